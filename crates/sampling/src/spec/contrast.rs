use std::collections::BTreeMap;

use serde::Deserialize;

use super::Degrees;

/// A sum of the results of one `[[estimate]]`, each times a coefficient, perhaps by another such sum (`[[contrast]]`).
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContrastSpec {
    pub name: Option<String>,
    /// The `name` of the `[[estimate]]`.
    pub of: String,
    pub coefficients: Coefficients,
    /// Coefficients of another sum, by which the first is divided.
    pub per: Option<Coefficients>,
    pub level: Option<f64>,
    pub df: Option<Degrees>,
}

/// What each result is multiplied by.
#[derive(Debug, Clone, Deserialize)]
#[serde(
    untagged,
    expecting = "a list of numbers, or numbers by level such as { 2023 = -1, 2024 = 1 }, was expected"
)]
pub enum Coefficients {
    /// One for each result, in their order.
    List(Vec<f64>),
    /// By the levels of `by` in the order asked, then the category, joined with a point; what is not named counts with zero.
    Named(BTreeMap<String, f64>),
}
