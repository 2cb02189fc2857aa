//! How many units are drawn from each stratum.
use serde::{Deserialize, Serialize};

use crate::Result;
use crate::error::Error;
use crate::number::count;

/// A stratum to be drawn from.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cell {
    /// Units of the frame.
    pub size: u32,
    /// Standard deviation of what is asked, known or guessed; only Neyman's rule reads it.
    pub deviation: f64,
}

/// What the sample is shared out by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Rule {
    /// The size.
    Proportional,
    /// The square root of the size, so that small strata get estimates too; the rule of Vietnam's statistics office.
    SquareRoot,
    /// Size times standard deviation: the least variance of the whole (Neyman 1934).
    Neyman,
}

/// Shares `sample` out, exactly: no stratum gets less than `minimum` (or than it has) nor more than it has, and what one cannot
/// take goes to the others.
///
/// # Errors
/// When the frame has fewer units than are wanted, the minimum asks for more than the sample, or a deviation is no number.
pub fn allocate(cells: &[Cell], sample: u32, rule: Rule, minimum: u32) -> Result<Vec<u32>> {
    let frame: u64 = cells.iter().map(|cell| u64::from(cell.size)).sum();
    if u64::from(sample) > frame {
        return Err(Error::asked(format!("a sample of {sample} was asked of a frame of {frame} units.")));
    }
    let least: Vec<u32> = cells.iter().map(|cell| minimum.min(cell.size)).collect();
    let needed: u64 = least.iter().map(|least| u64::from(*least)).sum();
    if needed > u64::from(sample) {
        return Err(Error::asked(format!(
            "at least {minimum} of each of {} strata are {needed} units, more than the sample of {sample}; ask for fewer or \
             draw more.",
            cells.len()
        )));
    }
    let weights = cells.iter().map(|cell| weight(*cell, rule)).collect::<Result<Vec<f64>>>()?;
    let shares = bounded(cells, &least, &weights, sample);
    Ok(round(cells, &shares, sample))
}

fn weight(cell: Cell, rule: Rule) -> Result<f64> {
    let size = f64::from(cell.size);
    match rule {
        Rule::Proportional => Ok(size),
        Rule::SquareRoot => Ok(size.sqrt()),
        Rule::Neyman if cell.deviation.is_finite() && cell.deviation >= 0.0 => Ok(size * cell.deviation),
        Rule::Neyman => Err(Error::asked(format!("a standard deviation is {}.", cell.deviation))),
    }
}

/// Real shares within their bounds: strata that break one are set to it, the kind that breaks more first.
fn bounded(cells: &[Cell], least: &[u32], weights: &[f64], sample: u32) -> Vec<f64> {
    let mut fixed: Vec<Option<f64>> = vec![None; cells.len()];
    loop {
        let taken: f64 = fixed.iter().flatten().sum();
        let free: f64 = free_of(&fixed, weights).sum();
        let open = count(fixed.iter().filter(|fixed| fixed.is_none()).count());
        let rest = f64::from(sample) - taken;
        let share = |weight: f64| if free > 0.0 { rest * weight / free } else { rest / open };
        let shares: Vec<f64> = fixed
            .iter()
            .zip(weights)
            .map(|(fixed, weight)| fixed.unwrap_or_else(|| share(*weight)))
            .collect();
        let bounds = || shares.iter().zip(cells).zip(least);
        let above: f64 = bounds().map(|((share, cell), _)| (share - f64::from(cell.size)).max(0.0)).sum();
        let below: f64 = bounds().map(|((share, _), least)| (f64::from(*least) - share).max(0.0)).sum();
        if above <= 1e-9 && below <= 1e-9 {
            return shares;
        }
        for ((place, share), (cell, least)) in fixed.iter_mut().zip(&shares).zip(cells.iter().zip(least)) {
            let (size, least) = (f64::from(cell.size), f64::from(*least));
            if above >= below && *share >= size {
                *place = Some(size);
            } else if above < below && *share <= least {
                *place = Some(least);
            }
        }
    }
}

