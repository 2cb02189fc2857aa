//! What ships is sound, and a change of method parts years.
use std::sync::Arc;

use ui::{I18n, T};

use super::*;
use crate::pages::Frame;
use crate::profile::{Changed, Profile};

pub(crate) fn t(locale: Locale) -> T {
    T::new(Arc::new(I18n::load(&[ui::TEXTS, crate::TEXTS]).unwrap()), locale)
}

/// Provinces of 2022 and 2023 by version 1, of 2024 by a version 2 that takes the geometric mean.
pub(crate) fn broken() -> Edition {
    let kept = |text: &str, years: &[&str]| -> &'static str {
        let year = |line: &&str| line.split(',').any(|cell| years.contains(&cell) || cell == "Time");
        text.lines().filter(year).collect::<Vec<_>>().join("\n").leak()
    };
    let editions = Editions::default();
    let whole = editions.shipped(true).nth(2).and_then(|edition| edition.sources.first()).unwrap();
    let (data, errors) = (whole.data.clone(), whole.errors.clone().unwrap());
    let source = |shipped, years: &[&str]| {
        Source::new(shipped, kept(&data, years).into(), Some(kept(&errors, years).into()))
    };
    let method = PROVINCE_ECOMMERCE.method.replace("version = \"1\"", "version = \"2\"").replace(
        "[aggregation]\nkind = \"arithmetic\"",
        "[aggregation]\nkind = \"geometric\"\nnot_positive = \"rescale\"",
    );
    let second = Shipped { method: method.leak(), ..PROVINCE_ECOMMERCE };
    Edition {
        code: "broken",
        kind: Kind::FormerProvinces,
        invented: true,
        sources: vec![source(PROVINCE_ECOMMERCE, &["2022", "2023"]), source(second, &["2024"])],
        computed: OnceLock::new(),
    }
}

#[test]
fn every_edition_that_ships_has_scores_ranks_and_ranges() {
    let editions = Editions::default();
    let found: Vec<_> = editions
        .shipped(true)
        .map(|edition| {
            let years = edition.years().unwrap();
            let rows: Vec<_> = years.iter().map(|year| year.rows.len()).collect();
            (edition.code, rows, years.iter().all(|year| year.computed.uncertain.is_some()))
        })
        .collect();
    assert_eq!(
        found,
        [
            ("communes", vec![124; 3], true),
            ("provinces", vec![34; 3], true),
            ("provinces-63", vec![63; 3], true),
            ("pci-2021", vec![21], true),
        ]
    );
    assert_eq!(editions.shipped(false).map(|edition| edition.code).collect::<Vec<_>>(), ["pci-2021"]);
}

#[test]
fn across_a_change_of_method_only_ranks_are_told() {
    let edition = broken();
    let years = edition.years().unwrap();
    assert_eq!(years.iter().map(|year| year.time).collect::<Vec<_>>(), [2022.0, 2023.0, 2024.0]);
    let version = |year: &Year<'_>| year.computed.index.method.version.clone();
    assert_eq!(years.iter().map(version).collect::<Vec<_>>(), ["1", "1", "2"]);
    let named = |version: &str| ("province-ecommerce".to_owned(), version.to_owned());
    let (old, new) = (named("1"), named("2"));
    assert_eq!(edition.breaks().unwrap(), [&Break { before: 2023.0, after: 2024.0, old, new }]);

    // Places gained are those between the ranks of both years, each by its own method.
    let rank = |year: &Year<'_>, place: &str| {
        let row = year.computed.row(place, year.rows).unwrap();
        (i64::from(year.computed.index.top_ranks()[row]), year.computed.gained[row])
    };
    for place in ["01", "86", "92"] {
        let [(first, none), (second, within), (third, across)] = [0, 1, 2].map(|at| rank(&years[at], place));
        assert_eq!((none, within, across), (None, Some(first - second), Some(second - third)), "{place}");
    }
    assert_eq!(edition.year_before(2024.0).unwrap().map(|year| year.time), Some(2023.0));
    assert!(edition.year_before(2022.0).unwrap().is_none());
}

#[test]
fn a_place_is_told_its_ranks_across_a_change_and_its_score_within_one() {
    let edition = broken();
    let t = t(Locale::Vi);
    let told =
        |year: &str| Profile::new(&edition, edition.year(Some(year)).unwrap(), "86", &t).unwrap().changed;
    assert!(matches!(told("2023"), Some(Changed::Shared { year, .. }) if year == "2022"));
    assert!(matches!(told("2024"), Some(Changed::Ranks { year, .. }) if year == "2023"));
    assert!(told("2022").is_none());
}

#[test]
fn every_page_of_an_edition_warns_of_a_change_of_method() {
    let edition = broken();
    let t = t(Locale::En);
    for year in ["2022", "2024"] {
        let frame = Frame::new(&edition, edition.year(Some(year)).unwrap(), "ranking", &t).unwrap();
        let [warning] = frame.breaks.as_slice() else { panic!("{:?}", frame.breaks) };
        assert!(warning.contains("Up to 2023 version 1 counts, from 2024 on version 2"), "{warning}");
        assert_eq!(frame.years.len(), 3);
    }
    let editions = Editions::default();
    let whole = editions.shipped(true).next().unwrap();
    assert!(Frame::new(whole, whole.year(None).unwrap(), "ranking", &t).unwrap().breaks.is_empty());
}
