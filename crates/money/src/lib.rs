//! What is to be paid, what was paid, and where the money is.
//!
//! **Words**: a *payable* is anything with an owner, an id and an amount; a [`PaymentRow`] is its payment by
//! bank transfer, with a [`vietqr`] code and a reference that the transfer carries; a [`BankTransfer`] is
//! money that a bank reports; the ledger is rows (debit [`Account`], credit [`Account`], amount).
//!
//! **Promises**: the market holds nobody's money (`held` is at a licensed bank); a transaction of the bank
//! counts once, however often it is reported; a payment ends in exactly one of paid, cancelled, expired;
//! money that fits nothing is kept on `suspense`, never lost; payment, ledger and the owner's own act are
//! one transaction; a notice is stored before it is believed and answered after the commit; a payment becomes paid
//! through one door ([`complete`]), whoever says that money came; what ended but is paid late is taken up again by
//! its owner where it can, and never refunded by itself.
//!
//! **Tables**: `money_payment`, `money_attempt`, `money_transfer`, `money_use`, `money_telling`, `money_number`, `money_refund`,
//! `money_statement`, `money_statement_line`, `money_ledger`.
//! **Events**: `money.payment.settled.v1`, `money.transfer.{mismatched,assigned,returned}.v1`,
//! `money.statement.taken.v1`, `money.settings.changed.v1`,
//! `money.refund.{asked,addressed,done,failed,unclear,redirected}.v1`.
mod account;
mod ask_bank;
mod ask_gateway;
mod attempt;
mod banks;
mod call;
mod change_settings;
mod check;
mod collection;
mod complete;
mod counter;
mod events;
mod gateway;
mod gateway_hook;
mod hook;
mod ledger;
mod notice;
mod pages;
mod payment;
mod provider;
mod receive_transfer;
mod reference;
mod refund;
mod set_up;
mod signature;
mod start_attempt;
mod statement;
mod suspense;
mod take_notice;
mod transfer;
pub mod vietqr;

use kernel::{Permission, Role};
use ui::{Domain, JobKind, Route};

pub use account::{Account, Tax};
pub use ask_bank::payables;
pub use attempt::{AttemptId, AttemptRow, AttemptState, attempts_of};
pub use banks::{Bank, Banks, BanksError};
pub use collection::{SETTINGS, is_ready};
pub use complete::{Completion, Outcome, PaidFor, complete};
pub use counter::{AtCounter, pay_at_counter};
pub use gateway::{PaymentGateway, SandboxBank};
pub use ledger::{ENTRIES, Entry, EntryId, EntryRow, balance, post, total};
pub use notice::BankTransfer;
pub use payment::{
    Method, NewPayment, PAYMENTS, PaymentId, PaymentRow, PaymentState, cancel_payment, open_payment,
    payment_of,
};
pub use provider::Provider;
pub use receive_transfer::{Received, receive_transfer};
pub use refund::{NewRefund, REFUNDS, RefundId, RefundRow, RefundState, Way, ask_refund, refunds_of};
pub use set_up::gateway_settings;
pub use transfer::{Reason, TRANSFERS, TransferId, TransferRow, TransferState};

/// May see payments, received money and the ledger.
pub const READ: Permission =
    Permission::new("money.read", &[Role::Officer, Role::Accountant, Role::Operator]);

/// May keep the money: take in statements, assign what waits, make refunds.
pub const KEEP: Permission = Permission::new("money.keep", &[Role::Accountant, Role::Operator]);

/// May set up gateways, the collection account and the operating mode.
pub const SET_UP: Permission = Permission::new("money.set-up", &[Role::Operator]);

/// What this crate brings.
pub fn domain() -> Domain {
    Domain {
        migrations: MIGRATIONS,
        statements,
        lists: || {
            vec![&PAYMENTS, &TRANSFERS, &REFUNDS, &ENTRIES, &statement::STATEMENTS_READ, &statement::LINES]
        },
        routes: ROUTES,
        texts: (include_str!("../locales/vi.ftl"), include_str!("../locales/en.ftl")),
        personal: include_str!("../personal.toml"),
        jobs: JOBS,
        checks: check::CHECKS,
        ..Domain::new("money")
    }
}

fn statements() -> Vec<&'static dyn db::Statement> {
    let parts = [
        &complete::statements(),
        attempt::STATEMENTS,
        payment::STATEMENTS,
        transfer::STATEMENTS,
        refund::STATEMENTS,
        statement::STATEMENTS,
        suspense::STATEMENTS,
        ledger::STATEMENTS,
    ];
    parts.concat()
}

const fn migration(number: i64, name: &'static str, sql: &'static str) -> db::Migration {
    db::Migration { domain: "money", number, name, sql }
}

