//! Out to other channels: what the market tells other markets, search engines, readers and everybody who reuses its data.
//!
//! **Words**: a *feed* is a file of all products that another market reads; an *item* is one variant in it; a *sheet* is
//! the spreadsheet that a seller uploads elsewhere; a *listing* is a page on
//! another marketplace where a product of ours is sold as well; a *typical product* is one that a published source
//! certifies, and the list of them is open data.
//!
//! **Promises**: what is not shown to everybody stands in no feed; a feed of a million products is written piece by
//! piece and never held in memory; names from people break no XML, JSON or spreadsheet; an unchanged file is not sent
//! twice (`ETag`); open data names nobody who does not publish that name on a booth.
//!
//! **Tables**: `feeds_listing`. **Events**: `feeds.listing.{recorded,checked,ended}.v1`.
mod answer;
mod check_listing;
mod facebook;
mod google;
mod gtin;
mod indicators;
mod item;
mod json_ld;
mod listing;
mod marketplaces;
mod measure;
mod memory;
mod open_data;
mod pages;
mod panels;
mod record_listing;
mod robots;
mod rss;
mod sheet;
mod sitemap;
mod state;
mod store;
mod walk;
mod xml;

use db::Migration;
use kernel::{Permission, Role, typed_id};
use ui::{Domain, Panel, Route, Slot};

pub use check_listing::{check_listing, end_listing};
pub use marketplaces::{Marketplace, Marketplaces};
pub use memory::Memory;
pub use record_listing::{NewListing, record_listing};

typed_id!(
    /// A page of another marketplace where a product is sold as well.
    ListingId
);

/// Seeing where products of the market are sold as well; an officer of a commune sees its booths.
pub const READ: Permission =
    Permission::new("feeds.listings.read", &[Role::CommuneOfficer, Role::Officer, Role::Operator]);

/// What this crate brings.
pub fn domain() -> Domain {
    Domain {
        migrations: MIGRATIONS,
        statements: || store::STATEMENTS.to_vec(),
        lists: || vec![&store::MINE, &store::OF_PRODUCT, &store::PRODUCTS],
        routes: ROUTES,
        texts: (include_str!("../locales/vi.ftl"), include_str!("../locales/en.ftl")),
        personal: include_str!("../personal.toml"),
        panels: PANELS,
        indicators: indicators::ALL,
        ..Domain::new("feeds")
    }
}

const MIGRATIONS: &[Migration] = &[Migration {
    domain: "feeds",
    number: 1,
    name: "feeds",
    sql: include_str!("../migrations/0001_feeds.sql"),
}];

const PANELS: &[Panel] = &[
    Panel { slot: Slot::Home, run: |req, _| Box::pin(async move { panels::home(req) }) },
    Panel { slot: Slot::Product, run: |req, product| Box::pin(panels::product(req, product)) },
    Panel { slot: Slot::Booth, run: |req, booth| Box::pin(panels::booth(req, booth)) },
];

const ROUTES: &[Route] = &[
    Route::get("/feeds/google.xml", Permission::PUBLIC, |req| Box::pin(google::get(req))),
    Route::get("/feeds/facebook.csv", Permission::PUBLIC, |req| Box::pin(facebook::get(req))),
    Route::get("/feeds/new.xml", Permission::PUBLIC, |req| Box::pin(rss::get(req))),
    Route::get("/feeds/booths/{slug}/google.xml", Permission::PUBLIC, |req| Box::pin(google::get(req))),
    Route::get("/feeds/booths/{slug}/facebook.csv", Permission::PUBLIC, |req| Box::pin(facebook::get(req))),
    Route::get("/feeds/booths/{slug}/new.xml", Permission::PUBLIC, |req| Box::pin(rss::get(req))),
    Route::get("/robots.txt", Permission::PUBLIC, |req| Box::pin(async move { Ok(robots::get(&req)) })),
    Route::get("/sitemap.xml", Permission::PUBLIC, |req| Box::pin(sitemap::index(req))),
    Route::get("/sitemaps/{file}", Permission::PUBLIC, |req| Box::pin(sitemap::file(req))),
    Route::get("/open-data", Permission::PUBLIC, |req| Box::pin(pages::open_data::get(req))),
    Route::get("/open-data/{file}", Permission::PUBLIC, |req| Box::pin(open_data::get(req))),
    Route::get("/desk/listings", booths::DESK, |req| Box::pin(pages::desk_listings::get(req))),
    Route::get("/desk/listings/new", booths::DESK, |req| Box::pin(pages::desk_listing_new::get(req))),
    Route::post("/desk/listings/new", booths::DESK, |req| Box::pin(pages::desk_listing_new::post(req))),
    Route::get("/desk/listings/{id}", booths::DESK, |req| Box::pin(pages::desk_listing::get(req))),
    Route::post("/desk/listings/{id}/check", booths::DESK, |req| Box::pin(pages::desk_listing::check(req))),
    Route::post("/desk/listings/{id}/end", booths::DESK, |req| Box::pin(pages::desk_listing::end(req))),
    Route::get("/desk/listings/sheets/{code}", booths::DESK, |req| Box::pin(sheet::get(req))),
    Route::get("/office/listings", READ, |req| Box::pin(pages::office_products::get(req))),
    Route::get("/office/listings/{slug}", READ, |req| Box::pin(pages::office_listings::get(req))),
];
