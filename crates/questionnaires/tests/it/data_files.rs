//! Files that a form names: XML, lines and areas.
use questionnaires::{Files, Filling, What, read, read_sheets, to_sheets};

use crate::shipped::environment;

const SHEETS: &str = "survey
,type,name,label,choice_filter,calculation
,select_one_from_file trees.xml,tree,Cây,height > 3,
,calculate,height,,,instance('trees')/root/item[name = ${tree}]/height
,select_one_from_file plots.geojson,plot,Thửa,,
,calculate,outline,,,instance('plots')/root/item[id = ${plot}]/geometry
";

const TREES: &str = "<?xml version=\"1.0\"?>
<root>
  <item><name>oak</name><label>Sồi &amp; bàng</label><height>12</height></item>
  <item><name>fern</name><label><![CDATA[D<ương]]> x&#x1EC9;</label><height>1</height></item>
  <item><name>elm</name><height>7</height><more><name>x</name></more></item>
  <item><name>bush</name><label/></item>
</root>
";

const PLOTS: &str = r#"{"type": "FeatureCollection", "features": [
    {"type": "Feature", "id": 7, "properties": {"title": "Bờ"}, "geometry":
        {"type": "LineString", "coordinates": [[106.3, 9.9], [106.4, 9.8, 12.5]]}},
    {"type": "Feature", "properties": {"id": "b", "title": "Ruộng"}, "geometry":
        {"type": "Polygon", "coordinates": [[[1, 2], [3, 4], [1, 2]], [[0, 0]]]}},
    {"type": "Feature", "properties": {"id": "c", "title": "Đâu?"}, "geometry": null}]}"#;

fn folder(trees: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("trees.xml"), trees).unwrap();
    std::fs::write(folder.path().join("plots.geojson"), PLOTS).unwrap();
    folder
}

#[test]
fn choices_come_from_xml_and_places_from_geojson() {
    let folder = folder(TREES);
    let reading = read(SHEETS.as_bytes(), &Files { folders: vec![folder.path().to_path_buf()] }).unwrap();
    assert_eq!(reading.notices, []);
    let mut filling = Filling::begin(&reading.form, environment());
    let trees: Vec<_> = filling.choices("tree").into_iter().map(|c| (c.value, c.label)).collect();
    // Oak has a label, elm only its name; what stands deeper than a cell is no part of one.
    assert_eq!(trees, [("oak", "Sồi & bàng"), ("elm", "elm")].map(|(a, b)| (a.to_owned(), b.to_owned())));
    filling.set("tree", "oak").unwrap();
    assert_eq!(filling.answers()["height"], "12");
    for (plot, outline) in [("7", "9.9 106.3 0 0; 9.8 106.4 12.5 0"), ("b", "2 1 0 0; 4 3 0 0; 2 1 0 0")] {
        filling.set("plot", plot).unwrap();
        assert_eq!(filling.answers()["outline"], outline);
    }
    filling.set("plot", "c").unwrap();
    assert_eq!(filling.answers().get("outline"), None);
}

#[test]
fn broken_xml_is_told() {
    for broken in [
        "<root><item>",
        "<root><item></root>",
        "<!DOCTYPE r><root/>",
        "<root><item><a>&all;</a></item></root>",
    ] {
        let folder = folder(broken);
        let faults =
            read(SHEETS.as_bytes(), &Files { folders: vec![folder.path().to_path_buf()] }).unwrap_err();
        let told = faults
            .iter()
            .any(|fault| matches!(&fault.what, What::FileBroken { file, .. } if file == "trees.xml"));
        assert!(told, "{broken}: {faults:?}");
    }
}

const SEARCHES: &str = "survey
,type,name,label::en,label::vi,appearance,choice_filter
,text,p,P,P,,
,select_one fruit,all,All,Tất cả,minimal search('fruits'),
,select_one fruit,by,By,Theo,\"search( 'fruits' , 'matches', 'province', ${p})\",
,select_multiple fruit,part,Part,Phần,\"minimal search('fruits', 'contains', 'vi', 'XO')\",
,select_one fruit,first,First,Đầu,\"search('fruits.csv', 'startswith', 'en', 'a', 'kind', 'cold')\",
,select_one only,own,Own,Riêng,\"search('fruits', 'matches', 'province', ${p})\",key != 'f1'
choices
,list_name,name,label::en,label::vi
,fruit,-99,Unknown,Không biết
,fruit,key,\"en, kind\",vi
,only,key,en,vi
";

const FRUITS: &str = "key,vi,en,province,kind\nf1,Xoài,Mango,tg,hot\nf2,Dừa,Coconut,bt,hot\nf3,Táo,Apple,hg,cold\nf4,Xoan,Neem,tg,cold\n";

#[test]
fn choices_are_searched_for_in_files() {
    let folder = tempfile::tempdir().unwrap();
    let files = Files { folders: vec![folder.path().to_path_buf()] };
    let missing = read(SEARCHES.as_bytes(), &files).unwrap();
    assert_eq!(missing.notices.len(), 5, "{:?}", missing.notices);
    std::fs::write(folder.path().join("fruits.csv"), FRUITS).unwrap();
    let reading = read(SEARCHES.as_bytes(), &files).unwrap();
    assert_eq!(reading.notices, []);
    let mut filling = Filling::begin(&reading.form, environment());
    let shown = |filling: &Filling<'_>, path: &str| {
        filling
            .choices(path)
            .into_iter()
            .map(|choice| format!("{} {}", choice.value, choice.label))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        shown(&filling, "all"),
        ["-99 Unknown", "f1 Mango, hot", "f2 Coconut, hot", "f3 Apple, cold", "f4 Neem, cold"]
    );
    assert_eq!(shown(&filling, "by"), ["-99 Unknown"]);
    filling.set("p", "tg").unwrap();
    assert_eq!(shown(&filling, "by"), ["-99 Unknown", "f1 Mango, hot", "f4 Neem, cold"]);
    assert_eq!(shown(&filling, "part"), ["-99 Unknown", "f1 Mango, hot", "f4 Neem, cold"]);
    assert_eq!(shown(&filling, "first"), ["-99 Unknown", "f3 Apple, cold"]);
    assert_eq!(shown(&filling, "own"), ["f4 Neem"]);
    filling.set("by", "f2").unwrap();
    assert_eq!(filling.mistakes().len(), 1);
    // The form is written as it was read.
    let again = read_sheets(&to_sheets(&reading.form), &files).unwrap();
    let sheets = to_sheets(&again.form);
    let survey = sheets.get("survey").unwrap();
    assert_eq!(
        (survey.rows[2].cells[0].as_str(), survey.rows[5].cells[0].as_str()),
        ("select_one fruit", "select_one only")
    );
    assert_eq!(sheets, to_sheets(&reading.form));
}

#[test]
fn a_search_that_finds_nothing_is_told() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("fruits.csv"), FRUITS.replace("province", "tinh")).unwrap();
    let files = Files { folders: vec![folder.path().to_path_buf()] };
    let faults = read(SEARCHES.as_bytes(), &files).unwrap_err();
    assert_eq!(
        faults[0].to_string(),
        "Sheet “survey”, row 5, column “appearance”: the file “fruits.csv” has no column “province”, which search() or the \
         choices ask for."
    );
    let odd = SEARCHES
        .replace("'matches', 'province'", "'isoneof', 'province'")
        .replace("'fruits.csv'", "'fruits'");
    let notices = read(odd.as_bytes(), &files).unwrap().notices;
    assert_eq!(notices[0].what, What::Search {});
}
