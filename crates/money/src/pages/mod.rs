//! The payer's page and the tables of the office.
pub(crate) mod back;
pub(crate) mod check;
pub(crate) mod code;
mod entry;
pub(crate) mod gateways;
pub(crate) mod ledger;
pub(crate) mod pay;
pub(crate) mod payments;
pub(crate) mod refund;
pub(crate) mod refunds;
pub(crate) mod state;
pub(crate) mod statement;
pub(crate) mod statements;
pub(crate) mod to;
pub(crate) mod transfer;
pub(crate) mod transfers;
pub(crate) mod with;
