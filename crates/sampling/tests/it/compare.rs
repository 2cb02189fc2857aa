//! What tests compare with R's numbers.
use std::path::Path;

use sampling::estimate::{Report, from_files};

/// The estimates of a file of `tests/data`, or why there are none.
pub(crate) fn report(data: &str, design: &str) -> Result<Report, String> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("design.toml");
    std::fs::write(&file, design).unwrap();
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(data);
    from_files(&file, &data).map_err(|error| error.to_string())
}

/// Equal to nine digits.
pub(crate) fn same(found: &[Option<f64>], known: &[f64]) {
    assert_eq!(found.len(), known.len());
    for (found, known) in found.iter().zip(known) {
        let found = found.unwrap();
        assert!((found / known - 1.0).abs() < 1e-9, "{found} is not {known}");
    }
}

/// Estimate and standard error of all.
pub(crate) fn pairs(report: &Report) -> Vec<Option<f64>> {
    report.estimates.iter().flat_map(|one| [one.estimate, one.se]).collect()
}
