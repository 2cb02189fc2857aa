//! Two methods side by side: by ranks only, because scores of different methods mean different things.
mod folders;

use std::collections::BTreeMap;
use std::path::Path;

pub use folders::compare_folders;

use crate::error::{Error, Result};
use crate::index::Index;
use crate::number;
use crate::write::{self, Sheet, one_file};

/// A row of both.
#[derive(Debug, Clone, PartialEq)]
pub struct Compared {
    pub unit: String,
    /// As it is written; empty where the data has no times.
    pub time: String,
    /// 0 where there is none.
    pub before: u32,
    pub after: u32,
}

impl Compared {
    /// Places gained, below zero lost; `None` where one has no rank.
    pub fn gained(&self) -> Option<i64> {
        (self.before > 0 && self.after > 0).then(|| i64::from(self.before) - i64::from(self.after))
    }
}

/// Ranks by two methods.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    pub rows: Vec<Compared>,
    /// What must be said wherever the comparison is shown.
    pub warnings: Vec<String>,
}

/// Ranks of one method, by unit and time.
pub(super) struct Ranked {
    pub(super) method: (String, String),
    pub(super) ranks: BTreeMap<(String, String), u32>,
}

/// Compares two indices by the ranks of the units that both have.
///
/// # Errors
/// [`Error::Refused`] when they share no unit.
pub fn compare(before: &Index, after: &Index) -> Result<Comparison> {
    both(&ranked(before), &ranked(after))
}

fn ranked(index: &Index) -> Ranked {
    let panel = index.data.panel();
    let key = |row: usize| {
        let unit = index.data.units.get(row);
        let time = unit.filter(|_| panel).map_or(String::new(), |unit| number::write(unit.time));
        (unit.map_or(String::new(), |unit| unit.code.clone()), time)
    };
    let ranks = index.top_ranks().iter().enumerate().map(|(row, rank)| (key(row), *rank)).collect();
    Ranked { method: (index.method.id.clone(), index.method.version.clone()), ranks }
}

pub(super) fn both(before: &Ranked, after: &Ranked) -> Result<Comparison> {
    let row = |(key, rank): (&(String, String), &u32)| {
        let after = after.ranks.get(key)?;
        Some(Compared { unit: key.0.clone(), time: key.1.clone(), before: *rank, after: *after })
    };
    let rows: Vec<Compared> = before.ranks.iter().filter_map(row).collect();
    if rows.is_empty() {
        return Err(Error::Refused(
            "the two results share no unit (and time), so there is nothing to compare.".to_owned(),
        ));
    }
    Ok(Comparison { warnings: warnings(before, after), rows })
}

fn warnings(before: &Ranked, after: &Ranked) -> Vec<String> {
    let mut warnings = Vec::new();
    if before.method != after.method {
        let named = |own: &Ranked| format!("\"{}\" version {}", own.method.0, own.method.1);
        warnings.push(format!(
            "The methods differ ({} and {}): scores must not be compared, only ranks, and a change of rank may come from the method alone.",
            named(before),
            named(after)
        ));
    }
    let counts = (count(before), count(after));
    if counts.0 != counts.1 {
        warnings.push(format!(
            "The numbers of ranked units differ ({} and {}): the same rank is not the same place among them.",
            counts.0, counts.1
        ));
    }
    warnings
}

fn count(own: &Ranked) -> usize {
    own.ranks.values().filter(|rank| **rank > 0).count()
}

/// Writes it as CSV: `uCode, Time` where there are times, `Before, After, Change`; warnings are for the one who shows it.
///
/// # Errors
/// [`Error::Write`].
pub fn write_comparison(comparison: &Comparison, path: &Path) -> Result<()> {
    let panel = comparison.rows.iter().any(|row| !row.time.is_empty());
    let time = |text: &str| panel.then(|| text.to_owned());
    let heading = ["uCode".to_owned()].into_iter().chain(time("Time"));
    let mut sheet = Sheet::new(heading.chain(["Before", "After", "Change"].map(str::to_owned)));
    for row in &comparison.rows {
        let gained = row.gained().map_or(String::new(), |gained| gained.to_string());
        let cells = [row.unit.clone()].into_iter().chain(time(&row.time));
        sheet.row(cells.chain([write::rank(row.before), write::rank(row.after), gained]));
    }
    one_file(path, &sheet.bytes())
}
