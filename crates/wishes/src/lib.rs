//! Why somebody comes back: goods they like, prices they wait for, and the market as an app on their phone.
//!
//! **Words**: a *wish* is a product that somebody likes, in a *list* of an account or of a browser; an *alert* asks to be
//! told when a product costs no more than a price, or is there again; the *app* is the market, or one booth, as it is
//! installed on a phone.
//!
//! **Promises**: an alert is told once, after the change was committed, by [`notices::tell`]; the list of a browser joins
//! that of its person when they sign in; nobody learns what others like; pages of persons, orders and payments never lie in
//! the app's store (`frontend/public/sw.js`).
//!
//! **Tables**: `wishes_list`, `wishes_wish`, `wishes_alert`, `wishes_cursor`. No events: what somebody likes is nobody
//! else's concern, not even the log's.
mod alert;
mod app;
mod list;
mod pages;
mod panels;
mod personal;
mod store;
mod sweep;
mod watch;

use db::Migration;
use kernel::{Permission, typed_id};
use ui::{Domain, Panel, Route, Slot};

pub use alert::{AlertKind, NewAlert, ask_alert, end_alert};
pub use list::{Whose, join_lists, set_wish};
pub use watch::{follow_log, watch};

typed_id!(
    /// The goods that somebody likes.
    ListId,
    /// What somebody waits for.
    AlertId,
);

/// What this crate brings.
pub fn domain() -> Domain {
    Domain {
        migrations: MIGRATIONS,
        statements: || store::STATEMENTS.to_vec(),
        routes: ROUTES,
        texts: (include_str!("../locales/vi.ftl"), include_str!("../locales/en.ftl")),
        personal: include_str!("../personal.toml"),
        panels: PANELS,
        sweeps: &[|tx, ctx| Box::pin(sweep::sweep(tx, ctx)), |tx, ctx| Box::pin(watch::sweep(tx, ctx))],
        export: Some(|conn, account| Box::pin(personal::export(conn, account))),
        erase: Some(|tx, ctx, account| Box::pin(personal::erase(tx, ctx, account))),
        ..Domain::new("wishes")
    }
}

const MIGRATIONS: &[Migration] = &[Migration {
    domain: "wishes",
    number: 1,
    name: "wishes",
    sql: include_str!("../migrations/0001_wishes.sql"),
}];

const PANELS: &[Panel] =
    &[Panel { slot: Slot::Product, run: |req, product| Box::pin(panels::product(req, product)) }];

const ROUTES: &[Route] = &[
    Route::get("/account/favourites", Permission::PUBLIC, |req| Box::pin(pages::favourites::get(req))),
    Route::post("/account/favourites", Permission::PUBLIC, |req| Box::pin(pages::favourites::post(req))),
    Route::get("/account/alerts/new", Permission::SIGNED_IN, |req| Box::pin(pages::alert::get(req))),
    Route::post("/account/alerts/new", Permission::SIGNED_IN, |req| Box::pin(pages::alert::post(req))),
    Route::post("/account/alerts/{id}/end", Permission::SIGNED_IN, |req| Box::pin(pages::alert::end(req))),
    Route::get("/app.webmanifest", Permission::PUBLIC, |req| {
        Box::pin(async move { Ok(app::manifest::market(&req)) })
    }),
    Route::get("/booths/{slug}/app.webmanifest", Permission::PUBLIC, |req| {
        Box::pin(app::manifest::booth(req))
    }),
    Route::get("/offline", Permission::PUBLIC, |req| Box::pin(app::offline::get(req))),
];
