//! Outliers: an indicator whose skewness and kurtosis are both high is winsorised, or transformed when that is not enough.
use crate::method::{Second, Treat, Treatment};
use crate::moments::{kurtosis, quick_moments, range, skew};

/// What was done to an indicator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Done {
    /// It passes, or nothing was asked for.
    Nothing,
    /// So many values at the upper and lower end took the next value.
    Winsorised { high: usize, low: usize },
    /// All values were transformed.
    Transformed(Second),
    /// It has outliers, but too few different values to be treated.
    Untreatable,
}

/// A treated indicator.
#[derive(Debug, Clone)]
pub(crate) struct Treated {
    pub(crate) values: Vec<f64>,
    pub(crate) done: Done,
}

/// Treats the values of one indicator at one time.
pub(crate) fn treat(values: &[f64], own: &Treatment) -> Treated {
    let kept = |done| Treated { values: values.to_vec(), done };
    if own.kind == Treat::None || passes(values, own) != Some(false) {
        return kept(Done::Nothing);
    }
    let Some(first) = winsorise(values, own) else { return kept(Done::Untreatable) };
    match passes(&first.values, own) {
        None => kept(Done::Untreatable),
        Some(true) => first,
        Some(false) if own.second == Second::None => first,
        Some(false) => {
            let base = if own.combined { &first.values } else { values };
            transform(base, own.second).unwrap_or_else(|| kept(Done::Untreatable))
        }
    }
}

/// Whether skewness or kurtosis is low; `None` when neither says, as with equal or fewer than three values.
pub(crate) fn passes(values: &[f64], own: &Treatment) -> Option<bool> {
    let (skewness, excess) = quick_moments(values);
    let clear = |moment: f64, limit: f64| (moment - limit).abs() > 1e-6 * limit.max(moment.abs());
    // Roughly computed moments decide where they are far from the limits; NaN is never far.
    if clear(skewness.abs(), own.skewness) && clear(excess, own.kurtosis) {
        return Some(skewness.abs() < own.skewness || excess < own.kurtosis);
    }
    exactly(values, own)
}

fn exactly(values: &[f64], own: &Treatment) -> Option<bool> {
    let below = |moment: f64, limit: f64| if moment.is_nan() { None } else { Some(moment < limit) };
    match (below(skew(values).abs(), own.skewness), below(kurtosis(values), own.kurtosis)) {
        (Some(true), _) | (_, Some(true)) => Some(true),
        (Some(false), Some(false)) => Some(false),
        _ => None,
    }
}

/// The largest values take the next one where skewness is positive, else the smallest; values that are equal by then are
/// moved together and counted each. `None` when only one value remains.
fn winsorise(values: &[f64], own: &Treatment) -> Option<Treated> {
    let mut values = values.to_vec();
    let (mut high, mut low) = (0, 0);
    let most = if own.kind == Treat::SecondOnly { 0 } else { own.winsorise_at_most };
    while high + low < most {
        let (least, largest) = range(&values)?;
        let end = if skew(&values) >= 0.0 { largest } else { least };
        let (count, next) = move_end(&values, end)?;
        values.iter_mut().filter(|value| same(**value, end)).for_each(|value| *value = next);
        if same(end, largest) {
            high = count;
        } else {
            low = count;
        }
        match passes(&values, own) {
            Some(true) => break,
            Some(false) => {}
            // The last round: what became of it is seen by the caller. Before, there is nothing left to go by.
            None if high + low >= most => {}
            None => return None,
        }
    }
    Some(Treated { values, done: Done::Winsorised { high, low } })
}

fn same(one: f64, other: f64) -> bool {
    (one + 0.0).total_cmp(&(other + 0.0)).is_eq()
}

/// How many values stand at an end, and the value next to it.
fn move_end(values: &[f64], end: f64) -> Option<(usize, f64)> {
    let others: Vec<f64> = values.iter().copied().filter(|value| !same(*value, end)).collect();
    let (least, largest) = range(&others)?;
    let next = if end > largest { largest } else { least };
    Some((values.iter().filter(|value| same(**value, end)).count(), next))
}

fn transform(values: &[f64], second: Second) -> Option<Treated> {
    let (least, largest) = range(values)?;
    let part = 0.01 * (largest - least);
    let turned = second == Second::LogCtPlus && skew(values) <= 0.0;
    let one = |value: &f64| match second {
        Second::LogCtPlus if turned => -(largest + part - value).ln(),
        Second::LogCt | Second::LogCtPlus => (value - least + part).ln(),
        Second::LogCtOrig => (value - least + 1.0).ln(),
        Second::None => *value,
    };
    Some(Treated { values: values.iter().map(one).collect(), done: Done::Transformed(second) })
}

#[cfg(test)]
mod tests;
