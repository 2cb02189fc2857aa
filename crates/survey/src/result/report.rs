//! What is kept of a computation, and shown.
use std::collections::BTreeMap;

use kernel::{Error, Result};
use sampling::publication::{Line, Shown};
use serde::{Deserialize, Serialize};

/// A computation: tables that may be published, and how good they are.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Report {
    pub(crate) tables: Vec<TableKept>,
    pub(crate) changes: Vec<ChangeKept>,
    pub(crate) quality: Quality,
    pub(crate) classes: Vec<ClassKept>,
}

/// Estimates of units, or of the passes of a repeat.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct TableKept {
    /// The repeat's name; empty for units.
    pub(crate) rows: String,
    pub(crate) answers: usize,
    pub(crate) lines: Vec<LineKept>,
    pub(crate) warnings: Vec<String>,
    /// The same in Vietnamese; computations before November 2026 do not have it.
    #[serde(default)]
    pub(crate) warnings_vi: Vec<String>,
}

/// A figure; its numbers are there only when it may be shown.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct LineKept {
    pub(crate) name: String,
    pub(crate) kind: String,
    pub(crate) of: String,
    pub(crate) per: Option<String>,
    pub(crate) category: Option<String>,
    pub(crate) quantile: Option<f64>,
    pub(crate) by: BTreeMap<String, String>,
    pub(crate) estimate: Option<f64>,
    pub(crate) lower: Option<f64>,
    pub(crate) upper: Option<f64>,
    pub(crate) cv: Option<f64>,
    pub(crate) grade: Option<String>,
    pub(crate) n: Option<usize>,
    /// `shown`, `few`, `unsure`, `missing`, or `same`: there is a figure, and its error cannot be told.
    pub(crate) shown: String,
}

/// How much a figure changed since the survey before.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct ChangeKept {
    pub(crate) of: String,
    pub(crate) since: i64,
    pub(crate) before: f64,
    pub(crate) after: f64,
    pub(crate) change: f64,
    pub(crate) lower: f64,
    pub(crate) upper: f64,
    pub(crate) correlation: f64,
    pub(crate) overlap: usize,
}

/// Indicators of the quality report (SIMS 2.0), and what was decided on the way.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct Quality {
    pub(crate) drawn: usize,
    pub(crate) answered: usize,
    pub(crate) refused: usize,
    pub(crate) not_reached: usize,
    pub(crate) ineligible: usize,
    pub(crate) unknown: usize,
    pub(crate) over_coverage: f64,
    pub(crate) non_response: f64,
    pub(crate) non_response_weighted: f64,
    pub(crate) item_non_response: BTreeMap<String, f64>,
    pub(crate) days_after_period: Option<i64>,
    pub(crate) days_after_announced: Option<i64>,
    pub(crate) years: u32,
    /// Kish's factor: how much unequal weights raise variances.
    pub(crate) kish: f64,
    pub(crate) weights: f64,
}

/// A class of units that are held to answer alike.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct ClassKept {
    pub(crate) class: String,
    pub(crate) drawn: usize,
    pub(crate) answered: usize,
    pub(crate) rate: f64,
    pub(crate) factor: f64,
}

/// All answers of a sample are the same number: it does not show how the others differ, so an error of zero would be untrue.
/// Where everybody was asked it is true. Shares have an interval of their own for that.
fn are_same(estimated: &sampling::estimate::Estimated) -> bool {
    use sampling::spec::Kind::{Mean, Ratio, Total};
    let rows = f64::from(u32::try_from(estimated.n).unwrap_or(u32::MAX));
    let (Some(value), Some(error)) = (estimated.estimate, estimated.se) else { return false };
    let all = matches!(estimated.kind, Mean | Ratio | Total) && error <= 1e-9 * value.abs();
    all && estimated.weight > rows * 1.000_001
}

impl Report {
    pub(crate) fn read(json: &str) -> Result<Self> {
        serde_json::from_str(json).map_err(Error::internal)
    }
}

impl LineKept {
    pub(super) fn of(line: Line, estimated: &sampling::estimate::Estimated) -> Self {
        let shown = match line.shown {
            Shown::Shown => "shown",
            Shown::Few => "few",
            Shown::Unsure => "unsure",
            Shown::Missing => "missing",
        };
        let same = line.shown == Shown::Shown && are_same(estimated);
        let told = |figure: Option<f64>| figure.filter(|_| !same);
        let kind =
            serde_json::to_value(estimated.kind).ok().and_then(|kind| kind.as_str().map(str::to_owned));
        Self {
            name: line.name,
            kind: kind.unwrap_or_default(),
            of: estimated.of.clone(),
            per: estimated.per.clone(),
            category: line.category,
            quantile: estimated.quantile,
            by: estimated.by.clone(),
            estimate: line.estimate,
            lower: told(line.lower),
            upper: told(line.upper),
            cv: told(line.cv),
            grade: line.grade.filter(|_| !same),
            n: line.n,
            shown: if same { "same" } else { shown }.to_owned(),
        }
    }

    /// A question that nobody has answered.
    pub(super) fn silent(column: &str) -> Self {
        let (of, shown) = (column.to_owned(), "missing".to_owned());
        Self { name: of.clone(), of, n: Some(0), shown, ..Self::default() }
    }

    /// Whether it is a share of the whole, to be shown in per cent.
    pub(crate) fn is_share(&self) -> bool {
        matches!(self.kind.as_str(), "proportion" | "shares")
    }
}
