//! Places of the map as objects of `GeoJSON`.
use serde::Serialize;

use crate::map::Cell;
use crate::point::degrees;
use crate::store::MapRow;

#[derive(Serialize)]
pub(crate) struct Collection<P> {
    #[serde(rename = "type")]
    kind: &'static str,
    features: Vec<Feature<P>>,
}

impl<P> Collection<P> {
    pub(crate) fn new(features: impl Iterator<Item = Feature<P>>) -> Self {
        Self { kind: "FeatureCollection", features: features.collect() }
    }
}

#[derive(Serialize)]
pub(crate) struct Feature<P> {
    #[serde(rename = "type")]
    kind: &'static str,
    geometry: Geometry,
    properties: P,
}

#[derive(Serialize)]
struct Geometry {
    #[serde(rename = "type")]
    kind: &'static str,
    /// Longitude first.
    coordinates: [f64; 2],
}

/// One place.
#[derive(Serialize)]
pub(crate) struct Point<'a> {
    code: &'a str,
    kind: &'static str,
    name: &'a str,
    name_en: Option<&'a str>,
    commune: &'a str,
    address: &'a str,
    opening_hours: &'a str,
    qr: bool,
    card: bool,
}

/// How many places lie there.
#[derive(Serialize)]
pub(crate) struct Sum {
    points: i64,
}

impl<P> Feature<P> {
    fn new(lat: i64, lon: i64, properties: P) -> Self {
        let geometry = Geometry { kind: "Point", coordinates: [degrees(lon), degrees(lat)] };
        Self { kind: "Feature", geometry, properties }
    }
}

impl<'a> Feature<Point<'a>> {
    pub(crate) fn point(row: &'a MapRow) -> Self {
        let properties = Point {
            code: row.code.as_str(),
            kind: row.kind.key(),
            name: &row.name.vi,
            name_en: row.name.en.as_deref(),
            commune: &row.commune,
            address: &row.address,
            opening_hours: &row.opening_hours,
            qr: row.accepts_qr,
            card: row.accepts_card,
        };
        Self::new(row.lat, row.lon, properties)
    }
}

impl Feature<Sum> {
    pub(crate) fn cell(cell: &Cell) -> Self {
        Self::new(cell.lat, cell.lon, Sum { points: cell.points })
    }
}
