use std::collections::BTreeSet;

use db::Conn;
use kernel::{Day, Error, Result};
use questionnaires::Form;
use sampling::estimate::estimate;
use sampling::publication::{Grades, publication_table, quality_report};
use sampling::table::Table;
use sampling::weighting::summary;

use super::change::changes;
use super::contacts::{Weighed, units_of};
use super::data;
use super::plan::{Plan, spec, with_design, wrong};
use super::report::{ClassKept, LineKept, Quality, Report, TableKept};
use crate::store::survey as store;
use crate::{Design, SurveyId, SurveyRow};

/// Earlier surveys that a chain is followed to.
const LONGEST: u32 = 50;

/// What was computed, before it is kept.
#[derive(Debug, Clone)]
pub struct Computed {
    pub survey: SurveyId,
    /// As JSON.
    pub report: String,
    /// `design.toml` and `data.csv` of each table of answers.
    pub files: Vec<(String, Vec<u8>)>,
    pub answers: usize,
}

/// Computes the plan of a survey from what was received so far.
///
/// # Errors
/// [`Error::Invalid`] on `plan` when it asks for what is not there, [`Error::Conflict`] when nobody answered yet.
pub async fn compute(conn: &mut Conn, survey: &SurveyRow, form: &Form, today: Day) -> Result<Computed> {
    let plan = Plan::read(&survey.plan)?;
    let design = Design::read(&survey.design)?.ok_or_else(|| Error::conflict("survey-not-drawn"))?;
    let answers = data::submissions(conn, survey.id, form).await?;
    if answers.len() < 2 {
        return Err(Error::conflict("survey-too-few-answers"));
    }
    let weighed = Weighed::new(units_of(conn, survey.id).await?)?;
    let (mut tables, mut files, mut quality, mut own) = (Vec::new(), Vec::new(), Quality::default(), None);
    for (rows, part) in &plan.parts {
        let Some(csv) = data::csv(form, &answers, &weighed, rows)? else {
            return Err(wrong(&format!("[rows.{rows}]")));
        };
        let (part, silent) = without_silent(part, &csv)?;
        let file = with_design(&part, &design, !rows.is_empty());
        let (mut table, report) = table(rows, &csv, &file)?;
        table.lines.extend(silent.iter().map(|column| LineKept::silent(column)));
        if rows.is_empty() {
            quality = quality_of(conn, survey, &weighed, &report, today).await?;
            own = Some(csv.clone());
        }
        tables.push(table);
        let text = toml::to_string(&file).map_err(Error::internal)?;
        files.push((file_name("design", rows, "toml"), text.into_bytes()));
        files.push((file_name("data", rows, "csv"), csv));
    }
    let changes = match own {
        Some(csv) => changes(conn, survey, &design, tables.first(), &csv).await?,
        None => Vec::new(),
    };
    let report = Report { tables, changes, quality, classes: classes(&weighed) };
    let report = serde_json::to_string(&report).map_err(Error::internal)?;
    Ok(Computed { survey: survey.id, report, files, answers: answers.len() })
}

/// `data.csv` of units, `data-persons.csv` of the repeat `persons`.
pub(crate) fn file_name(kind: &str, rows: &str, ending: &str) -> String {
    if rows.is_empty() { format!("{kind}.{ending}") } else { format!("{kind}-{rows}.{ending}") }
}

/// A plan without the questions that nobody has answered, and those: they must not keep the others from being estimated.
fn without_silent(part: &toml::Table, csv: &[u8]) -> Result<(toml::Table, BTreeSet<String>)> {
    let empty = empty_columns(csv)?;
    let mut part = part.clone();
    let mut silent = BTreeSet::new();
    let Some(toml::Value::Array(estimates)) = part.get_mut("estimate") else { return Ok((part, silent)) };
    estimates.retain_mut(|estimate| {
        let Some(of) = estimate.get_mut("of") else { return true };
        let mut keep = |column: &toml::Value| match column.as_str() {
            Some(column) if empty.contains(column) => {
                silent.insert(column.to_owned());
                false
            }
            _ => true,
        };
        match of {
            toml::Value::Array(columns) => {
                columns.retain(&mut keep);
                !columns.is_empty()
            }
            column => keep(column),
        }
    });
    if estimates.is_empty() { Err(Error::conflict("survey-too-few-answers")) } else { Ok((part, silent)) }
}

