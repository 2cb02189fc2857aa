//! What is varied when it is asked how sure ranks are.
use serde::{Deserialize, Serialize};

use super::{Impute, Mean, Means, Normalise, OneOrMany};

/// Alternatives of a method that somebody could have chosen as well; each run draws one of each, all equally likely. What the
/// method itself says is always among them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Uncertainty {
    /// Each weight is drawn evenly between itself less and plus this percentage; 0 keeps weights.
    pub weights_percent: f64,
    /// With the parameters of the method; empty keeps its own way.
    pub normalisations: Vec<Normalise>,
    /// Empty keeps that of the method.
    pub aggregations: Vec<Means>,
    /// Treatment of outliers is drawn on or off.
    pub treatment: bool,
    /// Empty keeps that of the method.
    pub imputations: Vec<Impute>,
    /// Values are drawn around themselves by their standard errors, when a table of these is given.
    pub sampling: bool,
    /// Probabilities are told of ranking in the first so many.
    pub top: Vec<u32>,
    /// Whether indices of sensitivity are computed, which takes runs × (inputs + 2) runs.
    pub sensitivity: bool,
}

impl Default for Uncertainty {
    fn default() -> Self {
        Self {
            weights_percent: 25.0,
            normalisations: vec![Normalise::Minmax, Normalise::Zscore, Normalise::Rank],
            aggregations: vec![OneOrMany::One(Mean::Arithmetic), OneOrMany::One(Mean::Geometric)],
            treatment: true,
            imputations: Vec::new(),
            sampling: true,
            top: vec![1, 2, 3, 5, 10],
            sensitivity: true,
        }
    }
}
