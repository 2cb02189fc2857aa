//! Quantiles of weighted values (Hyndman and Fan 1996 with weights).
use crate::spec::QuantileRule;

/// Values in order with their weights.
#[derive(Debug, Clone)]
pub(super) struct Sorted {
    values: Vec<f64>,
    weights: Vec<f64>,
    /// The places of the values before sorting.
    order: Vec<u32>,
}

impl Sorted {
    pub(super) fn new(values: &[f64], weights: &[f64]) -> Self {
        let mut triples: Vec<(u32, f64, f64)> =
            (0..).zip(values).zip(weights).map(|((place, value), weight)| (place, *value, *weight)).collect();
        triples.sort_by(|a, b| a.1.total_cmp(&b.1));
        Self {
            values: triples.iter().map(|(_, value, _)| *value).collect(),
            weights: triples.iter().map(|(_, _, weight)| *weight).collect(),
            order: triples.iter().map(|(place, _, _)| *place).collect(),
        }
    }

    /// The quantile with other weights, given in the order before sorting.
    pub(super) fn reweighed(&self, weights: &[f64], share: f64, rule: QuantileRule) -> f64 {
        let weights: Vec<f64> = self.order.iter().map(|place| crate::number::at(weights, *place)).collect();
        read(&self.values, &weights, share, rule)
    }

    pub(super) fn quantile(&self, share: f64, rule: QuantileRule) -> f64 {
        read(&self.values, &self.weights, share, rule)
    }
}

fn read(values: &[f64], weights: &[f64], share: f64, rule: QuantileRule) -> f64 {
    let (values, weights): (Vec<f64>, Vec<f64>) = values
        .iter()
        .zip(weights)
        .filter(|(_, weight)| **weight != 0.0)
        .map(|(value, weight)| (*value, *weight))
        .unzip();
    let sums = running(&weights);
    let Some(whole) = sums.last().copied() else { return f64::NAN };
    let total = whole;
    match rule {
        QuantileRule::Math | QuantileRule::Hf1 => step(&values, &sums, total, share, |low, _| low),
        QuantileRule::School | QuantileRule::Hf2 => step(&values, &sums, total, share, f64::midpoint),
        QuantileRule::Hf3 => even(&values, &weights, share),
        QuantileRule::Inverse => first_to_reach(&values, &sums, total, share),
        QuantileRule::Hf4 => slope(&values, &sums, total, share),
        _ => between(&values, &positions(&weights, &sums, whole, rule), share),
    }
}

/// Sums up to each place, with what rounding takes carried along (Knuth, The Art of Computer Programming, 4.2.2): equal weights
/// must reach a half exactly.
fn running(weights: &[f64]) -> Vec<f64> {
    let (mut sum, mut rest) = (0.0_f64, 0.0_f64);
    weights
        .iter()
        .map(|weight| {
            let next = sum + weight;
            let part = next - sum;
            rest += (sum - (next - part)) + (weight - part);
            sum = next;
            sum + rest
        })
        .collect()
}

/// The last place whose sum does not pass the share, and the one after it.
fn around(sums: &[f64], total: f64, share: f64) -> (usize, usize) {
    let low = sums.iter().rposition(|sum| *sum <= share * total).unwrap_or(0);
    (low, (low + 1).min(sums.len().saturating_sub(1)))
}

fn get(values: &[f64], place: usize) -> f64 {
    values.get(place).copied().unwrap_or(f64::NAN)
}

fn step(values: &[f64], sums: &[f64], total: f64, share: f64, exact: impl Fn(f64, f64) -> f64) -> f64 {
    let (low, high) = around(sums, total, share);
    if share - get(sums, low) / total == 0.0 {
        exact(get(values, low), get(values, high))
    } else {
        get(values, high)
    }
}

fn slope(values: &[f64], sums: &[f64], total: f64, share: f64) -> f64 {
    let (low, high) = around(sums, total, share);
    let below = share - get(sums, low) / total;
    let above = get(sums, high) / total - share;
    let part = below / (below + above);
    // As R writes it, rounding and all: between equal values it may lie a last digit beside them.
    get(values, low) * (1.0 - part) + get(values, high) * part
}

/// The smallest value whose share at or below it reaches the wanted one. Rounding of the sums is forgiven to thirteen digits.
fn first_to_reach(values: &[f64], sums: &[f64], total: f64, share: f64) -> f64 {
    let wanted = share * total * (1.0 - 1e-13);
    get(values, sums.partition_point(|sum| *sum < wanted).min(values.len().saturating_sub(1)))
}

/// A part of the way from one value to another; between equal values there is no way, whatever rounding makes of it: a quantile
/// that is a value must not lie a last digit below it, or the share at or below it would miss the rows that have it.
fn along(from: f64, to: f64, part: f64) -> f64 {
    if part >= 1.0 { to } else { from + (to - from) * part }
}

