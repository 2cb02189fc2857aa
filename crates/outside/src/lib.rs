//! The outside world: what other systems say to us, and how we ask them.
//!
//! **Words**: an [`Answer`] is how every call to another system ends; the *inbox* keeps every received
//! call as it came; the [`HttpClient`] asks.
//!
//! **Promises**: a received call is stored, in a transaction of its own, before it is believed; a call
//! that ends [`Answer::Unknown`] may have been carried out and is asked about later, never repeated
//! blindly; a mail that was refused for good is not sent again; received calls go after a year and mails after 30
//! days; no call is made inside a transaction; answers of others are awaited five seconds at most, those of a mail
//! server fifteen minutes, beside everything else.
//!
//! **Tables**: `outside_inbox`, `outside_mail`.
mod answer;
mod http;
mod inbox;
mod mail;
mod public;

pub use answer::Answer;
pub use http::HttpClient;
pub use inbox::{InboxId, InboxState, conclude, forget_calls, store_raw};
pub use mail::{
    MAIL, MailId, MailRow, forget_mail, forget_mail_to, latest_mail, queue_mail, retry_mail, send_mail,
    try_mail_server,
};

/// Statements of this crate, for the test that executes every one.
pub fn statements() -> Vec<&'static dyn db::Statement> {
    [inbox::STATEMENTS, mail::STATEMENTS].concat()
}

/// The tables of this crate.
pub const MIGRATIONS: &[db::Migration] = &[
    db::Migration {
        domain: "outside",
        number: 1,
        name: "inbox",
        sql: include_str!("../migrations/0001_inbox.sql"),
    },
    db::Migration {
        domain: "outside",
        number: 2,
        name: "mail",
        sql: include_str!("../migrations/0002_mail.sql"),
    },
    db::Migration {
        domain: "outside",
        number: 3,
        name: "mail_refused",
        sql: include_str!("../migrations/0003_mail_refused.sql"),
    },
];

/// Personal data in the tables of this crate.
pub const PERSONAL: &str = include_str!("../personal.toml");
