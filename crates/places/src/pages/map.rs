//! The shopping map: a list near somewhere, and with a script the map itself.
use std::sync::Arc;

use askama::Template;
use chrono::NaiveDateTime;
use kernel::{Locale, Result};
use ui::{Page, Req, Response, T};

use crate::Places;
use crate::hours::local;
use crate::map::{Points, Rectangle, Spot, Wanted, points};
use crate::point::{PointKind, degrees, distance, micro_degrees};
use crate::store::MapRow;

/// Places in the list, and half the side of the square that is looked through, in millionths of a degree (about 40 km).
const SHOWN: usize = 40;
const AROUND: i64 = 360_000;

/// A place in the list.
struct Line {
    row: Arc<MapRow>,
    place: String,
    distance: String,
    hours: String,
    open: Option<bool>,
}

#[derive(Template)]
#[template(path = "map.html")]
struct MapPage<'a> {
    t: &'a T,
    kinds: Vec<(String, String, bool)>,
    kind: &'a str,
    qr: bool,
    open: bool,
    communes: Vec<(String, String, bool)>,
    lines: Vec<Line>,
    lat: f64,
    lon: f64,
    from: String,
    province: String,
}

/// From where distances are counted: what the browser said, a commune, or the middle of the area.
fn centre(req: &Req, places: &Places) -> ((i64, i64), String) {
    let near = req.query.filled("near").and_then(|near| {
        let (lat, lon) = near.split_once(',')?;
        micro_degrees(lat.trim().parse().ok()?, lon.trim().parse().ok()?)
    });
    if let Some(near) = near {
        return (near, req.t().get("map-here"));
    }
    let commune = req.query.filled("commune").and_then(|code| places.commune(code));
    let place =
        commune.and_then(|c| Some((micro_degrees(c.lat?, c.lon?)?, places.short(&c.code, req.ctx.locale))));
    let middle = || {
        let province = req.app.settings().province;
        let known: Vec<_> =
            places.communes_of(&province).filter_map(|c| micro_degrees(c.lat?, c.lon?)).collect();
        let count = i64::try_from(known.len()).unwrap_or(1).max(1);
        let sum = known.iter().fold((0, 0), |(lat, lon), (a, b)| (lat + a, lon + b));
        ((sum.0 / count, sum.1 / count), req.app.settings().area_name(req.ctx.locale))
    };
    place.unwrap_or_else(middle)
}

/// `850 m`, `12,4 km`.
fn far(metres: f64, locale: Locale) -> String {
    if metres < 1_000.0 {
        return format!("{:.0} m", metres / 10.0).replace(" m", "0 m");
    }
    let text = format!("{:.1} km", metres / 1_000.0);
    if locale == Locale::En { text } else { text.replace('.', ",") }
}

/// The nearest places that are wanted, with metres.
fn nearest(points: &Points, from: (i64, i64), wanted: Wanted) -> Vec<(f64, &Spot)> {
    let area = Rectangle {
        south: from.0 - AROUND,
        north: from.0 + AROUND,
        west: from.1 - AROUND,
        east: from.1 + AROUND,
    };
    let near = points.inside(area, wanted);
    let mut near: Vec<_> = near.map(|spot| (distance(from, (spot.lat, spot.lon)), spot)).collect();
    let order = |a: &(f64, &Spot), b: &(f64, &Spot)| a.0.total_cmp(&b.0).then(a.1.row.id.cmp(&b.1.row.id));
    if near.len() > SHOWN {
        near.select_nth_unstable_by(SHOWN, order);
        near.truncate(SHOWN);
    }
    near.sort_unstable_by(order);
    near
}

fn line((metres, spot): (f64, &Spot), now: Option<NaiveDateTime>, locale: Locale) -> Line {
    let opening = &spot.opening;
    Line {
        place: Places::shared().short(&spot.row.commune, locale),
        distance: far(metres, locale),
        open: now.and_then(|now| opening.open_at(now)),
        hours: opening.hours.as_ref().map(|hours| hours.show(locale)).unwrap_or_default(),
        row: spot.row.clone(),
    }
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let places = Places::shared();
    let t = req.t();
    let (from, from_name) = centre(&req, places);
    let wanted = Wanted::asked(&req);
    let points = points(&req).await?;
    let now = local(req.ctx.now());
    let lines = nearest(&points, from, wanted).into_iter().map(|near| line(near, now, t.locale)).collect();
    let province = req.app.settings().province;
    let chosen = req.query.get("commune").unwrap_or_default();
    let communes = places.communes_of(&province);
    let communes = communes.map(|c| (c.code.clone(), places.short(&c.code, t.locale), c.code == chosen));
    let kinds = PointKind::ALL
        .iter()
        .map(|kind| (kind.key().to_owned(), t.choice("point-kind-", kind.key()), wanted.kind == Some(*kind)));
    let body = MapPage {
        t: &t,
        kinds: kinds.collect(),
        kind: wanted.kind.map(PointKind::key).unwrap_or_default(),
        qr: wanted.qr,
        open: wanted.open.is_some(),
        communes: communes.collect(),
        lines,
        lat: degrees(from.0),
        lon: degrees(from.1),
        from: from_name,
        province,
    };
    Page::new(&t.get("map-title")).script("src/map.js").show(&req, &body).await
}
