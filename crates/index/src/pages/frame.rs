//! What every page of an edition begins with: its name, its years, its tabs, and whether its numbers were invented.
use kernel::{Locale, Result};
use ui::{Req, T};

use crate::edition::{Computed, Edition, Kind};
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
    /// The tab that is shown.
    pub(crate) tab: &'static str,
}

impl Frame {
    pub(crate) fn new(
        edition: &Edition,
        computed: &Computed,
        at: f64,
        tab: &'static str,
        t: &T,
    ) -> Result<Self> {
        let count = computed.years.iter().find(|(time, _)| time.total_cmp(&at).is_eq());
        let count = count.map_or(0, |(_, rows)| rows.len());
        let years =
            computed.years.iter().rev().map(|(time, _)| (number::year(*time), time.total_cmp(&at).is_eq()));
        let years: Vec<_> = years.filter(|(year, _)| !year.is_empty()).collect();
        Ok(Self {
            code: edition.code,
            title: edition.title(t.locale)?,
            places: t.with("count", count).get(kind_key(edition)),
            invented: edition.invented,
            year: number::year(at),
            years: if years.len() > 1 { years } else { Vec::new() },
            tab,
        })
    }

    pub(crate) fn of(req: &Req, edition: &Edition, tab: &'static str) -> Result<Self> {
        let computed = edition.computed()?;
        let (time, _) = computed.year(req.query.filled("year"))?;
        Self::new(edition, computed, *time, tab, &req.t())
    }

    /// `?year=2026`, where there are years.
    pub(crate) fn query(&self) -> String {
        if self.year.is_empty() { String::new() } else { format!("?year={}", self.year) }
    }
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
