//! The normalised indicators of all rows, and the values that a mean is not defined for.
use super::Frame;
use super::normalise::{Given, normalise};
use crate::error::{Error, Result};
use crate::method::{Normalisation, Normalise, Scope};
use crate::moments::range;
use crate::read::data::Data;
use crate::read::meta::{Goalposts, Kind, Meta};

/// Normalises each indicator of a frame.
///
/// # Errors
/// When a target or a unit of reference is wanted that is not there.
pub(crate) fn all(meta: &Meta, data: &Data, own: &Normalisation, frame: &Frame) -> Result<Frame> {
    let mut scaled = frame.clone();
    for (column, code) in scaled.columns.iter_mut().zip(&frame.codes) {
        *column = one(meta, data, code, own, column)?;
    }
    Ok(scaled)
}

/// Normalises one indicator, over all times or each time.
fn one(meta: &Meta, data: &Data, code: &str, own: &Normalisation, column: &[f64]) -> Result<Vec<f64>> {
    let given = given(meta, code, own)?;
    let rule = own.indicators.get(code).unwrap_or(own);
    let whole = 0..column.len();
    let spans = if own.scope == Scope::EachTime { data.spans() } else { vec![whole] };
    let mut scores = Vec::with_capacity(column.len());
    for span in spans {
        let reference = reference(data, rule, &span)?;
        let values = column.get(span).unwrap_or_default();
        scores.extend(normalise(values, rule, &Given { reference, ..given }));
    }
    Ok(scores)
}

fn given(meta: &Meta, code: &str, own: &Normalisation) -> Result<Given> {
    let Some(entry) = meta.kind(Kind::Indicator).find(|entry| entry.code == code) else {
        return Ok(Given::default());
    };
    // What the method says of this indicator goes before iMeta, iMeta before what it says of all.
    let special = own.indicators.get(code);
    if special.unwrap_or(own).kind == Normalise::Dist2targ && entry.target.is_none() {
        return Err(meta
            .place
            .line(entry.line)
            .column("Target")
            .error("dist2targ needs a target: give the indicator one."));
    }
    let posts = if special.is_some() { Goalposts::default() } else { entry.goalposts };
    let capped = if special.is_none() && own.kind == Normalise::Dist2targ { entry.capped } else { None };
    Ok(Given {
        direction: entry.direction,
        target: entry.target,
        lower: posts.lower,
        upper: posts.upper,
        scale: posts.scale,
        cut: posts.cut,
        capped,
        reference: None,
    })
}

/// The row of the unit of reference within a span: at the last time of it.
fn reference(data: &Data, rule: &Normalisation, span: &std::ops::Range<usize>) -> Result<Option<usize>> {
    let Some(code) = rule.reference.as_ref().filter(|_| rule.kind == Normalise::Dist2ref) else {
        return Ok(None);
    };
    let units = data.units.get(span.clone()).unwrap_or_default();
    let found = units.iter().rposition(|unit| unit.code == *code);
    let missing = || {
        Error::Refused(format!(
            "{}: there is no unit \"{code}\", which the method takes as reference.",
            data.place
        ))
    };
    found.map(Some).ok_or_else(missing)
}

/// Brings a column with values that are not positive to 1 to 100; others stay as they are.
pub(crate) fn positive(column: &mut [f64]) {
    let Some((least, largest)) = range(column).filter(|(least, _)| *least <= 0.0) else { return };
    for value in column {
        *value = (*value - least) / (largest - least) * 99.0 + 1.0;
    }
}
