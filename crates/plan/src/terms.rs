//! The closed sets of words a target is written in, as they stand in `data/plans/*.toml`.
use serde::{Deserialize, Serialize};

/// How a target's value is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Operator {
    /// "Tối thiểu", "ít nhất", "trên".
    #[serde(rename = ">=")]
    AtLeast,
    /// A bare figure, or "all".
    #[serde(rename = "=")]
    Equal,
    /// From `value` to `value_high`.
    #[serde(rename = "range")]
    Range,
    /// This rank or a better one.
    #[serde(rename = "rank<=")]
    RankOrBetter,
    /// An increase; its [`Unit`] says of what kind.
    #[serde(rename = "growth")]
    Growth,
    /// Better than the baseline, no figure given.
    #[serde(rename = "improve")]
    Improve,
}

impl Operator {
    /// A name without signs, for files that spreadsheets open.
    pub fn key(self) -> &'static str {
        match self {
            Self::AtLeast => "at-least",
            Self::Equal => "equal",
            Self::Range => "range",
            Self::RankOrBetter => "rank-or-better",
            Self::Growth => "growth",
            Self::Improve => "improve",
        }
    }
}

/// What a target's value counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Unit {
    #[serde(rename = "%")]
    Percent,
    /// Average growth a year.
    #[serde(rename = "%/year")]
    PercentPerYear,
    /// This share minus the baseline's share.
    #[serde(rename = "percentage point")]
    PercentagePoint,
    /// This value divided by the baseline's value.
    #[serde(rename = "times")]
    Times,
    #[serde(rename = "rank")]
    Rank,
    #[serde(rename = "enterprises")]
    Enterprises,
    /// Persons trained, counted once for each course.
    #[serde(rename = "turns/year")]
    TurnsPerYear,
    #[serde(rename = "officers/district")]
    OfficersPerDistrict,
    /// Đồng a household.
    #[serde(rename = "VND/household")]
    DongPerHousehold,
    /// How often a duty falls due.
    #[serde(rename = "times/year")]
    TimesPerYear,
    /// The number stands in another document.
    #[serde(rename = "not stated")]
    NotStated,
}

impl Unit {
    /// Last part of its Fluent message.
    pub fn key(self) -> &'static str {
        match self {
            Self::Percent => "percent",
            Self::PercentPerYear => "percent-per-year",
            Self::PercentagePoint => "percentage-point",
            Self::Times => "times",
            Self::Rank => "rank",
            Self::Enterprises => "enterprises",
            Self::TurnsPerYear => "turns-per-year",
            Self::OfficersPerDistrict => "officers-per-district",
            Self::DongPerHousehold => "dong-per-household",
            Self::TimesPerYear => "times-per-year",
            Self::NotStated => "not-stated",
        }
    }
}

/// How a number came into the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    /// The plan states the number.
    #[serde(rename = "target")]
    Target,
    /// "All", "the whole of", "complete": 100 %.
    #[serde(rename = "implied")]
    Implied,
    /// Something to be done so many times a year.
    #[serde(rename = "duty")]
    Duty,
    /// The number stands in another document.
    #[serde(rename = "by reference")]
    ByReference,
}

impl Kind {
    pub const ALL: [Self; 4] = [Self::Target, Self::Implied, Self::Duty, Self::ByReference];

    /// Last part of its Fluent message, and its value in an address.
    pub fn key(self) -> &'static str {
        match self {
            Self::Target => "target",
            Self::Implied => "implied",
            Self::Duty => "duty",
            Self::ByReference => "by-reference",
        }
    }

    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }
}
