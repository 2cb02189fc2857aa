//! Reviews: what buyers say of goods that they received.
//!
//! **Words**: a *review* is a buyer's word about one line of an order, with stars from one to five, perhaps a text and
//! photos; its *answer* is the seller's; a *tally* is how many shown reviews of each number of stars a product or a booth
//! has; *waiting* stands for a moderator, *hidden* is what a moderator took away.
//!
//! **Promises**: only who bought a line that was handed over reviews it, once, and may change it for thirty days or take it
//! back; nobody reviews the own booth; a seller answers once, and can neither hide nor delete what was said; what a
//! moderator hides has a reason that its writer reads; tallies are counted in the transaction that changes a review, so
//! that no page counts rows. What the rules of moderation find (telephone numbers, insults) waits for a moderator.
//!
//! **Who is the buyer**: the account of the purchase, signed in. Of a guest's purchase, whoever has its link.
//!
//! **Tables**: `reviews_review`, `reviews_photo`, `reviews_count`, `reviews_report`.
//! **Events**: `reviews.review.{written,changed,withdrawn,answered,moderated}.v1`, `reviews.report.made.v1`.
mod answer_review;
mod checks;
mod decide_review;
mod events;
mod pages;
mod panels;
mod personal;
mod photos;
mod report_review;
mod review;
mod store;
mod tally;
mod withdraw_review;
mod write_review;

use db::Migration;
use kernel::{Permission, typed_id};
use ui::{Domain, Panel, Route, Slot};

pub use answer_review::answer_review;
pub use decide_review::{Decision, Part, decide_review};
pub use report_review::{NewReport, ReportReason, report_review};
pub use review::{ReviewState, review_of, reviewable};
pub use store::{LineRow, ReviewRow};
pub use tally::{Tally, tally_of};
pub use withdraw_review::withdraw_review;
pub use write_review::{MOST_PHOTOS, NewReview, write_review};

typed_id!(
    /// A buyer's word about goods.
    ReviewId,
    /// What a reader says is wrong with a review.
    ReviewReportId,
);

/// What this crate brings.
pub fn domain() -> Domain {
    Domain {
        migrations: MIGRATIONS,
        statements: store::statements,
        lists: || vec![&store::SHOWN, &store::OF_BOOTH, &store::moderation::WORK],
        routes: ROUTES,
        texts: (include_str!("../locales/vi.ftl"), include_str!("../locales/en.ftl")),
        personal: include_str!("../personal.toml"),
        panels: PANELS,
        checks: checks::CHECKS,
        sweeps: &[|tx, ctx| Box::pin(report_review::sweep(tx, ctx))],
        export: Some(|conn, account| Box::pin(personal::export(conn, account))),
        erase: Some(|tx, ctx, account| Box::pin(personal::erase(tx, ctx, account))),
        ..Domain::new("reviews")
    }
}

const MIGRATIONS: &[Migration] = &[Migration {
    domain: "reviews",
    number: 1,
    name: "reviews",
    sql: include_str!("../migrations/0001_reviews.sql"),
}];

const PANELS: &[Panel] = &[
    Panel { slot: Slot::Product, run: |req, product| Box::pin(panels::product(req, product)) },
    Panel { slot: Slot::Booth, run: |req, booth| Box::pin(panels::booth(req, booth)) },
    Panel { slot: Slot::Purchase, run: |req, checkout| Box::pin(panels::purchase(req, checkout)) },
    Panel { slot: Slot::Desk, run: |req, booth| Box::pin(panels::desk(req, booth)) },
];

const ROUTES: &[Route] = &[
    Route::get("/products/{slug}/reviews", Permission::PUBLIC, |req| Box::pin(pages::list::get(req))),
    Route::get("/checkouts/{token}/reviews/{variant}", Permission::PUBLIC, |req| {
        Box::pin(pages::write::get(req))
    }),
    Route::post("/checkouts/{token}/reviews/{variant}", Permission::PUBLIC, |req| {
        Box::pin(pages::write::post(req))
    })
    .body(pictures::BODY),
    Route::post("/checkouts/{token}/reviews/{variant}/withdraw", Permission::PUBLIC, |req| {
        Box::pin(pages::write::withdraw(req))
    }),
    Route::get("/reviews/{id}/report", Permission::PUBLIC, |req| Box::pin(pages::report::get(req))),
    Route::post("/reviews/{id}/report", Permission::PUBLIC, |req| Box::pin(pages::report::post(req))),
    Route::get("/desk/reviews", booths::DESK, |req| Box::pin(pages::desk::get(req))),
    Route::post("/desk/reviews/{id}", booths::DESK, |req| Box::pin(pages::desk::post(req))),
    Route::get("/office/reviews", catalogue::MODERATE, |req| Box::pin(pages::office::get(req))),
    Route::get("/office/reviews/{id}", catalogue::MODERATE, |req| Box::pin(pages::office_review::get(req))),
    Route::post("/office/reviews/{id}", catalogue::MODERATE, |req| Box::pin(pages::office_review::post(req))),
];
