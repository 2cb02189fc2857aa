//! Booths: where organisations show and sell.
//!
//! **Words**: a *booth* (gian hàng) belongs to an organisation: a company, household, co-operative, farm or
//! commune. A *listed-only* booth presents what a published source says of a real producer and sells nothing.
//! *Terms* are the seller's own: delivery fees near and far, free from, pick-up.
//!
//! **Promises**: a seller sees the booths of its own organisations and no others.
//!
//! **Tables**: `booths_booth`. **Events**: `booths.booth.opened.v1`.
mod booth;
mod indicators;
mod pages;
mod store;

use db::Migration;
use kernel::{Permission, Role};
use ui::{Domain, Route};

pub use booth::{BankAccount, BoothRow, NewBooth, Terms, booth, booths_of, my_booths, open_booth};

/// Working at the desk of one's own booths.
pub const DESK: Permission = Permission::new("booths.desk", &[Role::Seller]);
/// Seeing who sells on the market.
pub const READ_SELLERS: Permission = Permission::new("booths.sellers.read", &[Role::Officer, Role::Operator]);

/// What this crate brings.
pub fn domain() -> Domain {
    Domain {
        migrations: MIGRATIONS,
        statements: || store::STATEMENTS.to_vec(),
        lists: || vec![&store::BOOTHS, &store::SELLERS],
        routes: ROUTES,
        texts: (include_str!("../locales/vi.ftl"), include_str!("../locales/en.ftl")),
        personal: include_str!("../personal.toml"),
        indicators: indicators::ALL,
        ..Domain::new("booths")
    }
}

const MIGRATIONS: &[Migration] = &[Migration {
    domain: "booths",
    number: 1,
    name: "booths",
    sql: include_str!("../migrations/0001_booths.sql"),
}];

const ROUTES: &[Route] = &[
    Route::get("/booths", Permission::PUBLIC, |req| Box::pin(pages::list::get(req))),
    Route::get("/booths/{slug}", Permission::PUBLIC, |req| Box::pin(pages::show::get(req))),
    Route::get("/desk", DESK, |req| Box::pin(pages::desk::get(req))),
    Route::get("/office/sellers", READ_SELLERS, |req| Box::pin(pages::sellers::get(req))),
];
