//! iData: one row for each unit, in panels for each unit and time.
mod columns;

use std::cmp::Ordering;
use std::collections::HashMap;
use std::ops::Range;
use std::path::Path;

pub use columns::{Column, Values};

use crate::error::{Place, Result};
use crate::number;
use crate::read::meta::Meta;
use crate::read::table::{Table, text};

/// A row of the data: a place, perhaps at a time.
#[derive(Debug, Clone, PartialEq)]
pub struct Unit {
    pub code: String,
    pub name: String,
    /// NaN when there is no column `Time`.
    pub time: f64,
    /// The line of the file.
    pub line: u64,
}

/// The data, sorted by time and code.
#[derive(Debug, Clone, PartialEq)]
pub struct Data {
    pub units: Vec<Unit>,
    pub columns: Vec<Column>,
    pub(crate) named: bool,
    pub(crate) timed: bool,
    pub(crate) place: Place,
}

impl Data {
    /// Reads and checks an iData file: `uCode`, perhaps `uName` and `Time`, and a column for each code of iMeta but aggregates.
    ///
    /// # Errors
    /// [`crate::Error`] with file, line and column of what cannot be read or does not fit iMeta.
    pub fn read(path: &Path, meta: &Meta) -> Result<Self> {
        Self::of(&Table::read(path)?, meta)
    }

    /// As [`Data::read`], of bytes; `name` stands for the file in sentences.
    ///
    /// # Errors
    /// As [`Data::read`].
    pub fn parse(name: &str, bytes: &[u8], meta: &Meta) -> Result<Self> {
        Self::of(&Table::parse(Place::named(name), bytes)?, meta)
    }

    fn of(table: &Table, meta: &Meta) -> Result<Self> {
        let units = units(table)?;
        let mut order: Vec<usize> = (0..units.len()).collect();
        order.sort_by(|one, other| compare(units.get(*one), units.get(*other)));
        let columns = columns::read(table, meta, &order)?;
        let place = table.place.clone();
        let units = order.iter().filter_map(|row| units.get(*row).cloned()).collect();
        let (named, timed) = (table.find("uName").is_some(), table.find("Time").is_some());
        let data = Self { units, columns, named, timed, place };
        data.unique()?;
        Ok(data)
    }

    /// Data that stands in no file.
    pub(crate) fn invented(units: Vec<Unit>, columns: Vec<Column>, timed: bool) -> Self {
        Self { units, columns, named: true, timed, place: Place::named("invented data") }
    }

    /// Whether there is more than one time.
    pub fn panel(&self) -> bool {
        let time = |unit: Option<&Unit>| unit.map_or(f64::NAN, |unit| unit.time);
        // Rows are sorted by time.
        time(self.units.first()).total_cmp(&time(self.units.last())).is_ne()
    }

    /// The rows of each time, in the order of time.
    pub(crate) fn spans(&self) -> Vec<Range<usize>> {
        let mut spans: Vec<Range<usize>> = Vec::new();
        for (row, unit) in self.units.iter().enumerate() {
            let before = row.checked_sub(1).and_then(|row| self.units.get(row));
            match spans.last_mut() {
                Some(span) if before.is_some_and(|before| before.time.total_cmp(&unit.time).is_eq()) => {
                    span.end = row + 1;
                }
                _ => spans.push(row..row + 1),
            }
        }
        spans
    }

    /// For each row the row of its unit at the time before, where there is one.
    pub(crate) fn earlier(&self) -> Vec<Option<usize>> {
        let (mut before, mut rows) = (HashMap::new(), Vec::with_capacity(self.units.len()));
        for span in self.spans() {
            let units = || span.clone().zip(self.units.get(span.clone()).unwrap_or_default());
            rows.extend(units().map(|(_, unit)| before.get(unit.code.as_str()).copied()));
            before = units().map(|(row, unit)| (unit.code.as_str(), row)).collect();
        }
        rows
    }

    /// The numbers of an indicator or denominator.
    pub fn numbers(&self, code: &str) -> Option<&[f64]> {
        match &self.columns.iter().find(|column| column.code == code)?.values {
            Values::Numbers(numbers) => Some(numbers),
            Values::Texts(_) => None,
        }
    }

    /// The texts of a group or other column.
    pub fn texts(&self, code: &str) -> Option<&[String]> {
        match &self.columns.iter().find(|column| column.code == code)?.values {
            Values::Texts(texts) => Some(texts),
            Values::Numbers(_) => None,
        }
    }

    fn unique(&self) -> Result<()> {
        let mut seen: HashMap<(&str, u64), u64> = HashMap::new();
        for unit in &self.units {
            if let Some(first) = seen.insert((&unit.code, unit.time.to_bits()), unit.line) {
                let (low, high) = (first.min(unit.line), first.max(unit.line));
                let time = if unit.time.is_nan() {
                    String::new()
                } else {
                    format!(" at {}", number::write(unit.time))
                };
                return Err(self.place.line(high).column("uCode").error(format!(
                    "\"{}\"{time} stands in line {low} too: each unit has one row{}.",
                    unit.code,
                    if self.timed { " for each time" } else { "; rows of several years need a column Time" }
                )));
            }
        }
        Ok(())
    }
}

fn compare(one: Option<&Unit>, other: Option<&Unit>) -> Ordering {
    match (one, other) {
        (Some(one), Some(other)) => one.time.total_cmp(&other.time).then_with(|| one.code.cmp(&other.code)),
        _ => Ordering::Equal,
    }
}

fn units(table: &Table) -> Result<Vec<Unit>> {
    let code = table.need("uCode", "the code of each unit")?;
    let (name, time) = (table.find("uName"), table.find("Time"));
    if table.rows.is_empty() {
        return Err(table.place.clone().error("there is no row below the heading: add a row for each unit."));
    }
    let unit = |(line, row): &(u64, csv::StringRecord)| {
        let own = text(row, Some(code));
        if own.is_empty() {
            return Err(table.place.line(*line).column("uCode").error("the code of the unit is missing."));
        }
        let at = time.map_or(Ok(f64::NAN), |time| table.number(*line, row, time))?;
        if time.is_some() && at.is_nan() {
            return Err(table
                .place
                .line(*line)
                .column("Time")
                .error("the time is missing: write for example the year."));
        }
        let named = text(row, name);
        let name = if named.is_empty() { own } else { named };
        Ok(Unit { code: own.to_owned(), name: name.to_owned(), time: at, line: *line })
    };
    table.rows.iter().map(unit).collect()
}
