//! The log odds of a share as a fitted model without covariates reports them: Fisher scoring until the deviance stands still
//! (`McCullagh` and Nelder, Generalized Linear Models, 2.5), so that intervals agree with those of `svyciprop` to the last digit.
const STILL: f64 = 1e-8;
const MOST: usize = 25;

/// The log odds of weighted zeros and ones.
pub(super) fn fitted(values: &[f64], weights: &[f64], mean_weight: f64) -> f64 {
    let mut above = 0.0;
    let mut below = 0.0;
    let mut deviance = 0.0;
    for (value, weight) in values.iter().zip(weights.iter().map(|weight| weight / mean_weight)) {
        let start = (weight * value + 0.5) / (weight + 1.0);
        let spread = start * (1.0 - start);
        above += weight * spread * ((start / (1.0 - start)).ln() + (value - start) / spread);
        below += weight * spread;
        deviance -= 2.0 * weight * if *value > 0.5 { start.ln() } else { (1.0 - start).ln() };
    }
    let whole: f64 = weights.iter().sum::<f64>() / mean_weight;
    let ones: f64 = values.iter().zip(weights).map(|(value, weight)| value * weight).sum();
    let share = ones / mean_weight / whole;
    settle(above / below, deviance, share, whole)
}

/// The log odds of a replicate's share, beginning at those of the sample.
pub(super) fn refitted(share: f64, start: f64) -> f64 {
    let before = deviance(start, share, 1.0);
    settle(scored(start, share), before, share, 1.0)
}

fn settle(mut odds: f64, mut before: f64, share: f64, whole: f64) -> f64 {
    for _ in 0..MOST {
        let now = deviance(odds, share, whole);
        if (now - before).abs() / (now.abs() + 0.1) < STILL {
            return odds;
        }
        before = now;
        odds = scored(odds, share);
    }
    odds
}

fn scored(odds: f64, share: f64) -> f64 {
    let mean = expit(odds);
    odds + (share - mean) / (mean * (1.0 - mean))
}

fn deviance(odds: f64, share: f64, whole: f64) -> f64 {
    let mean = expit(odds);
    -2.0 * whole * (share * mean.ln() + (1.0 - share) * (1.0 - mean).ln())
}

/// The share of log odds.
pub(super) fn expit(odds: f64) -> f64 {
    1.0 / (1.0 + (-odds).exp())
}
