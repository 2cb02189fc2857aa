//! Stand-ins for other systems: a bank, four payment gateways, four carriers; each a process of its own, or all in one.
//!
//! **Words**: [`Bank`] receives transfers made on its page and reports them with signed notices; its [`Manners`] are how
//! well it behaves. A [`Stand`] is one gateway or carrier, made from a [`Setup`]; its [`Habits`] are its bad manners,
//! also while it runs (`/manners`, `/manners.json`), so that a market can be tried against a bad one. A [`Keeper`]
//! remembers over a kill.
//!
//! **Promises**: nothing real is paid or sent; it listens on this machine only and sends browsers and notices nowhere
//! but to this machine and the market; it shares no code with the market (its own [`vietqr`], its own signatures, forms
//! and times), so that an adapter and its stand-in cannot share a mistake. Money that was taken is taken once, never
//! more goes back, and with a file all of it is known after `kill -9`.
//!
//! **Where it comes from**: the fact sheet on Vietnam, 1.2 to 1.5 and 2.1 to 2.4; what is from memory says so.
mod answers;
mod bank;
mod carrier;
mod clock;
mod control;
mod deliver;
mod fields;
mod gateway;
mod ghn;
mod ghtk;
mod habits;
mod habits_page;
mod house;
mod keep;
mod label;
mod manners;
mod momo;
mod notify;
mod pages;
mod parcel;
mod pay_page;
mod payment;
mod payos;
mod serve;
mod settings;
pub mod signature;
mod stands;
mod texts;
mod transfer;
pub mod vietqr;
mod viettel_post;
mod vnpay;
mod vnpost;
mod zalopay;

pub use bank::{Bank, BankError, Options};
pub use habits::{Habit, Habits, HabitsError};
pub use house::Setup;
pub use keep::Keeper;
pub use manners::Manners;
pub use serve::{listen, router, run, serve};
pub use settings::{SettingError, Settings};
pub use stands::{Stand, all, stand};
pub use transfer::Transfer;
