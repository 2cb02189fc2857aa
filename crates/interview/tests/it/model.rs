use serde_json::{Value, json};

use crate::forms::{FARM, form, shipped};

fn model(form: &questionnaires::Form, language: usize) -> Value {
    serde_json::from_str(&interview::model(form, language)).unwrap()
}

fn node<'m>(model: &'m Value, name: &str) -> &'m Value {
    model["nodes"].as_array().unwrap().iter().find(|node| node["name"] == name).unwrap()
}

#[test]
fn a_form_is_told_to_the_script() {
    let form = form(FARM);
    let model = model(&form, 1);
    assert_eq!(
        (&model["form"], &model["version"], &model["vietnamese"]),
        (&json!("farm"), &json!("3"), &json!(false))
    );
    assert_eq!(model["sentences"]["required"], "This question needs an answer.");
    assert_eq!(node(&model, "crops")["label"], json!(["Crops of ", 1]));
    assert_eq!(node(&model, "plot")["relevant"], json!(["selected", {"at": 3}, "coconut"]));
    assert_eq!(node(&model, "started")["hidden"], true);
    assert_eq!(node(&model, "satisfied")["range"], json!([1.0, 5.0, 2.0]));
    assert_eq!(node(&model, "changed")["trigger"], json!([1]));
}

#[test]
fn what_a_browser_would_compute_otherwise_is_left_to_the_server() {
    let form = form(FARM);
    let model = model(&form, 0);
    assert_eq!(node(&model, "later")["server"], json!(["relevant"]));
    assert_eq!(node(&model, "word")["server"], json!(["constraint"]));
    assert_eq!(
        node(&model, "code")["constraint"],
        json!(["regex", {"at": ".", "to": ["."]}, "[A-Z]{2}\\p{Nd}+"])
    );
}

#[test]
fn of_files_only_what_is_asked_for_travels() {
    let form = shipped("firms");
    let model = model(&form, 0);
    let lists = model["lists"].as_array().unwrap();
    let communes = lists.iter().find(|list| list["names"].as_array().unwrap().len() == 3321).unwrap();
    assert_eq!(communes["columns"].as_object().unwrap().keys().collect::<Vec<_>>(), ["province"]);
    let size = interview::model(&form, 0).len();
    assert!((100_000..160_000).contains(&size), "{size} bytes");
    let bare: Vec<&Value> =
        model["nodes"].as_array().unwrap().iter().filter(|node| node.get("server").is_some()).collect();
    assert!(bare.is_empty(), "the script can do all of it: {bare:?}");
}
