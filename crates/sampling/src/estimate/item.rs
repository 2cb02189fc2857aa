use std::rc::Rc;

use super::domain::Domain;
use super::quantile::Sorted;
use super::ratio::Ratio;
use crate::spec::{Degrees, IntervalKind, Kind, QuantileRule};

/// One estimate to be made.
#[derive(Debug)]
pub(super) struct Item {
    /// Which `[[estimate]]` it comes from.
    pub(super) source: usize,
    pub(super) name: String,
    pub(super) kind: Kind,
    pub(super) of: String,
    pub(super) per: Option<String>,
    pub(super) category: Option<String>,
    pub(super) domain: Rc<Domain>,
    /// Rows of the domain without the value.
    pub(super) missing: usize,
    pub(super) settings: Settings,
    pub(super) statistic: Statistic,
}

/// What holds for one estimate.
#[derive(Debug, Clone, Copy)]
pub(super) struct Settings {
    pub(super) level: f64,
    pub(super) degrees: Degrees,
    /// Wanted, and against a sample with replacement.
    pub(super) deff: Option<bool>,
    pub(super) interval: IntervalKind,
    pub(super) covariance: bool,
}

#[derive(Debug)]
pub(super) enum Statistic {
    Ratio(Ratio),
    Quantile(Quantile),
}

#[derive(Debug)]
pub(super) struct Quantile {
    pub(super) sorted: Sorted,
    pub(super) share: f64,
    pub(super) rule: QuantileRule,
    pub(super) estimate: f64,
    /// The share of units at or below the estimate.
    pub(super) below: Ratio,
}

impl Statistic {
    /// The weighted sums that replicates need.
    pub(super) fn ratio(&self) -> &Ratio {
        match self {
            Self::Ratio(ratio) => ratio,
            Self::Quantile(quantile) => &quantile.below,
        }
    }

    pub(super) fn estimate(&self) -> f64 {
        match self {
            Self::Ratio(ratio) => ratio.estimate,
            Self::Quantile(quantile) => quantile.estimate,
        }
    }
}
