//! What a survey says of each commune, for an edition of the index.
use std::collections::{BTreeMap, BTreeSet};

use db::Conn;
use index::{SurveyedPlace, SurveyedYear, surveyed_codes};
use kernel::{Error, Result};
use sampling::estimate::estimate;
use sampling::table::Table;
use toml::Value;

use super::plan::{spec, wrong};
use crate::SurveyRow;
use crate::store::result::{FILE, PUBLISHED};

/// A commune with fewer answers is left out: its figures would tell of single firms.
pub(crate) const FEWEST: usize = 10;
/// An estimate, its standard error, and the answers it stands on.
type Cell = (Option<f64>, Option<f64>, usize);

/// An index of fewer places ranks nothing.
const PLACES: usize = 3;

/// The indicators of each commune, from the published result of a survey: its own design, means by commune.
///
/// # Errors
/// [`Error::Conflict`] when the questionnaire is another, or too few communes have enough answers.
pub async fn by_commune(conn: &mut Conn, survey: &SurveyRow, province: &str) -> Result<SurveyedYear> {
    let result = conn.one(&PUBLISHED, (survey.id,)).await?;
    let file = |name: &str| (result.id, name.to_owned());
    let (design,) = conn.one(&FILE, file("design.toml")).await?;
    let (data,) = conn.one(&FILE, file("data.csv")).await?;
    let text = String::from_utf8(design).map_err(Error::internal)?;
    let design: toml::Table = toml::from_str(&text).map_err(Error::internal)?;
    let places = places(&design, &data)?;
    if places.len() < PLACES {
        return Err(Error::conflict("survey-index-few"));
    }
    let source = survey.code.as_str().to_owned();
    Ok(SurveyedYear { year: survey.year, province: province.to_owned(), source, places })
}

fn places(design: &toml::Table, data: &[u8]) -> Result<Vec<SurveyedPlace>> {
    let mut reader = csv::Reader::from_reader(data);
    let head: BTreeSet<String> =
        reader.headers().map_err(Error::internal)?.iter().map(str::to_owned).collect();
    let codes = surveyed_codes();
    if !codes.iter().all(|code| head.contains(code)) {
        return Err(Error::conflict("survey-index-other-form"));
    }
    let empty = super::compute::empty_columns(data)?;
    let asked: Vec<&String> = codes.iter().filter(|code| !empty.contains(*code)).collect();
    let spec = spec(&means(design, &asked))?;
    let told = |error: sampling::Error| wrong(&error.to_string());
    let table = Table::from_bytes("data.csv", data, &head, &spec.data).map_err(told)?;
    let mut found: BTreeMap<String, Vec<Cell>> = BTreeMap::new();
    for own in estimate(table, &spec).map_err(told)?.estimates {
        let (Some(commune), Some(at)) =
            (own.by.get("frame_commune"), codes.iter().position(|code| *code == own.of))
        else {
            continue;
        };
        let cells = found.entry(commune.clone()).or_insert_with(|| vec![(None, None, 0); codes.len()]);
        if let Some(cell) = cells.get_mut(at) {
            *cell = (own.estimate, own.se, own.n);
        }
    }
    found.retain(|commune, cells| !commune.is_empty() && cells.iter().any(|(_, _, n)| *n >= FEWEST));
    let place = |(code, cells): (String, Vec<Cell>)| SurveyedPlace {
        code,
        // Of one indicator there may be fewer: a question that did not apply. The method fills such gaps in.
        values: cells.iter().map(|(value, _, n)| value.filter(|_| *n >= FEWEST)).collect(),
        errors: cells.iter().map(|(_, error, _)| *error).collect(),
    };
    Ok(found.into_iter().map(place).collect())
}

/// The design with nothing but the mean of each indicator in each commune.
fn means(design: &toml::Table, codes: &[&String]) -> toml::Table {
    let mut wanted = toml::Table::new();
    wanted.insert("kind".to_owned(), Value::String("mean".to_owned()));
    wanted.insert(
        "of".to_owned(),
        Value::Array(codes.iter().map(|code| Value::String((*code).clone())).collect()),
    );
    wanted.insert("by".to_owned(), Value::String("frame_commune".to_owned()));
    let mut design = design.clone();
    design.insert("estimate".to_owned(), Value::Array(vec![Value::Table(wanted)]));
    design
}
