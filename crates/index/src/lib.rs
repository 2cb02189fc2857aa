//! The index room: places ranked by a composite index, with how sure each rank is and what would move it.
//!
//! **Words**: an [`Edition`] is one index of one kind of places over some years; a *place* is a commune or province; the
//! *range* of a rank is where it lies in nine of ten recomputations with other samples and other choices of method; a *move*
//! is one indicator bettered within what is reachable.
//!
//! **Promises**: no rank without its range; a number that was invented for a demonstration says so on every page and in every
//! file; an edition is computed from files that anybody can download, by the engine behind `chonoi index run`, so that
//! everybody can compute it again; nothing here is entered by hand.
//!
//! Editions that ship are files in `data/indices`; the one of this installation has a row for each year that a survey gave
//! ([`enter_year`]). All are computed at the first question and kept in memory.
//!
//! **Tables**: `index_year`. **Events**: `index.year.entered.v1`.
mod edition;
mod number;
mod pages;
mod profile;
mod ranking;
mod report;
mod sampling;
mod surveyed;

use db::Migration;
use kernel::Permission;
use ui::{Domain, Route};

pub use edition::{Edition, Editions};
pub use surveyed::{SurveyedPlace, SurveyedYear, enter_year, surveyed_codes};

/// Texts of this crate, Vietnamese and English.
pub const TEXTS: (&str, &str) = (include_str!("../locales/vi.ftl"), include_str!("../locales/en.ftl"));

/// What this crate brings. The program puts [`Editions`] into its parts.
pub fn domain() -> Domain {
    Domain {
        migrations: &[Migration {
            domain: "index",
            number: 1,
            name: "year",
            sql: include_str!("../migrations/0001_year.sql"),
        }],
        statements: || surveyed::STATEMENTS.to_vec(),
        routes: ROUTES,
        texts: TEXTS,
        ..Domain::new("index")
    }
}

/// Published statistics are everybody's.
const ROUTES: &[Route] = &[
    Route::get("/index", Permission::PUBLIC, |req| Box::pin(pages::editions::get(req))),
    Route::get("/index/{edition}", Permission::PUBLIC, |req| Box::pin(pages::ranking::get(req))),
    Route::get("/index/{edition}/ranking.csv", Permission::PUBLIC, |req| {
        Box::pin(async move { pages::files::ranking_csv(&req).await })
    }),
    Route::get("/index/{edition}/ranking.xlsx", Permission::PUBLIC, |req| {
        Box::pin(async move { pages::files::ranking_xlsx(&req).await })
    }),
    Route::get("/index/{edition}/report.pdf", Permission::PUBLIC, |req| {
        Box::pin(async move { pages::report::ranking(&req).await })
    }),
    Route::get("/index/{edition}/files/{file}", Permission::PUBLIC, |req| {
        Box::pin(async move { pages::files::source(&req).await })
    }),
    Route::get("/index/{edition}/map.svg", Permission::PUBLIC, |req| {
        Box::pin(async move { pages::picture::get(&req).await })
    }),
    Route::get("/index/{edition}/method", Permission::PUBLIC, |req| Box::pin(pages::method::get(req))),
    Route::get("/index/{edition}/compare", Permission::PUBLIC, |req| Box::pin(pages::compare::get(req))),
    Route::get("/index/{edition}/what-if", Permission::PUBLIC, |req| Box::pin(pages::what_if::get(req))),
    Route::get("/index/{edition}/places/{place}", Permission::PUBLIC, |req| Box::pin(pages::place::get(req))),
    Route::get("/index/{edition}/places/{place}/moves.csv", Permission::PUBLIC, |req| {
        Box::pin(async move { pages::files::moves(&req).await })
    }),
    Route::get("/index/{edition}/places/{place}/report.pdf", Permission::PUBLIC, |req| {
        Box::pin(async move { pages::report::place(&req).await })
    }),
];
