//! The map's data: borders that the program carries, and places inside a rectangle or all of them, as `GeoJSON` (RFC 7946).
use axum::http::{HeaderValue, StatusCode, header};
use kernel::{Error, Message, Result};
use serde::Serialize;
use ui::{Req, Response};

use super::feature::{Collection, Feature};
use crate::map::{Rectangle, Spot, Wanted, cells, points as map};
use crate::point::micro_degrees;
use crate::shape::{COMMUNES_86, PROVINCES};

/// More places than this in a rectangle come as sums over a grid.
const MOST: usize = 600;

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

fn collection<P: Serialize>(features: impl Iterator<Item = Feature<P>>) -> Result<Response> {
    let body = serde_json::to_string(&Collection::new(features)).map_err(Error::internal)?;
    Ok(geojson(StatusCode::OK, body))
}

/// `bbox=west,south,east,north` in degrees.
fn rectangle(req: &Req) -> Result<Rectangle> {
    let bad = || Error::BadRequest(Message::new("map-bbox"));
    let text = req.query.filled("bbox").ok_or_else(bad)?;
    let numbers: Vec<f64> = text.split(',').filter_map(|part| part.trim().parse().ok()).collect();
    let [west, south, east, north] = numbers.as_slice() else { return Err(bad()) };
    let corner = |lat: f64, lon: f64| micro_degrees(lat.clamp(6.0, 24.0), lon.clamp(102.0, 118.0));
    let ((south, west), (north, east)) =
        (corner(*south, *west).ok_or_else(bad)?, corner(*north, *east).ok_or_else(bad)?);
    if south > north || west > east { Err(bad()) } else { Ok(Rectangle { south, north, west, east }) }
}

/// The places inside a rectangle that are asked for (`kind`, `qr`, `open`); where there are many, sums over a grid.
pub(crate) async fn points(req: Req) -> Result<Response> {
    let area = rectangle(&req)?;
    let points = map(&req).await?;
    let mut found: Vec<&Spot> = points.inside(area, Wanted::asked(&req)).collect();
    if found.len() > MOST {
        return collection(cells(area, found).iter().map(Feature::cell));
    }
    found.sort_unstable_by_key(|spot| spot.row.id);
    collection(found.into_iter().map(|spot| Feature::point(&spot.row)))
}

/// All places, as a file.
pub(crate) async fn export(req: Req) -> Result<Response> {
    let points = map(&req).await?;
    let mut response = collection(points.all().into_iter().map(|spot| Feature::point(&spot.row)))?;
    let name = HeaderValue::from_static("attachment; filename=\"points.geojson\"");
    response.headers_mut().insert(header::CONTENT_DISPOSITION, name);
    Ok(response)
}
