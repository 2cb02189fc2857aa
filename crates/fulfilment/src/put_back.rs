//! Pieces of an order that will not be sent go back into a bin.
use db::Tx;
use kernel::{Code, Ctx, Error, Result};

use crate::WarehouseId;
use crate::bins::bin;
use crate::events::ParcelPutBack;
use crate::hold::hold;
use crate::parcel::ParcelState;
use crate::shelf::{Pieces, lay};
use crate::store::parcel;

/// Puts all pieces of an order back into one bin; what is on hand stays the same, since they never left the house.
///
/// # Errors
/// [`Error::Invalid`] on `bin` when there is none; [`Error::Conflict`] when the order is to be sent, or was put back.
pub async fn put_back(
    tx: &mut Tx,
    ctx: &Ctx,
    (warehouse, order, typed): &(WarehouseId, Code, String),
) -> Result<()> {
    hold(tx, ctx, *warehouse).await?;
    let row = tx.one(&parcel::OF_ORDER, (*warehouse, order.clone())).await?;
    if row.state != ParcelState::Back {
        return Err(Error::conflict("put-back-not"));
    }
    let (to, code) = bin(tx, *warehouse, typed, "bin").await?;
    let mut pieces = 0;
    for piece in tx.all(&parcel::PIECES, (row.id,)).await? {
        pieces += piece.quantity;
        let (variant, received_on, quantity) = (piece.variant_id, piece.received_on, piece.quantity);
        lay(tx, ctx, (*warehouse, to), &Pieces { booth: row.booth_id, variant, received_on, quantity })
            .await?;
    }
    let out = (ParcelState::Out, Some(ctx.now()), row.id, ParcelState::Back);
    if tx.run(&parcel::MOVE, out).await? == 0 {
        return Err(Error::Retry);
    }
    tx.tell(ctx, ParcelPutBack { order: row.order_id, bin: code, pieces }).await
}
