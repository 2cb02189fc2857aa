//! Words of parcels, and reading them.
use carriers::{Opening, Standing};
use db::{Change, Conn, Event};
use kernel::{Instant, Result, Uuid};
use serde::Serialize;

use crate::store::parcel as store;
pub use crate::store::parcel::ParcelRow;

kernel::typed_id!(
    /// A parcel of a shipment.
    ParcelId
);

kernel::stored_enum! {
    /// Whether a carrier has the parcel in its books.
    pub enum Making {
        /// It was asked a moment ago.
        Asking = "asking",
        /// Nobody knows: it was asked and gave no clear answer. Never asked again by itself.
        Unknown = "unknown",
        Made = "made",
        /// It refused; nothing was made there.
        Rejected = "rejected",
        /// A person found that there is none.
        Absent = "absent",
        Cancelled = "cancelled",
    }
}

kernel::stored_enum! {
    /// What the buyer may do before paying.
    pub enum Openable {
        Look = "look",
        Try = "try",
        Closed = "closed",
    }
}

kernel::stored_enum! {
    /// How far the other domains were told of a parcel.
    pub enum Told {
        None = "none",
        PickedUp = "picked-up",
        Delivered = "delivered",
        Returned = "returned",
        Lost = "lost",
    }
}

impl From<Openable> for Opening {
    fn from(openable: Openable) -> Self {
        match openable {
            Openable::Look => Self::Look,
            Openable::Try => Self::Try,
            Openable::Closed => Self::Closed,
        }
    }
}

/// Seconds after which a carrier that was asked to make a parcel gives no answer any more: a call takes five, signing in
/// before it ten.
pub(crate) const SILENCE: i64 = 60;

impl ParcelRow {
    /// How it stands with its making now: asked a minute ago and no answer is not known.
    pub fn making_at(&self, now: Instant) -> Making {
        match self.making {
            Making::Asking if now.seconds_since(self.asked_at) >= SILENCE => Making::Unknown,
            making => making,
        }
    }

    pub(crate) fn stands(&self) -> Standing {
        Standing { state: self.standing.clone(), at: self.standing_at }
    }
}

/// The making of a parcel went on.
#[derive(Serialize)]
pub(crate) struct ParcelMaking {
    pub(crate) order: Uuid,
    pub(crate) carrier: &'static str,
    #[serde(skip)]
    pub(crate) from: Option<Making>,
    pub(crate) making: &'static str,
}

impl Event for ParcelMaking {
    const TOPIC: &'static str = "delivery.parcel.making.v1";
    fn key(&self) -> Uuid {
        self.order
    }
    fn changes(&self) -> Vec<Change> {
        let before = self.from.map(|making| making.key().to_owned()).unwrap_or_default();
        vec![Change { field: "making", before, after: self.making.to_owned(), personal: false }]
    }
}

/// All parcels of an order, the last first.
pub async fn parcels_of(conn: &mut Conn, order: Uuid) -> Result<Vec<ParcelRow>> {
    conn.all(&store::OF_ORDER, (order,)).await
}
