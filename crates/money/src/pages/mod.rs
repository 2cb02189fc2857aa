//! The payer's page and the tables of the office.
pub(crate) mod check;
pub(crate) mod code;
mod entry;
pub(crate) mod ledger;
pub(crate) mod pay;
pub(crate) mod payments;
pub(crate) mod state;
pub(crate) mod transfers;
