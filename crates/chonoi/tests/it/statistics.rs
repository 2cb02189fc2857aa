//! The commands of surveys and indices, as programs call them: what they write, and that nothing is written where they refuse.
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn chonoi(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_chonoi")).args(args).output().unwrap()
}

fn crates(path: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path).display().to_string()
}

fn folder() -> (tempfile::TempDir, impl Fn(&str) -> String) {
    let folder = tempfile::tempdir().unwrap();
    let path: PathBuf = folder.path().into();
    (folder, move |name: &str| path.join(name).display().to_string())
}

#[test]
fn an_index_is_computed_stage_by_stage_with_its_uncertainty() {
    let (_folder, at) = folder();
    let (meta, data) = (
        crates("composite/tests/fixtures/flat/iMeta.csv"),
        crates("composite/tests/fixtures/flat/iData.csv"),
    );
    let run = ["index", "run", "--meta", &meta, "--data", &data, "--out", &at("out"), "--runs", "50"];
    let output = chonoi(&run);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let stages =
        ["Denominated", "Imputed", "Treated", "Normalised", "Aggregated", "Ranks", "RankStats", "Runs"];
    for stage in stages {
        let text = std::fs::read_to_string(at(&format!("out/{stage}.csv"))).unwrap();
        assert!(text.lines().count() > 10, "{stage}");
    }
    let ranges = std::fs::read_to_string(at("out/RankStats.csv")).unwrap();
    assert_eq!(ranges.lines().next(), Some("uCode,Nominal,Mean,Median,Q5,Q95"));

    let broken = at("broken.csv");
    std::fs::write(&broken, "uCode,X\nA,1\nA,2\n").unwrap();
    let output = chonoi(&["index", "run", "--meta", &meta, "--data", &broken, "--out", &at("none")]);
    assert!(!output.status.success() && String::from_utf8_lossy(&output.stderr).contains("broken.csv"));
    assert!(!Path::new(&at("none")).exists());
}

#[test]
fn estimates_are_those_that_are_published() {
    let (_folder, at) = folder();
    let design = "[design]\nstrata = \"stype\"\nweights = \"pw\"\nfpc = \"fpc\"\n\n\
        [[estimate]]\nname = \"score\"\nkind = \"mean\"\nof = \"api00\"\n";
    std::fs::write(at("design.toml"), design).unwrap();
    let data = crates("sampling/tests/data/apistrat.csv");
    let estimate = |data: &str, out: &str| {
        chonoi(&["survey", "estimate", "--design", &at("design.toml"), "--data", data, "--out", &at(out)])
    };
    let output = estimate(&data, "estimates.json");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = std::fs::read_to_string(at("estimates.json")).unwrap();
    // R's survey: 662.29 (9.409).
    assert!(text.contains("662.287") && text.contains("9.4089"), "{text}");
    assert!(!estimate(&at("absent.csv"), "none.json").status.success());
    assert!(!Path::new(&at("none.json")).exists());
}

#[test]
fn a_questionnaire_is_checked_and_converted() {
    let (_folder, at) = folder();
    for form in ["firms", "households"] {
        let output = chonoi(&["survey", "check", form]);
        assert!(output.status.success(), "{form}: {}", String::from_utf8_lossy(&output.stderr));
        let book = at(&format!("{form}.xlsx"));
        assert!(chonoi(&["survey", "convert", form, "--out", &book]).status.success());
        let again = chonoi(&["survey", "check", &book]);
        assert!(again.status.success(), "{form}: {}", String::from_utf8_lossy(&again.stderr));
    }
    let wrong = at("wrong.csv");
    std::fs::write(&wrong, "survey\n,type,name,label\n,colour,a,A\n").unwrap();
    let output = chonoi(&["survey", "check", &wrong, "--lang", "vi"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("colour"));
}
