//! Bootstrap replicates that are made and thrown away.
use std::path::Path;

use sampling::estimate::{Report, from_files};

fn apistrat(design: &str) -> Report {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("design.toml");
    std::fs::write(&file, design).unwrap();
    from_files(&file, &Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/apistrat.csv")).unwrap()
}

fn errors(replicates: &str) -> Vec<f64> {
    let design = format!(
        "[design]\nstrata = \"stype\"\nweights = \"pw\"\nfpc = \"fpc\"\n{replicates}\n[[estimate]]\nkind = \"total\"\n\
         of = [\"enroll\", \"api00\"]\n[[estimate]]\nof = [\"api00\", \"enroll\"]\nby = \"stype\"\n"
    );
    apistrat(&design).estimates.iter().map(|one| one.se.unwrap()).collect()
}

fn made(kind: &str, count: u32, seed: u32) -> String {
    format!("[replicates]\ntype = \"{kind}\"\ncount = {count}\nseed = {seed}\n")
}

/// With many replicates the variance of a total is that of linearisation, with and without the finite population correction.
#[test]
fn many_replicates_come_near_linearisation() {
    let exact = errors("");
    let near = errors(&made("bootstrap", 20_000, 1));
    for (exact, near) in exact.iter().zip(&near) {
        assert!((near / exact - 1.0).abs() < 0.025, "{near} {exact}");
    }
    let without = errors(&made("subbootstrap", 20_000, 1));
    // High schools: 50 of 755 were drawn.
    assert!((without[3] / exact[3] / (1.0 - 50.0 / 755.0_f64).sqrt().recip() - 1.0).abs() < 0.025);
}

#[test]
fn the_same_seed_makes_the_same_replicates() {
    let digits = |errors: Vec<f64>| errors.iter().map(|error| error.to_bits()).collect::<Vec<u64>>();
    assert_eq!(digits(errors(&made("bootstrap", 37, 5))), digits(errors(&made("bootstrap", 37, 5))));
    assert_ne!(digits(errors(&made("bootstrap", 37, 5))), digits(errors(&made("bootstrap", 37, 6))));
}

/// Calibration is carried through every replicate: a total that is known has no error, and the path row by row agrees with the
/// path of sums.
#[test]
fn calibrated_replicates_know_their_totals() {
    let post = "[[calibration]]\nkind = \"poststratify\"\nby = \"stype\"\ncounts = { E = 4421, H = 755, M = 1018 }\n";
    let report = apistrat(&format!(
        "[design]\nstrata = \"stype\"\nweights = \"pw\"\nfpc = \"fpc\"\n{}{post}[[estimate]]\nkind = \"counts\"\nof = \"stype\"\n\
         [[estimate]]\nkind = \"total\"\nof = \"enroll\"\n",
        made("bootstrap", 200, 3)
    ));
    assert!(report.estimates[..3].iter().all(|one| one.se.unwrap() < 1e-6));
    // Strata are post-strata, and weights do not differ within them: calibration changes nothing but the draws' noise in counts.
    let plain = errors(&made("bootstrap", 200, 3))[0];
    let calibrated = report.estimates[3].se.unwrap();
    assert!((calibrated / plain - 1.0).abs() < 0.02, "{calibrated} {plain}");
}
