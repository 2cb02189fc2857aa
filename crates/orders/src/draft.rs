//! Draft orders: what a seller and a buyer agreed on elsewhere (Zalo, Facebook, the telephone) becomes a link, and
//! an order here when the buyer takes it. Its goods are promised until it ends.
mod end;
mod make;
mod take;

pub(crate) use end::{JOB, run};
pub use end::{expire_draft, withdraw_draft};
pub use make::{DraftItem, NewDraft, draft_order};
pub use take::{TakenDraft, take_draft};

kernel::stored_enum! {
    /// Where the buyer of an order came from.
    pub enum Origin {
        /// Found it here.
        Market = "market",
        Zalo = "zalo",
        Facebook = "facebook",
        Tiktok = "tiktok",
        Phone = "phone",
        /// At the booth itself.
        Counter = "counter",
    }
}

impl Origin {
    /// Where a seller may have agreed on an order.
    pub const ELSEWHERE: &'static [Self] =
        &[Self::Zalo, Self::Facebook, Self::Tiktok, Self::Phone, Self::Counter];
}

kernel::stored_enum! {
    /// What became of a draft order.
    pub enum DraftState {
        /// The buyer may still take it.
        Open = "open",
        /// It is an order now.
        Taken = "taken",
        /// The seller took it back.
        Withdrawn = "withdrawn",
        /// Nobody took it in time.
        Expired = "expired",
    }
}

impl DraftState {
    /// The tone of its mark on pages.
    pub(crate) fn tone(self) -> &'static str {
        match self {
            Self::Open => "wait",
            Self::Taken => "good",
            Self::Withdrawn | Self::Expired => "bad",
        }
    }
}
