//! Variance by replicates: the estimate once more with other weights, many times.
mod balanced;
mod build;
mod degrees;
mod jackknife;
mod made;
mod sums;
mod variance;

use crate::calibration::Plan;

pub(crate) use build::build;
pub(crate) use made::Made;
pub(crate) use sums::Column;
pub(crate) use variance::Spread;

/// Replicates of a design's weights.
#[derive(Debug, Clone)]
pub(crate) struct Replicates {
    pub(crate) spread: Spread,
    source: Source,
    /// Sampling weights before calibration.
    base: Vec<f64>,
    /// What is done to each replicate's weights, with the rounds of raking.
    pub(crate) plans: Vec<(Plan, u32)>,
}

#[derive(Debug, Clone)]
enum Source {
    /// Weights of each replicate, as the data give them.
    Columns(Vec<Vec<f64>>),
    /// Factors of first-stage clusters, made anew whenever they are needed and never stored.
    Made(Made),
}

impl Replicates {
    /// How many replicates there are.
    pub(crate) fn count(&self) -> usize {
        match &self.source {
            Source::Columns(columns) => columns.len(),
            Source::Made(made) => made.count(),
        }
    }

    /// Calls `visit` with the calibrated weights of each replicate; without them where calibration is impossible.
    pub(crate) fn each(&self, mut visit: impl FnMut(usize, Option<&[f64]>)) {
        for replicate in 0..self.count() {
            let weights = self.weights(replicate);
            visit(replicate, weights.as_deref());
        }
    }

    fn weights(&self, replicate: usize) -> Option<Vec<f64>> {
        let start = match &self.source {
            Source::Columns(columns) => columns.get(replicate)?.clone(),
            Source::Made(made) => made.weights(replicate, &self.base),
        };
        self.plans.iter().try_fold(start, |weights, (plan, rounds)| plan.reweigh(&weights, *rounds))
    }
}
