use kernel::{Dong, Instant};

use crate::{Carrier, ParcelState, state_of};

/// One thing that a carrier told of one parcel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Happening {
    pub carrier: Carrier,
    /// The same when the same is told again by the same carrier: who keeps happenings keeps each once.
    pub event_id: String,
    /// The carrier's code of the parcel.
    pub parcel: String,
    /// The code of our order.
    pub order: Option<String>,
    /// The carrier's code of the status, as it came.
    pub code: String,
    pub state: ParcelState,
    /// When it happened by the carrier's clock, never after it was told; when it was told, if that cannot be read.
    pub at: Instant,
    pub reason: Option<Reason>,
    /// Where it was then, in the carrier's words: `Kho giao nhận Tân Bình - Hồ Chí Minh`. No carrier tells degrees.
    pub place: Option<String>,
    /// As weighed, in grams.
    pub weight_g: Option<i64>,
    pub fee: Option<Dong>,
    /// The cash that is *to be* collected; no carrier says here that it was.
    pub cod: Option<Dong>,
}

/// Why something did not go well. The text may name people: show it to the two who trade, log it never.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// The carrier's own, perhaps empty.
    pub code: String,
    /// In Vietnamese, perhaps empty.
    pub text: String,
}

impl Reason {
    /// Nothing when neither says anything.
    pub(crate) fn of(code: Option<String>, text: Option<String>) -> Option<Self> {
        let (code, text) = (code.unwrap_or_default(), text.unwrap_or_default());
        (!code.is_empty() || !text.is_empty()).then_some(Self { code, text })
    }
}

impl Happening {
    /// The bare minimum; `said` is the carrier's time, `received` ours.
    pub(crate) fn new(
        carrier: Carrier,
        parcel: String,
        code: String,
        said: Option<Instant>,
        received: Instant,
    ) -> Self {
        Self {
            carrier,
            event_id: String::new(),
            state: state_of(carrier, &code),
            parcel,
            order: None,
            code,
            // A clock that goes ahead must not keep out what comes later.
            at: said.map_or(received, |said| said.min(received)),
            reason: None,
            place: None,
            weight_g: None,
            fee: None,
            cod: None,
        }
    }
}