/// Columns without any cell that holds something.
pub(super) fn empty_columns(csv: &[u8]) -> Result<BTreeSet<String>> {
    let mut reader = csv::Reader::from_reader(csv);
    let mut empty: Vec<Option<String>> =
        reader.headers().map_err(Error::internal)?.iter().map(|name| Some(name.to_owned())).collect();
    for record in reader.records() {
        for (place, cell) in empty.iter_mut().zip(&record.map_err(Error::internal)?) {
            if !cell.is_empty() {
                *place = None;
            }
        }
    }
    Ok(empty.into_iter().flatten().collect())
}

/// Estimates what a file wants of a table, as `chonoi survey estimate` does.
fn table(rows: &str, csv: &[u8], file: &toml::Table) -> Result<(TableKept, sampling::estimate::Report)> {
    let spec = spec(file)?;
    let told = |error: sampling::Error| wrong(&error.to_string());
    let heading = csv.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let mut reader = csv::Reader::from_reader(heading);
    let wanted: BTreeSet<String> =
        reader.headers().map_err(Error::internal)?.iter().map(str::to_owned).collect();
    let data = Table::from_bytes(&file_name("data", rows, "csv"), csv, &wanted, &spec.data).map_err(told)?;
    let answers = data.rows();
    let report = estimate(data, &spec).map_err(told)?;
    let grades = Grades::shipped().map_err(told)?;
    let lines = publication_table(&report, &grades).into_iter().zip(&report.estimates);
    let lines = lines.map(|(line, estimated)| LineKept::of(line, estimated)).collect();
    let (warnings, warnings_vi) = report.warnings.iter().cloned().map(|own| (own.en, own.vi)).unzip();
    Ok((TableKept { rows: rows.to_owned(), answers, lines, warnings, warnings_vi }, report))
}

async fn quality_of(
    conn: &mut Conn,
    survey: &SurveyRow,
    weighed: &Weighed,
    report: &sampling::estimate::Report,
    today: Day,
) -> Result<Quality> {
    let period = Day::parse(&format!("{:04}-12-31", survey.year));
    let since = |day: Day| today.start().seconds_since(day.start()) / 86_400;
    let lag = (period.map(since), Some(since(survey.results_on)));
    let years = chain(conn, survey).await?;
    let found = quality_report(&weighed.contacts, report, lag, years);
    let weights: Vec<f64> = weighed.adjusted.weights.iter().copied().flatten().collect();
    let summary = summary(&weights);
    Ok(Quality {
        drawn: found.contacts.drawn,
        answered: found.contacts.answered,
        refused: found.contacts.refused,
        not_reached: found.contacts.not_reached,
        ineligible: found.contacts.ineligible,
        unknown: found.contacts.unknown,
        over_coverage: found.a2_over_coverage,
        non_response: found.a4_unit_non_response,
        non_response_weighted: found.a4_unit_non_response_weighted,
        item_non_response: found.a5_item_non_response,
        days_after_period: found.tp2_days,
        days_after_announced: found.tp3_days,
        years: found.cc2_years,
        kish: summary.kish,
        weights: summary.sum,
    })
}

/// How many years in a row this survey can be compared with, itself one of them.
async fn chain(conn: &mut Conn, survey: &SurveyRow) -> Result<u32> {
    let (mut years, mut previous) = (1, survey.previous_id);
    while let Some(id) = previous.filter(|_| years < LONGEST) {
        previous = conn.one(&store::BY_ID, (id,)).await?.previous_id;
        years += 1;
    }
    Ok(years)
}

fn classes(weighed: &Weighed) -> Vec<ClassKept> {
    let class = |class: &sampling::weighting::ResponseClass| ClassKept {
        class: class.class.clone(),
        drawn: class.drawn,
        answered: class.answered,
        rate: class.rate,
        factor: class.factor,
    };
    weighed.adjusted.classes.iter().map(class).collect()
}
