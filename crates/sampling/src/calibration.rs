//! Weights that agree with known totals: post-strata, raking, and calibration by a distance (Deville and Särndal 1992).
mod cells;
mod distance;
mod model;
mod rake;

use crate::spec::{CalibrationKind, CalibrationSpec};
use crate::table::Table;
use crate::{Result, Warning};

pub(crate) use cells::Cells;
pub(crate) use model::Model;
pub(crate) use rake::Rake;

/// A calibration ready to be applied to any weights of the same rows.
#[derive(Debug, Clone)]
pub(crate) enum Plan {
    Cells(Cells),
    Rake(Rake),
    Model(Model),
}

/// What a calibration does to the variance.
#[derive(Debug, Clone)]
pub(crate) enum Step {
    /// Deviations from the mean of each post-stratum.
    Cells { cells: Cells, before: Vec<f64>, after: Vec<f64> },
    /// The same for each margin in turn, ten times; with the weights after each margin of the last round.
    Rake { margins: Vec<(Cells, Vec<f64>)> },
    /// Residuals of a regression on the known totals' columns.
    Model { base: Vec<Vec<f64>>, scale: Vec<f64> },
}

/// What came of applying a plan.
pub(crate) struct Applied {
    pub(crate) weights: Vec<f64>,
    pub(crate) step: Step,
    pub(crate) warning: Option<Warning>,
    /// Rounds that raking took; replicates take as many.
    pub(crate) rounds: u32,
}

impl Plan {
    /// Reads what a calibration needs from the table.
    pub(crate) fn new(table: &Table, spec: &CalibrationSpec) -> Result<Self> {
        Ok(match spec.kind {
            CalibrationKind::Poststratify => {
                Self::Cells(Cells::new(table, &spec.by.list(), &spec.counts, spec.partial)?)
            }
            CalibrationKind::Rake => Self::Rake(Rake::new(table, spec)?),
            _ => Self::Model(Model::new(table, spec)?),
        })
    }

    /// Applies it to the sampling weights.
    pub(crate) fn apply(&self, weights: &[f64]) -> Result<Applied> {
        match self {
            Self::Cells(cells) => {
                let after = cells.reweigh(weights);
                let step =
                    Step::Cells { cells: cells.clone(), before: weights.to_vec(), after: after.clone() };
                Ok(Applied { weights: after, step, warning: None, rounds: 1 })
            }
            Self::Rake(rake) => Ok(rake.apply(weights)),
            Self::Model(model) => model.apply(weights),
        }
    }

    /// Applies it to the weights of a replicate; none when it cannot be reached.
    pub(crate) fn reweigh(&self, weights: &[f64], rounds: u32) -> Option<Vec<f64>> {
        let weights = match self {
            Self::Cells(cells) => cells.reweigh(weights),
            Self::Rake(rake) => rake.rounds(weights, rounds),
            Self::Model(model) => {
                let factors = model.factors(weights).ok()?;
                weights.iter().zip(factors).map(|(weight, factor)| weight * factor).collect()
            }
        };
        weights.iter().all(|weight| weight.is_finite()).then_some(weights)
    }
}

impl Step {
    /// Puts what is left in the place of values that contain their weight.
    pub(crate) fn residualise(&self, values: &mut [f64]) {
        match self {
            Self::Cells { cells, before, after } => cells.residualise(values, before, after),
            Self::Rake { margins } => {
                for (cells, weights) in (0..10).flat_map(|_| margins) {
                    cells.centre(values, weights);
                }
            }
            Self::Model { base, scale } => {
                values.iter_mut().zip(scale).for_each(|(value, scale)| *value = safe(*value, *scale));
                crate::linear::remove(values, base);
                values.iter_mut().zip(scale).for_each(|(value, scale)| *value *= scale);
            }
        }
    }
}

/// A value by its weight; nothing by nothing is nothing.
fn safe(value: f64, weight: f64) -> f64 {
    if weight == 0.0 { 0.0 } else { value / weight }
}
