//! Money that goes back to a buyer.
mod ask;
pub(crate) mod events;
mod keep;
mod row;
mod send;
mod store;

pub use ask::{NewRefund, ask_refund};
pub(crate) use keep::{Details, Verdict, by_transfer, decide_unclear, make_refund};
pub use row::{REFUNDS, RefundId, RefundRow, RefundState, Way};
pub(crate) use send::{JOB, LATE, job, late};
pub use store::refunds_of;
pub(crate) use store::{STATEMENTS, by_id, of_transfer};
