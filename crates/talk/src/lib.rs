//! Talk: a shopper and a booth write to each other, in private.
//!
//! **Words**: a *conversation* is of one shopper and one booth, begun by the shopper; a *message* is a text, a photo, the
//! card of a product of the booth or of an order of this shopper there; a *side* is shopper or booth, whoever of the booth
//! writes; a *read mark* is the last message a side has seen; a *report* shows a conversation to moderators.
//!
//! **Promises**: only an account begins a conversation, and a booth cannot write first; messages of a conversation are
//! numbered without gaps, also when both write at once; a card shows only goods of that booth and only orders that this
//! shopper placed there; whoever blocks the other gets nothing more; a moderator sees that a conversation was reported, and
//! reads it only after giving a reason, which stands in the audit trail, and for a day. A notice says that something waits
//! when it was unread for ten minutes, once until it is read, and never what was written.
//!
//! **Who of a booth**: staff with [`booths::Duty::Orders`], as for orders: both show who buys.
//!
//! **Tables**: `talk_conversation`, `talk_message`, `talk_report`, `talk_reading`.
//! **Events**: `talk.conversation.{begun,blocked,opened}.v1`, `talk.message.sent.v1`, `talk.report.{made,decided}.v1`.
//! **Job**: `talk.unread`.
mod block;
mod conversation;
mod events;
mod moderate;
mod pages;
mod panels;
mod personal;
mod read;
mod report;
mod send;
mod side;
mod store;
mod sweep;
mod unread;

use db::Migration;
use kernel::{Permission, Role, typed_id};
use ui::{Domain, JobKind, Panel, Route, Slot};

pub use block::block;
pub use conversation::{ConversationRow, conversation_with};
pub use moderate::{Verdict, decide_report, open_report};
pub use read::mark_read;
pub use report::{ReportReason, report_conversation};
pub use send::{Words, answer_shopper, ask_booth};
pub use side::Side;

typed_id!(
    /// A shopper and a booth who talk.
    ConversationId,
    /// What one of them wrote.
    MessageId,
    /// What one of them says is wrong.
    TalkReportId,
);

/// Looking into reported conversations. They are private, so only the department and the operator.
pub const MODERATE: Permission = Permission::new("talk.moderate", &[Role::Officer, Role::Operator]);

/// What this crate brings.
pub fn domain() -> Domain {
    Domain {
        migrations: MIGRATIONS,
        statements: store::statements,
        lists: || vec![&store::OF_ACCOUNT, &store::OF_BOOTH, &store::report::REPORTED],
        routes: ROUTES,
        texts: (include_str!("../locales/vi.ftl"), include_str!("../locales/en.ftl")),
        personal: include_str!("../personal.toml"),
        panels: PANELS,
        jobs: &[JobKind {
            kind: unread::JOB,
            apart: false,
            run: |app, ctx, message| Box::pin(unread::run(app, ctx, message)),
        }],
        sweeps: &[|tx, ctx| Box::pin(sweep::sweep(tx, ctx))],
        export: Some(|conn, account| Box::pin(personal::export(conn, account))),
        erase: Some(|tx, ctx, account| Box::pin(personal::erase(tx, ctx, account))),
        ..Domain::new("talk")
    }
}

const MIGRATIONS: &[Migration] = &[Migration {
    domain: "talk",
    number: 1,
    name: "talk",
    sql: include_str!("../migrations/0001_talk.sql"),
}];

const PANELS: &[Panel] = &[
    Panel { slot: Slot::Header, run: |req, _| Box::pin(panels::header(req)) },
    Panel { slot: Slot::Product, run: |req, product| Box::pin(panels::product(req, product)) },
    Panel { slot: Slot::Booth, run: |req, booth| Box::pin(panels::booth(req, booth)) },
    Panel { slot: Slot::Purchase, run: |req, checkout| Box::pin(panels::purchase(req, checkout)) },
    Panel { slot: Slot::Account, run: |req, account| Box::pin(panels::account(req, account)) },
    Panel { slot: Slot::Desk, run: |req, booth| Box::pin(panels::desk(req, booth)) },
];

const ROUTES: &[Route] = &[
    Route::get("/account/messages", Permission::SIGNED_IN, |req| Box::pin(pages::shopper_list::get(req))),
    Route::get("/account/messages/{booth}", Permission::SIGNED_IN, |req| Box::pin(pages::shopper::get(req))),
    Route::post("/account/messages/{booth}", Permission::SIGNED_IN, |req| {
        Box::pin(pages::shopper::post(req))
    })
    .body(pictures::BODY),
    Route::get("/account/messages/{booth}/new", Permission::SIGNED_IN, |req| {
        Box::pin(pages::shopper::fresh(req))
    }),
    Route::post("/account/messages/{booth}/block", Permission::SIGNED_IN, |req| {
        Box::pin(pages::shopper::block(req))
    }),
    Route::get("/account/messages/{booth}/report", Permission::SIGNED_IN, |req| {
        Box::pin(pages::report::shopper(req))
    }),
    Route::post("/account/messages/{booth}/report", Permission::SIGNED_IN, |req| {
        Box::pin(pages::report::shopper_post(req))
    }),
    Route::get("/desk/messages", booths::DESK, |req| Box::pin(pages::desk_list::get(req))),
    Route::get("/desk/messages/{id}", booths::DESK, |req| Box::pin(pages::desk::get(req))),
    Route::post("/desk/messages/{id}", booths::DESK, |req| Box::pin(pages::desk::post(req)))
        .body(pictures::BODY),
    Route::get("/desk/messages/{id}/new", booths::DESK, |req| Box::pin(pages::desk::fresh(req))),
    Route::post("/desk/messages/{id}/block", booths::DESK, |req| Box::pin(pages::desk::block(req))),
    Route::get("/desk/messages/{id}/report", booths::DESK, |req| Box::pin(pages::report::desk(req))),
    Route::post("/desk/messages/{id}/report", booths::DESK, |req| Box::pin(pages::report::desk_post(req))),
    Route::get("/office/talks", MODERATE, |req| Box::pin(pages::office::get(req))),
    Route::get("/office/talks/{id}", MODERATE, |req| Box::pin(pages::office_report::get(req))),
    Route::post("/office/talks/{id}/open", MODERATE, |req| Box::pin(pages::office_report::open(req))),
    Route::post("/office/talks/{id}", MODERATE, |req| Box::pin(pages::office_report::decide(req))),
];