const MIGRATIONS: &[db::Migration] = &[
    migration(1, "money", include_str!("../migrations/0001_money.sql")),
    migration(2, "door", include_str!("../migrations/0002_door.sql")),
    migration(3, "refunds", include_str!("../migrations/0003_refunds.sql")),
    migration(4, "statements", include_str!("../migrations/0004_statements.sql")),
    migration(5, "tellings", include_str!("../migrations/0005_tellings.sql")),
    migration(6, "nameless", include_str!("../migrations/0006_nameless.sql")),
];

const JOBS: &[JobKind] = &[
    JobKind {
        kind: statement::JOB,
        apart: true,
        run: |app, ctx, key| Box::pin(statement::job(app, ctx, key)),
    },
    JobKind { kind: refund::JOB, apart: true, run: |app, ctx, key| Box::pin(refund::job(app, ctx, key)) },
    JobKind { kind: refund::LATE, apart: true, run: |app, ctx, key| Box::pin(refund::late(app, ctx, key)) },
    JobKind { kind: payment::ASK, apart: false, run: |app, ctx, key| Box::pin(ask_bank::job(app, ctx, key)) },
    JobKind {
        kind: payment::ASK_LAST,
        apart: false,
        run: |app, ctx, key| Box::pin(ask_bank::job(app, ctx, key)),
    },
    JobKind {
        kind: attempt::ASK,
        apart: true,
        run: |app, ctx, key| Box::pin(ask_gateway::job(app, ctx, key)),
    },
    JobKind {
        kind: attempt::ASK_LAST,
        apart: true,
        run: |app, ctx, key| Box::pin(ask_gateway::job(app, ctx, key)),
    },
];

const ROUTES: &[Route] = &[
    Route::post("/hooks/bank", Permission::PUBLIC, |req| Box::pin(hook::post(req))),
    Route::get("/hooks/vnpay", Permission::PUBLIC, |req| {
        Box::pin(gateway_hook::take(req, gateways::Provider::Vnpay))
    }),
    Route::post("/hooks/momo", Permission::PUBLIC, |req| {
        Box::pin(gateway_hook::take(req, gateways::Provider::Momo))
    }),
    Route::post("/hooks/zalopay", Permission::PUBLIC, |req| {
        Box::pin(gateway_hook::take(req, gateways::Provider::Zalopay))
    }),
    Route::post("/hooks/payos", Permission::PUBLIC, |req| {
        Box::pin(gateway_hook::take(req, gateways::Provider::Payos))
    }),
    Route::get("/pay/{token}", Permission::PUBLIC, |req| Box::pin(pages::pay::get(req))),
    Route::get("/pay/{token}/state", Permission::PUBLIC, |req| Box::pin(pages::state::get(req))),
    Route::get("/pay/{token}/code.svg", Permission::PUBLIC, |req| Box::pin(pages::code::get(req))),
    Route::post("/pay/{token}/check", Permission::PUBLIC, |req| Box::pin(pages::check::post(req))),
    Route::post("/pay/{token}/with/{provider}", Permission::PUBLIC, |req| Box::pin(pages::with::post(req))),
    Route::get("/pay/{token}/to/{attempt}", Permission::PUBLIC, |req| Box::pin(pages::to::get(req))),
    Route::get("/pay/{token}/back/{provider}", Permission::PUBLIC, |req| Box::pin(pages::back::get(req))),
    Route::get("/office/gateways", SET_UP, |req| Box::pin(pages::gateways::get(req))),
    Route::post("/office/gateways/mode", SET_UP, |req| Box::pin(pages::gateways::mode(req))),
    Route::post("/office/gateways/account", SET_UP, |req| Box::pin(pages::gateways::account(req))),
    Route::post("/office/gateways/{provider}", SET_UP, |req| Box::pin(pages::gateways::gateway(req))),
    Route::get("/office/payments", READ, |req| Box::pin(pages::payments::get(req))),
    Route::get("/office/transfers", READ, |req| Box::pin(pages::transfers::get(req))),
    Route::get("/office/refunds", READ, |req| Box::pin(pages::refunds::get(req))),
    Route::get("/office/refunds/{id}", READ, |req| Box::pin(pages::refund::get(req))),
    Route::post("/office/refunds/{id}", KEEP, |req| Box::pin(pages::refund::post(req))),
    Route::get("/office/transfers/{id}", READ, |req| Box::pin(pages::transfer::get(req))),
    Route::post("/office/transfers/{id}", KEEP, |req| Box::pin(pages::transfer::post(req))),
    Route::get("/office/statements", READ, |req| Box::pin(pages::statements::get(req))),
    Route::post("/office/statements", KEEP, |req| Box::pin(pages::statements::post(req)))
        .body(pages::statements::LARGEST),
    Route::get("/office/statements/{id}", READ, |req| Box::pin(pages::statement::get(req))),
    Route::post("/office/statements/{id}/take", KEEP, |req| Box::pin(pages::statement::take(req))),
    Route::get("/office/ledger", READ, |req| Box::pin(pages::ledger::get(req))),
];
