//! The register by place, on today's map or on the one until 30 June 2025.
use std::collections::{BTreeMap, BTreeSet};

use ::places::{FormerCommune, Places, lower_first};
use askama::Template;
use kernel::{Day, Result, Value};
use ui::{Page, Req, Response, T};

use super::list;
use crate::PlaceCountRow;
use crate::store::numbers as store;

kernel::stored_enum! {
    /// The places that are counted: the communes of today, or one level of the map until 30 June 2025.
    enum Level {
        Present = "commune",
        FormerProvince = "former-province",
        FormerDistrict = "former-district",
        FormerCommune = "former-commune",
    }
}

impl Level {
    fn former(self) -> bool {
        self != Self::Present
    }
}

/// Sums of one place.
#[derive(Default, Clone)]
struct Line {
    name: String,
    to: String,
    businesses: i64,
    site: i64,
    marketplace: i64,
    app: i64,
    cashless: i64,
}

#[derive(Template)]
#[template(path = "register_places.html")]
struct PlacesPage<'a> {
    t: &'a T,
    level: Level,
    on: Day,
    lines: Vec<Line>,
    total: Line,
    /// Businesses that the chosen map cannot place, and why.
    unplaced: i64,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let t = req.t();
    let places = req.app.part::<Places>()?;
    let on = list::day(&req);
    let level = req.query.get("level").and_then(Level::from_key).unwrap_or(Level::Present);
    let locality = req.ctx.actor.locality();
    let rows = req.reader().await?.all(&store::PLACE_COUNTS, (on, on)).await?;
    let (mut by_place, mut total, mut unplaced) = (BTreeMap::<String, Line>::new(), Line::default(), 0);
    for row in rows.iter().filter(|row| locality.covers(row.commune.as_deref())) {
        add(&mut total, row);
        match place(&places, row, level) {
            Some((key, name, to)) => {
                let line = by_place.entry(key).or_insert_with(|| Line { name, to, ..Line::default() });
                add(line, row);
            }
            None => unplaced += row.businesses,
        }
    }
    let mut lines: Vec<Line> = by_place.into_values().collect();
    lines.sort_by_cached_key(|line| kernel::sort_key(&line.name));
    let body = PlacesPage { t: &t, level, on, lines, total, unplaced };
    Page::new(&t.get("registry-places")).office().show(&req, &body).await
}

fn add(line: &mut Line, row: &PlaceCountRow) {
    line.businesses += row.businesses;
    line.site += row.site;
    line.marketplace += row.marketplace;
    line.app += row.app;
    line.cashless += row.cashless;
}

/// Key, name and rows of the place a count belongs to. On the former map it is the place of the business's former
/// commune, where that is known, else the one that all of its present commune was.
fn place(places: &Places, row: &PlaceCountRow, level: Level) -> Option<(String, String, String)> {
    if level == Level::Present {
        let commune = places.commune(row.commune.as_deref()?)?;
        let rows = format!("/office/register?status=active&commune={}", commune.code);
        return Some((commune.code.clone(), commune.full_name.clone(), rows));
    }
    let known = row.former_commune.as_deref().and_then(|code| places.former(code));
    let code = |commune: &FormerCommune| match level {
        Level::FormerCommune | Level::Present => commune.code.clone(),
        Level::FormerDistrict => commune.district.clone(),
        Level::FormerProvince => {
            places.former_district(&commune.district).map(|d| d.province.clone()).unwrap_or_default()
        }
    };
    let code = match &row.former_commune {
        Some(_) => code(known?),
        None => only(places.predecessors(row.commune.as_deref()?).map(code))?,
    };
    let rows = format!("/office/register?status=active&former={code}");
    Some((code.clone(), named(places, level, &code)?, rows))
}

/// The code that all have, if it is one.
fn only(mut codes: impl Iterator<Item = String>) -> Option<String> {
    let first = codes.next()?;
    codes.all(|code| code == first).then_some(first)
}

/// Name of a former place.
fn named(places: &Places, level: Level, code: &str) -> Option<String> {
    match level {
        Level::FormerProvince => Some(places.former_province(code)?.full_name.clone()),
        Level::FormerDistrict => {
            let district = places.former_district(code)?;
            let province = places.former_province(&district.province).map(|p| lower_first(&p.full_name));
            Some(format!("{}, {}", district.full_name, province.unwrap_or_default()))
        }
        Level::FormerCommune | Level::Present => Some(places.show_former(places.former(code)?)),
    }
}

/// The value of the list's filter for the businesses of a former place (two digits a province, three a district,
/// five a commune): its communes of then, and those of today that are all its own, for businesses of which only the
/// present commune is known.
pub(super) fn was(code: &str) -> Option<Value> {
    let places = Places::shared();
    let within = |commune: &FormerCommune| match code.len() {
        2 => places.former_district(&commune.district).is_some_and(|district| district.province == code),
        3 => commune.district == code,
        _ => commune.code == code,
    };
    let mut codes = BTreeSet::new();
    for commune in places.provinces().iter().flat_map(|province| places.communes_of(&province.code)) {
        let before: Vec<_> = places.predecessors(&commune.code).collect();
        codes.extend(before.iter().filter(|former| within(former)).map(|former| former.code.clone()));
        if !before.is_empty() && before.iter().all(|former| within(former)) {
            codes.insert(format!("now{}", commune.code));
        }
    }
    let codes: Vec<_> = codes.into_iter().collect();
    (!codes.is_empty()).then(|| Value::Text(format!("-{}-", codes.join(" "))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_former_place_is_its_communes_of_then_and_those_that_are_all_its_own() {
        let Some(Value::Text(commune)) = was("29263") else { panic!() };
        assert!(commune.contains("29263"), "{commune}");
        let (Some(Value::Text(district)), Some(Value::Text(province))) = (was("842"), was("84")) else {
            panic!()
        };
        assert!(province.len() > district.len() && district.len() > commune.len());
        assert!(province.contains("now"), "{province}");
        assert_eq!(was("999"), None);
    }
}
