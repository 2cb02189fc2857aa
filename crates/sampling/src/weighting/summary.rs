use serde::Serialize;

use crate::Result;
use crate::calibration::Plan;
use crate::error::Error;
use crate::number::count;
use crate::spec::CalibrationSpec;
use crate::table::Table;

/// What weights look like.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct WeightSummary {
    pub rows: usize,
    pub sum: f64,
    pub least: f64,
    pub greatest: f64,
    /// How much unequal weights alone raise a variance (Kish 1965): one and the squared variation of the weights.
    pub kish: f64,
}

/// Describes weights.
pub fn summary(weights: &[f64]) -> WeightSummary {
    let sum: f64 = weights.iter().sum();
    let squares: f64 = weights.iter().map(|weight| weight * weight).sum();
    WeightSummary {
        rows: weights.len(),
        sum,
        least: weights.iter().copied().fold(f64::INFINITY, f64::min),
        greatest: weights.iter().copied().fold(f64::NEG_INFINITY, f64::max),
        kish: count(weights.len()) * squares / (sum * sum),
    }
}

/// Weights that agree with known totals.
///
/// # Errors
/// When the table has other rows than there are weights, or the calibration cannot be done.
pub fn calibrated(table: &Table, weights: &[f64], spec: &CalibrationSpec) -> Result<Vec<f64>> {
    if table.rows() != weights.len() {
        return Err(Error::asked(format!("there are {} rows and {} weights.", table.rows(), weights.len())));
    }
    Ok(Plan::new(table, spec)?.apply(weights)?.weights)
}

#[cfg(test)]
mod tests {
    use super::{calibrated, summary};
    use crate::table::Table;

    #[test]
    fn equal_weights_cost_nothing() {
        assert!((summary(&[2.0, 2.0, 2.0]).kish - 1.0).abs() < 1e-12);
        assert!((summary(&[1.0, 3.0]).kish - 1.25).abs() < 1e-12);
    }

    #[test]
    fn margins_are_met() {
        let table = Table::new("t", vec![("kind".to_owned(), vec![1.0, 1.0, 2.0])]).unwrap();
        let spec =
            toml::from_str("kind = \"poststratify\"\nby = \"kind\"\ncounts = { 1 = 30, 2 = 5 }").unwrap();
        assert_eq!(calibrated(&table, &[1.0, 2.0, 4.0], &spec).unwrap(), [10.0, 20.0, 5.0]);
    }
}
