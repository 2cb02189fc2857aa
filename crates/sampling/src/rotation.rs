//! Samples of following years: part of the units stays, the others change, by permanent random numbers.
use crate::Result;
use crate::chance::permanent;
use crate::error::Error;
use crate::number::count;
use crate::selection::{Drawn, by_numbers, circle};

/// A year's sample of a stratum.
#[derive(Debug, Clone, PartialEq)]
pub struct Year {
    pub drawn: Drawn,
    /// Where on the circle of numbers the sample begins.
    pub start: f64,
    /// Where the next year's begins, when the wanted share is to stay.
    pub next_start: f64,
}

/// Draws a year's sample of a stratum: `sample` units whose permanent numbers follow `start`. The next year begins where `overlap`
/// of the sample is left, so that each unit serves for 1 / (1 − overlap) years. New firms come in by their own numbers.
///
/// # Errors
/// When there are fewer units than wanted, or `overlap` is not a share.
pub fn draw_year(
    seed: u64,
    units: &[&str],
    (sample, reserve): (usize, usize),
    start: f64,
    overlap: f64,
) -> Result<Year> {
    if !(0.0..=1.0).contains(&overlap) {
        return Err(Error::asked(format!("the overlap is {overlap}; it is a share from 0 to 1.")));
    }
    let numbers: Vec<f64> = units.iter().map(|unit| permanent(seed, unit)).collect();
    let drawn = by_numbers(&numbers, sample, reserve, start)?;
    let order = circle(&numbers, start);
    let leaving = (1.0 - overlap) * count(sample);
    let next = order.iter().enumerate().find(|(place, _)| count(*place) >= leaving - 0.5);
    let next_start = next.and_then(|(_, unit)| numbers.get(*unit)).copied().unwrap_or(start);
    Ok(Year { drawn, start, next_start })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::draw_year;

    fn members(year: &super::Year, units: &[&str]) -> BTreeSet<String> {
        year.drawn.picks.iter().map(|pick| units[pick.unit].to_owned()).collect()
    }

    #[test]
    fn the_wanted_share_stays() {
        let names: Vec<String> = (0..1_000).map(|firm| format!("firm {firm}")).collect();
        let units: Vec<&str> = names.iter().map(String::as_str).collect();
        let first = draw_year(5, &units, (100, 20), 0.0, 0.8).unwrap();
        let second = draw_year(5, &units, (100, 20), first.next_start, 0.8).unwrap();
        let (before, after) = (members(&first, &units), members(&second, &units));
        assert_eq!(before.intersection(&after).count(), 80);
        let same = draw_year(5, &units, (100, 0), first.start, 1.0).unwrap();
        assert_eq!(members(&same, &units), before);
        // Firms that close and open move the sample by no more than their own number.
        let living: Vec<&str> = units.iter().copied().skip(10).collect();
        let later = draw_year(5, &living, (100, 0), first.next_start, 0.8).unwrap();
        assert!(members(&later, &living).intersection(&after).count() >= 89);
    }
}
