//! Why a score changed between two times: what each indicator gave or took, adding up to the change.
//!
//! Every mean here is f⁻¹(Σwf(x)), so that a change of it is shared out by the changes of wf(x): the part w̄·Δf comes from the
//! value of a part, the part (f̄ − mean)·Δw from parts that were missing at one of the times. What a component gave is shared out
//! among its own parts in the same way. For the arithmetic mean without gaps this is weight times change of score; for the
//! geometric mean it is the logarithmic mean Divisia index (Ang 2004).
mod share;

use std::path::Path;

use crate::error::{Error, Result};
use crate::index::Index;
use crate::method::Mean;
use crate::number;
use crate::stage::sheet::Ladder;
use crate::write::{Sheet, one_file};
use share::Sharing;

/// Why a contribution arose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// The score of the indicator changed.
    Value,
    /// The code was there at one time only, or others of its group were, so that its weight changed.
    Availability,
}

/// What one code gave to the change of the index, in points of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Contribution {
    pub code: String,
    pub name: String,
    pub effect: Effect,
    /// The scores of the code at both times; NaN where missing.
    pub from: f64,
    pub to: f64,
    pub amount: f64,
}

/// The change of a unit's score between two times.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    pub from: f64,
    pub to: f64,
    /// The largest first; they add up to `to − from`.
    pub contributions: Vec<Contribution>,
}

/// Shares out the change of the index of a unit between two times.
///
/// # Errors
/// [`Error::Refused`] when the unit has no score at one of the times, or the method uses Copeland scores, which do not come from
/// the unit alone.
pub fn change(index: &Index, unit: &str, from: f64, to: f64) -> Result<Change> {
    let rows = (index.row(unit, Some(from))?, index.row(unit, Some(to))?);
    let own = &index.method.aggregation;
    if own.kind.values().contains(&Mean::Copeland) {
        return Err(Error::Refused(
            "a change of Copeland scores cannot be shared out, because they depend on all other units: compare ranks instead.".to_owned(),
        ));
    }
    let top = index.tree.top();
    let (from, to) = (index.aggregated.value(top, rows.0), index.aggregated.value(top, rows.1));
    if from.is_nan() || to.is_nan() {
        return Err(Error::Refused(format!("\"{unit}\" has no score at one of the two times.")));
    }
    let ladder = Ladder::of(own, &own.kind, index.tree.levels())?;
    let mut contributions = Sharing { index, ladder: &ladder, rows, contributions: Vec::new() }.all();
    contributions.sort_by(|one, other| other.amount.abs().total_cmp(&one.amount.abs()));
    settle(&mut contributions, to - from);
    Ok(Change { from, to, contributions })
}

/// What rounding left over goes to the largest, until they add up in this order.
fn settle(contributions: &mut [Contribution], change: f64) {
    for _ in 0..8 {
        let total: f64 = contributions.iter().map(|own| own.amount).sum();
        if (change - total).abs() <= 0.0 {
            return;
        }
        if let Some(first) = contributions.first_mut() {
            first.amount += change - total;
        }
    }
}

/// Writes it as CSV: `iCode, iName, Effect, From, To, Contribution`, and a last row with the index itself.
///
/// # Errors
/// [`Error::Write`].
pub fn write_change(change: &Change, index: &Index, path: &Path) -> Result<()> {
    let mut sheet = Sheet::new(["iCode", "iName", "Effect", "From", "To", "Contribution"]);
    for own in &change.contributions {
        let effect = if own.effect == Effect::Value { "value" } else { "availability" };
        let numbers = [own.from, own.to, own.amount].map(number::write);
        sheet.row([own.code.clone(), own.name.clone(), effect.to_owned()].into_iter().chain(numbers));
    }
    if let Some(top) = index.tree.nodes.last() {
        let numbers = [change.from, change.to, change.to - change.from].map(number::write);
        sheet.row([top.code.clone(), top.name.clone(), "total".to_owned()].into_iter().chain(numbers));
    }
    one_file(path, &sheet.bytes())
}
