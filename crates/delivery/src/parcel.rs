//! Words of parcels, and reading them.
use carriers::{Opening, Standing};
use db::{Change, Conn, Event, Tx};
use kernel::{Ctx, Instant, Result, Uuid};
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

/// How long words of a carrier and the name of a recipient are kept, in days: three years (limitation of claims, Civil Code
/// 2015 article 429) and one for the leap year.
pub(crate) const KEPT_DAYS: i64 = 3 * 365 + 1;

/// The making of a parcel went on.
#[derive(Serialize)]
struct ParcelMaking {
    order: Uuid,
    carrier: &'static str,
    #[serde(skip)]
    from: Making,
    making: &'static str,
}

impl Event for ParcelMaking {
    const TOPIC: &'static str = "delivery.parcel.making.v1";
    fn key(&self) -> Uuid {
        self.order
    }
    fn changes(&self) -> Vec<Change> {
        let before = self.from.key().to_owned();
        vec![Change { field: "making", before, after: self.making.to_owned(), personal: false }]
    }
}

/// Tells that the making of a parcel went on, from how it stood before.
pub(crate) async fn tell_making(tx: &mut Tx, ctx: &Ctx, before: &ParcelRow, making: Making) -> Result<()> {
    let (order, carrier) = (before.order_id, before.carrier.key());
    tx.tell(ctx, ParcelMaking { order, carrier, from: before.making, making: making.key() }).await
}

/// All parcels of an order, the last first.
pub async fn parcels_of(conn: &mut Conn, order: Uuid) -> Result<Vec<ParcelRow>> {
    conn.all(&store::OF_ORDER, (order,)).await
}
