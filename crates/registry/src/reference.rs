use std::sync::OnceLock;

use db::{Conn, Event, Tx};
use kernel::{Ctx, Error, Id, Result, Text, Uuid};
use serde::{Deserialize, Serialize};

use crate::ReferenceRow;
use crate::store::numbers as store;
use crate::turnover::Period;

const FILE: &str = include_str!("../../../data/registry/series.toml");

kernel::stored_enum! {
    /// On which map a figure stands: the one of today or the one until 30 June 2025.
    pub enum Geography {
        Present = "2025",
        Former = "2024",
    }
}

/// A series of reference figures.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Series {
    pub key: String,
    pub name: Text,
    /// `persons`, `households`, `million VND` …
    pub unit: Text,
    /// How many whole units one of `unit` is: 1,000,000 for a million VND.
    #[serde(default = "one")]
    pub times: i64,
    /// Which shares need it.
    pub needed_for: Text,
}

fn one() -> i64 {
    1
}

#[derive(Deserialize)]
struct File {
    series: Vec<Series>,
}

/// The series that are kept; a test reads the file.
pub fn all_series() -> &'static [Series] {
    static ALL: OnceLock<Vec<Series>> = OnceLock::new();
    ALL.get_or_init(|| toml::from_str::<File>(FILE).map(|file| file.series).unwrap_or_default())
}

/// A series by its key.
pub fn series(key: &str) -> Option<&'static Series> {
    all_series().iter().find(|series| series.key == key)
}

/// A figure to be entered, or a revision of one.
#[derive(Debug, Clone)]
pub struct NewReference {
    pub series: String,
    /// Code of a province or commune of that geography; `VN` for the country.
    pub place: String,
    pub geography: Geography,
    pub period: Period,
    pub value: i64,
    /// The publication it was read from.
    pub source: String,
    /// Its day or year.
    pub published_on: String,
    /// Why it was revised, or a remark.
    pub note: String,
}

#[derive(Serialize)]
struct ReferenceEntered {
    figure: Uuid,
    series: String,
    place: String,
    period: String,
    revision: i64,
    #[serde(skip)]
    before: String,
    #[serde(skip)]
    after: String,
    #[serde(skip)]
    note: String,
}

impl Event for ReferenceEntered {
    const TOPIC: &'static str = "registry.reference.entered.v1";
    fn key(&self) -> Uuid {
        self.figure
    }
    fn changes(&self) -> Vec<db::Change> {
        let (before, after) = (self.before.clone(), self.after.clone());
        vec![db::Change { field: "value", before, after, personal: false }]
    }
    fn reason(&self) -> Option<String> {
        (!self.note.is_empty()).then(|| self.note.clone())
    }
}

/// Enters a reference figure. A figure that is there is revised: the earlier stays, marked as superseded.
///
/// # Errors
/// [`Error::Invalid`] for an unknown series, a missing source, or a revision without a word why.
pub async fn enter_reference(tx: &mut Tx, ctx: &Ctx, new: &NewReference) -> Result<i64> {
    if series(&new.series).is_none() {
        return Err(Error::field("series", "error-choice"));
    }
    if new.source.is_empty() {
        return Err(Error::field("source", "registry-reference-source"));
    }
    if new.value < 0 {
        return Err(Error::field("value", "registry-reference-negative"));
    }
    let NewReference { series, place, geography, period, value, source, published_on, note } = new.clone();
    let known = (series.clone(), place.clone(), geography, period.text.clone());
    let last = tx.optional(&store::LAST_REFERENCE, known).await?;
    if let Some(last) = &last {
        if last.value == value && last.source == source {
            return Ok(last.revision);
        }
        if note.is_empty() {
            return Err(Error::field("note", "registry-reference-why"));
        }
        tx.run_one(&store::SUPERSEDE_REFERENCE, (last.id,)).await?;
    }
    let revision = last.as_ref().map_or(1, |last| last.revision + 1);
    let figure = ctx.new_id::<crate::BusinessId>().uuid();
    let args = (
        figure,
        series.clone(),
        place.clone(),
        geography,
        period.text.clone(),
        value,
        source,
        published_on,
        note.clone(),
        revision,
        ctx.actor.account(),
        ctx.now(),
    );
    tx.run(&store::INSERT_REFERENCE, args).await?;
    let before = last.map(|last| last.value.to_string()).unwrap_or_default();
    let (period, after) = (period.text, value.to_string());
    tx.tell(ctx, ReferenceEntered { figure, series, place, period, revision, before, after, note }).await?;
    Ok(revision)
}

/// The newest figure of a series for a place of today.
pub async fn newest(conn: &mut Conn, series: &str, place: &str) -> Result<Option<ReferenceRow>> {
    conn.optional(&store::NEWEST_REFERENCE, (series.to_owned(), place.to_owned(), Geography::Present)).await
}

/// What other domains divide by, of a whole year: see [`ui::Reference`].
pub(crate) async fn reference_of(
    conn: &mut Conn,
    key: &str,
    place: &str,
) -> Result<Option<ui::ReferenceFigure>> {
    let Some(series) = series(key) else { return Ok(None) };
    let args = (key.to_owned(), place.to_owned(), Geography::Present);
    Ok(conn.optional(&store::NEWEST_YEAR, args).await?.map(|row| ui::ReferenceFigure {
        value: row.value.saturating_mul(series.times),
        name: series.name.clone(),
        period: row.period,
        source: row.source,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_series_of_the_plans_are_there() {
        let file: File = toml::from_str(FILE).unwrap();
        assert_eq!(file.series.len(), all_series().len());
        for key in ["population", "households", "internet-users", "retail-sales", "trade", "coverage-4g"] {
            assert!(series(key).is_some_and(|s| s.name.en.is_some() && s.unit.en.is_some()), "{key}");
        }
    }
}
