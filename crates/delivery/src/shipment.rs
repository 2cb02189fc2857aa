use carriers::Carrier;
use db::{Conn, Event, Tx};
use kernel::{BoothId, Ctx, Dong, Error, FieldError, Message, Phone, Result, Uuid};
use serde::Serialize;

use crate::parcel::KEPT_DAYS;
pub use crate::store::shipment::ShipmentRow;
use crate::store::{parcel, shipment as store};

kernel::typed_id!(
    /// What one booth sends for one order.
    ShipmentId
);

kernel::stored_enum! {
    /// How goods reach the buyer.
    pub enum Method {
        /// The seller brings or sends them.
        Seller = "seller",
        /// The buyer fetches them.
        PickUp = "pick-up",
        /// By Giao Hàng Nhanh, and so on.
        Ghn = "ghn",
        Ghtk = "ghtk",
        ViettelPost = "viettel-post",
        VnPost = "vnpost",
    }
}

impl Method {
    /// Who brings it, where a carrier does.
    pub fn carrier(self) -> Option<Carrier> {
        match self {
            Self::Seller | Self::PickUp => None,
            Self::Ghn => Some(Carrier::Ghn),
            Self::Ghtk => Some(Carrier::Ghtk),
            Self::ViettelPost => Some(Carrier::ViettelPost),
            Self::VnPost => Some(Carrier::VnPost),
        }
    }
}

impl From<Carrier> for Method {
    fn from(carrier: Carrier) -> Self {
        match carrier {
            Carrier::Ghn => Self::Ghn,
            Carrier::Ghtk => Self::Ghtk,
            Carrier::ViettelPost => Self::ViettelPost,
            Carrier::VnPost => Self::VnPost,
        }
    }
}

kernel::stored_enum! {
    /// Where a shipment stands.
    pub enum State {
        Waiting = "waiting",
        Shipped = "shipped",
        Delivered = "delivered",
        Cancelled = "cancelled",
    }
}

/// Who gets the goods, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delivery {
    pub name: String,
    pub phone: Phone,
    pub commune: String,
    pub address: String,
    pub note: Option<String>,
}

/// A shipment to be booked.
#[derive(Debug, Clone)]
pub struct NewShipment {
    pub order: Uuid,
    pub booth: BoothId,
    pub method: Method,
    pub fee: Dong,
    /// Cash to collect; zero when paid otherwise.
    pub cod: Dong,
    pub to: Delivery,
}

#[derive(Serialize)]
struct Shipped {
    order: Uuid,
}

impl Event for Shipped {
    const TOPIC: &'static str = "delivery.shipment.shipped.v1";
    fn key(&self) -> Uuid {
        self.order
    }
}

#[derive(Serialize)]
struct Delivered {
    order: Uuid,
    cod_collected: Dong,
}

impl Event for Delivered {
    const TOPIC: &'static str = "delivery.shipment.delivered.v1";
    fn key(&self) -> Uuid {
        self.order
    }
}

/// Books the shipment of an order.
pub async fn book(tx: &mut Tx, ctx: &Ctx, new: NewShipment) -> Result<()> {
    let NewShipment { order, booth, method, fee, cod, to } = new;
    let Delivery { name, phone, commune, address, note } = to;
    let phone = phone.as_str().to_owned();
    let id: ShipmentId = ctx.new_id();
    let args =
        (id, order, booth, method, State::Waiting, fee, cod, name, phone, commune, address, note, ctx.now());
    tx.run(&store::INSERT, args).await.map(|_| ())
}

/// The goods are on their way, or ready to be fetched.
///
/// # Errors
/// [`Error::Conflict`] when they are already, or the shipment was cancelled.
pub async fn ship(tx: &mut Tx, ctx: &Ctx, order: Uuid) -> Result<()> {
    moved(tx.run(&store::SHIP, (ctx.now(), order)).await?)?;
    tx.tell(ctx, Shipped { order }).await
}

/// The goods were handed over. With COD, `collected` is the cash taken.
///
/// # Errors
/// [`Error::Invalid`] on `collected` when the cash is not what was to be collected; [`Error::Conflict`]
/// when the goods were not sent or are delivered already.
pub async fn deliver(tx: &mut Tx, ctx: &Ctx, order: Uuid, collected: Dong) -> Result<()> {
    let shipment = tx.one(&store::OF_ORDER, (order,)).await?;
    if collected != shipment.cod {
        let message = Message::new("delivery-cod-differs").with("cod", shipment.cod);
        return Err(Error::Invalid(vec![FieldError { field: "collected".to_owned(), message }]));
    }
    let collected_at = (collected > Dong::ZERO).then(|| ctx.now());
    moved(tx.run(&store::DELIVER, (ctx.now(), collected_at, order)).await?)?;
    tx.tell(ctx, Delivered { order, cod_collected: collected }).await
}

/// Nothing will be sent.
///
/// # Errors
/// [`Error::Conflict`] when it was sent already, or a carrier has a parcel of it, which must be taken back first.
pub async fn cancel(tx: &mut Tx, order: Uuid) -> Result<()> {
    moved(tx.run(&store::CANCEL, (order,)).await?)?;
    let (live,) = tx.one(&parcel::LIVE, (order,)).await?;
    if live == 0 { Ok(()) } else { Err(Error::conflict("parcel-cancel-first")) }
}

/// Forgets who got the goods and where, three years after delivery; of what was cancelled, three years after booking. The
/// shipment itself stays for the books.
pub(crate) async fn sweep(tx: &mut Tx, ctx: &Ctx) -> Result<u64> {
    let before = ctx.now().plus_seconds(-KEPT_DAYS * 86_400);
    tx.run(&store::FORGET, (before, before)).await
}

fn moved(rows: u64) -> Result<()> {
    if rows == 1 { Ok(()) } else { Err(Error::conflict("delivery-moved-on")) }
}

/// The shipment of an order.
pub async fn shipment_of(conn: &mut Conn, order: Uuid) -> Result<ShipmentRow> {
    conn.one(&store::OF_ORDER, (order,)).await
}
