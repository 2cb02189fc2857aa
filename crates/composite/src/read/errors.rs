//! Standard errors of sampling: a table like iData with the same keys and columns of indicators.
use std::collections::{HashMap, HashSet};
use std::path::Path;

use crate::error::{Place, Result};
use crate::read::data::Data;
use crate::read::table::{Table, text};

/// A standard error for each indicator and row of the data, in the unit of the indicator; 0 where none is known.
#[derive(Debug, Clone, PartialEq)]
pub struct Errors {
    pub(crate) columns: Vec<Vec<f64>>,
}

impl Errors {
    /// Reads standard errors: `uCode`, `Time` when the data has more than one, and a column for each indicator that was sampled.
    ///
    /// # Errors
    /// [`crate::Error`] for an unknown unit or indicator, a unit that stands twice, and errors that are no numbers from 0 on.
    pub fn read(path: &Path, data: &Data, codes: &[String]) -> Result<Self> {
        Self::of(&Table::read(path)?, data, codes)
    }

    /// As [`Errors::read`], of bytes; `name` stands for the file in sentences.
    ///
    /// # Errors
    /// As [`Errors::read`].
    pub fn parse(name: &str, bytes: &[u8], data: &Data, codes: &[String]) -> Result<Self> {
        Self::of(&Table::parse(Place::named(name), bytes)?, data, codes)
    }

    fn of(table: &Table, data: &Data, codes: &[String]) -> Result<Self> {
        let places = places(table, data)?;
        let mut columns = vec![vec![0.0; data.units.len()]; codes.len()];
        for (place, name) in table.heading.iter().enumerate() {
            let Some(column) =
                codes.iter().position(|code| code == name).and_then(|own| columns.get_mut(own))
            else {
                known(table, name, data)?;
                continue;
            };
            for ((line, row), own) in table.rows.iter().zip(&places) {
                let error = table.number(*line, row, place)?;
                if error < 0.0 {
                    return Err(table
                        .place
                        .line(*line)
                        .column(name)
                        .error("a standard error is a number from 0 on."));
                }
                if let Some(cell) = column.get_mut(*own) {
                    *cell = if error.is_nan() { 0.0 } else { error };
                }
            }
        }
        Ok(Self { columns })
    }

    /// The standard error of an indicator, by its place among the indicators, in a row of the data; 0 where none is known.
    pub fn of_value(&self, indicator: usize, row: usize) -> Option<f64> {
        self.columns.get(indicator)?.get(row).copied()
    }

    /// Whether any value is uncertain.
    pub(crate) fn any(&self) -> bool {
        self.columns.iter().flatten().any(|error| *error > 0.0)
    }
}

fn known(table: &Table, name: &str, data: &Data) -> Result<()> {
    let own = name.is_empty() || ["uCode", "uName", "Time"].iter().any(|own| own.eq_ignore_ascii_case(name));
    if own || data.columns.iter().any(|column| column.code == *name) {
        return Ok(());
    }
    Err(table
        .place
        .line(1)
        .column(name)
        .error("no indicator has this code: remove the column or correct its name."))
}

/// The row of the data for each row of the table.
fn places(table: &Table, data: &Data) -> Result<Vec<usize>> {
    let code = table.need("uCode", "the code of each unit")?;
    let time = if data.panel() {
        Some(table.need("Time", "the data has times too")?)
    } else {
        table.find("Time").filter(|_| data.timed)
    };
    let only = data.units.first().map_or(f64::NAN, |unit| unit.time);
    let units = data.units.iter().enumerate();
    let rows: HashMap<(&str, u64), usize> =
        units.map(|(row, unit)| ((unit.code.as_str(), unit.time.to_bits()), row)).collect();
    let mut seen = HashSet::new();
    let find = |(line, row): &(u64, csv::StringRecord)| {
        let at = time.map_or(Ok(only), |time| table.number(*line, row, time))?;
        let own = text(row, Some(code));
        let wrong = |what: String| table.place.line(*line).column("uCode").error(what);
        let found = rows
            .get(&(own, at.to_bits()))
            .copied()
            .ok_or_else(|| wrong(format!("the data has no row for \"{own}\" at this time.")))?;
        if !seen.insert(found) {
            return Err(wrong(format!("\"{own}\" has standard errors in a row above already: keep one.")));
        }
        Ok(found)
    };
    table.rows.iter().map(find).collect()
}
