//! Products: what there is, what it costs, how much of it is left, and how it is found.
//!
//! **Words**: a *product* belongs to a booth; *listed only* means that it is shown with its source and
//! cannot be bought here; *stock* is on hand and reserved; *OCOP stars* are certified and carry a source.
//!
//! **Promises**: `0 <= reserved <= on_hand` holds in the database, so stock cannot be oversold; stars
//! without a source cannot be stored; the search index follows the log.
//!
//! **Tables**: `catalogue_product`, `catalogue_stock`. **Events**: `catalogue.product.added.v1`,
//! `catalogue.product.changed.v1`.
mod api;
mod cards;
mod categories;
mod events;
mod indexing;
mod pages;
mod product;
mod stock;
mod store;

use db::Migration;
use kernel::{Permission, typed_id};
use ui::{Domain, Panel, Route, Slot};

pub use categories::{Categories, CategoriesError, Category};
pub use indexing::{follow_log, rebuild};
pub use product::{
    Certificate, Change, NewProduct, NotSold, Offer, ProductRow, add_product, change_product, product,
    products,
};
pub use stock::{release, reserve, take};

typed_id!(
    /// A product of a booth.
    ProductId
);

/// What this crate brings.
pub fn domain() -> Domain {
    Domain {
        migrations: MIGRATIONS,
        statements: || store::STATEMENTS.to_vec(),
        lists: || vec![&store::PRODUCTS, &store::MINE],
        routes: ROUTES,
        texts: (include_str!("../locales/vi.ftl"), include_str!("../locales/en.ftl")),
        personal: "",
        panels: PANELS,
        ..Domain::new("catalogue")
    }
}

const MIGRATIONS: &[Migration] = &[Migration {
    domain: "catalogue",
    number: 1,
    name: "catalogue",
    sql: include_str!("../migrations/0001_catalogue.sql"),
}];

const PANELS: &[Panel] =
    &[Panel { slot: Slot::Booth, run: |req, booth| Box::pin(pages::booth_panel::panel(req, booth)) }];

const ROUTES: &[Route] = &[
    Route::get("/", Permission::PUBLIC, |req| Box::pin(pages::home::get(req))),
    Route::get("/products", Permission::PUBLIC, |req| Box::pin(pages::list::get(req))),
    Route::get("/products/{slug}", Permission::PUBLIC, |req| Box::pin(pages::show::get(req))),
    Route::get("/search", Permission::PUBLIC, |req| Box::pin(pages::search::get(req))),
    Route::get("/desk/products", booths::DESK, |req| Box::pin(pages::desk_list::get(req))),
    Route::get("/desk/products/new", booths::DESK, |req| Box::pin(pages::desk_new::get(req))),
    Route::post("/desk/products/new", booths::DESK, |req| Box::pin(pages::desk_new::post(req))),
    Route::get("/desk/products/{slug}/edit", booths::DESK, |req| Box::pin(pages::desk_edit::get(req))),
    Route::post("/desk/products/{slug}/edit", booths::DESK, |req| Box::pin(pages::desk_edit::post(req))),
    Route::get("/api/v1/products", Permission::PUBLIC, |req| Box::pin(api::products(req))),
    Route::get("/api/v1/products/{slug}", Permission::PUBLIC, |req| Box::pin(api::product(req))),
];
