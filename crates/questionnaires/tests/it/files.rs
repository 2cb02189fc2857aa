use std::path::Path;

use questionnaires::{Files, Filling, Tongue, bench, check, convert, read, to_sheets};

use crate::shipped::environment;

fn convert_to(form: &str, out: &Path) -> Result<convert::Report, convert::Error> {
    convert::run(&convert::Options {
        form: form.into(),
        out: out.into(),
        folders: Vec::new(),
        tongue: Tongue::En,
    })
}

#[test]
fn a_form_reads_back_as_it_was_written() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["firms", "households"] {
        let first =
            check::run(&check::Options { form: name.into(), folders: Vec::new(), tongue: Tongue::Vi });
        let first = to_sheets(&first.unwrap().form.unwrap());
        for ending in ["xlsx", "csv", "json"] {
            let out = folder.path().join(format!("{name}.{ending}"));
            let report = convert_to(name, &out).unwrap();
            let bytes = std::fs::read(&out).unwrap();
            assert_eq!(report.bytes, bytes.len());
            let again = read(&bytes, &Files::default()).unwrap();
            assert_eq!(to_sheets(&again.form), first, "{name}.{ending}");
        }
    }
}

#[test]
fn nothing_is_written_when_anything_is_wrong() {
    let folder = tempfile::tempdir().unwrap();
    let (form, out) = (folder.path().join("form.csv"), folder.path().join("form.xlsx"));
    std::fs::write(&form, "survey\n,type,name,label\n,txt,a,A\n,text,b,\n").unwrap();
    std::fs::write(&out, "old").unwrap();
    let error = convert_to(form.to_str().unwrap(), &out).unwrap_err().to_string();
    assert_eq!(
        error,
        "the questionnaire has faults, so nothing was written:\n\
        Sheet “survey”, row 3, column “type”: the type “txt” is written “text”.\n\
        Sheet “survey”, row 4, column “label”: “b” has neither label nor hint, so nobody could see what is asked."
    );
    assert_eq!(std::fs::read_to_string(&out).unwrap(), "old");
    let error = convert_to("firms", &folder.path().join("form.docx")).unwrap_err().to_string();
    assert!(error.ends_with("must end with .xlsx, .csv or .json"), "{error}");
    let error = convert_to("nowhere.xlsx", &out).unwrap_err().to_string();
    assert!(error.starts_with("the questionnaire nowhere.xlsx cannot be opened"), "{error}");
    assert!(convert_to("firms", &folder.path().join("no/such/form.csv")).is_err());
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 2, "no half file is left");
}

#[test]
fn a_check_says_all_in_words() {
    let folder = tempfile::tempdir().unwrap();
    let form = folder.path().join("form.csv");
    // With a mark of byte order, CRLF and semicolons, as spreadsheets of some countries write it.
    let text = "\u{feff}survey;;;\r\n;type;name;label\r\n;select_one a;x;X\r\n;text;y;${z}\r\n;text;y;Y\r\n";
    std::fs::write(&form, text).unwrap();
    let run =
        |tongue| check::run(&check::Options { form: form.clone(), folders: Vec::new(), tongue }).unwrap();
    let report = run(Tongue::Vi);
    assert_eq!(report.exit_code(), 1);
    assert_eq!(
        report.text(),
        "Bảng hỏi chưa dùng được: 2 chỗ cần sửa.\n\
        ✗ Trang “survey”, dòng 3, cột “type”: không có danh sách “a” trong trang “choices”.\n\
        ✗ Trang “survey”, dòng 5, cột “name”: tên “y” đã có ở dòng 4 trong cùng nhóm."
    );
    std::fs::write(&form, "survey\n,type,name,label,relevant\n,text,x,X,\n,text,y,Y ${z},${x} and\n")
        .unwrap();
    assert_eq!(
        run(Tongue::En).text(),
        "The questionnaire cannot be used yet: 1 to mend.\n\
        ✗ Sheet “survey”, row 4, column “relevant”: the expression cannot be read: it ends too early; something is missing at its end."
    );
    std::fs::write(&form, "survey\n,type,name,label\n,select_one_from_file shops.csv,x,X\n").unwrap();
    let report = run(Tongue::En);
    assert_eq!(report.exit_code(), 0);
    assert_eq!(
        report.text(),
        "The questionnaire “form” (form) can be used: 1 questions, 0 repeats, 0 choices; languages: –; 1 notes.\n\
        ! Sheet “survey”, row 3, column “type”: the file “shops.csv” is not beside the form; until it is, any answer is taken."
    );
    std::fs::write(folder.path().join("shops.csv"), "name;label\r\n1;Một\r\n").unwrap();
    assert_eq!(run(Tongue::En).notices, []);
    std::fs::write(folder.path().join("shops.csv"), "code,label\n1,Một\n").unwrap();
    let report = run(Tongue::En);
    assert!(report.text().contains("the file “shops.csv” has no column “name”"), "{}", report.text());
}

