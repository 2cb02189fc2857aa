//! Totals, means, ratios and proportions: one weighted sum, or one by another.
use crate::design::Design;
use crate::design::variance::Sparse;
use crate::number::{at, count};
use crate::replicates::Column;

/// What a sum is divided by.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Divisor {
    Nothing,
    Rows,
    Values(Vec<f64>),
}

/// A weighted sum of rows, perhaps by another.
#[derive(Debug, Clone)]
pub(super) struct Ratio {
    pub(super) rows: Vec<u32>,
    pub(super) values: Vec<f64>,
    pub(super) divisor: Divisor,
    pub(super) estimate: f64,
    /// The sum below; one where there is none.
    below: f64,
    /// The sum of weights.
    pub(super) weight: f64,
    /// Of a variance: distances from the mean, and n / (n − 1).
    spread: Option<(Vec<f64>, f64)>,
}

/// What replicates add up.
pub(super) struct Columns {
    pub(super) above: Column,
    pub(super) below: Option<Column>,
    /// Distances from the sample's mean, whose own mean in a replicate is taken off; and what its square counts with.
    pub(super) spread: Option<(Column, f64)>,
}

impl Ratio {
    pub(super) fn new(design: &Design, rows: Vec<u32>, values: Vec<f64>, divisor: Divisor) -> Self {
        let weights = || rows.iter().map(|row| at(&design.weights, *row));
        let weight: f64 = weights().sum();
        let sum: f64 = weights().zip(&values).map(|(weight, value)| weight * value).sum();
        let below = match &divisor {
            Divisor::Nothing => 1.0,
            Divisor::Rows => weight,
            Divisor::Values(values) => weights().zip(values).map(|(weight, value)| weight * value).sum(),
        };
        let estimate = constant(&values).filter(|_| divisor == Divisor::Rows).unwrap_or(sum / below);
        Self { rows, values, divisor, estimate, below, weight, spread: None }
    }

    /// The variance of values with these distances from their mean; the mean counts as known.
    pub(super) fn of_squares(design: &Design, rows: Vec<u32>, spread: Vec<f64>) -> Self {
        let size = count(rows.len());
        let raised = size / (size - 1.0);
        let squares = spread.iter().map(|distance| distance * distance * raised).collect();
        Self { spread: Some((spread, raised)), ..Self::new(design, rows, squares, Divisor::Rows) }
    }

    /// The same sums with another estimate.
    pub(super) fn at(&self, estimate: f64) -> Self {
        Self { estimate, ..self.clone() }
    }

    /// What each row adds to the error, without its weight.
    fn deviations(&self) -> Vec<f64> {
        match &self.divisor {
            Divisor::Nothing => self.values.clone(),
            Divisor::Rows => self.values.iter().map(|value| (value - self.estimate) / self.below).collect(),
            Divisor::Values(below) => self
                .values
                .iter()
                .zip(below)
                .map(|(value, below)| (value - self.estimate * below) / self.below)
                .collect(),
        }
    }

    /// The same with its weight.
    pub(super) fn influence(&self, design: &Design) -> Vec<f64> {
        let mut values = self.deviations();
        values.iter_mut().zip(&self.rows).for_each(|(value, row)| *value *= at(&design.weights, *row));
        values
    }

    /// The variance by linearisation.
    pub(super) fn variance(&self, design: &Design) -> f64 {
        let values = self.influence(design);
        design.variance(Sparse { rows: &self.rows, values: &values })
    }

    /// The variance of a simple random sample of as many rows; NaN when there are more rows than units.
    pub(super) fn simple_variance(&self, design: &Design, with_replacement: bool) -> f64 {
        let rows = count(self.rows.len());
        let values = self.deviations();
        let weights = || self.rows.iter().map(|row| at(&design.weights, *row));
        let mean = weights().zip(&values).map(|(weight, value)| weight * value).sum::<f64>() / self.weight;
        let squares: f64 =
            weights().zip(&values).map(|(weight, value)| weight * (value - mean).powi(2)).sum();
        let variance = squares / self.weight * rows / (rows - 1.0) * self.weight.powi(2) / rows;
        if with_replacement {
            return variance;
        }
        let left = (self.weight - rows) / self.weight;
        if left < 0.0 { f64::NAN } else { variance * left }
    }

    /// The sums that replicates need.
    pub(super) fn columns(&self) -> Columns {
        let column = |values: Vec<f64>| Column { rows: self.rows.clone(), values };
        let below = match &self.divisor {
            Divisor::Nothing => None,
            Divisor::Rows => Some(column(vec![1.0; self.rows.len()])),
            Divisor::Values(values) => Some(column(values.clone())),
        };
        let spread = self.spread.as_ref().map(|(spread, raised)| (column(spread.clone()), *raised));
        Columns { above: column(self.values.clone()), below, spread }
    }
}

/// The value that all rows have.
fn constant(values: &[f64]) -> Option<f64> {
    let first = values.first().copied()?;
    values.iter().all(|value| value.to_bits() == first.to_bits()).then_some(first)
}
