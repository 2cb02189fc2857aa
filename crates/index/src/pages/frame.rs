//! What every page of an edition begins with: its name, its years, its tabs, and whether its numbers were invented.
use kernel::{Locale, Result};
use ui::{Req, T};

use crate::edition::{Break, Edition, Kind, Year};
use crate::number;

/// Head of a page of an edition.
pub(crate) struct Frame {
    pub(crate) code: &'static str,
    /// `Chỉ số thương mại điện tử của tỉnh`.
    pub(crate) title: String,
    /// Which places, and how many.
    pub(crate) places: String,
    pub(crate) invented: bool,
    /// The year that is shown; nothing where there are none.
    pub(crate) year: String,
    /// Years with whether they are shown, the last first; empty where there is only one.
    pub(crate) years: Vec<(String, bool)>,
    /// For each change of the method a sentence that warns.
    pub(crate) breaks: Vec<String>,
    /// The tab that is shown.
    pub(crate) tab: &'static str,
}

impl Frame {
    pub(crate) fn new(edition: &Edition, year: Year<'_>, tab: &'static str, t: &T) -> Result<Self> {
        let all = edition.years()?;
        let years =
            all.iter().rev().map(|own| (number::year(own.time), own.time.total_cmp(&year.time).is_eq()));
        let years: Vec<_> = years.filter(|(year, _)| !year.is_empty()).collect();
        Ok(Self {
            code: edition.code,
            title: edition.title(t.locale)?,
            places: t.with("count", year.rows.len()).get(kind_key(edition)),
            invented: edition.invented,
            year: number::year(year.time),
            years: if years.len() > 1 { years } else { Vec::new() },
            breaks: edition.breaks()?.into_iter().map(|own| broken(own, t)).collect(),
            tab,
        })
    }

    pub(crate) fn of(req: &Req, edition: &Edition, tab: &'static str) -> Result<Self> {
        Self::new(edition, edition.year(req.query.filled("year"))?, tab, &req.t())
    }

    /// `?year=2026`, where there are years.
    pub(crate) fn query(&self) -> String {
        if self.year.is_empty() { String::new() } else { format!("?year={}", self.year) }
    }
}

/// What a change of the method means for the reader.
pub(crate) fn broken(own: &Break, t: &T) -> String {
    let named = |(id, version): &(String, String), other: &str| {
        if id == other { version.clone() } else { format!("{id} {version}") }
    };
    t.with("before", number::year(own.before))
        .with("after", number::year(own.after))
        .with("old", named(&own.old, &own.new.0))
        .with("new", named(&own.new, &own.old.0))
        .get("index-broken")
}

/// The text that names what an edition ranks.
pub(crate) fn kind_key(edition: &Edition) -> &'static str {
    match edition.kind {
        Kind::Communes(_) => "index-places-communes",
        Kind::Provinces => "index-places-provinces",
        Kind::FormerProvinces => "index-places-former",
    }
}

/// A place's name as the language has it: `Vinh Loi Ward`.
pub(crate) fn named(edition: &Edition, code: &str, own: &str, locale: Locale) -> String {
    let places = places::Places::shared();
    if locale != Locale::En {
        return own.to_owned();
    }
    let english = match edition.kind {
        Kind::Communes(_) => places.commune(code).map(|commune| commune.full_name_en.clone()),
        Kind::Provinces => places.province(code).map(|province| province.full_name_en.clone()),
        Kind::FormerProvinces => None,
    };
    english.unwrap_or_else(|| own.to_owned())
}