#[test]
fn values_are_looked_up_in_files_of_any_columns() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("form-media")).unwrap();
    std::fs::write(folder.path().join("form-media/rates.csv"), "sector,rate\nfood,1.5\ntrade,2\n").unwrap();
    std::fs::write(folder.path().join("spots.geojson"), r#"{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"id": "a", "title": "Chợ A"}, "geometry": {"type": "Point", "coordinates": [106.3, 9.9]}}]}"#).unwrap();
    let form = folder.path().join("form.csv");
    let sheets = "survey\n,type,name,label,calculation\n,text,s,S,\n,calculate,rate,,\"pulldata('rates', 'rate', 'sector', ${s})\"\n\
        ,calculate,twice,,instance('rates')/root/item[sector = ${s}]/rate * 2\n,select_one_from_file spots.geojson,spot,Where,\n\
        ,calculate,point,,instance('spots')/root/item[id = ${spot}]/geometry\n,calculate,name,,\"jr:choice-name(${spot}, '${spot}')\"\n";
    std::fs::write(&form, sheets).unwrap();
    let report = check::run(&check::Options { form, folders: Vec::new(), tongue: Tongue::En }).unwrap();
    assert_eq!(report.notices, [], "{}", report.text());
    let form = report.form.unwrap();
    let mut filling = Filling::begin(&form, environment());
    filling.set("s", "trade").unwrap();
    filling.set("spot", "a").unwrap();
    let answers = filling.answers();
    assert_eq!((&answers["rate"], &answers["twice"]), (&"2".into(), &"4".into()));
    assert_eq!((&answers["point"], &answers["name"]), (&"9.9 106.3 0 0".into(), &"Chợ A".into()));
}

#[test]
fn workbooks_of_the_old_format_are_read() {
    // Written by xlwt 1.3, with numbers in cells of names.
    let form = read(include_bytes!("cascade.xls"), &Files::default()).unwrap().form;
    let mut filling = Filling::begin(&form, environment());
    assert_eq!(filling.choices("z").len(), 0);
    filling.set("q", "x").unwrap();
    let shown: Vec<(String, String)> = filling.choices("z").into_iter().map(|c| (c.value, c.label)).collect();
    assert_eq!(shown, [("1".to_owned(), "One".to_owned())]);
}

#[test]
fn notes_tell_what_an_author_may_have_meant_otherwise() {
    let sheets = "survey\n,type,name,label::vi,label::en,default,choice_filter,relevant,mine\n\
        ,select_one a,q,Q,Q,z,province = ${p} and name != 'x',/data/nowhere = 1,\n,text,p,P,,,,,x\n,begin group,g,G,G,,,,\n,end group,,,,,,,\n\
        choices\n,list_name,name,label::vi,label::en\n,a,x,X,X\n,,y,Y,Y\n,a,z 1,,\n";
    let reading = read(sheets.as_bytes(), &Files::default()).unwrap();
    let said: Vec<String> = reading.notices.iter().map(ToString::to_string).collect();
    assert_eq!(
        said,
        [
            "Sheet “choices”, row 10, column “list_name”: the choice belongs to no list; fill in list_name.",
            "Sheet “choices”, row 11, column “label”: the choice has no label; its name is shown.",
            "Sheet “survey”, row 2, column “mine”: the column is not known; it is kept and means nothing.",
            "Sheet “survey”, row 3, column “relevant”: the path “/data/nowhere” leads to no question, so it is always empty.",
            "Sheet “survey”, row 3, column “choice_filter”: the choices of “a” have no column “province”.",
            "Sheet “survey”, row 3, column “default”: the default “z” is not among the choices.",
            "Sheet “survey”, row 5: the group “g” has no question.",
            "1 texts have no translation into “en”; the default language is shown there.",
        ]
    );
}

