use std::collections::BTreeMap;

use serde::Deserialize;

use crate::Day;

/// A fact of law with the days between which it holds. Without a citation it does not load.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    pub key: String,
    pub version: u32,
    /// In `unit`; basis points for rates, so that no float comes near money.
    pub value: i64,
    pub unit: String,
    from: String,
    #[serde(default)]
    to: Option<String>,
    pub citation: String,
    #[serde(default)]
    pub note: String,
}

impl Rule {
    /// First day on which the rule holds.
    pub fn from(&self) -> Option<Day> {
        Day::parse(&self.from)
    }

    /// Last day on which it holds; `None` while no end is known.
    pub fn to(&self) -> Option<Day> {
        self.to.as_deref().and_then(Day::parse)
    }

    fn holds_on(&self, day: Day) -> bool {
        self.from().is_some_and(|from| from <= day) && self.to().is_none_or(|to| day <= to)
    }

    /// `key@version`, stored with every amount computed by the rule.
    pub fn id(&self) -> String {
        format!("{}@{}", self.key, self.version)
    }
}

#[derive(Debug, thiserror::Error)]
pub enum RulesError {
    #[error("rules file does not parse: {0}")]
    Parse(#[from] toml::de::Error),
    #[error("rule {0} has no citation")]
    Citation(String),
    #[error("rule {0} has a date that is no date")]
    Date(String),
    #[error("two versions of rule {0} hold on the same day")]
    Overlap(String),
    #[error("no version of rule {key} holds on {day}")]
    Missing { key: String, day: String },
}

/// All dated rules, by key.
#[derive(Debug, Clone, Default)]
pub struct Rules(BTreeMap<String, Vec<Rule>>);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    rule: Vec<Rule>,
}

impl Rules {
    /// Loads TOML files, later ones (the operator's own) after the program's.
    ///
    /// # Errors
    /// [`RulesError`] names the rule and what is wrong with it.
    pub fn load<'a>(files: impl IntoIterator<Item = &'a str>) -> Result<Self, RulesError> {
        let mut rules = Self::default();
        for file in files {
            for rule in toml::from_str::<File>(file)?.rule {
                rules.add(rule)?;
            }
        }
        Ok(rules)
    }

    fn add(&mut self, rule: Rule) -> Result<(), RulesError> {
        if rule.citation.trim().is_empty() {
            return Err(RulesError::Citation(rule.id()));
        }
        if rule.from().is_none() || (rule.to.is_some() && rule.to().is_none()) {
            return Err(RulesError::Date(rule.id()));
        }
        let versions = self.0.entry(rule.key.clone()).or_default();
        let overlaps = |other: &Rule| {
            let starts_inside = rule.from().is_some_and(|day| other.holds_on(day));
            starts_inside || other.from().is_some_and(|day| rule.holds_on(day))
        };
        if versions.iter().any(overlaps) {
            return Err(RulesError::Overlap(rule.key));
        }
        versions.push(rule);
        Ok(())
    }

    /// The version of `key` that holds on `day`.
    ///
    /// # Errors
    /// [`RulesError::Missing`].
    pub fn on(&self, key: &str, day: Day) -> Result<&Rule, RulesError> {
        let versions = self.0.get(key).map(Vec::as_slice).unwrap_or_default();
        versions
            .iter()
            .find(|rule| rule.holds_on(day))
            .ok_or_else(|| RulesError::Missing { key: key.to_owned(), day: day.iso() })
    }

    pub fn all(&self) -> impl Iterator<Item = &Rule> {
        self.0.values().flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(from: &str, to: &str, citation: &str) -> String {
        format!(
            "[[rule]]\nkey='vat'\nversion=1\nvalue=100\nunit='bp'\nfrom='{from}'\n{to}\ncitation='{citation}'\n"
        )
    }

    #[test]
    fn the_day_chooses_the_version() {
        let old = rule("2025-07-01", "to='2026-06-30'", "NĐ 117/2025");
        let new = rule("2026-07-01", "", "NĐ 252/2026").replace("version=1", "version=2");
        let rules = Rules::load([old.as_str(), new.as_str()]).unwrap();
        let on = |day| rules.on("vat", Day::parse(day).unwrap()).map(Rule::id);
        assert_eq!(on("2026-06-30").unwrap(), "vat@1");
        assert_eq!(on("2026-07-01").unwrap(), "vat@2");
        assert!(matches!(on("2025-06-30"), Err(RulesError::Missing { .. })));
    }

    #[test]
    fn what_cannot_be_cited_does_not_load() {
        assert!(matches!(Rules::load([rule("2026-01-01", "", " ").as_str()]), Err(RulesError::Citation(_))));
        assert!(matches!(Rules::load([rule("hôm qua", "", "x").as_str()]), Err(RulesError::Date(_))));
        let one = rule("2026-01-01", "", "x");
        assert!(matches!(Rules::load([one.as_str(), one.as_str()]), Err(RulesError::Overlap(_))));
    }
}
