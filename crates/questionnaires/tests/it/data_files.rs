//! Files that a form names: XML, lines and areas.
use questionnaires::{Files, Filling, What, read};

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
