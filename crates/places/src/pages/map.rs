//! The shopping map: a list near somewhere, and with a script the map itself.
use askama::Template;
use kernel::{Locale, Result};
use ui::{Page, Req, Response, T};

use crate::point::{PointKind, degrees, distance, micro_degrees};
use crate::store::{self, PointRow};
use crate::{Hours, Places};

/// Places in the list, and half the side of the square that is looked through, in millionths of a degree (about 40 km).
const SHOWN: usize = 40;
const AROUND: i64 = 360_000;
const LOOKED: i64 = 5_000;

/// A place in the list.
struct Line {
    row: PointRow,
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
    if locale == Locale::Vi { text.replace('.', ",") } else { text }
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let places = Places::shared();
    let t = req.t();
    let (from, from_name) = centre(&req, places);
    let kind = req.query.get("kind").and_then(PointKind::from_key).map(PointKind::key).unwrap_or_default();
    let (qr, open) = (req.query.get("qr") == Some("yes"), req.query.get("open") == Some("yes"));
    let args = (
        from.0 - AROUND,
        from.0 + AROUND,
        from.1 - AROUND,
        from.1 + AROUND,
        kind.to_owned(),
        kind.to_owned(),
        LOOKED,
    );
    let rows = req.reader().await?.all(&store::INSIDE, args).await?;
    let now = req.ctx.now();
    let mut near: Vec<(f64, PointRow)> = rows
        .into_iter()
        .filter(|row| !qr || row.accepts_qr)
        .filter(|row| !open || Hours::parse(&row.opening_hours).and_then(|h| h.open_at(now)) == Some(true))
        .map(|row| (distance(from, (row.lat, row.lon)), row))
        .collect();
    near.sort_by(|a, b| a.0.total_cmp(&b.0));
    let lines = near.into_iter().take(SHOWN).map(|(metres, row)| {
        let hours = Hours::parse(&row.opening_hours);
        Line {
            place: places.short(&row.commune, t.locale),
            distance: far(metres, t.locale),
            open: hours.as_ref().and_then(|h| h.open_at(now)),
            hours: hours.map(|h| h.show(t.locale)).unwrap_or_default(),
            row,
        }
    });
    let lines = lines.collect();
    let province = req.app.settings().province;
    let chosen = req.query.get("commune").unwrap_or_default();
    let communes = places.communes_of(&province);
    let communes =
        communes.map(|c| (c.code.clone(), places.short(&c.code, t.locale), c.code == chosen)).collect();
    let kinds = PointKind::ALL
        .iter()
        .map(|k| (k.key().to_owned(), t.choice("point-kind-", k.key()), k.key() == kind));
    let body = MapPage {
        t: &t,
        kinds: kinds.collect(),
        kind,
        qr,
        open,
        communes,
        lines,
        lat: degrees(from.0),
        lon: degrees(from.1),
        from: from_name,
        province,
    };
    Page::new(&t.get("map-title")).script("src/map.js").show(&req, &body).await
}
