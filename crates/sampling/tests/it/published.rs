//! Values that the documents of R's package survey publish, through the files of the command.
use std::path::Path;

use sampling::estimate::{Options, run};

/// Estimate and standard error as they are printed.
fn printed(data: &str, design: &str, decimals: usize) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("design.toml");
    let out = folder.path().join("estimates.json");
    std::fs::write(&file, design).unwrap();
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(data);
    run(&Options { design: file, data, out: out.clone() }).unwrap();
    let written: serde_json::Value = serde_json::from_slice(&std::fs::read(out).unwrap()).unwrap();
    let first = &written["estimates"][0];
    format!(
        "{:.decimals$} ({:.*})",
        first["estimate"].as_f64().unwrap(),
        decimals.min(3),
        first["se"].as_f64().unwrap()
    )
}

const MEAN: &str = "\n[[estimate]]\nkind = \"mean\"\nof = \"api00\"\n";
const TOTAL: &str = "\n[[estimate]]\nkind = \"total\"\nof = \"enroll\"\n";

#[test]
fn stratified() {
    let design = "[design]\nstrata = \"stype\"\nweights = \"pw\"\nfpc = \"fpc\"\n";
    assert_eq!(printed("apistrat.csv", &format!("{design}{MEAN}"), 2), "662.29 (9.41)");
    assert_eq!(printed("apistrat.csv", &format!("{design}{TOTAL}"), 0), "3687178 (114642)");
}

#[test]
fn clusters_at_one_and_two_stages() {
    let one = "[design]\nclusters = \"dnum\"\nweights = \"pw\"\nfpc = \"fpc\"\n";
    assert_eq!(printed("apiclus1.csv", &format!("{one}{MEAN}"), 3), "644.169 (23.542)");
    let two = "[design]\nclusters = [\"dnum\", \"snum\"]\nfpc = [\"fpc1\", \"fpc2\"]\n";
    assert_eq!(printed("apiclus2.csv", &format!("{two}{MEAN}"), 3), "670.812 (30.099)");
}

#[test]
fn post_strata() {
    let design = "[design]\nclusters = \"dnum\"\nweights = \"pw\"\nfpc = \"fpc\"\n[[calibration]]\nkind = \"poststratify\"\n\
                  by = \"stype\"\ncounts = { E = 4421, H = 755, M = 1018 }\n";
    assert_eq!(printed("apiclus1.csv", &format!("{design}{TOTAL}"), 0), "3680893 (406293)");
}
