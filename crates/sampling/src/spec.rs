//! The file that describes a design and the wanted estimates, word for word as `docs/survey-estimate.md` tells it.
mod contrast;
mod wanted;

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::table::Reading;

pub use contrast::{Coefficients, ContrastSpec};
pub use wanted::{
    Deff, DeffName, Degrees, DegreesName, EstimateSpec, IntervalKind, Kind, Missing, QuantileRule,
};

/// The whole file.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DesignFile {
    #[serde(default)]
    pub data: Reading,
    #[serde(default)]
    pub design: DesignSpec,
    pub replicates: Option<ReplicateSpec>,
    #[serde(default, rename = "calibration")]
    pub calibrations: Vec<CalibrationSpec>,
    /// Columns computed from others, each by an expression, in order of their names' dependence.
    #[serde(default)]
    pub variables: BTreeMap<String, String>,
    #[serde(default)]
    pub options: OptionSpec,
    #[serde(default, rename = "estimate")]
    pub estimates: Vec<EstimateSpec>,
    #[serde(default, rename = "contrast")]
    pub contrasts: Vec<ContrastSpec>,
}

/// One, or one for each stage.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(untagged, expecting = "one value or a list of them was expected, names of columns in quotes")]
pub enum Many<T> {
    #[default]
    None,
    One(T),
    List(Vec<T>),
}

impl<T: Clone> Many<T> {
    pub fn list(&self) -> Vec<T> {
        match self {
            Self::None => Vec::new(),
            Self::One(one) => vec![one.clone()],
            Self::List(list) => list.clone(),
        }
    }
}

/// A column, or the same number for every row.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(untagged, expecting = "the name of a column in quotes, or a number, was expected")]
pub enum ColumnOrNumber {
    Number(f64),
    Column(String),
}

/// How the rows were drawn (`[design]`).
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct DesignSpec {
    /// A column for each stage; `a:b` crosses two columns.
    pub strata: Many<String>,
    /// A column for each stage; none means that rows themselves were drawn.
    pub clusters: Many<String>,
    /// Sizes of the population in each stratum (or fractions drawn), a column or number for each stage.
    pub fpc: Many<ColumnOrNumber>,
    pub fpc_as: FpcAs,
    /// Units were drawn with unequal probabilities, which `fpc` holds.
    pub pps: Option<Pps>,
    pub weights: Option<String>,
    /// Inclusion probabilities, a column or number for each stage; their product's inverse is the weight.
    pub probabilities: Many<ColumnOrNumber>,
    /// Cluster names repeat between strata and are different clusters there.
    pub nest: bool,
    pub lonely: Lonely,
}

/// What numbers under `fpc` are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FpcAs {
    /// Fractions when none is above one, else sizes.
    #[default]
    Auto,
    Size,
    Fraction,
}

/// How variances of units drawn with unequal probabilities are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Pps {
    /// From the probabilities of single units, without those of pairs (Brewer 2002).
    Brewer,
}

/// What a stratum with a single unit adds to the variance.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Lonely {
    /// Nothing is computed.
    #[default]
    Fail,
    /// Nothing, as of a stratum drawn in whole.
    Remove,
    Certainty,
    /// Its distance from zero, the mean of all contributions.
    Adjust,
    /// The mean of what other strata add.
    Average,
}

/// Variance by replicates (`[replicates]`): columns of the data, or made from the design.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ReplicateSpec {
    #[serde(rename = "type")]
    pub kind: ReplicateKind,
    /// Columns with replicate weights; a name that ends in `*` takes all columns that begin so.
    pub columns: Many<String>,
    /// The columns already contain the sampling weight; else they are factors of it.
    pub combined: Option<bool>,
    /// The factor of the sum of squares.
    pub scale: Option<f64>,
    /// A factor for each replicate.
    pub rscales: Many<f64>,
    /// Squares around the estimate; else around the mean of the replicates.
    pub mse: bool,
    /// Fay's share that the left-out half keeps.
    pub rho: f64,
    /// How many bootstrap replicates are made.
    pub count: Option<u32>,
    pub seed: Option<u64>,
}

/// Kinds of replicates.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, serde::Serialize)]
pub enum ReplicateKind {
    JK1,
    JKn,
    BRR,
    Fay,
    /// Rao and Wu: one unit less than drawn, with replacement; with the finite population correction when there is one.
    #[serde(rename = "bootstrap")]
    Bootstrap,
    /// The same, without the correction.
    #[serde(rename = "subbootstrap")]
    Subbootstrap,
    #[default]
    #[serde(rename = "other")]
    Other,
}

/// A step that makes weights agree with known totals (`[[calibration]]`), in the order of the file.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CalibrationSpec {
    pub kind: CalibrationKind,
    /// Post-strata: columns whose cells have known counts.
    #[serde(default)]
    pub by: Many<String>,
    /// Post-strata: the count of each cell, named by its levels joined with a point.
    #[serde(default)]
    pub counts: BTreeMap<String, f64>,
    /// Raking by margins: the counts of each margin.
    #[serde(default, rename = "margin")]
    pub margins: Vec<MarginSpec>,
    /// Linear, raking or logit calibration: `intercept` (rows of the population), columns of numbers with their totals,
    /// columns of levels with the count of each.
    #[serde(default)]
    pub totals: BTreeMap<String, TotalSpec>,
    /// Least and greatest factor of a weight.
    pub bounds: Option<(f64, f64)>,
    /// When raking stops: change of a cell's count (below one: as a share of the sum of weights). When calibration stops: the
    /// greatest distance from a total, relative to it.
    pub epsilon: Option<f64>,
    /// Most rounds.
    pub rounds: Option<u32>,
    /// Post-strata of the population that the sample does not have are passed over.
    #[serde(default)]
    pub partial: bool,
}

/// Kinds of calibration.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum CalibrationKind {
    Poststratify,
    Rake,
    Linear,
    Raking,
    Logit,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MarginSpec {
    pub by: Many<String>,
    pub counts: BTreeMap<String, f64>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(untagged, expecting = "a total, or counts such as { E = 4421, H = 755 }, was expected")]
pub enum TotalSpec {
    Total(f64),
    Counts(BTreeMap<String, f64>),
}

/// What holds for all estimates that do not say otherwise (`[options]`).
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct OptionSpec {
    /// Confidence level; 0.95 when not said.
    pub level: Option<f64>,
    pub df: Option<Degrees>,
    pub missing: Option<Missing>,
    pub deff: Option<Deff>,
    pub covariance: bool,
    /// Estimates from fewer rows are left out of the results.
    pub suppress_below: Option<u32>,
}
