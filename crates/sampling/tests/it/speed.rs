//! Prints CPU seconds of the two goals; `cargo test --release -p chonoi-sampling speed -- --ignored --nocapture`.
use std::time::Instant;

use sampling::estimate::estimate;
use sampling::spec::DesignFile;
use sampling::table::Table;

const ROWS: u32 = 89_442;

/// A number of a row that looks like chance and is the same on every machine.
fn noise(row: u32, column: u32) -> f64 {
    let mixed = row.wrapping_mul(2_654_435_761).wrapping_add(column.wrapping_mul(40_503)).rotate_left(13);
    f64::from(mixed.wrapping_mul(2_246_822_519) >> 8) / f64::from(1 << 24)
}

/// Firms in 63 provinces of three sizes each, with twenty answers.
fn market() -> Table {
    let column = |value: &dyn Fn(u32) -> f64| (0..ROWS).map(value).collect::<Vec<f64>>();
    let stratum = |row: u32| row % 189;
    let mut columns = vec![
        ("stratum".to_owned(), column(&|row| f64::from(stratum(row)))),
        ("province".to_owned(), column(&|row| f64::from(stratum(row) / 3))),
        ("weight".to_owned(), column(&|row| 1.0 + f64::from(stratum(row) % 7))),
        ("size".to_owned(), column(&|row| 500.0 + 400.0 * f64::from(stratum(row) % 7 + 1))),
    ];
    for answer in 0..20 {
        columns.push((format!("y{answer}"), column(&|row| noise(row, answer) * 100.0)));
    }
    Table::new("market", columns).unwrap()
}

fn seconds(what: &str, design: &str) -> usize {
    let spec: DesignFile = toml::from_str(design).unwrap();
    let table = market();
    let start = Instant::now();
    let report = estimate(table, &spec).unwrap();
    println!("{what}: {:.3} s, {} estimates", start.elapsed().as_secs_f64(), report.estimates.len());
    report.estimates.len()
}

fn answers() -> String {
    let names: Vec<String> = (0..20).map(|answer| format!("\"y{answer}\"")).collect();
    format!("[{}]", names.join(", "))
}

const DESIGN: &str = "[design]\nstrata = \"stratum\"\nweights = \"weight\"\nfpc = \"size\"\n";

#[test]
#[ignore = "prints times, asserts none"]
fn twenty_indicators_of_63_provinces() {
    let design = format!("{DESIGN}[[estimate]]\nkind = \"mean\"\nof = {}\nby = \"province\"\n", answers());
    assert_eq!(seconds("20 indicators × 63 provinces", &design), 1_260);
}

#[test]
#[ignore = "prints times, asserts none"]
fn bootstrap_of_twenty_means_and_63_provinces() {
    let design = format!(
        "{DESIGN}[replicates]\ntype = \"bootstrap\"\ncount = 500\nseed = 7\n[[estimate]]\nof = {}\n[[estimate]]\nof = \"y0\"\nby = \"province\"\n",
        answers()
    );
    assert_eq!(seconds("500 bootstrap replicates", &design), 83);
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    println!("{}", status.lines().find(|line| line.starts_with("VmHWM")).unwrap_or("peak memory unknown"));
}
