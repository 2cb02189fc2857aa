//! What payment gateways say and want to hear: VNPAY 2.1.0, `MoMo` v2, `ZaloPay` v2, `PayOS`. No network, no database,
//! no clock: a caller sends what is built here, and brings what it received.
//!
//! **Words**: a [`Charge`] is what somebody is to pay; a [`Call`] is a request to be sent as it is; a [`Notice`] is what
//! a gateway says of a payment, from server to server, signed; a [`Verdict`] is what became of a notice here, and its
//! [`NoticeAnswer`] is the answer that the gateway understands; to *query* is to ask a gateway what it knows, because a
//! notice may never come; a [`Refund`] gives money back, all or a part; a [`BrowserReturn`] is what the payer's browser
//! brings back, for display alone.
//!
//! **Promises**: nothing is read of a notice before its signature fits, compared in constant time, and no signature
//! fits an empty secret; the same notice, and the answer to a query about the same transaction, have the same
//! `event_id`; paid is only what the gateway calls paid, and a code that nobody here knows is pending: it neither gives
//! goods away nor lets them go; amounts are whole đồng above zero; a browser's return never becomes a notice; no
//! secret shows in `Debug`.
//!
//! **Where it comes from**: the fact sheet on Vietnam, sections 1.2 to 1.6, and its `data/payments`. Its marks stand in
//! the docs here: [V] verified, [R] read in public repositories, and **[M] from memory: to be checked against the
//! provider's own papers and sandbox before money moves**. What the sheet does not tell at all is marked [M], too.
mod amount;
mod ascii;
mod browser;
mod call;
mod charge;
mod error;
mod fields;
mod gateway;
mod mac;
mod moment;
mod momo;
mod notice;
mod payos;
mod query;
mod refund;
mod results;
mod secret;
mod signed;
mod verdict;
mod vnpay;
mod zalopay;

#[cfg(test)]
mod samples;

pub use browser::{BrowserReturn, Said};
pub use call::{Call, Created, Creation, Method};
pub use charge::Charge;
pub use error::GatewayError;
pub use gateway::Gateway;
pub use momo::Momo;
pub use notice::{Notice, Outcome, Provider};
pub use payos::Payos;
pub use query::Query;
pub use refund::{Refund, Refunded};
pub use results::{ResultCode, ResultCodes, ResultCodesError};
pub use secret::Secret;
pub use verdict::{NoticeAnswer, Verdict};
pub use vnpay::Vnpay;
pub use zalopay::Zalopay;

type Result<T, E = GatewayError> = std::result::Result<T, E>;
