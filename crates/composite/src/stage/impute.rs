//! Missing values: those of one time by the others of that time, or in panels by the unit's own at other times.
use std::collections::HashMap;

use super::{Frame, panel};
use crate::error::{Error, Result};
use crate::method::{Imputation, Impute};
use crate::moments::{mean, median};
use crate::read::data::Data;

/// Fills missing values.
///
/// # Errors
/// When an indicator has no value at any time whose mean or median is wanted, and when a panel is needed but not there. Without a
/// value at one time only it stays missing at that time.
pub(crate) fn impute(data: &Data, own: &Imputation, frame: &Frame) -> Result<Frame> {
    match own.kind {
        Impute::None => Ok(frame.clone()),
        Impute::Mean | Impute::Median => within(data, frame, own.kind),
        Impute::GroupMean | Impute::GroupMedian => by_group(data, own, frame),
        Impute::Latest | Impute::Linear | Impute::Constant => panel::impute(data, own, frame),
    }
}

fn middle(kind: Impute) -> fn(&[f64]) -> f64 {
    if matches!(kind, Impute::Median | Impute::GroupMedian) { median } else { mean }
}

fn within(data: &Data, frame: &Frame, kind: Impute) -> Result<Frame> {
    let mut filled = frame.clone();
    for span in data.spans() {
        // At a time without any gap nothing is asked of the columns.
        let gaps = frame
            .columns
            .iter()
            .filter_map(|column| column.get(span.clone()))
            .flatten()
            .any(|it| it.is_nan());
        if !gaps {
            continue;
        }
        for (code, column) in filled.codes.iter().zip(&mut filled.columns) {
            some(data, code, column)?;
            let Some(values) = column.get_mut(span.clone()) else { continue };
            if values.iter().any(|value| value.is_nan()) {
                fill(values, middle(kind)(values));
            }
        }
    }
    Ok(filled)
}

fn fill(values: &mut [f64], middle: f64) {
    values.iter_mut().filter(|value| value.is_nan()).for_each(|value| *value = middle);
}

/// An indicator needs a value at some time; where it has none at one time, there is no mean of that time and the gap stays.
fn some(data: &Data, code: &str, column: &[f64]) -> Result<()> {
    if column.iter().any(|value| !value.is_nan()) {
        return Ok(());
    }
    Err(data.place.column(code).error(
        "the indicator has no value at all: nothing can be put in its place. Give it values, take its row out of iMeta, or set imputation to \"none\".",
    ))
}

/// A group without any value stays without; a unit without a group is left alone.
fn by_group(data: &Data, own: &Imputation, frame: &Frame) -> Result<Frame> {
    let code = own.group.as_deref().unwrap_or_default();
    let groups = data.texts(code).ok_or_else(|| {
        Error::Refused(format!(
            "{}: imputation by the group \"{code}\" needs a column of the type Group with that code.",
            data.place
        ))
    })?;
    if groups.iter().all(String::is_empty) {
        return Err(data.place.column(code).error("no unit has a group: nothing can be imputed by group."));
    }
    let mut filled = frame.clone();
    for span in data.spans() {
        let mut rows: HashMap<&str, Vec<usize>> = HashMap::new();
        for row in span.clone() {
            if let Some(group) = groups.get(row).filter(|group| !group.is_empty()) {
                rows.entry(group).or_default().push(row);
            }
        }
        for (code, column) in filled.codes.iter().zip(&mut filled.columns) {
            some(data, code, column)?;
            for rows in rows.values() {
                fill_rows(column, rows, middle(own.kind));
            }
        }
    }
    Ok(filled)
}

fn fill_rows(column: &mut [f64], rows: &[usize], middle: fn(&[f64]) -> f64) {
    let values: Vec<f64> = rows.iter().filter_map(|row| column.get(*row).copied()).collect();
    let middle = middle(&values);
    for row in rows {
        if let Some(value) = column.get_mut(*row).filter(|value| value.is_nan()) {
            *value = middle;
        }
    }
}
