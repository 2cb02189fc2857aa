//! Products: what there is, what it costs, how much of it is left, and how it is found.
//!
//! **Words**: a *product* belongs to a booth; its *variants* are what is bought, each with a price, perhaps lower
//! *tiers* from quantities on, and stock; *listed only* means that it is shown with its source and cannot be bought
//! here; stock is *on hand* and *reserved*, may lie in *lots* by place and batch, and changes by *movements*; *OCOP
//! stars* are certified and carry a source.
//!
//! **Promises**: `0 <= reserved <= on_hand` holds in the database, so stock cannot be oversold; what is on hand is the
//! sum of the movements; lots that expire first go first; stars without a source cannot be stored; the search index
//! follows the log.
//!
//! An *import* takes a sheet of products row by row; *sales elsewhere* are what a booth sold on other marketplaces, by
//! their files, each order and number of goods once.
//!
//! **Tables**: `catalogue_product`, `catalogue_variant`, `catalogue_place`, `catalogue_lot`, `catalogue_movement`,
//! `catalogue_import`, `catalogue_import_file`, `catalogue_import_row`, `catalogue_import_turn`, `catalogue_mapping`,
//! `catalogue_outside_sale`.
//! **Events**: `catalogue.product.{added,changed,stock-turned}.v1`, `catalogue.import.{started,rows-taken,finished}.v1`,
//! `catalogue.outside.linked.v1`.
mod add_product;
mod api;
mod cards;
mod categories;
mod change_product;
mod checks;
mod events;
mod indexing;
mod pages;
mod product;
mod stock;
mod store;
mod tiers;
mod variant;

mod import;
mod outside;

use db::Migration;
use kernel::{Permission, Role, typed_id};
use ui::{Domain, JobKind, Panel, Route, Slot};

pub use add_product::add_product;
pub use categories::{Categories, CategoriesError, Category};
pub use change_product::{Change, change_product};
pub use indexing::{follow_log, rebuild};
pub use product::{
    Certificate, NewProduct, NotSold, Offer, ProductRow, State, Words, my_product, product, products,
};
pub(crate) use stock::sum_up;
pub use stock::{MovedIn, MovementKind, expire_lots, move_lot, receive, release, reserve, take};
pub use store::stock::{LotRow, PlaceRow};
pub use tiers::{Tier, Tiers};
pub use variant::{NewVariant, VariantRow, variant, variants, variants_of};

pub use import::{NewSheet, SheetKind, SheetState, StartSheet, cancel_sheet, start_sheet, upload_sheet};
pub use outside::{LinkOutside, link_outside};
pub use store::import::{ImportLineRow, ImportRow};

typed_id!(
    /// A product of a booth.
    ProductId,
    /// What is bought: a product in one size, taste or packing.
    VariantId,
    /// Where a booth keeps goods.
    PlaceId,
    /// Goods of one batch in one place.
    LotId,
    /// One change of what is on hand.
    MovementId,
    /// A sheet that a seller sent.
    ImportId,
    /// A row of a sheet that stands apart.
    ImportRowId,
    /// What was sold on another marketplace.
    OutsideSaleId,
);

/// What this crate brings.
pub fn domain() -> Domain {
    Domain {
        migrations: MIGRATIONS,
        statements: store::statements,
        lists: || {
            vec![
                &store::product::PRODUCTS,
                &store::product::MINE,
                &store::stock::MOVEMENTS,
                &store::import::IMPORTS,
                &store::import::IMPORT_LINES,
                &store::outside::OUTSIDE,
            ]
        },
        routes: ROUTES,
        texts: (include_str!("../locales/vi.ftl"), include_str!("../locales/en.ftl")),
        personal: include_str!("../personal.toml"),
        panels: PANELS,
        checks: checks::CHECKS,
        sweeps: &[|tx, ctx| Box::pin(expire_lots(tx, ctx)), |tx, ctx| Box::pin(import::sweep(tx, ctx))],
        jobs: &[JobKind {
            kind: import::JOB,
            apart: true,
            run: |app, ctx, key| Box::pin(import::job(app, ctx, key)),
        }],
        indicators: outside::INDICATORS,
        ..Domain::new("catalogue")
    }
}

const MIGRATIONS: &[Migration] = &[
    Migration {
        domain: "catalogue",
        number: 1,
        name: "catalogue",
        sql: include_str!("../migrations/0001_catalogue.sql"),
    },
    Migration {
        domain: "catalogue",
        number: 2,
        name: "variants",
        sql: include_str!("../migrations/0002_variants.sql"),
    },
    Migration {
        domain: "catalogue",
        number: 5,
        name: "imports",
        sql: include_str!("../migrations/0005_imports.sql"),
    },
];

/// Seeing what booths sold on other marketplaces.
pub const READ_OUTSIDE: Permission =
    Permission::new("catalogue.outside.read", &[Role::Officer, Role::Operator]);

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
    Route::get("/desk/imports", booths::DESK, |req| Box::pin(pages::desk_imports::get(req))),
    Route::post("/desk/imports", booths::DESK, |req| Box::pin(pages::desk_imports::post(req)))
        .body(pages::desk_imports::LARGEST),
    Route::get("/desk/imports/{id}", booths::DESK, |req| Box::pin(pages::desk_import::get(req))),
    Route::get("/desk/imports/{id}/progress", booths::DESK, |req| {
        Box::pin(pages::desk_import::progress(req))
    }),
    Route::get("/desk/imports/{id}/rows", booths::DESK, |req| Box::pin(pages::desk_import_rows::get(req))),
    Route::post("/desk/imports/{id}/start", booths::DESK, |req| Box::pin(pages::desk_import::start(req))),
    Route::post("/desk/imports/{id}/cancel", booths::DESK, |req| Box::pin(pages::desk_import::cancel(req))),
    Route::get("/desk/products/export.csv", booths::DESK, |req| {
        Box::pin(pages::desk_import_export::csv(req))
    }),
    Route::get("/desk/products/export.xlsx", booths::DESK, |req| {
        Box::pin(pages::desk_import_export::xlsx(req))
    }),
    Route::get("/desk/products/template.xlsx", booths::DESK, |req| {
        Box::pin(pages::desk_import_export::template(req))
    }),
    Route::get("/desk/outside", booths::DESK, |req| Box::pin(pages::desk_outside::get(req))),
    Route::post("/desk/outside", booths::DESK, |req| Box::pin(pages::desk_outside::post(req)))
        .body(pages::desk_imports::LARGEST),
    Route::post("/desk/outside/link", booths::DESK, |req| Box::pin(pages::desk_outside::link(req))),
    Route::get("/desk/outside/export.csv", booths::DESK, |req| Box::pin(pages::desk_outside::csv(req))),
    Route::get("/office/outside-sales", READ_OUTSIDE, |req| Box::pin(pages::desk_outside_office::get(req))),
];
