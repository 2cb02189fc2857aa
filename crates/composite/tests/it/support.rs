//! What several tests need.
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use composite::{Data, Index, Meta, Method, Options, Report, run};
use tempfile::TempDir;

/// A CSV as `column → row key → cell`; the key is the unit and, where there is one, the time.
pub(crate) type Cells = BTreeMap<String, BTreeMap<String, String>>;

pub(crate) fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name)
}

pub(crate) fn cells(path: &Path) -> Cells {
    let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let mut lines = text.lines().map(|line| line.split(',').collect::<Vec<_>>());
    let heading = lines.next().unwrap();
    let keys = if heading.contains(&"Time") { 2 } else { 1 };
    let mut cells = Cells::new();
    for line in lines {
        for (name, cell) in heading.iter().zip(&line).skip(keys) {
            cells.entry((*name).to_owned()).or_default().insert(line[..keys].join(" "), (*cell).to_owned());
        }
    }
    cells
}

/// Runs the command on a fixture with a method.
pub(crate) fn run_on(set: &str, method: &str, runs: Option<usize>) -> (TempDir, Report) {
    let out = tempfile::tempdir().unwrap();
    let file = out.path().join("method.toml");
    fs::write(&file, format!("id = \"test\"\nversion = \"1\"\n{method}")).unwrap();
    let options = Options {
        meta: fixture(set).join("iMeta.csv"),
        data: fixture(set).join("iData.csv"),
        method: Some(file),
        out: out.path().join("out"),
        runs,
        seed: 7,
        errors: None,
    };
    let report = run(&options).unwrap_or_else(|error| panic!("{set} {method}: {error}"));
    (out, report)
}

/// An index of a fixture by a method.
pub(crate) fn index(set: &str, method: &str) -> Index {
    let read = |name: &str| fs::read(fixture(set).join(name)).unwrap();
    let meta = Meta::parse("iMeta.csv", &read("iMeta.csv")).unwrap();
    let data = Data::parse("iData.csv", &read("iData.csv"), &meta).unwrap();
    let method = Method::parse("method.toml", &format!("id = \"test\"\nversion = \"1\"\n{method}")).unwrap();
    Index::compute(meta, data, method).unwrap()
}

/// Every cell is the same number to a part in 10^12, or missing in both.
pub(crate) fn same(own: &Cells, expected: &Cells, what: &str) {
    for (column, rows) in expected {
        for (key, cell) in rows {
            let mine = &own[column][key];
            if cell.is_empty() || mine.is_empty() {
                assert_eq!(mine, cell, "{what}: {column} of {key}");
                continue;
            }
            let (mine, cell): (f64, f64) = (mine.parse().unwrap(), cell.parse().unwrap());
            let near = (mine - cell).abs() <= 1e-12 * cell.abs().max(1.0);
            assert!(near, "{what}: {column} of {key} is {mine}, not {cell}");
        }
    }
}
