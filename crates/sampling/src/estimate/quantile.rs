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
    get(values, low) * (1.0 - part) + get(values, high) * part
}

/// The share at which each value stands.
fn positions(weights: &[f64], sums: &[f64], whole: f64, rule: QuantileRule) -> Vec<f64> {
    let last = weights.last().copied().unwrap_or_default();
    let pairs = weights.iter().zip(sums);
    match rule {
        QuantileRule::Hf5 => pairs.map(|(weight, sum)| (sum - weight / 2.0) / whole).collect(),
        QuantileRule::Hf6 => pairs.map(|(_, sum)| sum / (whole + last)).collect(),
        QuantileRule::Hf7 => pairs.map(|(weight, sum)| (sum - weight) / (whole - last)).collect(),
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
    let part = (share - left) / (right - left);
    get(values, high - 1) * (1.0 - part) + get(values, high) * part
}
