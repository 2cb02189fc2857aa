//! Speaking of parcels with GHN, GHTK, Viettel Post and Vietnam Post: what is sent, what comes back, what it means.
//!
//! **Words**: a *carrier* brings a [`Parcel`] of one order to its buyer; its *code* for the parcel stands on the label;
//! an [`Adapter`] is our account there and speaks its language; a [`Call`] is one question with the reading of its
//! answer; a [`Reply`] is what came back; a [`Notice`] is what a carrier tells of itself, and holds [`Happening`]s; a
//! [`Standing`] is where a parcel is, by all that was told; *COD* is the cash to be collected.
//!
//! **Promises**:
//! - Nothing here reaches a network, a database or a clock: whoever sends says when an answer came.
//! - What a carrier would refuse or cut is refused before it is sent, by the name of the field.
//! - A creation whose answer is [`Refusal::Unclear`] may have been carried out: it is never repeated by itself. The
//!   code of our order goes along, so that a second creation by a person makes no second parcel where the carrier
//!   looks at it (GHN, GHTK, Viettel Post).
//! - A status that nobody here knows stops nothing and is kept as it came.
//! - Notices may come twice and in any order: [`next`] ends in the same state.
//! - A notice is believed when its secret path fits and, from Vietnam Post, its signature too.
//! - No token, password or answer is ever printed by `Debug`.
//!
//! **Sure and unsure**: what the interfaces look like was collected in November 2026 from public code and documents,
//! and never tried against a carrier. What is said to be from memory is less sure: compare it with the carrier's
//! documents before going live. Statuses are data: `data/carriers/`.
mod adapter;
mod answer;
mod carrier;
mod fallback;
mod ghn;
mod ghtk;
mod happening;
mod json;
mod limits;
mod next;
mod notice;
mod parcel;
mod reason;
mod refusal;
mod remittance;
mod request;
mod secret;
mod state;
mod status;
mod viettel_post;
mod vnpost;
mod when;

#[cfg(test)]
mod testing;

pub use adapter::{Adapter, Call, Cancellation};
pub use answer::{Created, Label, Quote};
pub use carrier::Carrier;
pub use fallback::{FallbackFees, fallback_fee};
pub use ghn::Ghn;
pub use ghtk::Ghtk;
pub use happening::{Happening, Reason};
pub use next::{Standing, next};
pub use notice::Notice;
pub use parcel::{Address, Item, Opening, Parcel, Party, Size};
pub use refusal::{Fault, Outcome, Refusal, Unit};
pub use remittance::Remittance;
pub use request::{Method, Reply, Request};
pub use secret::Secret;
pub use state::ParcelState;
pub use status::{Status, Sure, ends, state_of, statuses};
pub use viettel_post::ViettelPost;
pub use vnpost::VnPost;
