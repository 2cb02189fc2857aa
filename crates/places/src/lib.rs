//! Provinces and communes, as they are since 1 July 2025: 34 provinces, 3,321 communes, no districts.
//!
//! **Words**: a [`Province`] (tỉnh, thành phố) and a [`Commune`] (xã, phường, đặc khu) have codes of the
//! General Statistics Office; new codes reuse old numbers, so a code means nothing without its edition
//! (here always 2025). The *area* of an installation may be smaller than its province.
//!
//! **Promises**: the units are facts that ship in `data/places`, read once and kept in memory
//! ([`Places`]); no table holds them, other tables keep codes. 3,321 options never travel at once.
mod address;
mod api;
mod communes;
mod data;
mod former;

use kernel::Permission;
use ui::{Domain, Route};

pub use address::Candidate;
pub use data::{Commune, Places, PlacesError, Province, lower_first};
pub use former::{Extent, FormerCommune, FormerDistrict, FormerProvince, Succession};

/// What this crate brings.
pub fn domain() -> Domain {
    Domain {
        routes: ROUTES,
        texts: (include_str!("../locales/vi.ftl"), include_str!("../locales/en.ftl")),
        ..Domain::new("places")
    }
}

const ROUTES: &[Route] = &[
    Route::get("/places/communes", Permission::PUBLIC, |req| Box::pin(async move { communes::get(&req) })),
    Route::get("/api/v1/provinces", Permission::PUBLIC, |req| Box::pin(async move { api::provinces(&req) })),
    Route::get("/api/v1/provinces/{code}/communes", Permission::PUBLIC, |req| {
        Box::pin(async move { api::communes(&req) })
    }),
];
