//! Shipments that end otherwise than by delivery, or begin again.
use db::{Conn, Tx};
use kernel::{Dong, Error, Result, Uuid};

use carriers::Carrier;

use crate::{Making, ParcelRow};

db::sql! {
    FAIL: (Uuid,) => () =
        "UPDATE delivery_shipment SET state = 'cancelled' WHERE order_id = $1 AND state = 'shipped'";
    RESUME: (Uuid,) => () =
        "UPDATE delivery_shipment SET state = 'waiting' WHERE order_id = $1 AND state = 'cancelled'
             AND shipped_at IS NULL";
}

/// What was sent does not reach the buyer.
///
/// # Errors
/// [`Error::Conflict`] when it is not on its way.
pub async fn fail(tx: &mut Tx, order: Uuid) -> Result<()> {
    one(tx.run(&FAIL, (order,)).await?)
}

/// The order is taken up again: its goods wait to be sent as before.
///
/// # Errors
/// [`Error::Conflict`] when the shipment was not called off before it was sent.
pub async fn resume(tx: &mut Tx, order: Uuid) -> Result<()> {
    one(tx.run(&RESUME, (order,)).await?)
}

fn one(rows: u64) -> Result<()> {
    if rows == 1 { Ok(()) } else { Err(Error::conflict("delivery-moved-on")) }
}

/// The carrier that has or had the parcel of an order, and its fee as it says, else as the buyer was told; `None` where no
/// parcel was made: the seller brought it, or the buyer fetched it.
///
/// # Errors
/// [`Error::NotFound`] when the order has no shipment.
pub async fn carrier_fee(conn: &mut Conn, order: Uuid) -> Result<Option<(Carrier, Dong)>> {
    let shipment = crate::shipment_of(conn, order).await?;
    let Some(carrier) = shipment.method.carrier() else { return Ok(None) };
    let parcels = crate::parcels_of(conn, order).await?;
    let made = parcels.iter().find(|parcel| parcel.making == Making::Made);
    Ok(made.map(|parcel| (carrier, parcel.fee.unwrap_or(shipment.fee))))
}

/// Whether a carrier has, or may have, the parcel of an order: then only the carrier knows what became of it.
///
/// # Errors
/// When the database does not answer.
pub async fn carrier_has(conn: &mut Conn, order: Uuid) -> Result<bool> {
    let parcels = crate::parcels_of(conn, order).await?;
    let alive = |parcel: &ParcelRow| {
        matches!(parcel.making, Making::Asking | Making::Unknown | Making::Made) && parcel.ended_at.is_none()
    };
    Ok(parcels.iter().any(alive))
}
