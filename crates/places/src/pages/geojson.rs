//! The map's data: borders that the program carries, and places inside a rectangle or all of them, as `GeoJSON` (RFC 7946).
use axum::http::{HeaderValue, StatusCode, header};
use kernel::{Error, Message, Result};
use serde_json::{Value, json};
use ui::{Req, Response};

use crate::point::{PointKind, degrees, micro_degrees};
use crate::store::{self, PointRow};

const PROVINCES: &str = include_str!("../../../../data/places/provinces.geojson");
const COMMUNES_86: &str = include_str!("../../../../data/places/communes_86.geojson");

/// More places than this in a rectangle come as clusters.
const MOST: i64 = 600;
/// Clusters along the side of a rectangle.
const CELLS: i64 = 16;
/// Most places of a file.
const FILE: i64 = 200_000;

fn geojson(status: StatusCode, body: String) -> Response {
    let mut response = ui::text(status, body);
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/geo+json"));
    response
}

/// Borders change by law once in years: a browser keeps them for a day.
fn kept(body: &'static str) -> Response {
    let mut response = geojson(StatusCode::OK, body.to_owned());
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=86400"));
    response
}

/// The borders of the provinces, with the archipelagos Hoàng Sa and Trường Sa.
pub(crate) fn provinces() -> Response {
    kept(PROVINCES)
}

/// The borders of a province's communes, where the program has them.
pub(crate) fn communes(req: &Req) -> Result<Response> {
    match req.param("province") {
        "86" => Ok(kept(COMMUNES_86)),
        _ => Err(Error::NotFound),
    }
}

fn feature(row: &PointRow) -> Value {
    json!({
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": [degrees(row.lon), degrees(row.lat)]},
        "properties": {
            "code": row.code.as_str(), "kind": row.kind.key(), "name": row.name.vi, "name_en": row.name.en,
            "commune": row.commune, "address": row.address, "opening_hours": row.opening_hours,
            "qr": row.accepts_qr, "card": row.accepts_card,
        },
    })
}

fn collection(features: &[Value]) -> String {
    json!({"type": "FeatureCollection", "features": features}).to_string()
}

/// `bbox=west,south,east,north` as millionths: south, north, west, east.
fn rectangle(req: &Req) -> Result<(i64, i64, i64, i64)> {
    let bad = || Error::BadRequest(Message::new("map-bbox"));
    let text = req.query.filled("bbox").ok_or_else(bad)?;
    let numbers: Vec<f64> = text.split(',').filter_map(|part| part.trim().parse().ok()).collect();
    let [west, south, east, north] = numbers.as_slice() else { return Err(bad()) };
    let corner = |lat: f64, lon: f64| micro_degrees(lat.clamp(6.0, 24.0), lon.clamp(102.0, 118.0));
    let ((south, west), (north, east)) =
        (corner(*south, *west).ok_or_else(bad)?, corner(*north, *east).ok_or_else(bad)?);
    if south > north || west > east { Err(bad()) } else { Ok((south, north, west, east)) }
}

/// The places inside a rectangle; where there are many, clusters of them.
pub(crate) async fn points(req: Req) -> Result<Response> {
    let (south, north, west, east) = rectangle(&req)?;
    let kind = req
        .query
        .get("kind")
        .and_then(PointKind::from_key)
        .map(PointKind::key)
        .unwrap_or_default()
        .to_owned();
    let mut conn = req.reader().await?;
    let args = (south, north, west, east, kind.clone(), kind.clone(), MOST + 1);
    let rows = conn.all(&store::INSIDE, args).await?;
    let few = i64::try_from(rows.len()).is_ok_and(|count| count <= MOST);
    let features: Vec<Value> = if few {
        rows.iter().map(feature).collect()
    } else {
        let cell = |from: i64, to: i64| ((to - from) / CELLS).max(1);
        let args = (cell(south, north), cell(west, east), south, north, west, east, kind.clone(), kind);
        let clusters = conn.all(&store::CLUSTERS, args).await?;
        let cluster = |row: &store::ClusterRow| {
            json!({
                "type": "Feature",
                "geometry": {"type": "Point", "coordinates": [degrees(row.lon), degrees(row.lat)]},
                "properties": {"points": row.points},
            })
        };
        clusters.iter().map(cluster).collect()
    };
    Ok(geojson(StatusCode::OK, collection(&features)))
}

/// All places, as a file.
pub(crate) async fn export(req: Req) -> Result<Response> {
    let args = (0, 90_000_000, 0, 180_000_000, String::new(), String::new(), FILE);
    let rows = req.reader().await?.all(&store::INSIDE, args).await?;
    let features: Vec<Value> = rows.iter().map(feature).collect();
    let mut response = geojson(StatusCode::OK, collection(&features));
    let name = HeaderValue::from_static("attachment; filename=\"points.geojson\"");
    response.headers_mut().insert(header::CONTENT_DISPOSITION, name);
    Ok(response)
}
