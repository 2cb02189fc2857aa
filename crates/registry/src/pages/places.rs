//! The register by place, on today's map or on the one until 30 June 2025.
use std::collections::BTreeMap;

use ::places::{Places, lower_first};
use askama::Template;
use kernel::{Day, Result};
use ui::{Page, Req, Response, T};

use super::list;
use crate::PlaceCountRow;
use crate::store::numbers as store;

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
    former: bool,
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
    let former = req.query.get("geography") == Some("2024");
    let locality = req.ctx.actor.locality();
    let rows = req.reader().await?.all(&store::PLACE_COUNTS, (on, on)).await?;
    let (mut by_place, mut total, mut unplaced) = (BTreeMap::<String, Line>::new(), Line::default(), 0);
    for row in rows.iter().filter(|row| locality.covers(row.commune.as_deref())) {
        add(&mut total, row);
        match place(&places, row, former) {
            Some((key, name, to)) => {
                let line = by_place.entry(key).or_insert_with(|| Line { name, to, ..Line::default() });
                add(line, row);
            }
            None => unplaced += row.businesses,
        }
    }
    let mut lines: Vec<Line> = by_place.into_values().collect();
    lines.sort_by_cached_key(|line| kernel::sort_key(&line.name));
    let body = PlacesPage { t: &t, former, on, lines, total, unplaced };
    Page::new(&t.get("registry-places")).office().show(&req, &body).await
}

fn add(line: &mut Line, row: &PlaceCountRow) {
    line.businesses += row.businesses;
    line.site += row.site;
    line.marketplace += row.marketplace;
    line.app += row.app;
    line.cashless += row.cashless;
}

/// Key, name and rows of the place a count belongs to. On the former map it is a district: that of the business's
/// former commune, else the one district that all of its present commune was.
fn place(places: &Places, row: &PlaceCountRow, former: bool) -> Option<(String, String, String)> {
    if former {
        let known = row.former_commune.as_deref().and_then(|code| places.former(code));
        let district = match known {
            Some(commune) => places.former_district(&commune.district),
            None => places.only_district(row.commune.as_deref()?),
        }?;
        let province = places.former_province(&district.province).map(|p| lower_first(&p.full_name));
        let name = format!("{}, {}", district.full_name, province.unwrap_or_default());
        return Some((district.code.clone(), name, String::new()));
    }
    let code = row.commune.as_deref()?;
    let commune = places.commune(code)?;
    Some((
        code.to_owned(),
        commune.full_name.clone(),
        format!("/office/register?status=active&commune={code}"),
    ))
}
