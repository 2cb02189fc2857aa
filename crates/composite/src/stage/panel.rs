//! Missing values of a panel, from the same unit at other times.
use std::collections::HashMap;

use super::Frame;
use crate::error::{Error, Result};
use crate::method::{Imputation, Impute};
use crate::read::data::Data;

pub(super) fn impute(data: &Data, own: &Imputation, frame: &Frame) -> Result<Frame> {
    if !data.panel() {
        return Err(Error::Refused(format!(
            "{}: imputation from other times needs a column Time with more than one time.",
            data.place
        )));
    }
    let mut rows: HashMap<&str, Vec<usize>> = HashMap::new();
    for (row, unit) in data.units.iter().enumerate() {
        rows.entry(&unit.code).or_default().push(row);
    }
    let times = times(data);
    let mut filled = frame.clone();
    for column in &mut filled.columns {
        for rows in rows.values() {
            let mut series: Vec<(f64, f64)> = rows.iter().map(|row| point(data, column, *row)).collect();
            complete(&mut series, own, &times);
            for (row, (_, value)) in rows.iter().zip(&series) {
                if let Some(cell) = column.get_mut(*row) {
                    *cell = *value;
                }
            }
        }
    }
    Ok(filled)
}

fn times(data: &Data) -> Vec<f64> {
    data.spans().iter().filter_map(|span| data.units.get(span.start)).map(|unit| unit.time).collect()
}

fn point(data: &Data, column: &[f64], row: usize) -> (f64, f64) {
    let time = data.units.get(row).map_or(f64::NAN, |unit| unit.time);
    (time, column.get(row).copied().unwrap_or(f64::NAN))
}

/// Fills a series that is sorted by time.
fn complete(series: &mut [(f64, f64)], own: &Imputation, times: &[f64]) {
    let known: Vec<(f64, f64)> = series.iter().copied().filter(|(_, value)| !value.is_nan()).collect();
    for (time, value) in series.iter_mut().filter(|(_, value)| value.is_nan()) {
        let before = known.iter().rev().find(|(at, _)| *at < *time);
        let after = known.iter().find(|(at, _)| *at > *time);
        *value = match (own.kind, before, after) {
            (Impute::Latest, Some((at, old)), _) if near(times, *at, *time, own.look_back) => *old,
            (Impute::Latest, ..) | (_, None, None) => f64::NAN,
            (Impute::Linear, Some((t0, v0)), Some((t1, v1))) => v0 + (v1 - v0) * ((*time - t0) / (t1 - t0)),
            (_, Some((_, old)), _) | (_, None, Some((_, old))) => *old,
        };
    }
}

/// Whether a time lies within so many times of the panel before another one.
fn near(times: &[f64], at: f64, time: f64, look_back: Option<usize>) -> bool {
    let steps = times.iter().filter(|other| **other >= at && **other < time).count();
    look_back.is_none_or(|most| steps <= most)
}
