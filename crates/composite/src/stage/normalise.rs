//! Indicators on one scale. Values are turned by their direction first; what cannot be computed (one value only) is missing.
use crate::method::{Normalisation, Normalise};
use crate::moments::{deviation, mean, present, range};
use crate::number::count;
use crate::rank::Sorter;

/// What a method of normalisation takes from iMeta or the rows, in the unit of the indicator.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Given {
    /// 1 or −1.
    pub(crate) direction: f64,
    pub(crate) target: Option<f64>,
    pub(crate) lower: Option<f64>,
    pub(crate) upper: Option<f64>,
    /// These three go before what the method says.
    pub(crate) scale: Option<f64>,
    pub(crate) cut: Option<bool>,
    pub(crate) capped: Option<bool>,
    /// The row of the unit of reference.
    pub(crate) reference: Option<usize>,
}

/// Normalises the values of one indicator.
pub(crate) fn normalise(values: &[f64], own: &Normalisation, given: &Given) -> Vec<f64> {
    let turned: Vec<f64> = values.iter().map(|value| value * given.direction).collect();
    let mut scores = match own.kind {
        Normalise::Rank => ranks(&turned, 0.0),
        Normalise::Borda => ranks(&turned, 1.0),
        Normalise::Prank => {
            let others = count(present(&turned).count()) - 1.0;
            ranks(&turned, 1.0).into_iter().map(|rank| rank / others).collect()
        }
        _ => linear(turned, own, given),
    };
    scores.iter_mut().filter(|score| score.is_infinite()).for_each(|score| *score = f64::NAN);
    scores
}

fn ranks(values: &[f64], less: f64) -> Vec<f64> {
    let mut ranks = vec![0; values.len()];
    Sorter::default().smallest_first(values, &mut ranks);
    ranks.into_iter().map(|rank| if rank == 0 { f64::NAN } else { f64::from(rank) - less }).collect()
}

fn linear(mut x: Vec<f64>, own: &Normalisation, given: &Given) -> Vec<f64> {
    let Some((min, max)) = range(&x) else { return x };
    let zscore = own.kind == Normalise::Zscore;
    let (middle, spread) = if zscore { (mean(&x), deviation(&x)) } else { (0.0, 1.0) };
    let reference = given.reference.and_then(|row| x.get(row)).copied().unwrap_or(f64::NAN);
    let target = given.target.map_or(f64::NAN, |target| target * given.direction);
    let (low, high) = posts(own, given);
    let capped = given.capped.unwrap_or(own.capped);
    let (scale, within) = (given.scale.unwrap_or(own.scale), given.cut.unwrap_or(own.cut));
    let cap = |score: f64| if capped && score > 1.0 { 1.0 } else { score };
    let one = |x: f64| match own.kind {
        Normalise::Minmax => (x - min) / (max - min) * (own.upper - own.lower) + own.lower,
        Normalise::Zscore => (x - middle) / spread * own.deviation + own.mean,
        Normalise::Dist2max => 1.0 - (max - x) / (max - min),
        Normalise::Dist2ref => cap(1.0 - (reference - x) / (reference - min)),
        Normalise::Dist2targ => cap((x - min) / (target - min)),
        Normalise::Fracmax => x / max,
        Normalise::Goalposts => cut(within, (x - low) / (high - low)) * scale,
        Normalise::Scaled => (x - own.lower) / (own.upper - own.lower) * 100.0,
        Normalise::Rank | Normalise::Borda | Normalise::Prank | Normalise::None => x,
    };
    for value in &mut x {
        *value = one(*value);
    }
    x
}

fn cut(within: bool, score: f64) -> f64 {
    if within && !score.is_nan() { score.clamp(0.0, 1.0) } else { score }
}

/// The goalposts, turned as the values are: where less is better, the upper one is the start.
fn posts(own: &Normalisation, given: &Given) -> (f64, f64) {
    let (lower, upper) = (given.lower.unwrap_or(own.lower), given.upper.unwrap_or(own.upper));
    if given.direction < 0.0 { (-upper, -lower) } else { (lower, upper) }
}

#[cfg(test)]
mod tests;