fn free_of<'a>(fixed: &'a [Option<f64>], weights: &'a [f64]) -> impl Iterator<Item = f64> + 'a {
    fixed.iter().zip(weights).filter(|(fixed, _)| fixed.is_none()).map(|(_, weight)| *weight)
}

/// Whole numbers by largest remainder; of equal remainders the earlier stratum is first.
fn round(cells: &[Cell], shares: &[f64], sample: u32) -> Vec<u32> {
    let mut whole: Vec<u32> = shares.iter().map(|share| floor(share + 1e-9)).collect();
    let mut order: Vec<(usize, f64)> =
        shares.iter().zip(&whole).map(|(share, whole)| share - f64::from(*whole)).enumerate().collect();
    order.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    let mut left = sample.saturating_sub(whole.iter().sum());
    for (index, _) in order {
        let (Some(place), Some(cell)) = (whole.get_mut(index), cells.get(index)) else { continue };
        if left > 0 && *place < cell.size {
            *place += 1;
            left -= 1;
        }
    }
    whole
}

#[expect(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the only way from f64; shares lie between zero and a u32"
)]
fn floor(share: f64) -> u32 {
    share.floor() as u32
}

#[cfg(test)]
mod tests {
    use super::{Cell, Rule, allocate};

    fn cells(sizes: &[u32]) -> Vec<Cell> {
        sizes.iter().map(|size| Cell { size: *size, deviation: 1.0 }).collect()
    }

    #[test]
    fn sums_exactly_whatever_the_remainders() {
        assert_eq!(allocate(&cells(&[1, 1, 1]), 2, Rule::Proportional, 0).unwrap(), [1, 1, 0]);
        assert_eq!(allocate(&cells(&[4421, 755, 1018]), 200, Rule::Proportional, 0).unwrap(), [143, 24, 33]);
        for sample in 0..=1_000 {
            let shared = allocate(&cells(&[900, 333, 77, 5, 1]), sample, Rule::SquareRoot, 0).unwrap();
            assert_eq!(shared.iter().sum::<u32>(), sample);
        }
    }

    #[test]
    fn square_roots() {
        // Roots 100, 50, 10 of 160: 62.5, 31.25 and 6.25 of 100.
        assert_eq!(allocate(&cells(&[10_000, 2_500, 100]), 100, Rule::SquareRoot, 0).unwrap(), [63, 31, 6]);
    }

    #[test]
    fn what_is_full_gives_to_the_others_and_none_is_forgotten() {
        // The second wants 40 and has 5; the other 35 go to the first and third as 3 to 1.
        let wide = [
            Cell { size: 300, deviation: 1.0 },
            Cell { size: 5, deviation: 1_000.0 },
            Cell { size: 100, deviation: 1.0 },
        ];
        assert_eq!(allocate(&wide, 45, Rule::Neyman, 0).unwrap(), [30, 5, 10]);
        assert_eq!(allocate(&cells(&[1_000, 10, 3]), 50, Rule::Proportional, 5).unwrap(), [42, 5, 3]);
        assert_eq!(allocate(&cells(&[10, 10]), 20, Rule::Proportional, 5).unwrap(), [10, 10]);
    }

    #[test]
    fn a_deviation_of_nothing_everywhere_shares_evenly() {
        let still = [Cell { size: 50, deviation: 0.0 }, Cell { size: 50, deviation: 0.0 }];
        assert_eq!(allocate(&still, 10, Rule::Neyman, 0).unwrap(), [5, 5]);
    }

    #[test]
    fn impossible_wishes_are_refused() {
        let told = |cells: &[Cell], n, minimum| {
            allocate(cells, n, Rule::Proportional, minimum).unwrap_err().to_string()
        };
        assert_eq!(told(&cells(&[3, 4]), 8, 0), "a sample of 8 was asked of a frame of 7 units.");
        assert_eq!(
            told(&cells(&[30, 40]), 9, 5),
            "at least 5 of each of 2 strata are 10 units, more than the sample of 9; ask for fewer or draw more."
        );
    }
}
