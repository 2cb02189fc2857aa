use std::collections::BTreeMap;

use serde::Serialize;

use crate::Warning;
use crate::spec::{IntervalKind, Kind, Lonely};

/// What is written.
#[derive(Debug, Clone, Serialize)]
pub struct Report {
    pub design: Summary,
    pub warnings: Vec<Warning>,
    pub estimates: Vec<Estimated>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub contrasts: Vec<Contrasted>,
}

/// A sum of estimates, each times a coefficient.
#[derive(Debug, Clone, Serialize)]
pub struct Contrasted {
    pub name: String,
    /// The `[[estimate]]` whose results it adds up.
    pub of: String,
    pub estimate: Option<f64>,
    /// Standard error, with the covariances of the estimates.
    pub se: Option<f64>,
    pub lower: Option<f64>,
    pub upper: Option<f64>,
    /// Confidence level of the interval.
    pub level: f64,
    /// Degrees of freedom; null when infinite.
    pub df: Option<f64>,
    /// Rows that its estimates stand on; a row of two estimates counts twice.
    pub n: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// The design as it was understood.
#[derive(Debug, Clone, Serialize)]
pub struct Summary {
    pub rows: usize,
    pub strata: usize,
    /// Clusters of the first stage.
    pub clusters: usize,
    pub stages: usize,
    pub sum_of_weights: f64,
    pub degrees_of_freedom: f64,
    /// `linearisation` or `replicates`.
    pub variance: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub replicates: Option<usize>,
    pub lonely: Lonely,
}

/// One estimate. Numbers that cannot be computed are null; `note` says why.
#[derive(Debug, Clone, Serialize)]
pub struct Estimated {
    pub name: String,
    pub kind: Kind,
    pub of: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub per: Option<String>,
    /// Of shares and counts: which level of the column.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quantile: Option<f64>,
    /// The domain: column and level.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub by: BTreeMap<String, String>,
    pub estimate: Option<f64>,
    /// Standard error.
    pub se: Option<f64>,
    /// Standard error by estimate.
    pub cv: Option<f64>,
    pub lower: Option<f64>,
    pub upper: Option<f64>,
    /// Confidence level of the interval.
    pub level: f64,
    pub interval: IntervalKind,
    /// Degrees of freedom; null when infinite.
    pub df: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deff: Option<f64>,
    /// Rows it stands on.
    pub n: usize,
    /// Rows of the domain without the value.
    pub missing: usize,
    /// The sum of the weights of its rows.
    pub weight: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Covariances with all estimates of the same `[[estimate]]`, in their order, when wanted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub covariance: Option<Vec<Option<f64>>>,
}

/// A number that JSON can hold.
pub(super) fn finite(number: f64) -> Option<f64> {
    number.is_finite().then_some(number)
}
