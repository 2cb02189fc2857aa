//! The examples of `docs/survey-estimate.md` and of its Vietnamese version are read as they stand there.
use std::path::Path;

use sampling::estimate::{Options, run};
use sampling::spec::DesignFile;

const GUIDES: [&str; 2] = ["survey-estimate.md", "vi/survey-estimate.md"];

/// The blocks of a guide in a language of files.
fn blocks(guide: &str, language: &str) -> Vec<String> {
    let guide = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs").join(guide);
    let text = std::fs::read_to_string(guide).unwrap();
    let start = format!("```{language}\n");
    text.split(&start).skip(1).map(|rest| rest.split("```").next().unwrap().to_owned()).collect()
}

#[test]
fn the_complete_example_gives_the_result_that_is_shown() {
    for guide in GUIDES {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        std::fs::write(path("design.toml"), &blocks(guide, "toml")[0]).unwrap();
        std::fs::write(path("data.csv"), &blocks(guide, "csv")[0]).unwrap();
        run(&Options { design: path("design.toml"), data: path("data.csv"), out: path("out.json") }).unwrap();
        let written: serde_json::Value =
            serde_json::from_slice(&std::fs::read(path("out.json")).unwrap()).unwrap();
        let shown: serde_json::Value = serde_json::from_str(&blocks(guide, "json")[0]).unwrap();
        for (field, value) in shown.as_object().unwrap() {
            let found = &written["estimates"][0][field];
            match (found.as_f64(), value.as_f64()) {
                (Some(found), Some(value)) => assert!((found - value).abs() < 5e-5, "{field}: {found}"),
                _ => assert_eq!(found, value, "{field}"),
            }
        }
        assert_eq!(written["estimates"].as_array().unwrap().len(), 10);
    }
}

#[test]
fn every_fragment_can_be_read() {
    for guide in GUIDES {
        let fragments = blocks(guide, "toml");
        assert_eq!(fragments.len(), 6);
        for fragment in fragments {
            toml::from_str::<DesignFile>(&fragment).unwrap();
        }
    }
}
