//! SQLite or PostgreSQL behind one small face. The only crate that names `rusqlite` and `sqlx`.
//!
//! **Words**: a [`Sql`] is one statement with typed arguments and row; a [`List`] is a table for people
//! with filters, sorts and keyset pages; a *work* is a function that runs in one transaction and may be
//! run again; an [`Event`] is what happened, written in the same transaction: the one log is audit trail
//! and outbox at once.
//!
//! **Promises**: every write runs in a task of its own, so that a dropped connection cannot abandon it;
//! nothing is answered before COMMIT; on SQLite many works share one fsync (group commit) and each has
//! its savepoint; on PostgreSQL a serialization failure or deadlock runs the work again.
//!
//! **Tables**: `db_migration`, `db_setting`, `db_event`, `db_event_personal`, `db_seal`, `db_lock`, `db_job`,
//! `db_idempotency`.
mod conn;
mod engine;
mod error;
mod event;
mod idempotency;
mod job;
mod list;
mod lite;
mod many;
mod migrate;
mod patience;
mod postgres;
mod row;
mod seal;
mod setting;
mod sql;
mod sqlite;
pub mod testing;

pub use conn::{Conn, Tx};
pub use engine::{Db, Engine, Place, WorkFn};
pub use error::{Driver, OpenError};
pub use event::{
    Change, EVENTS, Event, EventRow, event, events_after, forget_personal, forget_told_by, last_seq,
    personal_of, sequence,
};
pub use idempotency::{Claim, answer_to, claim, forget_answers, remember, request_hash};
pub use job::{
    JobRow, claim_job, claim_jobs, fail_job, finish_job, next_run, renew_job, revive_job, schedule,
};
pub use list::{AnyList, Filter, List, Page, PageRequest, Sort};
pub use migrate::{Migration, migrate, pending};
pub use row::{Cells, Row};
pub use seal::{Audit, Broken, SealRow, seal_days, seals, verify, verify_last};
pub use setting::{read_setting, settings, write_setting};
pub use sql::{Args, Sql, Statement};

/// Statements of this crate, for the test that executes every one.
pub fn statements() -> Vec<&'static dyn Statement> {
    [
        event::STATEMENTS,
        idempotency::STATEMENTS,
        job::STATEMENTS,
        migrate::STATEMENTS,
        seal::STATEMENTS,
        setting::STATEMENTS,
    ]
    .concat()
}

/// The tables of this crate.
pub const MIGRATIONS: &[Migration] = &[
    Migration { domain: "db", number: 1, name: "log", sql: include_str!("../migrations/0001_log.sql") },
    Migration { domain: "db", number: 2, name: "audit", sql: include_str!("../migrations/0002_audit.sql") },
];

/// Personal data in the tables of this crate.
pub const PERSONAL: &str = include_str!("../personal.toml");
