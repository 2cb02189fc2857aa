//! Which units are drawn, with the probability that each had.
mod area;
mod proportional;

use crate::Result;
use crate::chance::Chance;
use crate::error::Error;
use crate::number::count;

pub use area::{AreaPick, Commune, Hamlet, TwoStage, draw_area};
pub use proportional::proportional;

/// A drawn unit of a list.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pick {
    /// Its place in the list, from 0.
    pub unit: usize,
    /// The probability that it had to be drawn; the base weight is its inverse.
    pub probability: f64,
}

/// A sample, and who comes next when somebody cannot be reached.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawn {
    /// In order of the list.
    pub picks: Vec<Pick>,
    /// In the order in which they are called.
    pub reserve: Vec<usize>,
}

/// A simple random sample: the units with the smallest random numbers; those that follow are the reserve.
///
/// # Errors
/// When the list is shorter than the sample.
pub fn simple(units: usize, sample: usize, reserve: usize, chance: &mut Chance) -> Result<Drawn> {
    let numbers: Vec<f64> = (0..units).map(|_| chance.unit()).collect();
    by_numbers(&numbers, sample, reserve, 0.0)
}

/// The units whose numbers follow `start` on the circle from zero to one. With permanent numbers this is a sample that can be held
/// or rotated from year to year.
///
/// # Errors
/// When the list is shorter than the sample.
pub fn by_numbers(numbers: &[f64], sample: usize, reserve: usize, start: f64) -> Result<Drawn> {
    enough(numbers.len(), sample)?;
    let order = circle(numbers, start);
    let probability = count(sample) / count(numbers.len().max(1));
    let mut picks: Vec<Pick> =
        order.iter().take(sample).map(|unit| Pick { unit: *unit, probability }).collect();
    picks.sort_by_key(|pick| pick.unit);
    Ok(Drawn { picks, reserve: order.into_iter().skip(sample).take(reserve).collect() })
}

/// Units in order of their numbers from `start` on.
pub(crate) fn circle(numbers: &[f64], start: f64) -> Vec<usize> {
    let mut order: Vec<(usize, f64)> =
        numbers.iter().map(|number| (number - start).rem_euclid(1.0)).enumerate().collect();
    order.sort_by(|a, b| a.1.total_cmp(&b.1).then(a.0.cmp(&b.0)));
    order.into_iter().map(|(unit, _)| unit).collect()
}

/// Every so manieth unit of the list, from a random start; the interval need not be whole.
///
/// # Errors
/// When the list is shorter than the sample.
pub fn systematic(units: usize, sample: usize, chance: &mut Chance) -> Result<Vec<Pick>> {
    enough(units, sample)?;
    proportional(&vec![1.0; units], sample, chance)
}

fn enough(units: usize, sample: usize) -> Result<()> {
    if sample > units {
        return Err(Error::asked(format!("a sample of {sample} was asked of a list of {units} units.")));
    }
    Ok(())
}
