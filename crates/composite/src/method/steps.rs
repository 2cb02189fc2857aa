//! The steps of a method and their parameters.
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// How a missing value is replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, PartialOrd, Ord)]
#[serde(rename_all = "kebab-case")]
pub enum Impute {
    /// It stays missing.
    None,
    /// The mean of the others at the same time.
    Mean,
    /// The median of the others at the same time.
    Median,
    /// The mean of its group at the same time.
    GroupMean,
    /// The median of its group at the same time.
    GroupMedian,
    /// Panels: the unit's last value before.
    Latest,
    /// Panels: between the unit's values before and after; beyond them the nearest.
    Linear,
    /// Panels: the unit's value before; ahead of the first one the first.
    Constant,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Imputation {
    pub kind: Impute,
    /// The code of the group, for `group-mean` and `group-median`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    /// How many times `latest` looks back; all when left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub look_back: Option<usize>,
}

impl Default for Imputation {
    fn default() -> Self {
        Self { kind: Impute::Mean, group: None, look_back: None }
    }
}

/// How outliers are treated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, PartialOrd, Ord)]
#[serde(rename_all = "kebab-case")]
pub enum Treat {
    /// Not at all.
    None,
    /// Indicators with both high skewness and high kurtosis: winsorised, and when that is not enough, by `second`.
    Winsorise,
    /// As before, without winsorising.
    SecondOnly,
}

/// What is done when winsorising is not enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, PartialOrd, Ord)]
#[serde(rename_all = "kebab-case")]
pub enum Second {
    /// The winsorised values stay.
    None,
    /// ln(x − min + a), a = 1 % of the range, of the values as they were.
    LogCt,
    /// The same, turned around where the skewness is negative: −ln(max + a − x).
    LogCtPlus,
    /// ln(x − min + 1).
    LogCtOrig,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Treatment {
    pub kind: Treat,
    /// Skewness from which an indicator may have outliers.
    pub skewness: f64,
    /// Kurtosis from which it has them, when its skewness is high too.
    pub kurtosis: f64,
    /// Most values that are winsorised.
    pub winsorise_at_most: usize,
    pub second: Second,
    /// `second` is applied to the winsorised values, not to the values as they were.
    pub combined: bool,
    /// Indicators that are left alone.
    pub except: Vec<String>,
}

impl Default for Treatment {
    fn default() -> Self {
        Self {
            kind: Treat::Winsorise,
            skewness: 2.0,
            kurtosis: 3.5,
            winsorise_at_most: 5,
            second: Second::LogCt,
            combined: false,
            except: Vec::new(),
        }
    }
}

/// How indicators are brought to one scale. x is the value times its direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, PartialOrd, Ord)]
#[serde(rename_all = "kebab-case")]
pub enum Normalise {
    /// (x − min) / (max − min), from `lower` to `upper`.
    Minmax,
    /// (x − mean) / standard deviation, times `deviation`, plus `mean`.
    Zscore,
    /// The rank, the smallest 1; equal values share the smallest.
    Rank,
    /// The rank less one.
    Borda,
    /// The share of the others that are smaller.
    Prank,
    /// 1 − (max − x) / (max − min).
    Dist2max,
    /// 1 − (reference − x) / (reference − min), of the unit `reference`.
    Dist2ref,
    /// (x − min) / (target − min), with `Target` of iMeta.
    Dist2targ,
    /// x / max.
    Fracmax,
    /// (x − lower) / (upper − lower), cut to 0 to 1, times `scale`; goalposts of iMeta or of the method.
    Goalposts,
    /// (x − lower) / (upper − lower) × 100.
    Scaled,
    /// x.
    None,
}

/// Over which rows of a panel an indicator is normalised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scope {
    /// All times together, so that scores of two times can be compared.
    AllTimes,
    EachTime,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Normalisation {
    pub kind: Normalise,
    pub scope: Scope,
    pub lower: f64,
    pub upper: f64,
    /// Of `zscore`.
    pub mean: f64,
    /// Of `zscore`.
    pub deviation: f64,
    /// Of `goalposts`.
    pub scale: f64,
    /// Of `dist2ref` and `dist2targ`: nothing above 1.
    pub capped: bool,
    /// Of `goalposts`: nothing outside of them.
    pub cut: bool,
    /// Of `dist2ref`: the code of the unit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// Indicators that are normalised in their own way.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub indicators: BTreeMap<String, Self>,
}

impl Default for Normalisation {
    fn default() -> Self {
        Self {
            kind: Normalise::Minmax,
            scope: Scope::AllTimes,
            lower: 0.0,
            upper: 100.0,
            mean: 0.0,
            deviation: 1.0,
            scale: 1.0,
            capped: false,
            cut: true,
            reference: None,
            indicators: BTreeMap::new(),
        }
    }
}

/// How the parts of an aggregate become one number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, PartialOrd, Ord)]
#[serde(rename_all = "kebab-case")]
pub enum Mean {
    /// Σwx / Σw.
    Arithmetic,
    /// exp(Σw ln x / Σw).
    Geometric,
    /// Σw / Σ(w / x).
    Harmonic,
    /// (Σw x^power / Σw)^(1 / power).
    Generalised,
    /// Units that are beaten less units that one is beaten by, comparing all parts by weight.
    Copeland,
}

/// One for all levels, or one for each level from the lowest up.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum OneOrMany<T> {
    One(T),
    Many(Vec<T>),
}

impl<T: Copy> OneOrMany<T> {
    /// Of the aggregates of a level, which is 2 or more.
    pub fn at(&self, level: u32) -> Option<T> {
        match self {
            Self::One(one) => Some(*one),
            Self::Many(many) => many.get(usize::try_from(level.checked_sub(2)?).ok()?).copied(),
        }
    }

    /// All that are named.
    pub fn values(&self) -> &[T] {
        match self {
            Self::One(one) => std::slice::from_ref(one),
            Self::Many(many) => many,
        }
    }
}

/// The aggregation of all levels.
pub type Means = OneOrMany<Mean>;

/// What happens when a geometric, harmonic or generalised mean meets a value that it is not defined for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NotPositive {
    /// Nothing is computed, and a sentence says which value.
    Refuse,
    /// Normalised values of such indicators are first brought to 1 to 100.
    Rescale,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Aggregation {
    pub kind: Means,
    /// Of `generalised`.
    pub power: f64,
    /// The least share of the parts that must be there; below it the aggregate is missing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at_least: Option<OneOrMany<f64>>,
    pub not_positive: NotPositive,
}

impl Default for Aggregation {
    fn default() -> Self {
        Self {
            kind: OneOrMany::One(Mean::Arithmetic),
            power: 2.0,
            at_least: None,
            not_positive: NotPositive::Refuse,
        }
    }
}
