use serde::Serialize;

use super::{Grades, suppress};
use crate::Result;
use crate::error::Error;
use crate::estimate::{Estimated, Report};

/// Why a figure is shown or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Shown {
    Shown,
    /// Too few answers, its own or, with a total beside it, another cell's.
    Few,
    /// Its grade is not published.
    Unsure,
    /// It could not be computed.
    Missing,
}

/// A line of the table; figures are there only when they are shown.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Line {
    pub name: String,
    /// Levels of the domain, joined by a comma; empty for the whole.
    pub domain: String,
    pub category: Option<String>,
    pub estimate: Option<f64>,
    pub lower: Option<f64>,
    pub upper: Option<f64>,
    pub cv: Option<f64>,
    pub grade: Option<String>,
    /// Answers it stands on; left out where they are too few.
    pub n: Option<usize>,
    pub shown: Shown,
}

/// The table of a report. Within each wanted estimate the domains of the same level of every other column add up to a total.
pub fn publication_table(report: &Report, grades: &Grades) -> Vec<Line> {
    let rows: Vec<u32> =
        report.estimates.iter().map(|one| u32::try_from(one.n).unwrap_or(u32::MAX)).collect();
    let totals: Vec<Vec<String>> = report.estimates.iter().map(groups).collect();
    let enough = suppress(&rows, &totals, grades.fewest_rows);
    report.estimates.iter().zip(enough).map(|(estimate, enough)| line(estimate, enough, grades)).collect()
}

/// The totals that an estimate is part of: for each column of its domain, the one over that column's levels.
fn groups(estimate: &Estimated) -> Vec<String> {
    let category = estimate.category.as_deref().unwrap_or("");
    let rest = |left_out: &str| -> String {
        let others = estimate.by.iter().filter(|(column, _)| *column != left_out);
        others.flat_map(|(column, level)| ["/", column, "=", level]).collect()
    };
    estimate
        .by
        .keys()
        .map(|column| format!("{}/{}/{category}/{column}{}", estimate.name, estimate.of, rest(column)))
        .collect()
}

fn line(estimate: &Estimated, enough: bool, grades: &Grades) -> Line {
    let grade = grades.of(estimate);
    let shown = match grade {
        _ if !enough => Shown::Few,
        None => Shown::Missing,
        Some(grade) if grade.publish => Shown::Shown,
        Some(_) => Shown::Unsure,
    };
    let figure = |value: Option<f64>| value.filter(|_| shown == Shown::Shown);
    Line {
        name: estimate.name.clone(),
        domain: estimate.by.values().cloned().collect::<Vec<_>>().join(", "),
        category: estimate.category.clone(),
        estimate: figure(estimate.estimate),
        lower: figure(estimate.lower),
        upper: figure(estimate.upper),
        cv: figure(estimate.cv),
        grade: grade.filter(|_| enough).map(|grade| grade.letter.clone()),
        n: enough.then_some(estimate.n),
        shown,
    }
}

/// The table as CSV.
///
/// # Errors
/// When it cannot be written into memory.
pub fn to_csv(lines: &[Line]) -> Result<String> {
    let wrong = |error: &dyn std::fmt::Display| Error::asked(format!("the table cannot be written: {error}"));
    let mut writer = csv::Writer::from_writer(Vec::new());
    for line in lines {
        writer.serialize(line).map_err(|error| wrong(&error))?;
    }
    let bytes = writer.into_inner().map_err(|error| wrong(&error))?;
    String::from_utf8(bytes).map_err(|error| wrong(&error))
}
