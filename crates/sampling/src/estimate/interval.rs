//! Confidence intervals of shares.
use std::f64::consts::{FRAC_PI_2, PI};

use super::logit::expit;
use crate::distribution::{beta_quantile, t_quantile};
use crate::spec::IntervalKind;

/// A share and what its interval needs.
#[derive(Debug, Clone, Copy)]
pub(super) struct Share {
    pub(super) estimate: f64,
    pub(super) variance: f64,
    /// Log odds and their variance, of `logit` only.
    pub(super) odds: (f64, f64),
    /// Degrees of freedom of the interval.
    pub(super) degrees: f64,
    /// Degrees of freedom of the design.
    pub(super) design_degrees: f64,
    /// Rows that the design has for the domain.
    pub(super) rows: f64,
    /// One less the confidence level.
    pub(super) alpha: f64,
}

impl Share {
    /// Lower and upper end.
    pub(super) fn interval(&self, kind: IntervalKind) -> (f64, f64) {
        let t = t_quantile(1.0 - self.alpha / 2.0, self.degrees);
        let p = self.estimate;
        let error = self.variance.sqrt();
        let around = |centre: f64, error: f64| (centre - t * error, centre + t * error);
        if self.variance == 0.0 && p > 0.0 && p < 1.0 {
            return around(p, error);
        }
        match kind {
            IntervalKind::Mean | IntervalKind::Quantile => around(p, error),
            IntervalKind::Logit => both(around(self.odds.0, self.odds.1.sqrt()), expit),
            IntervalKind::Xlogit => both(around((p / (1.0 - p)).ln(), error / (p * (1.0 - p))), expit),
            IntervalKind::Asin => {
                let (low, high) = around(p.sqrt().asin(), error / (2.0 * (p * (1.0 - p)).sqrt()));
                (arc(low, p, -1.0), arc(high, p, 2.0))
            }
            IntervalKind::Beta => self.beta(self.effective() * self.shrink()),
            IntervalKind::Wilson => wilson(p, self.effective(), t),
            IntervalKind::Likelihood => {
                let simple = self.rows / (self.rows - 1.0) / (2.0 * self.effective());
                (likely(p, t * t * simple, 0.0), likely(p, t * t * simple, 1.0))
            }
        }
    }

    /// The rows of a simple sample with the same variance.
    fn effective(&self) -> f64 {
        self.estimate * (1.0 - self.estimate) / self.variance
    }

    /// Korn and Graubard's correction of the effective rows for few degrees of freedom.
    fn shrink(&self) -> f64 {
        let simple = t_quantile(1.0 - self.alpha / 2.0, self.rows - 1.0);
        (simple / t_quantile(1.0 - self.alpha / 2.0, self.design_degrees)).powi(2)
    }

    /// Clopper and Pearson's interval of a number of rows.
    pub(super) fn beta(&self, rows: f64) -> (f64, f64) {
        let yes = rows * self.estimate;
        let no = rows * (1.0 - self.estimate);
        let half = self.alpha / 2.0;
        (beta_quantile(half, yes, no + 1.0), beta_quantile(1.0 - half, yes + 1.0, no))
    }
}

fn both((lower, upper): (f64, f64), back: impl Fn(f64) -> f64) -> (f64, f64) {
    (back(lower), back(upper))
}

/// The share of an arc. An arc that is too long comes back from its end; where it comes back so far that the interval would not
/// hold the share, it lies beyond the end.
fn arc(angle: f64, share: f64, beyond: f64) -> f64 {
    let found = angle.sin().powi(2);
    let holds = if beyond < 0.0 { found <= share } else { found >= share };
    let inside = (0.0..=FRAC_PI_2).contains(&angle);
    let returned = (-FRAC_PI_2..=PI).contains(&angle) && holds;
    if inside || returned || angle.is_nan() { found } else { beyond }
}

/// Wilson (1927), with the effective rows and the t quantile.
fn wilson(p: f64, rows: f64, t: f64) -> (f64, f64) {
    let square = t * t;
    let centre = (p + square / (2.0 * rows)) / (1.0 + square / rows);
    let half = t * (p * (1.0 - p) / rows + square / (4.0 * rows * rows)).sqrt() / (1.0 + square / rows);
    (centre - half, centre + half)
}

/// The share towards an end whose log likelihood, a row, lies as much below the one of `p`; by halving.
fn likely(p: f64, below: f64, end: f64) -> f64 {
    if below.is_nan() {
        return f64::NAN;
    }
    let (mut near, mut far) = (p, end);
    for _ in 0..200 {
        let middle = f64::midpoint(near, far);
        let lost = p * (p / middle).ln() + (1.0 - p) * ((1.0 - p) / (1.0 - middle)).ln();
        if lost < below { near = middle } else { far = middle }
    }
    f64::midpoint(near, far)
}