#[test]
fn damaged_files_get_a_sentence() {
    let workbook = bench::large_workbook().unwrap();
    let half = &workbook[..workbook.len() / 2];
    for bytes in [
        b"".as_slice(),
        b"  \n",
        b"\xff\xfe\x00",
        b"PK\x03\x04",
        half,
        b"{",
        b"{\"survey\": 7}",
        b"hello,world\n1,2\n",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    ] {
        let faults = read(bytes, &Files::default()).unwrap_err();
        assert_eq!(faults.len(), 1, "{faults:?}");
        for tongue in [Tongue::Vi, Tongue::En] {
            assert!(faults[0].say(tongue).ends_with('.'), "{}", faults[0].say(tongue));
        }
    }
}

/// A workbook whose only sheet has that XML in it.
fn book(sheet: &str) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let of = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006";
    let relation = |kind: &str, target: &str| {
        format!(
            "<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"r1\" Type=\"{of}/{kind}\" Target=\"{target}\"/></Relationships>"
        )
    };
    for (name, text) in [
        (
            "[Content_Types].xml",
            format!(
                "<Types xmlns=\"{package}/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>"
            ),
        ),
        ("_rels/.rels", relation("officeDocument", "xl/workbook.xml")),
        ("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml")),
        (
            "xl/workbook.xml",
            format!(
                "<workbook xmlns=\"{main}\" xmlns:r=\"{of}\"><sheets><sheet name=\"Câu hỏi\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
            ),
        ),
        (
            "xl/worksheets/sheet1.xml",
            format!("<worksheet xmlns=\"{main}\"><sheetData>{sheet}</sheetData></worksheet>"),
        ),
    ] {
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        std::io::Write::write_all(&mut zip, text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn row(number: u32, cells: &[(&str, &str)]) -> String {
    let cell = |(column, text): &(&str, &str)| {
        format!("<c r=\"{column}{number}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
    };
    format!("<row r=\"{number}\">{}</row>", cells.iter().map(cell).collect::<String>())
}

#[test]
fn a_workbook_of_one_sheet_is_its_survey_and_rows_keep_their_numbers() {
    let head = row(3, &[("B", "type"), ("C", "name"), ("D", "label")]);
    let bytes = book(
        &(head + &row(7, &[("B", "text"), ("C", "q"), ("D", "Tên\u{a0}gì?")]) + &row(9, &[("B", "txt")])),
    );
    let faults = read(&bytes, &Files::default()).unwrap_err();
    assert_eq!(
        faults[0].to_string(),
        "Sheet “survey”, row 9, column “type”: the type “txt” is written “text”."
    );
    assert_eq!(faults.len(), 1);
}

#[test]
fn a_cell_at_the_far_end_takes_no_room() {
    let head = row(1, &[("A", "type"), ("B", "name"), ("C", "label")]);
    for far in [row(1_048_576, &[("A", "x")]), row(2, &[("XFD", "x")])] {
        let faults = read(&book(&(head.clone() + &far)), &Files::default()).unwrap_err();
        assert!(faults[0].to_string().ends_with("the file is too large for a questionnaire."), "{faults:?}");
    }
}

#[test]
fn a_large_workbook_has_what_was_put_into_it() {
    let workbook = bench::large_workbook().unwrap();
    assert_eq!(bench::read_workbook(&workbook).unwrap(), (300, 34 + 3_321 + 5));
}
