//! What `make bench` measures of questionnaires.
use crate::convert;
use crate::fault::Fault;
use crate::read::{Files, read};

const CHOICES: [&str; 7] = [
    "choices",
    ",list_name,name,label::Tiếng Việt (vi),label::English (en),province",
    ",yes_no,1,Có,Yes,",
    ",yes_no,0,Không,No,",
    ",channels,web,Web,Web,",
    ",channels,app,Ứng dụng,App,",
    ",channels,chat,Chat,Chat,",
];

/// A workbook of 300 questions in two languages with the cascade of provinces and communes as choices in the sheet, the way
/// other tools are given it.
///
/// # Errors
/// What is wrong with it, which a test knows to be nothing.
pub fn large_workbook() -> Result<Vec<u8>, Vec<Fault>> {
    let mut lines = vec![
        "survey".to_owned(),
        ",type,name,label::Tiếng Việt (vi),label::English (en),relevant,constraint,choice_filter".to_owned(),
        ",select_one province,province,Tỉnh,Province,,,".to_owned(),
        ",select_one commune,commune,Xã,Commune,,,province=${province}".to_owned(),
    ];
    for number in 3..=300 {
        let (kind, relevant, constraint) = match number % 4 {
            0 => (
                "integer",
                format!("${{q{}}} > 0 or ${{province}} = '86'", (number / 4) * 4 - 4),
                ". >= 0 and . < 1000",
            ),
            1 => ("select_one yes_no", String::new(), ""),
            2 => ("select_multiple channels", String::new(), "count-selected(.) <= 3"),
            _ => ("text", String::new(), ""),
        };
        let relevant = if number <= 4 { String::new() } else { relevant };
        lines.push(format!(",{kind},q{number},Câu hỏi {number},Question {number},{relevant},{constraint},"));
    }
    lines.extend(CHOICES.map(str::to_owned));
    let provinces = places(include_str!("../../../data/places/provinces.csv"));
    let communes = places(include_str!("../../../data/places/communes.csv"));
    for (code, _, name, english) in provinces {
        lines.push(format!(",province,{code},{name},{english},"));
    }
    for (code, province, name, english) in communes {
        lines.push(format!(",commune,{code},{name},{english},{province}"));
    }
    let form = read(lines.join("\n").as_bytes(), &Files::default())?.form;
    convert::workbook(&form).map_err(|_| Vec::new())
}

/// Reads a workbook as the server does: how many questions it has, and the choices of all its lists.
///
/// # Errors
/// What is wrong with it.
pub fn read_workbook(bytes: &[u8]) -> Result<(usize, usize), Vec<Fault>> {
    let form = read(bytes, &Files::default())?.form;
    let asked = form.nodes().filter(|(_, node)| node.kind.is_asked()).count();
    Ok((asked, form.lists().iter().map(|list| list.items.len()).sum()))
}

/// Code, province, name and English name of places.
fn places(file: &str) -> Vec<(String, String, String, String)> {
    let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).from_reader(file.as_bytes());
    let headers = reader.headers().cloned().unwrap_or_default();
    let at = |name: &str| headers.iter().position(|header| header == name);
    let columns = ["code", "province", "full_name", "full_name_en"].map(at);
    let records = reader.records().filter_map(Result::ok);
    let cell = |record: &csv::StringRecord, column: Option<usize>| {
        column.and_then(|at| record.get(at)).unwrap_or_default().to_owned()
    };
    let [code, province, name, english] = columns;
    records.map(|r| (cell(&r, code), cell(&r, province), cell(&r, name), cell(&r, english))).collect()
}