/// Of different values, the one that the share reaches exactly when its number is even, else the next.
fn even(values: &[f64], weights: &[f64], share: f64) -> f64 {
    let mut distinct: Vec<f64> = Vec::new();
    let mut together: Vec<f64> = Vec::new();
    for (value, weight) in values.iter().zip(weights) {
        match (distinct.last(), together.last_mut()) {
            (Some(last), Some(sum)) if last.to_bits() == value.to_bits() => *sum += weight,
            _ => {
                distinct.push(*value);
                together.push(*weight);
            }
        }
    }
    let sums = running(&together);
    let total = sums.last().copied().unwrap_or(f64::NAN);
    let (low, high) = around(&sums, total, share);
    let reached = share - get(&sums, low) / total == 0.0;
    get(&distinct, if reached && low % 2 == 1 { low } else { high })
}

/// The share at which each value stands.
fn positions(weights: &[f64], sums: &[f64], whole: f64, rule: QuantileRule) -> Vec<f64> {
    let last = weights.last().copied().unwrap_or_default();
    let pairs = weights.iter().zip(sums);
    match rule {
        QuantileRule::Hf5 => pairs.map(|(weight, sum)| (sum - weight / 2.0) / whole).collect(),
        QuantileRule::Hf6 => pairs.map(|(_, sum)| sum / (whole + last)).collect(),
        QuantileRule::Hf7 => {
            let before = sums.len().checked_sub(2).map_or(0.0, |place| get(sums, place));
            std::iter::once(&0.0).chain(sums).take(sums.len()).map(|sum| sum / before).collect()
        }
        QuantileRule::Hf8 => pairs
            .map(|(weight, sum)| ((sum - weight) / 3.0 + sum * 2.0 / 3.0) / (whole + last / 3.0))
            .collect(),
        _ => {
            pairs.map(|(weight, sum)| ((sum - weight) * 0.375 + sum * 0.625) / (whole + last / 4.0)).collect()
        }
    }
}

/// The value at a share on the line through the places; the mean of equal places' values is taken, ends are kept.
fn between(values: &[f64], places: &[f64], share: f64) -> f64 {
    let high = places.partition_point(|place| *place < share);
    if high == 0 {
        return get(values, 0);
    }
    if high >= places.len() {
        return values.last().copied().unwrap_or(f64::NAN);
    }
    let (left, right) = (get(places, high - 1), get(places, high));
    along(get(values, high - 1), get(values, high), (share - left) / (right - left))
}

#[cfg(test)]
mod tests {
    use super::Sorted;
    use crate::spec::QuantileRule;

    /// Values that many rows have, between which the rules must find the value itself and not a last digit beside it.
    #[test]
    fn a_value_that_many_have_is_met_exactly() {
        let values: Vec<f64> = (0..40).map(|row| if row < 3 { 0.1 } else { 0.7 }).collect();
        let weights: Vec<f64> = (0..40).map(|row| 1.0 + f64::from(row % 7) / 3.0).collect();
        let sorted = Sorted::new(&values, &weights);
        for rule in [QuantileRule::Hf5, QuantileRule::Hf6, QuantileRule::Hf7, QuantileRule::Hf9] {
            for share in (20..100).map(|percent| f64::from(percent) / 101.0) {
                let found = sorted.quantile(share, rule);
                assert_eq!(found.to_bits(), 0.7_f64.to_bits(), "{rule:?} {share}: {found}");
            }
        }
    }

    /// What R's rule "hf3" gives for the same values.
    #[test]
    fn the_nearest_even_one() {
        let sorted = Sorted::new(&[2.0, 4.0, 6.0, 8.0], &[1.0; 4]);
        let found = |share| sorted.quantile(share, QuantileRule::Hf3);
        assert_eq!(
            format!("{:?}", [0.1, 0.25, 0.3, 0.5, 0.75, 1.0].map(found)),
            "[4.0, 4.0, 4.0, 4.0, 8.0, 8.0]"
        );
        let equals = Sorted::new(&[2.0, 2.0, 4.0, 6.0], &[1.0; 4]);
        let found = |share| equals.quantile(share, QuantileRule::Hf3);
        assert_eq!(format!("{:?}", [0.5, 0.75].map(found)), "[4.0, 4.0]");
    }

    /// Seven of ten units have 10: so has half of them. The rules of R take the second value wherever the share lies below the
    /// weight of the first.
    #[test]
    fn the_inverse_of_the_distribution() {
        let sorted = Sorted::new(&[20.0, 10.0], &[3.0, 7.0]);
        let found = |rule| sorted.quantile(0.5, rule);
        assert_eq!(format!("{:?}", [QuantileRule::Inverse, QuantileRule::Math].map(found)), "[10.0, 20.0]");
        let four = Sorted::new(&[2.0, 4.0, 6.0, 8.0], &[0.1; 4]);
        let found = |share| four.quantile(share, QuantileRule::Inverse);
        assert_eq!(
            format!("{:?}", [0.0, 0.1, 0.25, 0.26, 0.5, 0.75, 0.99, 1.0].map(found)),
            "[2.0, 2.0, 2.0, 4.0, 4.0, 6.0, 8.0, 8.0]"
        );
    }
}
