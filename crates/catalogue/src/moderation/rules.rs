//! The rules as they ship: `data/catalogue/moderation.toml`.
use std::sync::LazyLock;

use kernel::Text;
use serde::Deserialize;

const FILE: &str = include_str!("../../../../data/catalogue/moderation.toml");

/// Words that are looked at before they are shown.
#[derive(Debug, Clone, Deserialize)]
pub struct FilterRule {
    pub key: String,
    /// What was found, in short.
    pub said: Text,
    /// How the writer mends it.
    pub mend: Text,
    pub(crate) words: Vec<String>,
    /// Also in questions and answers.
    pub(crate) everywhere: bool,
    /// Telephone numbers and links too.
    #[serde(default)]
    pub(crate) contact: bool,
    /// A verified certificate of that kind allows it.
    pub(crate) unless: Option<String>,
}

/// A reason that a visitor may give.
#[derive(Debug, Clone, Deserialize)]
pub struct ReportReason {
    pub key: String,
    pub name: Text,
}

/// Prices outside these bounds are looked at, in đồng.
#[derive(Debug, Clone, Default, Deserialize)]
pub(crate) struct PriceRule {
    pub(crate) least: i64,
    pub(crate) most: i64,
    /// How many times the cheapest variant the dearest may cost.
    pub(crate) spread: i64,
    pub(crate) said: Text,
    pub(crate) mend: Text,
}

#[derive(Debug, Default, Deserialize)]
pub(crate) struct FilterRules {
    /// Hours in which an authority's request is done.
    pub(crate) hours: i64,
    pub(crate) citation: String,
    pub(crate) rule: Vec<FilterRule>,
    pub(crate) price: PriceRule,
    pub(crate) report: Vec<ReportReason>,
}

static SHIPPED: LazyLock<FilterRules> = LazyLock::new(|| toml::from_str(FILE).unwrap_or_default());

pub(crate) fn rules() -> &'static FilterRules {
    &SHIPPED
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_file_parses() {
        let rules = super::rules();
        assert_eq!((rules.hours, rules.rule.len(), rules.report.len()), (24, 5, 7));
        assert!(rules.price.most > rules.price.least && !rules.citation.is_empty());
    }
}
