//! The borders that ship in `data/places`, as shapes with their extent.
use std::sync::LazyLock;

use serde::Deserialize;

pub(crate) const PROVINCES: &str = include_str!("../../../data/places/provinces.geojson");
pub(crate) const COMMUNES_86: &str = include_str!("../../../data/places/communes_86.geojson");

/// A province, an archipelago of one, or a commune.
#[derive(Debug)]
pub struct Shape {
    pub code: String,
    /// Without its kind: `Vĩnh Long`, `Hoàng Sa`.
    pub name: String,
    pub archipelago: bool,
    /// Latitudes and longitudes, in degrees (WGS 84).
    pub rings: Vec<Vec<(f64, f64)>>,
    pub south: f64,
    pub north: f64,
    pub west: f64,
    pub east: f64,
}

#[derive(Deserialize)]
struct Collection {
    features: Vec<Feature>,
}

#[derive(Deserialize)]
struct Feature {
    properties: Properties,
    geometry: Geometry,
}

#[derive(Deserialize)]
struct Properties {
    code: String,
    name: String,
    #[serde(default)]
    archipelago: bool,
}

type Ring = Vec<(f64, f64)>;

#[derive(Deserialize)]
#[serde(tag = "type", content = "coordinates")]
enum Geometry {
    Polygon(Vec<Ring>),
    MultiPolygon(Vec<Vec<Ring>>),
}

impl Shape {
    /// The middle of its extent: latitude and longitude.
    pub fn middle(&self) -> (f64, f64) {
        (f64::midpoint(self.south, self.north), f64::midpoint(self.west, self.east))
    }

    fn of(feature: Feature) -> Self {
        let Feature { properties: Properties { code, name, archipelago }, geometry } = feature;
        let rings = match geometry {
            Geometry::Polygon(rings) => rings,
            Geometry::MultiPolygon(parts) => parts.into_iter().flatten().collect(),
        };
        // GeoJSON writes longitude first.
        let turned = |ring: Ring| ring.into_iter().map(|(lon, lat)| (lat, lon)).collect();
        let rings: Vec<Ring> = rings.into_iter().map(turned).collect();
        let all = || rings.iter().flatten();
        let (south, north) = extent(all().map(|point| point.0));
        let (west, east) = extent(all().map(|point| point.1));
        Self { code, name: bare(&name), archipelago, rings, south, north, west, east }
    }
}

fn extent(numbers: impl Iterator<Item = f64>) -> (f64, f64) {
    numbers.fold((f64::INFINITY, f64::NEG_INFINITY), |(least, most), one| (least.min(one), most.max(one)))
}

/// `Quần đảo Hoàng Sa (thành phố Đà Nẵng)` and `Tỉnh Vĩnh Long` without kind and whose it is.
fn bare(name: &str) -> String {
    let name = name.split(" (").next().unwrap_or(name);
    let kinds = ["Tỉnh ", "Thành phố ", "Quần đảo ", "Phường ", "Xã ", "Đặc khu "];
    kinds.into_iter().find_map(|kind| name.strip_prefix(kind)).unwrap_or(name).to_owned()
}

/// All provinces and both archipelagos; a test reads the file, so that an unreadable one does not ship.
pub fn province_shapes() -> &'static [Shape] {
    static SHAPES: LazyLock<Vec<Shape>> = LazyLock::new(|| read(PROVINCES));
    &SHAPES
}

/// The communes of a province, where the program has their borders; else nothing.
pub fn commune_shapes(province: &str) -> &'static [Shape] {
    static SHAPES: LazyLock<Vec<Shape>> = LazyLock::new(|| read(COMMUNES_86));
    if province == "86" { &SHAPES } else { &[] }
}

fn read(file: &str) -> Vec<Shape> {
    let read = serde_json::from_str::<Collection>(file);
    read.map(|read| read.features.into_iter().map(Shape::of).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_provinces_and_both_archipelagos_are_there() {
        let names = |archipelago: bool| {
            province_shapes()
                .iter()
                .filter(move |one| one.archipelago == archipelago)
                .map(|one| one.name.as_str())
        };
        assert_eq!(
            (names(false).count(), names(true).collect::<Vec<_>>()),
            (34, vec!["Hoàng Sa", "Trường Sa"])
        );
    }

    #[test]
    fn every_commune_of_vinh_long_has_a_shape() {
        let mut communes: Vec<_> =
            crate::Places::shared().communes_of("86").map(|one| one.code.as_str()).collect();
        let mut shapes: Vec<_> = commune_shapes("86").iter().map(|shape| shape.code.as_str()).collect();
        shapes.sort_unstable();
        communes.sort_unstable();
        assert_eq!(shapes, communes);
        assert!(commune_shapes("01").is_empty());
    }
}
