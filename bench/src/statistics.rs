//! Surveys and indices: what the engines take, in CPU seconds, beside the tools that are measured the same way.
use std::time::Duration;

use questionnaires::{Files, bench::large_workbook, read};
use sampling::estimate::estimate;
use sampling::spec::DesignFile;
use sampling::table::Table;

use crate::aims::Aim;
use crate::failure::{Result, progress, say};
use crate::usage::{cpu_of, memory};

/// Times that each is done: the kernel counts in hundredths of a second.
const REPEATS: u32 = 10;
/// Rows, strata and answers of the survey that `survey` for R and `svy` were measured with.
const ROWS: u32 = 89_442;
const STRATA: u32 = 189;
const ANSWERS: u32 = 20;
const RUNS: usize = 1_000;

/// Measures and prints the table.
pub(crate) fn run() -> Result<()> {
    progress("Surveys and indices …");
    let (runs, with_sobol, sampled) = (index(false, false)?, index(true, false)?, index(false, true)?);
    let table = market()?;
    let by_province = mean(|| survey(&table, "", "by = \"province\"\n"))?;
    let replicates = "[replicates]\ntype = \"bootstrap\"\ncount = 500\nseed = 7\n";
    let bootstrap = mean(|| survey(&table, replicates, "\n[[estimate]]\nof = \"y0\"\nby = \"province\"\n"))?;
    let most = memory(std::process::id(), "VmHWM")?;
    let workbook = large_workbook().map_err(|faults| format!("{faults:?}"))?;
    let form = mean(|| match read(&workbook, &Files { folders: Vec::new() }) {
        Ok(_) => Ok(()),
        Err(faults) => Err(format!("{faults:?}").into()),
    })?;
    say("\nSurveys and indices: CPU seconds of one thread. Anchors as measured on this class of machine.\n")?;
    say("| work | anchors | wanted | measured | |\n|---|---|---|---|---|")?;
    let row = |what: &str, anchors: &str, wanted: f64, got: f64| {
        let met = if got < wanted { "met" } else { "MISSED" };
        say(&format!("| {what} | {anchors} | < {wanted} | {got:.3} | {met} |"))
    };
    row("1,000 uncertainty runs, 63 × 21", "COINr 80.6; pandas 19.2", 0.05, runs)?;
    row("20 indicators × 63 provinces with variance", "R survey 0.96; svy 2.84", 0.05, by_province)?;
    row("500 bootstrap replicates, 20 means and 1 × 63 provinces", "R 78; svy 6.5", 1.0, bootstrap)?;
    row("a form of 300 questions and 3,321 communes", "pyxform 1.3", 0.1, form)?;
    let aim = Aim { name: "memory of all of it at most", wanted: 200.0, got: most, more: false, unit: " MB" };
    say(&format!("\n{}", aim.row()))?;
    say(&format!(
        "Beside them: 1,000 runs with the effects of each choice (Sobol) {with_sobol:.3} s; with sampling errors {sampled:.3} s."
    ))
}

/// The mean CPU seconds of one go.
fn mean(mut work: impl FnMut() -> Result<()>) -> Result<f64> {
    work()?;
    let before = own()?;
    for _ in 0..REPEATS {
        work()?;
    }
    Ok(own()?.saturating_sub(before).as_secs_f64() / f64::from(REPEATS))
}

fn own() -> Result<Duration> {
    cpu_of(std::process::id())
}

fn index(sobol: bool, sampled: bool) -> Result<f64> {
    let told = |error: composite::Error| error.to_string();
    let mut index = composite::example(63, 1).map_err(told)?;
    index.method.uncertainty.sensitivity = sobol;
    let codes = index.denominated.codes.clone();
    let head = std::iter::once("uCode").chain(codes.iter().map(String::as_str)).collect::<Vec<_>>().join(",");
    let rows = index.data.units.iter().map(|unit| format!("{}{}", unit.code, ",0.1".repeat(codes.len())));
    let file = std::iter::once(head).chain(rows).collect::<Vec<_>>().join("\n");
    let errors = composite::Errors::parse("errors", file.as_bytes(), &index.data, &codes).map_err(told)?;
    let errors = sampled.then_some(&errors);
    mean(|| match composite::uncertainty_on(&index, errors, (RUNS, 1), 1) {
        Ok(_) => Ok(()),
        Err(error) => Err(told(error).into()),
    })
}

/// A number of a row that looks like chance and is the same on every machine.
fn noise(row: u32, column: u32) -> f64 {
    let mixed = row.wrapping_mul(2_654_435_761).wrapping_add(column.wrapping_mul(40_503)).rotate_left(13);
    f64::from(mixed.wrapping_mul(2_246_822_519) >> 8) / 16_777_216.0
}

/// Firms of 63 provinces in three sizes each.
fn market() -> Result<Table> {
    let column = |value: &dyn Fn(u32) -> f64| (0..ROWS).map(value).collect::<Vec<f64>>();
    let mut columns = vec![
        ("stratum".to_owned(), column(&|row| f64::from(row % STRATA))),
        ("province".to_owned(), column(&|row| f64::from(row % STRATA / 3))),
        ("weight".to_owned(), column(&|row| 1.0 + f64::from(row % STRATA % 7))),
        ("size".to_owned(), column(&|row| 500.0 + 400.0 * f64::from(row % STRATA % 7 + 1))),
    ];
    for answer in 0..ANSWERS {
        columns.push((format!("y{answer}"), column(&|row| noise(row, answer) * 100.0)));
    }
    Ok(Table::new("market", columns).map_err(|error| error.to_string())?)
}

fn survey(table: &Table, replicates: &str, rest: &str) -> Result<()> {
    let answers: Vec<String> = (0..ANSWERS).map(|answer| format!("\"y{answer}\"")).collect();
    let design = format!(
        "[design]\nstrata = \"stratum\"\nweights = \"weight\"\nfpc = \"size\"\n{replicates}[[estimate]]\nkind = \"mean\"\nof = [{}]\n{rest}",
        answers.join(", ")
    );
    let spec: DesignFile = toml::from_str(&design).map_err(|error| error.to_string())?;
    estimate(table.clone(), &spec).map_err(|error| error.to_string())?;
    Ok(())
}
