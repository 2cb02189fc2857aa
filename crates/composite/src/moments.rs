//! Sums, means and the moments by which outliers are told. Missing values are left out before.
//!
//! Sums carry their rounding error along (Neumaier 1974), so that they are rounded once: statistical programs that add
//! in extended precision come to the same doubles, and ties stay ties.
use crate::number::count;

/// A sum that remembers what rounding took.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Sum {
    high: f64,
    low: f64,
}

impl Sum {
    pub(crate) fn add(&mut self, value: f64) {
        let total = self.high + value;
        let back = total - self.high;
        self.low += (self.high - (total - back)) + (value - back);
        self.high = total;
    }

    pub(crate) fn value(self) -> f64 {
        self.high + self.low
    }

    fn over(self, parts: f64) -> f64 {
        let value = self.value();
        let rest = self.low - (value - self.high);
        let quotient = value / parts;
        quotient + ((-quotient).mul_add(parts, value) + rest) / parts
    }
}

pub(crate) fn sum(values: impl Iterator<Item = f64>) -> f64 {
    collect(values).value()
}

fn collect(values: impl Iterator<Item = f64>) -> Sum {
    let mut sum = Sum::default();
    values.for_each(|value| sum.add(value));
    sum
}

/// The values that are there.
pub(crate) fn present(values: &[f64]) -> impl Iterator<Item = f64> + Clone + '_ {
    values.iter().copied().filter(|value| !value.is_nan())
}

/// The arithmetic mean; NaN of nothing.
pub(crate) fn mean(values: &[f64]) -> f64 {
    collect(present(values)).over(count(present(values).count()))
}

/// The median; of an even number the mean of the middle two; NaN of nothing.
pub(crate) fn median(values: &[f64]) -> f64 {
    let mut sorted: Vec<f64> = present(values).collect();
    sorted.sort_unstable_by(f64::total_cmp);
    let middle = sorted.len() / 2;
    let pair =
        if sorted.len().is_multiple_of(2) { middle.saturating_sub(1)..=middle } else { middle..=middle };
    sorted.get(pair).map_or(f64::NAN, mean)
}

/// The quantile by linear interpolation between order statistics (type 7 of Hyndman and Fan 1996, the usual one).
pub(crate) fn quantile_of(values: &[f64], share: f64) -> f64 {
    let mut sorted: Vec<f64> = present(values).collect();
    sorted.sort_unstable_by(f64::total_cmp);
    quantile(&sorted, share)
}

/// As [`quantile_of`], of values that are sorted already.
pub(crate) fn quantile(sorted: &[f64], share: f64) -> f64 {
    let place = count(sorted.len().saturating_sub(1)) * share;
    let below = (place + 4.0 * f64::EPSILON).floor();
    let mut after = sorted.iter().skip(whole(below));
    match (after.next(), after.next()) {
        (Some(low), Some(high)) if place > below => (1.0 - (place - below)) * low + (place - below) * high,
        (Some(low), _) => *low,
        _ => f64::NAN,
    }
}

#[expect(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a floored place in a list"
)]
fn whole(place: f64) -> usize {
    place as usize
}

/// The standard deviation with n − 1; NaN of fewer than two.
pub(crate) fn deviation(values: &[f64]) -> f64 {
    variance(values).sqrt()
}

/// The variance with n − 1; NaN of fewer than two.
pub(crate) fn variance(values: &[f64]) -> f64 {
    let (middle, number) = (mean(values), present(values).count());
    if number < 2 {
        return f64::NAN;
    }
    sum(present(values).map(|value| (value - middle) * (value - middle))) / (count(number) - 1.0)
}

/// Smallest and largest value; `None` of nothing.
pub(crate) fn range(values: &[f64]) -> Option<(f64, f64)> {
    present(values).fold(None, |range, value| {
        let (low, high) = range.unwrap_or((value, value));
        Some((low.min(value), high.max(value)))
    })
}

/// Skewness corrected for bias (G1, type 2 of Joanes and Gill 1998); NaN of fewer than three or of equal values.
pub(crate) fn skew(values: &[f64]) -> f64 {
    let number = count(present(values).count());
    if number < 3.0 {
        return f64::NAN;
    }
    let middle = mean(values);
    let cubes = sum(present(values).map(|value| (value - middle).powi(3)));
    let squares = sum(present(values).map(|value| (value - middle).powi(2)));
    number.sqrt() * cubes / squares.powf(1.5) * (number * (number - 1.0)).sqrt() / (number - 2.0)
}

/// Excess kurtosis corrected for bias (G2, type 2 of Joanes and Gill 1998); NaN of fewer than four or of equal values.
pub(crate) fn kurtosis(values: &[f64]) -> f64 {
    let number = count(present(values).count());
    if number < 4.0 {
        return f64::NAN;
    }
    let middle = mean(values);
    let fourths = sum(present(values).map(|value| (value - middle).powi(4)));
    let squares = sum(present(values).map(|value| (value - middle).powi(2)));
    let plain = number * fourths / (squares * squares);
    ((number + 1.0) * (plain - 3.0) + 6.0) * (number - 1.0) / ((number - 2.0) * (number - 3.0))
}

/// Skewness and kurtosis as [`skew`] and [`kurtosis`], but for rounding; NaN of fewer than four or of nearly equal values.
pub(crate) fn quick_moments(values: &[f64]) -> (f64, f64) {
    let number = count(present(values).count());
    let middle = present(values).sum::<f64>() / number;
    let (mut squares, mut cubes, mut fourths) = (0.0, 0.0, 0.0);
    for value in present(values) {
        let distance = value - middle;
        let square = distance * distance;
        squares += square;
        cubes += square * distance;
        fourths += square * square;
    }
    if number < 4.0 || squares <= 1e-20 * middle * middle * number {
        return (f64::NAN, f64::NAN);
    }
    let skewness = number * (number - 1.0).sqrt() * cubes / (squares * squares.sqrt()) / (number - 2.0);
    let plain = number * fourths / (squares * squares);
    let excess = ((number + 1.0) * (plain - 3.0) + 6.0) * (number - 1.0) / ((number - 2.0) * (number - 3.0));
    (skewness, excess)
}

#[cfg(test)]
mod tests;
