//! Every number of `tests/data/golden.json`, which R's package survey 4.1.1 computed (`tests/data/golden.R`).
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use sampling::estimate::{Estimated, from_files};
use serde::Deserialize;

#[derive(Deserialize)]
struct Case {
    data: String,
    toml: String,
    /// Estimate, standard error, lower and upper end, design effect; null is not compared.
    expected: Vec<[Option<f64>; 5]>,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data")
}

/// The greatest relative difference of a case.
fn worst(found: &[Estimated], case: &Case) -> f64 {
    assert_eq!(found.len(), case.expected.len(), "{}", case.toml);
    let mut worst: f64 = 0.0;
    for (found, expected) in found.iter().zip(&case.expected) {
        let found = [found.estimate, found.se, found.lower, found.upper, found.deff];
        let size = expected[0].unwrap_or(1.0).abs().max(1e-300);
        for (found, expected) in found.iter().zip(expected) {
            let Some(expected) = expected else { continue };
            let off = found.map_or(f64::INFINITY, |found| (found - expected).abs());
            // What is left of a variance of nothing (a calibrated total) is noise of its last digits.
            if expected.abs() / size > 1e-6 || off / size > 1e-12 {
                worst = worst.max(off / expected.abs());
            }
        }
    }
    worst
}

#[test]
fn all_numbers_are_those_of_r() {
    let text = std::fs::read_to_string(folder().join("golden.json")).unwrap();
    let cases: Vec<Case> = serde_json::from_str(&text).unwrap();
    assert!(cases.len() > 500, "{} cases", cases.len());
    let place = tempfile::tempdir().unwrap();
    let design = place.path().join("design.toml");
    let mut numbers = 0;
    let mut far: BTreeMap<String, String> = BTreeMap::new();
    for case in &cases {
        std::fs::write(&design, &case.toml).unwrap();
        match from_files(&design, &folder().join(&case.data)) {
            Err(error) => drop(far.insert(case.toml.clone(), error.to_string())),
            Ok(report) => {
                numbers += case.expected.iter().flatten().flatten().count();
                let worst = worst(&report.estimates, case);
                if worst > 1e-9 {
                    let shown: Vec<_> = report
                        .estimates
                        .iter()
                        .map(|e| [e.estimate, e.se, e.lower, e.upper, e.deff])
                        .collect();
                    far.insert(
                        format!("{}\n{}", case.data, case.toml),
                        format!("{worst:e}\n{shown:?}\n{:?}", case.expected),
                    );
                }
            }
        }
    }
    println!("{} cases, {numbers} numbers, {} far", cases.len(), far.len());
    let list: Vec<String> = far.iter().map(|(toml, why)| format!("{toml}\n→ {why}")).collect();
    assert!(far.is_empty(), "{}", list.join("\n----\n"));
}
