//! Telling people what happened: in a list on the market, by mail, by push.
//!
//! **Words**: a *notice* tells one person one thing; its *kind* says what sort of thing, a *channel* is a way it takes; a
//! *wording* is the key of a text with its arguments, so that everybody reads it in their own language; a *browser* is one
//! that a person signed up for pushes (Push API).
//!
//! **Promises**: a notice is written in the transaction of what it tells, so nothing is told of what was rolled back; one
//! thing (its *key*) is told a person once; each person chooses the channels of each kind, and advertising is ticked
//! nowhere beforehand; nothing is sent inside a transaction; a push is sealed for its browser (RFC 8291), goes to public
//! hosts by HTTPS only, and a browser that is gone is forgotten; where mail or push is down the notice waits.
//!
//! **Tables**: `notices_notice`, `notices_person`, `notices_choice`, `notices_browser`, `notices_push`, `notices_secret`.
//! **Events**: `notices.choices.changed.v1`.
mod browser;
mod choose;
mod kind;
mod language;
mod pages;
mod panels;
mod personal;
mod push;
mod read;
mod send;
mod store;
mod sweep;
mod tell;
mod wording;

use db::Migration;
use kernel::{Permission, typed_id};
use ui::{Domain, JobKind, Panel, Route, Slot};

pub use browser::{NewBrowser, add_browser};
pub use choose::{Choices, choose, told_of_campaigns};
pub use kind::{Channel, Kind};
pub use language::note_language;
pub use read::{mark_read, mark_seen};
pub use tell::{Notice, tell};
pub use wording::Wording;

typed_id!(
    /// What one person is told.
    NoticeId,
    /// A browser that takes pushes.
    BrowserId,
    /// A push that has not arrived.
    PushId,
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
        jobs: JOBS,
        sweeps: &[|tx, ctx| Box::pin(sweep::sweep(tx, ctx)), |tx, ctx| Box::pin(sweep::try_again(tx, ctx))],
        export: Some(|conn, account| Box::pin(personal::export(conn, account))),
        erase: Some(|tx, ctx, account| Box::pin(personal::erase(tx, ctx, account))),
        ..Domain::new("notices")
    }
}

const MIGRATIONS: &[Migration] = &[Migration {
    domain: "notices",
    number: 1,
    name: "notices",
    sql: include_str!("../migrations/0001_notices.sql"),
}];

const PANELS: &[Panel] = &[Panel { slot: Slot::Header, run: |req, _| Box::pin(panels::unread(req)) }];

const JOBS: &[JobKind] = &[
    JobKind { kind: send::JOB, apart: false, run: |app, ctx, key| Box::pin(send::job(app, ctx, key)) },
    JobKind { kind: push::JOB, apart: true, run: |app, ctx, key| Box::pin(push::job(app, ctx, key)) },
];

const ROUTES: &[Route] = &[
    Route::get("/account/notices", Permission::SIGNED_IN, |req| Box::pin(pages::list::get(req))),
    Route::post("/account/notices/read", Permission::SIGNED_IN, |req| Box::pin(pages::list::read(req))),
    Route::get("/account/notices/settings", Permission::SIGNED_IN, |req| Box::pin(pages::settings::get(req))),
    Route::post("/account/notices/settings", Permission::SIGNED_IN, |req| {
        Box::pin(pages::settings::post(req))
    }),
    Route::post("/account/notices/push", Permission::SIGNED_IN, |req| Box::pin(pages::push::add(req))),
    Route::post("/account/notices/push/end", Permission::SIGNED_IN, |req| Box::pin(pages::push::end(req))),
    Route::get("/account/notices/{id}", Permission::SIGNED_IN, |req| Box::pin(pages::list::open(req))),
];
