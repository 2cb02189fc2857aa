//! Stand-ins for other systems, each a process of its own: here a bank.
//!
//! **Words**: [`Bank`] receives transfers made on its page and reports them with signed notices; its
//! [`Manners`] are how well it behaves, so that a market can be tried against a bad one.
//!
//! **Promises**: nothing real is paid; it listens on 127.0.0.1 only; it shares no code with the market (its
//! own [`vietqr`] decoder, its own signatures), so that an adapter and its stand-in cannot share a mistake.
mod bank;
mod manners;
mod notify;
mod pages;
mod serve;
pub mod signature;
mod texts;
mod transfer;
pub mod vietqr;

pub use bank::{Bank, BankError, Options};
pub use manners::Manners;
pub use serve::{router, run};
pub use transfer::Transfer;
