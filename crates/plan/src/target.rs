use kernel::{Day, Text};
use serde::{Deserialize, Serialize};

use crate::{Decimal, Kind, Operator, Unit};

/// A published plan and every number it sets.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// Its name in addresses, also the name of its file.
    pub code: String,
    /// Number of the decision; `None` where only a press summary is known.
    pub number: Option<String>,
    /// The day of the decision, `2016-12-12`.
    pub issued: Option<String>,
    /// Who decided it.
    pub authority: Text,
    /// Today's code of the province (2025).
    pub province: String,
    /// The boundaries that the plan meant.
    pub area: Text,
    pub title: Text,
    pub from_year: u16,
    pub to_year: u16,
    /// The seed file that the plan was transcribed from.
    pub source: String,
    /// What the transcriber had to say.
    pub note: Text,
    /// In the order of the document.
    #[serde(skip_deserializing)]
    pub targets: Vec<Target>,
}

impl Plan {
    /// The day of the decision.
    pub fn issued(&self) -> Option<Day> {
        self.issued.as_deref().and_then(Day::parse)
    }

    /// Whether the plan is one of that province; of any other it is computed "as if".
    pub fn belongs_to(&self, province: &str) -> bool {
        self.province == province
    }

    /// `2016–2020`, or the one year.
    pub fn years(&self) -> String {
        if self.from_year == self.to_year {
            return self.from_year.to_string();
        }
        format!("{}–{}", self.from_year, self.to_year)
    }

    pub fn count(&self, kind: Kind) -> usize {
        self.targets.iter().filter(|target| target.kind == kind).count()
    }
}

/// One number that a plan sets, with the sentence it was read from.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Target {
    /// Unique in its plan; follows the document's own numbering.
    pub code: String,
    pub title: Text,
    pub operator: Operator,
    /// In [`Target::unit`]; `None` for "improve" and for numbers of another document.
    pub value: Option<Decimal>,
    /// The upper end of a range.
    pub value_high: Option<Decimal>,
    pub unit: Unit,
    pub numerator: Text,
    pub denominator: Denominator,
    pub baseline: Option<Baseline>,
    pub due_year: u16,
    /// Word for word, in Vietnamese.
    pub sentence: String,
    /// Where the sentence stands in the document.
    pub section: String,
    pub kind: Kind,
    /// What it takes to measure it, and what is missing today.
    pub measure: Option<Text>,
    /// Code of the live figure nearest to it.
    pub indicator: Option<String>,
    /// Key of the series of reference figures that the live figure is divided by.
    pub per: Option<String>,
}

/// What the numerator is divided by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Denominator {
    Stated(Text),
    Not(Unstated),
}

/// The document is silent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Unstated {
    #[serde(rename = "not stated")]
    NotStated,
}

/// Where a growth or an improvement starts from.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Baseline {
    /// `None` where the plan names the year only.
    pub value: Option<Decimal>,
    pub year: u16,
    pub note: Option<Text>,
}
