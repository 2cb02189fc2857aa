//! The examples of `docs/survey-estimate.md` are read as they stand there.
use std::path::Path;

use sampling::estimate::{Options, run};
use sampling::spec::DesignFile;

/// The blocks of a language.
fn blocks(language: &str) -> Vec<String> {
    let guide = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/survey-estimate.md");
    let text = std::fs::read_to_string(guide).unwrap();
    let start = format!("```{language}\n");
    text.split(&start).skip(1).map(|rest| rest.split("```").next().unwrap().to_owned()).collect()
}

#[test]
fn the_complete_example_gives_the_result_that_is_shown() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    std::fs::write(path("design.toml"), &blocks("toml")[0]).unwrap();
    std::fs::write(path("data.csv"), &blocks("csv")[0]).unwrap();
    run(&Options { design: path("design.toml"), data: path("data.csv"), out: path("out.json") }).unwrap();
    let written: serde_json::Value =
        serde_json::from_slice(&std::fs::read(path("out.json")).unwrap()).unwrap();
    let shown: serde_json::Value = serde_json::from_str(&blocks("json")[0]).unwrap();
    for (field, value) in shown.as_object().unwrap() {
        let found = &written["estimates"][0][field];
        match (found.as_f64(), value.as_f64()) {
            (Some(found), Some(value)) => assert!((found - value).abs() < 5e-5, "{field}: {found}"),
            _ => assert_eq!(found, value, "{field}"),
        }
    }
    assert_eq!(written["estimates"].as_array().unwrap().len(), 10);
}

#[test]
fn every_fragment_can_be_read() {
    let fragments = blocks("toml");
    assert_eq!(fragments.len(), 5);
    for fragment in fragments {
        toml::from_str::<DesignFile>(&fragment).unwrap();
    }
}
