//! Questionnaires as they are made in the field, answered step by step, and what an engine of ODK's computes of them:
//! `@getodk/xforms-engine` 0.22.0 over what pyxform 4.5.0 makes of the same sheets (`odk.json`: for each place whether it is
//! asked, its value, whether that is refused, its choices). The page's script is held to the same by
//! `frontend/tests/odk.test.js`; after a change, write its file anew:
//! `cargo test -p chonoi-questionnaires -- --ignored the_file_of_the_script_is_written`.
use std::collections::BTreeSet;
use std::path::PathBuf;

use questionnaires::{Files, Filling, Form, Tongue, model, read};
use serde_json::{Map, Value, json};

use crate::shipped::environment;

/// What we compute otherwise, and why.
const OTHERWISE: [(&str, &str, &str); 18] = [
    ("conditions", "h", "one answer alone does not hold when it is 0 or false"),
    ("conditions", "i", "as h"),
    ("dates", "ft", "as clocks showed it, not in the zone of whoever reads"),
    ("dates", "plus30", "no date of no number"),
    ("dates", "t", "08:30 needs no seconds"),
    ("functions", "c45", "as h"),
    ("functions", "c114", "sum() does not count empty answers"),
    ("functions", "c125", "as c114"),
    ("functions", "c131", "as c114"),
    ("functions", "g", "as it was answered"),
    ("households", "g1/hh[2]/g2/maxage", "max() does not count empty answers"),
    ("households", "g1/hh[2]/g2/sumage", "as c114"),
    ("itself", "m", "what is no choice any more is told, not taken away"),
    ("repeats", "nz", "a repeat inside a new pass begins with one pass too"),
    ("repeats", "r[*]/sz", "as nz"),
    ("repeats", "r[*]/szn", "as nz"),
    ("repeats", "tz", "as c114"),
    ("template", "score", "what is outside a range is told, not taken away"),
];

const FILE: &str = "../../frontend/tests/odk.json";

fn cases() -> Vec<Value> {
    serde_json::from_str(include_str!("odk.json")).unwrap()
}

fn form(case: &Value) -> Form {
    let sheets = case["sheets"].as_str().unwrap();
    read(sheets.as_bytes(), &Files::default())
        .unwrap_or_else(|faults| panic!("{}: {faults:?}", case["name"]))
        .form
}

/// Takes the steps of a case: `["age", "5"]`, `["add person"]`.
fn answered<'f>(form: &'f Form, case: &Value) -> Filling<'f> {
    let mut filling = Filling::begin(form, environment());
    for step in case["steps"].as_array().unwrap() {
        match (step[0].as_str().unwrap(), step[1].as_str()) {
            (path, Some(value)) => filling.set(path, value).unwrap(),
            (act, None) => drop(filling.add(act.strip_prefix("add ").unwrap()).unwrap()),
        }
    }
    filling
}

/// Whether a place is asked, its value, whether that is refused, its choices.
fn seen(filling: &Filling<'_>, path: &str, refused: &BTreeSet<String>) -> Option<Value> {
    let view = filling.view(path)?;
    if !view.relevant {
        return Some(json!([false]));
    }
    let choices: Vec<String> = filling.choices(path).into_iter().map(|choice| choice.value).collect();
    Some(json!([true, view.value, refused.contains(path), choices]))
}

fn refused(filling: &Filling<'_>) -> BTreeSet<String> {
    filling.mistakes().into_iter().map(|mistake| mistake.path).collect()
}

/// The same text or, up to what libraries of mathematics differ in, the same number.
fn same(found: &Value, expected: &Value) -> bool {
    let number = |value: &Value| value.as_str().and_then(|text| text.parse::<f64>().ok());
    match (number(&found[1]), number(&expected[1])) {
        _ if found[0] != expected[0] => false,
        _ if expected[1].is_null() => true,
        (Some(a), Some(b)) if (a - b).abs() > 1e-14 * b.abs() => false,
        (None, None) if found[1] != expected[1] => false,
        (Some(_), None) | (None, Some(_)) => false,
        _ => found[2] == expected[2] && found[3] == expected[3],
    }
}

#[test]
fn what_is_asked_and_computed_is_what_another_engine_says() {
    let mut different = BTreeSet::new();
    let mut places = 0;
    for case in cases() {
        let name = case["name"].as_str().unwrap();
        let form = form(&case);
        let filling = answered(&form, &case);
        let refused = refused(&filling);
        for (path, expected) in case["expected"].as_object().unwrap() {
            places += 1;
            let found = seen(&filling, path, &refused);
            if !found.is_some_and(|found| same(&found, expected)) {
                let path = if name == "repeats" { path.replace(['1', '2', '3'], "*") } else { path.clone() };
                different.insert((name.to_owned(), path));
            }
        }
    }
    let known: BTreeSet<_> =
        OTHERWISE.iter().map(|(name, path, _)| ((*name).to_owned(), (*path).to_owned())).collect();
    assert_eq!(different, known);
    assert_eq!(places, PLACES);
}

const PLACES: usize = 880;

/// The cases with the model that the script reads, and what we computed.
fn golden() -> String {
    let cases = cases().into_iter().map(|case| {
        let form = form(&case);
        let filling = answered(&form, &case);
        let refused = refused(&filling);
        let paths = case["expected"].as_object().unwrap().keys();
        let places: Map<String, Value> =
            paths.filter_map(|path| Some((path.clone(), seen(&filling, path, &refused)?))).collect();
        let model = model(&form, 0, Tongue::En);
        json!({"name": case["name"], "model": model, "steps": case["steps"], "places": places})
    });
    let whole =
        json!({"instance": "uuid:1", "now": 1_795_735_800_000_i64, "cases": cases.collect::<Vec<_>>()});
    // A line for each node, so that a change can be read.
    whole.to_string().replace("{\"kind\"", "\n{\"kind\"").replace("{\"model\"", "\n{\"model\"") + "\n"
}

#[test]
fn the_file_of_the_script_is_what_we_compute() {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(FILE);
    assert!(
        std::fs::read_to_string(file).unwrap() == golden(),
        "frontend/tests/odk.json is older than the rules: write it anew"
    );
}

#[test]
#[ignore = "writes the file of the script"]
fn the_file_of_the_script_is_written() {
    std::fs::write(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(FILE), golden()).unwrap();
}
