//! Calibration to totals by a distance, solved by Newton's method.
mod columns;

use super::distance::Distance;
use super::{Applied, Step};
use crate::Result;
use crate::error::Error;
use crate::linear::{orthonormal, solve};
use crate::number::dot;
use crate::spec::{CalibrationKind, CalibrationSpec};
use crate::table::Table;

/// Columns with known totals.
#[derive(Debug, Clone)]
pub(crate) struct Model {
    columns: Vec<Vec<f64>>,
    totals: Vec<f64>,
    distance: Distance,
    epsilon: f64,
    most: u32,
}

impl Model {
    pub(super) fn new(table: &Table, spec: &CalibrationSpec) -> Result<Self> {
        let (lower, upper) = spec.bounds.unwrap_or((f64::NEG_INFINITY, f64::INFINITY));
        if !(lower < 1.0 && upper > 1.0) {
            return Err(Error::asked(format!(
                "`bounds` of a calibration are [{lower}, {upper}]; the first must lie below 1 and the second above."
            )));
        }
        if spec.kind == CalibrationKind::Logit && spec.bounds.is_none() {
            return Err(Error::asked("`kind = \"logit\"` needs `bounds`, such as [0.5, 2.0]."));
        }
        let (columns, totals) = columns::columns(table, &spec.totals)?;
        let distance = Distance { kind: spec.kind, lower, upper };
        Ok(Self {
            columns,
            totals,
            distance,
            epsilon: spec.epsilon.unwrap_or(1e-7),
            most: spec.rounds.unwrap_or(50),
        })
    }

    pub(super) fn apply(&self, before: &[f64]) -> Result<Applied> {
        if before.iter().any(|weight| *weight < 0.0) {
            return Err(Error::asked(
                "a calibration left weights below zero, and another follows; give the first one `bounds`.",
            ));
        }
        let factors = self.factors(before)?;
        let roots: Vec<f64> = before.iter().map(|weight| weight.sqrt()).collect();
        let weighted: Vec<Vec<f64>> = self
            .columns
            .iter()
            .map(|column| column.iter().zip(&roots).map(|(value, root)| value * root).collect())
            .collect();
        let (base, _) = orthonormal(&weighted, 1e-9);
        let scale = factors.iter().zip(&roots).map(|(factor, root)| factor * root).collect();
        let weights = before.iter().zip(&factors).map(|(weight, factor)| weight * factor).collect();
        Ok(Applied { weights, step: Step::Model { base, scale }, warning: None, rounds: 1 })
    }

    /// The factor of each weight.
    pub(super) fn factors(&self, weights: &[f64]) -> Result<Vec<f64>> {
        let mut search = Search::new(self, weights);
        if self.distance.plain() {
            let slopes = vec![1.0; weights.len()];
            search.move_by(&search.step(&slopes)?);
            return Ok(search.factors);
        }
        search.newton()
    }
}

/// The state of Newton's method.
struct Search<'a> {
    model: &'a Model,
    weights: Vec<f64>,
    /// Weights far too small for the population are raised first.
    raised: f64,
    sample: Vec<f64>,
    eta: Vec<f64>,
    u: Vec<f64>,
    factors: Vec<f64>,
}

impl<'a> Search<'a> {
    fn new(model: &'a Model, weights: &[f64]) -> Self {
        let mut sample: Vec<f64> = model.columns.iter().map(|column| dot(column, weights)).collect();
        let ratios: Vec<f64> = model.totals.iter().zip(&sample).map(|(total, sum)| total / sum).collect();
        let least = ratios.iter().copied().fold(f64::INFINITY, f64::min);
        let mean = ratios.iter().sum::<f64>() / crate::number::count(ratios.len());
        let raised = if least > 20.0 && !model.distance.plain() { mean } else { 1.0 };
        for sum in &mut sample {
            *sum *= raised;
        }
        let weights: Vec<f64> = weights.iter().map(|weight| weight * raised).collect();
        let rows = weights.len();
        Self {
            model,
            weights,
            raised,
            sample,
            eta: vec![0.0; model.columns.len()],
            u: vec![0.0; rows],
            factors: vec![1.0; rows],
        }
    }

    /// How far the totals are from the known ones.
    fn misfit(&self) -> Vec<f64> {
        let distance = self.model.distance;
        let moved: Vec<f64> =
            self.weights.iter().zip(&self.u).map(|(weight, u)| weight * distance.change(*u)).collect();
        let known = self.model.totals.iter().zip(&self.sample).zip(&self.model.columns);
        known.map(|((total, sum), column)| total - sum - dot(column, &moved)).collect()
    }

    fn step(&self, slopes: &[f64]) -> Result<Vec<f64>> {
        let weights: Vec<f64> =
            self.weights.iter().zip(slopes).map(|(weight, slope)| weight * slope).collect();
        let columns = &self.model.columns;
        let matrix = columns
            .iter()
            .map(|left| {
                let left: Vec<f64> =
                    left.iter().zip(&weights).map(|(value, weight)| value * weight).collect();
                columns.iter().map(|right| dot(&left, right)).collect()
            })
            .collect();
        solve(matrix, self.misfit()).ok_or_else(|| {
            Error::asked(
                "a calibration cannot be solved: its columns depend on each other in the sample, or its bounds are too narrow.",
            )
        })
    }

    fn move_by(&mut self, step: &[f64]) {
        self.eta.iter_mut().zip(step).for_each(|(eta, step)| *eta += step);
        self.u = vec![0.0; self.weights.len()];
        for (column, eta) in self.model.columns.iter().zip(&self.eta) {
            self.u.iter_mut().zip(column).for_each(|(u, value)| *u += eta * value);
        }
        let distance = self.model.distance;
        self.factors = self.u.iter().map(|u| 1.0 + distance.change(*u)).collect();
    }

    fn slopes(&self) -> Vec<f64> {
        self.u.iter().map(|u| self.model.distance.slope(*u)).collect()
    }

    fn newton(mut self) -> Result<Vec<f64>> {
        let mut slopes = self.slopes();
        let mut rounds = 1;
        loop {
            let mut step = self.step(&slopes)?;
            self.move_by(&step);
            slopes = self.slopes();
            while rounds < self.model.most && !self.finite(&slopes) {
                rounds += 1;
                for step in &mut step {
                    *step /= 2.0;
                }
                let back: Vec<f64> = step.iter().map(|step| -step).collect();
                self.move_by(&back);
                slopes = self.slopes();
            }
            let worst = self.worst();
            if worst < self.model.epsilon {
                return Ok(self.factors.iter().map(|factor| factor * self.raised).collect());
            }
            rounds += 1;
            if rounds > self.model.most {
                return Err(Error::asked(format!(
                    "a calibration did not reach its totals within {} rounds (still off by {worst:.2e} of a total); widen its \
                     `bounds` or correct the totals.",
                    self.model.most
                )));
            }
        }
    }

    fn finite(&self, slopes: &[f64]) -> bool {
        slopes.iter().chain(&self.factors).all(|value| value.is_finite())
    }

    /// The greatest distance from a total, relative to it.
    fn worst(&self) -> f64 {
        let misfit = self.misfit();
        misfit
            .iter()
            .zip(&self.model.totals)
            .map(|(off, total)| off.abs() / (1.0 + total.abs()))
            .fold(0.0, f64::max)
    }
}
