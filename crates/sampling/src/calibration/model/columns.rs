//! The columns of known totals: ones, numbers, and a column of zeros and ones for each level.
use std::collections::BTreeMap;

use crate::Result;
use crate::design::known;
use crate::error::{Error, near};
use crate::linear::orthonormal;
use crate::spec::TotalSpec;
use crate::table::Table;

const INTERCEPT: &str = "intercept";

type Known = (Vec<Vec<f64>>, Vec<f64>);

/// Columns and their totals, without those that follow from others.
pub(super) fn columns(table: &Table, totals: &BTreeMap<String, TotalSpec>) -> Result<Known> {
    if totals.is_empty() {
        return Err(Error::asked(
            "a calibration has no `totals`: give `intercept` (the number of units), and columns with their totals or counts.",
        ));
    }
    let mut whole = match totals.get(INTERCEPT) {
        Some(TotalSpec::Total(total)) => Some(*total),
        Some(TotalSpec::Counts(_)) => {
            return Err(Error::asked("`intercept` of `totals` is one number: the units of the population."));
        }
        None => None,
    };
    let mut known: Known = (Vec::new(), Vec::new());
    if let Some(total) = whole {
        known.0.push(vec![1.0; table.rows()]);
        known.1.push(total);
    }
    for (name, total) in totals.iter().filter(|(name, _)| *name != INTERCEPT) {
        match total {
            TotalSpec::Total(total) => number(table, name, *total, &mut known)?,
            TotalSpec::Counts(counts) => levels(table, name, counts, &mut whole, &mut known)?,
        }
    }
    independent(known)
}

fn number(table: &Table, name: &str, total: f64, known: &mut Known) -> Result<()> {
    let values = table.numbers(name)?;
    if let Some(row) = values.iter().position(|value| value.is_nan()) {
        return Err(table.wrong(format!(
            "line {}, column “{name}”: the cell is empty, and calibration needs one in every row.",
            table.line(row)
        )));
    }
    known.0.push(values);
    known.1.push(total);
    Ok(())
}

fn levels(
    table: &Table,
    name: &str,
    counts: &BTreeMap<String, f64>,
    whole: &mut Option<f64>,
    columns: &mut Known,
) -> Result<()> {
    let codes = known(table, name, "calibration")?;
    if let Some(foreign) = counts.keys().find(|level| !codes.levels.contains(level)) {
        let levels = near(foreign, codes.levels.iter().map(String::as_str));
        return Err(Error::asked(format!(
            "`totals` of calibration count “{foreign}” of “{name}”, which no row of the sample has{levels}"
        )));
    }
    let counts = complete(name, &codes.levels, counts, *whole)?;
    let sum: f64 = counts.iter().sum();
    if let Some(whole) = whole.filter(|whole| (sum / whole - 1.0).abs() > 1e-6) {
        return Err(Error::asked(format!(
            "the counts of “{name}” add up to {sum}, other totals of the calibration to {whole}; they must count the same \
             population."
        )));
    }
    let skip = usize::from(whole.is_some());
    *whole = Some(whole.unwrap_or(sum));
    for (level, count) in (0_u32..).zip(counts).skip(skip) {
        columns.0.push(codes.codes.iter().map(|code| f64::from(u8::from(*code == level))).collect());
        columns.1.push(count);
    }
    Ok(())
}

/// The count of each level; one that is not told follows from the number of all units.
fn complete(
    name: &str,
    levels: &[String],
    counts: &BTreeMap<String, f64>,
    whole: Option<f64>,
) -> Result<Vec<f64>> {
    let told: f64 = counts.values().sum();
    let untold: Vec<&String> = levels.iter().filter(|level| !counts.contains_key(*level)).collect();
    match (untold.as_slice(), whole) {
        ([], _) | ([_], Some(_)) => Ok(levels
            .iter()
            .map(|level| counts.get(level).copied().unwrap_or(whole.unwrap_or(told) - told))
            .collect()),
        ([first, ..], _) => Err(Error::asked(format!(
            "`totals` of calibration do not count “{first}” of “{name}”, which the data have."
        ))),
    }
}

fn independent((columns, totals): Known) -> Result<Known> {
    let (_, kept) = orthonormal(&columns, 1e-10);
    if kept.len() < columns.len() {
        return Err(Error::asked(
            "the columns of a calibration depend on each other in the sample (one is constant or the sum of others); leave one \
             of them out.",
        ));
    }
    Ok((columns, totals))
}
