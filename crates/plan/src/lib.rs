//! The roof: the numeric targets of five published plans, and how far the market's own figures reach.
//!
//! **Words**: a [`Plan`] is a published document; a [`Target`] is one number it sets, with the sentence it
//! was read from; an indicator is a live figure that another domain registers; a [`Verdict`] says whether a
//! figure reaches a target, or which number is missing to tell.
//!
//! **Promises**: this crate depends on no domain, it receives the list of indicators from the program; a
//! plan's numbers are exact hundredths ([`Decimal`]), never floats; a figure of the market is never passed
//! off as a figure of the province: a count is not set against a share, and a verdict says "in the market".
//!
//! No tables and no events: plans are files in `data/plans`, read once and kept in memory as [`Plans`].
mod api;
mod decimal;
mod error;
mod filter;
mod json;
mod list;
mod live;
mod load;
mod pages;
mod target;
mod terms;
mod verdict;
mod words;

use kernel::{Permission, Role};
use ui::{Domain, Route};

pub use decimal::Decimal;
pub use error::PlanError;
pub use json::json;
pub use list::table;
pub use load::Plans;
pub use target::{Baseline, Denominator, Plan, Target, Unstated};
pub use terms::{Kind, Operator, Unit};
pub use verdict::{Verdict, judge};

/// Texts of this crate, Vietnamese and English.
pub const TEXTS: (&str, &str) = (include_str!("../locales/vi.ftl"), include_str!("../locales/en.ftl"));

/// What this crate brings. The program puts [`Plans`] into its parts.
pub fn domain() -> Domain {
    Domain { routes: ROUTES, texts: TEXTS, ..Domain::new("plan") }
}

/// Officials see how far the plans are; the plans themselves are published documents.
const READ: Permission = Permission::new("plan.read", &[Role::Officer, Role::Operator, Role::CommuneOfficer]);

const ROUTES: &[Route] = &[
    Route::get("/office/plans", READ, |req| Box::pin(pages::dashboard::get(req))),
    Route::get("/office/plans/{code}", READ, |req| Box::pin(pages::plan::get(req))),
    Route::get("/office/plans/{code}/targets.csv", READ, |req| Box::pin(pages::targets_file::get(req))),
    Route::get("/office/indicators/{code}", READ, |req| Box::pin(pages::indicator::get(req))),
    Route::get("/api/v1/plans", Permission::PUBLIC, |req| Box::pin(async move { api::plans(&req) })),
];

#[cfg(test)]
mod texts_test;
