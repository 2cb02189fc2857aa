//! The quality report of a survey, with the concepts and indicators of the European Statistical System's Single Integrated Metadata
//! Structure (SIMS 2.0), whose numbers stand beside each field.
use std::collections::BTreeMap;

use serde::Serialize;

use crate::estimate::Report;
use crate::weighting::{Contact, Outcome};

/// How many units ended in each way.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Contacts {
    pub drawn: usize,
    pub answered: usize,
    pub refused: usize,
    pub not_reached: usize,
    pub ineligible: usize,
    pub unknown: usize,
}

/// What is measured; texts are written by the office.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct QualityReport {
    /// S.18.1 source data: units drawn and what became of them.
    pub contacts: Contacts,
    /// S.13.2 sampling error, indicator A1: the coefficient of variation of each estimate.
    pub a1_sampling_error: BTreeMap<String, Option<f64>>,
    /// S.13.3.1.1 over-coverage rate, indicator A2: drawn units that are not of the population, weighted.
    pub a2_over_coverage: f64,
    /// S.13.3.3.1 unit non-response rate, indicator A4, of units.
    pub a4_unit_non_response: f64,
    /// The same, weighted.
    pub a4_unit_non_response_weighted: f64,
    /// S.13.3.3.2 item non-response rate, indicator A5: of each column that is estimated.
    pub a5_item_non_response: BTreeMap<String, f64>,
    /// S.14.1.2 time lag of final results, indicator TP2, in days after the end of the reference period.
    pub tp2_days: Option<i64>,
    /// S.14.2.1 punctuality, indicator TP3, in days after the announced day; below zero when early.
    pub tp3_days: Option<i64>,
    /// S.15.2.1 length of comparable time series, indicator CC2, in years.
    pub cc2_years: u32,
}

/// Computes what contacts and estimates tell; days and years are the caller's.
pub fn quality_report(
    contacts: &[Contact],
    report: &Report,
    (tp2_days, tp3_days): (Option<i64>, Option<i64>),
    cc2_years: u32,
) -> QualityReport {
    let weigh = |wanted: fn(Outcome) -> bool, weighted: bool| -> f64 {
        contacts
            .iter()
            .filter(|contact| wanted(contact.outcome))
            .map(|contact| if weighted { contact.base } else { 1.0 })
            .sum()
    };
    let silent = |outcome| matches!(outcome, Outcome::Refused | Outcome::NotReached | Outcome::Unknown);
    let of_population = |outcome| outcome != Outcome::Ineligible;
    let share = |part: f64, whole: f64| if whole > 0.0 { part / whole } else { 0.0 };
    QualityReport {
        contacts: tally(contacts),
        a1_sampling_error: report.estimates.iter().map(|one| (title(one), one.cv)).collect(),
        a2_over_coverage: share(weigh(|outcome| outcome == Outcome::Ineligible, true), weigh(|_| true, true)),
        a4_unit_non_response: share(weigh(silent, false), weigh(of_population, false)),
        a4_unit_non_response_weighted: share(weigh(silent, true), weigh(of_population, true)),
        a5_item_non_response: item_non_response(report),
        tp2_days,
        tp3_days,
        cc2_years,
    }
}

fn tally(contacts: &[Contact]) -> Contacts {
    let mut tally = Contacts { drawn: contacts.len(), ..Contacts::default() };
    for contact in contacts {
        match contact.outcome {
            Outcome::Answered => tally.answered += 1,
            Outcome::Refused => tally.refused += 1,
            Outcome::NotReached => tally.not_reached += 1,
            Outcome::Ineligible => tally.ineligible += 1,
            Outcome::Unknown => tally.unknown += 1,
        }
    }
    tally
}

fn title(estimate: &crate::estimate::Estimated) -> String {
    let category = estimate.category.iter().map(|category| format!(" = {category}"));
    let domain = estimate.by.iter().map(|(column, level)| format!(", {column} {level}"));
    std::iter::once(estimate.name.clone()).chain(category).chain(domain).collect()
}

/// Rows without the value among all rows of the estimates that stand on a column.
fn item_non_response(report: &Report) -> BTreeMap<String, f64> {
    let mut rows: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for estimate in report.estimates.iter().filter(|estimate| estimate.by.is_empty()) {
        let place = rows.entry(estimate.of.clone()).or_default();
        *place = (estimate.missing, estimate.missing + estimate.n);
    }
    rows.into_iter()
        .map(|(column, (missing, all))| {
            (column, crate::number::count(missing) / crate::number::count(all.max(1)))
        })
        .collect()
}
