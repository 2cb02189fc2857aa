//! Indicators that grow with the size of a unit are divided by its size.
use super::Frame;
use crate::error::Result;
use crate::read::data::Data;
use crate::read::meta::{Entry, Kind, Meta};

/// The indicators as they are, in the order of iMeta.
pub(crate) fn raw(meta: &Meta, data: &Data) -> Frame {
    let mut frame = Frame::default();
    for entry in meta.kind(Kind::Indicator) {
        frame.codes.push(entry.code.clone());
        frame.columns.push(data.numbers(&entry.code).unwrap_or_default().to_vec());
    }
    frame
}

/// Divides the indicators that name a denominator.
///
/// # Errors
/// Where a denominator is 0 beside a value that is there.
pub(crate) fn denominate(meta: &Meta, data: &Data, raw: &Frame) -> Result<Frame> {
    let mut frame = raw.clone();
    for (entry, column) in meta.kind(Kind::Indicator).zip(&mut frame.columns) {
        if let Some(denominators) = entry.denominator.as_deref().and_then(|code| data.numbers(code)) {
            divide(data, entry, column, denominators)?;
        }
    }
    Ok(frame)
}

fn divide(data: &Data, entry: &Entry, column: &mut [f64], denominators: &[f64]) -> Result<()> {
    for ((value, denominator), unit) in column.iter_mut().zip(denominators).zip(&data.units) {
        if *denominator == 0.0 && !value.is_nan() {
            let name = entry.denominator.as_deref().unwrap_or_default();
            return Err(data.place.line(unit.line).column(name).error(format!(
                "\"{}\" of \"{}\" would be divided by 0: correct the denominator or leave it empty.",
                entry.code, unit.code
            )));
        }
        *value /= denominator;
        if value.is_infinite() {
            return Err(data
                .place
                .line(unit.line)
                .column(&entry.code)
                .error("the value divided by its denominator is too large."));
        }
    }
    Ok(())
}
