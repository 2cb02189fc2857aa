//! The edition that surveys held here give: the communes of the province, year by year.
use std::borrow::Cow;
use std::sync::{Arc, OnceLock, PoisonError, RwLock};

use composite::PROVINCE_ECOMMERCE;
use db::{Conn, Event, Tx};
use kernel::{Ctx, Error, Instant, Message, Result, Uuid};
use places::Places;
use serde::Serialize;

use crate::edition::{Edition, Kind, Source};

/// Its code in addresses.
pub(crate) const CODE: &str = "surveyed";
/// Years that are read.
const YEARS: i64 = 100;

db::row! {
    pub(crate) struct YearRow {
        pub(crate) year: i64,
        pub(crate) province: String,
        pub(crate) data: String,
        pub(crate) errors: String,
        pub(crate) entered_at: Instant,
    }
}

db::sql! {
    PUT: (i64, String, String, String, String, Instant) => () =
        "INSERT INTO index_year (year, province, data, errors, source, entered_at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (year) DO UPDATE SET province = excluded.province, data = excluded.data, errors = excluded.errors,
             source = excluded.source, entered_at = excluded.entered_at";
    ALL: (i64,) => YearRow =
        "SELECT year, province, data, errors, entered_at FROM index_year ORDER BY year LIMIT $1";
    NEWEST: () => (Option<Instant>,) = "SELECT MAX(entered_at) AS entered_at FROM index_year";
}

/// A year as a survey gives it.
#[derive(Debug, Clone)]
pub struct SurveyedYear {
    pub year: i64,
    pub province: String,
    /// The code of the survey.
    pub source: String,
    /// Communes with an estimate and its standard error for each of [`surveyed_codes`].
    pub places: Vec<SurveyedPlace>,
}

/// A commune's estimates.
#[derive(Debug, Clone)]
pub struct SurveyedPlace {
    /// Code of the commune.
    pub code: String,
    pub values: Vec<Option<f64>>,
    pub errors: Vec<Option<f64>>,
}

#[derive(Serialize)]
struct YearEntered {
    #[serde(skip)]
    act: Uuid,
    year: i64,
    source: String,
    places: usize,
}

impl Event for YearEntered {
    const TOPIC: &'static str = "index.year.entered.v1";
    fn key(&self) -> Uuid {
        self.act
    }
}

/// The indicators that a survey is to estimate, in the order of the tables.
pub fn surveyed_codes() -> Vec<String> {
    let meta = PROVINCE_ECOMMERCE.meta.lines().skip(1);
    let indicator =
        |line: &str| line.starts_with("1,").then(|| line.split(',').nth(1).map(str::to_owned)).flatten();
    meta.filter_map(indicator).collect()
}

/// Takes a year of a survey into the edition; the same year again takes the place of what was there.
///
/// # Errors
/// [`Error::Conflict`] when an index cannot be computed from it.
pub async fn enter_year(tx: &mut Tx, ctx: &Ctx, new: &SurveyedYear) -> Result<()> {
    let (data, errors) = (lines(new, true), lines(new, false));
    let row = YearRow { year: new.year, province: new.province.clone(), data, errors, entered_at: ctx.now() };
    if !answered(std::slice::from_ref(&row), surveyed_codes().len()).contains(&true) {
        return Err(Error::conflict("index-nothing-answered"));
    }
    let told = |en: &str, vi: &str| {
        Error::Conflict(Message::new("index-cannot-compute").with("why", en).with("why-vi", vi))
    };
    let alone =
        edition(std::slice::from_ref(&row), false).ok_or_else(|| told(&new.province, &new.province))?;
    alone.tried().map_err(|why| told(&why.to_string(), &why.vi()))?;
    let YearRow { data, errors, .. } = row;
    let (source, places) = (new.source.clone(), new.places.len());
    tx.run(&PUT, (new.year, new.province.clone(), data, errors, source.clone(), ctx.now())).await?;
    tx.tell(ctx, YearEntered { act: ctx.request, year: new.year, source, places }).await
}

/// Lines of values with names, or of standard errors.
fn lines(new: &SurveyedYear, values: bool) -> String {
    let cell = |value: &Option<f64>| value.map(|value| value.to_string()).unwrap_or_default();
    let line = |place: &SurveyedPlace| {
        let name = Places::shared().commune(&place.code).map(|commune| commune.full_name.clone());
        let numbers = if values { &place.values } else { &place.errors };
        // An error that is not known counts as none.
        let numbers =
            numbers.iter().map(|value| if values { cell(value) } else { cell(&Some(value.unwrap_or(0.0))) });
        let mut cells = vec![place.code.clone()];
        cells.extend(values.then(|| name.unwrap_or_else(|| place.code.clone())));
        cells.push(new.year.to_string());
        cells.extend(numbers);
        cells.join(",") + "\n"
    };
    new.places.iter().map(line).collect()
}

/// Which of the indicators have a value in any year: a question that nobody was asked ranks nobody.
fn answered(rows: &[YearRow], count: usize) -> Vec<bool> {
    let mut answered = vec![false; count];
    for line in rows.iter().flat_map(|row| row.data.lines()) {
        for (own, cell) in answered.iter_mut().zip(line.split(',').skip(3)) {
            *own |= !cell.is_empty();
        }
    }
    answered
}

