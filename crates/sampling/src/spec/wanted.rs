use serde::{Deserialize, Serialize};

use super::Many;

/// A wanted estimate (`[[estimate]]`).
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct EstimateSpec {
    pub name: Option<String>,
    pub kind: Kind,
    /// The column, computed variable or list of them that is estimated.
    pub of: Many<String>,
    /// Of a ratio: what it is divided by.
    pub per: Option<String>,
    /// Of a proportion: the level that counts; else the column holds 0 and 1.
    pub success: Option<Cell>,
    pub quantiles: Many<f64>,
    pub rule: QuantileRule,
    pub interval: Option<IntervalKind>,
    /// A result for each level, or combination of levels.
    pub by: Many<String>,
    /// Only rows for which this expression holds.
    #[serde(rename = "where")]
    pub filter: Option<String>,
    pub missing: Option<Missing>,
    pub level: Option<f64>,
    pub df: Option<Degrees>,
    pub deff: Option<Deff>,
    pub covariance: Option<bool>,
}

/// A level written as text, number or truth.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(untagged, expecting = "a level in quotes, or a number, was expected")]
pub enum Cell {
    Text(String),
    Whole(i64),
    Number(f64),
}

impl std::fmt::Display for Cell {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Text(text) => f.write_str(text),
            Self::Whole(whole) => whole.fmt(f),
            Self::Number(number) => number.fmt(f),
        }
    }
}

/// What is estimated.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    #[default]
    Mean,
    Total,
    Ratio,
    Proportion,
    /// The share of each level of a column.
    Shares,
    /// The number of units at each level of a column.
    Counts,
    Quantile,
    /// How much a column's values differ: the mean square distance from their mean, for one row less.
    Variance,
}

/// How an interval is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum IntervalKind {
    /// Estimate ± t × standard error.
    Mean,
    /// On the scale of the log odds, as a fitted model reports it.
    Logit,
    /// On the scale of the log odds, by the delta method.
    Xlogit,
    /// On the scale of the arc sine of the root.
    Asin,
    /// Clopper and Pearson's with the effective number of rows (Korn and Graubard 1998).
    Beta,
    /// Wilson's with the effective number of rows.
    Wilson,
    /// All shares whose likelihood is not too small, scaled by the design effect (Rao and Scott 1984).
    Likelihood,
    /// Of quantiles with replicates: estimate ± t × standard error of the replicates' quantiles.
    Quantile,
}

/// How a quantile is read from the weighted distribution.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum QuantileRule {
    /// The value that the share reaches exactly, else the next one; as R takes it, the second value wherever the share lies below
    /// the weight of the first.
    #[default]
    Math,
    /// The smallest value whose share at or below it reaches the wanted one, without exception.
    Inverse,
    /// The same, halfway to the next where it is reached exactly.
    School,
    Hf1,
    Hf2,
    /// The nearest, of two equally near ones the even one.
    Hf3,
    Hf4,
    Hf5,
    Hf6,
    Hf7,
    Hf8,
    Hf9,
}

/// What happens to rows without the estimated value.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Missing {
    /// They are outside of the domain, and counted.
    #[default]
    Drop,
    /// Nothing is computed.
    Fail,
}

/// Degrees of freedom of intervals.
#[derive(Debug, Clone, Copy, Default, PartialEq, Deserialize)]
#[serde(untagged, expecting = "\"domain\", \"design\", \"infinite\" or a number was expected")]
pub enum Degrees {
    #[default]
    #[serde(skip)]
    Domain,
    Named(DegreesName),
    Number(f64),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum DegreesName {
    /// First-stage units less strata, of the rows in the domain.
    Domain,
    /// Of the whole design.
    Design,
    /// The normal distribution.
    Infinite,
}

/// Whether the design effect is wanted, and against which simple sample.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(untagged, expecting = "true, false or \"replace\" was expected")]
pub enum Deff {
    /// Against one without replacement.
    Wanted(bool),
    Named(DeffName),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum DeffName {
    /// Against one with replacement.
    Replace,
}
