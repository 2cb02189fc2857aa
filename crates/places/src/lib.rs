//! Provinces and communes through time, old and new addresses, and the places of the shopping map.
//!
//! **Words**: a [`Province`] (tỉnh, thành phố) and a [`Commune`] (xã, phường, đặc khu) are units since 1 July 2025: 34 and
//! 3,321, no districts. A [`FormerCommune`] is a unit of before, in a district of one of 63 provinces; a [`Succession`]
//! says which present commune took it, or how much of it. Codes of the General Statistics Office are used again for
//! other extents, so a code means nothing without its edition. A *point* is a place of the map: market, shop, sight.
//!
//! **Promises**: units are facts that ship in `data/places`, read once and kept in memory ([`Places`]); other tables keep
//! codes. Every former code and address leads to today's commune, or to a short list where the commune was split. 3,321
//! options never travel at once. The map's borders come from this program; Hoàng Sa and Trường Sa are shown and named. The map is answered from memory, and
//! still as the database is at that moment, whichever node changed it.
//!
//! **Tables**: `places_point`, `places_revision`. **Events**: `places.point.changed.v1`.
mod address;
mod api;
mod communes;
mod data;
mod former;
mod hours;
mod map;
mod pages;
mod point;
mod shape;
mod store;

use db::Migration;
use kernel::{Permission, Role, typed_id};
use ui::{Domain, Route};

pub use address::Candidate;
pub use data::{Commune, Places, PlacesError, Province, lower_first};
pub use former::{Extent, FormerCommune, FormerDistrict, FormerProvince, Succession};
pub use hours::Hours;
pub use map::{PointMap, read_map};
pub use point::{
    NewPoint, PointKind, add_point, change_point, degrees, distance, end_point, micro_degrees, point,
};
pub use shape::{Shape, commune_shapes, province_shapes};
pub use store::PointRow;

typed_id!(
    /// A place of the map.
    PointId
);

/// Keeping the places of the own locality.
pub const KEEP: Permission =
    Permission::new("places.points.keep", &[Role::CommuneOfficer, Role::Officer, Role::Operator]);

/// What this crate brings.
pub fn domain() -> Domain {
    Domain {
        migrations: MIGRATIONS,
        statements: || store::STATEMENTS.to_vec(),
        lists: || vec![&store::POINTS],
        routes: ROUTES,
        texts: (include_str!("../locales/vi.ftl"), include_str!("../locales/en.ftl")),
        personal: include_str!("../personal.toml"),
        ..Domain::new("places")
    }
}

const MIGRATIONS: &[Migration] = &[
    Migration {
        domain: "places",
        number: 1,
        name: "points",
        sql: include_str!("../migrations/0001_points.sql"),
    },
    Migration {
        domain: "places",
        number: 2,
        name: "revision",
        sql: include_str!("../migrations/0002_revision.sql"),
    },
];

const ROUTES: &[Route] = &[
    Route::get("/places/communes", Permission::PUBLIC, |req| Box::pin(async move { communes::get(&req) })),
    Route::get("/places/resolve", Permission::PUBLIC, |req| Box::pin(pages::resolve::get(req))),
    Route::get("/map", Permission::PUBLIC, |req| Box::pin(pages::map::get(req))),
    Route::get("/map/provinces.geojson", Permission::PUBLIC, |_| {
        Box::pin(async move { Ok(pages::geojson::provinces()) })
    }),
    Route::get("/map/communes/{province}", Permission::PUBLIC, |req| {
        Box::pin(async move { pages::geojson::communes(&req) })
    }),
    Route::get("/map/points.geojson", Permission::PUBLIC, |req| Box::pin(pages::geojson::export(req))),
    Route::get("/map/points/{code}", Permission::PUBLIC, |req| Box::pin(pages::point::get(req))),
    Route::get("/office/points", KEEP, |req| Box::pin(pages::office::get(req))),
    Route::get("/office/points/new", KEEP, |req| Box::pin(pages::office::get_new(req))),
    Route::post("/office/points/new", KEEP, |req| Box::pin(pages::office::post_new(req))),
    Route::get("/office/points/{code}", KEEP, |req| Box::pin(pages::office::get_edit(req))),
    Route::post("/office/points/{code}", KEEP, |req| Box::pin(pages::office::post_edit(req))),
    Route::post("/office/points/{code}/end", KEEP, |req| Box::pin(pages::office::end(req))),
    Route::get("/api/v1/provinces", Permission::PUBLIC, |req| Box::pin(async move { api::provinces(&req) })),
    Route::get("/api/v1/provinces/{code}/communes", Permission::PUBLIC, |req| {
        Box::pin(async move { api::communes(&req) })
    }),
    Route::get("/api/v1/places/resolve", Permission::PUBLIC, |req| {
        Box::pin(async move { Ok(pages::resolve::api(&req)) })
    }),
    Route::get("/api/v1/points", Permission::PUBLIC, |req| Box::pin(pages::geojson::points(req))),
];