/// A line with what stands before its indicators, and those that are kept.
fn cut(line: &str, before: usize, kept: &[bool]) -> String {
    let keeps = |at: usize| at < before || kept.get(at - before).copied().unwrap_or_default();
    let cells = line.split(',').enumerate().filter(|(at, _)| keeps(*at)).map(|(_, cell)| cell);
    cells.collect::<Vec<_>>().join(",") + "\n"
}

/// The edition of some years.
fn edition(rows: &[YearRow], invented: bool) -> Option<Edition> {
    let province = Places::shared().province(&rows.last()?.province)?.code.as_str();
    let codes = surveyed_codes();
    let answered = answered(rows, codes.len());
    let left_out: Vec<String> = codes
        .iter()
        .zip(&answered)
        .filter(|(_, answered)| !**answered)
        .map(|(code, _)| code.clone())
        .collect();
    let is_left_out =
        |line: &str| line.split(',').nth(1).is_some_and(|code| left_out.iter().any(|out| out == code));
    let whole = |head: &str, part: fn(&YearRow) -> &str| -> Cow<'static, str> {
        let head = format!("{head},{}", codes.join(","));
        let before = head.split(',').count() - codes.len();
        let lines = std::iter::once(head.as_str()).chain(rows.iter().flat_map(|row| part(row).lines()));
        lines.map(|line| cut(line, before, &answered)).collect::<String>().into()
    };
    let meta =
        PROVINCE_ECOMMERCE.meta.lines().filter(|line| !is_left_out(line)).map(|line| format!("{line}\n"));
    let source = Source {
        shipped: PROVINCE_ECOMMERCE,
        meta: meta.collect::<String>().into(),
        data: whole("uCode,uName,Time", |row| &row.data),
        errors: Some(whole("uCode,Time", |row| &row.errors)),
        left_out: left_out.clone(),
    };
    Some(Edition {
        code: CODE,
        kind: Kind::Communes(province),
        invented,
        sources: vec![source],
        computed: OnceLock::new(),
    })
}

/// The edition in memory, and until when its years are those of the database.
#[derive(Default)]
pub(crate) struct Surveyed(RwLock<Option<(Instant, Arc<Edition>)>>);

impl Surveyed {
    /// The edition as the database has it now; none before the first year.
    pub(crate) async fn get(&self, conn: &mut Conn, invented: bool) -> Result<Option<Arc<Edition>>> {
        let (Some(newest),) = conn.one(&NEWEST, ()).await? else { return Ok(None) };
        let kept = self.0.read().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some((entered, edition)) = kept
            && entered == newest
        {
            return Ok(Some(edition));
        }
        let rows = conn.all(&ALL, (YEARS,)).await?;
        let Some(edition) = edition(&rows, invented).map(Arc::new) else { return Ok(None) };
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = Some((newest, edition.clone()));
        Ok(Some(edition))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn year(year: i64, lift: f64) -> SurveyedYear {
        let count = surveyed_codes().len();
        let communes = Places::shared().communes_of("86").take(12);
        let place = |(at, commune): (u32, &places::Commune)| SurveyedPlace {
            code: commune.code.clone(),
            values: (0..count).map(|_| Some(f64::from(at) + lift)).collect(),
            errors: vec![Some(0.5); count],
        };
        let places = (1..).zip(communes).map(place).collect();
        SurveyedYear { year, province: "86".to_owned(), source: "ABC".to_owned(), places }
    }

    fn row(new: &SurveyedYear) -> YearRow {
        let (data, errors) = (lines(new, true), lines(new, false));
        YearRow { year: new.year, province: "86".to_owned(), data, errors, entered_at: Instant(0) }
    }

    #[test]
    fn years_of_surveys_are_one_panel_with_ranges() {
        assert_eq!(surveyed_codes().len(), 21);
        let both = edition(&[row(&year(2025, 0.0)), row(&year(2026, 1.0))], false).unwrap();
        let years = both.years().unwrap();
        assert_eq!(
            years.iter().map(|year| (year.time, year.rows.len())).collect::<Vec<_>>(),
            [(2025.0, 12), (2026.0, 12)]
        );
        assert!(years.iter().all(|year| year.computed.uncertain.is_some()));
    }

    #[test]
    fn what_nobody_was_asked_is_left_out_and_said() {
        let mut new = year(2026, 0.0);
        for place in &mut new.places {
            place.values[9] = None;
        }
        let edition = edition(&[row(&new)], false).unwrap();
        let source = &edition.sources[0];
        let code = surveyed_codes()[9].clone();
        assert_eq!(source.left_out.join(" "), code);
        assert!(!source.meta.contains(&format!(",{code},")) && !source.data.contains(&code));
        let computed = edition.computed().unwrap();
        assert_eq!(computed[0].index.denominated.codes.len(), 20);
        assert_eq!(edition.years().unwrap()[0].rows.len(), 12);
    }

    #[test]
    fn a_single_commune_is_refused_in_both_languages() {
        let mut alone = year(2026, 0.0);
        alone.places.truncate(1);
        let edition = edition(&[row(&alone)], false).unwrap();
        let Err(why) = edition.tried() else { panic!("one commune has been ranked") };
        assert!(why.to_string().contains("there is one row only"), "{why}");
        assert!(why.vi().starts_with("chỉ có một dòng"), "{}", why.vi());
    }

    #[test]
    fn nothing_is_no_edition() {
        assert!(edition(&[], false).is_none());
        let empty = SurveyedYear { places: Vec::new(), ..year(2025, 0.0) };
        assert!(edition(&[row(&empty)], false).is_none_or(|edition| edition.computed().is_err()));
    }
}
