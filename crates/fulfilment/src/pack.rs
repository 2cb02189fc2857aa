//! Packing: every piece is scanned into the parcel of its order.
use db::Tx;
use kernel::{Code, Ctx, Error, FieldError, Message, Result};

use crate::WarehouseId;
use crate::events::ParcelPacked;
use crate::hold::hold;
use crate::parcel::ParcelState;
use crate::scan::fits;
use crate::store::parcel::{self, ParcelRow};

/// A piece that goes into the parcel.
#[derive(Debug, Clone)]
pub struct PackScan {
    pub warehouse: WarehouseId,
    pub order: Code,
    pub scanned: String,
    /// How many of it at once.
    pub quantity: i64,
}

/// A parcel that is closed.
#[derive(Debug, Clone)]
pub struct Packed {
    pub warehouse: WarehouseId,
    pub order: Code,
    /// Into how many packages the order went.
    pub parcels: i64,
    /// Grams of all of them.
    pub weight: i64,
}

/// Puts scanned pieces into the parcel of an order.
///
/// # Errors
/// [`Error::Invalid`] on `scanned` for goods that the order does not have, on `quantity` for more than it has;
/// [`Error::Conflict`] when it is not to be packed.
pub async fn pack_scan(tx: &mut Tx, ctx: &Ctx, input: &PackScan) -> Result<()> {
    let row = to_pack(tx, ctx, input.warehouse, &input.order).await?;
    let goods = tx.all(&parcel::GOODS, (row.id,)).await?;
    let fitting = goods.iter().find(|one| fits(&input.scanned, one));
    let variant = fitting.ok_or_else(|| Error::field("scanned", "pack-not-in-order"))?.variant_id;
    let of_it = goods.iter().filter(|one| one.variant_id == variant);
    let left: i64 = of_it.map(|one| one.quantity - one.done).sum();
    if input.quantity <= 0 || input.quantity > left {
        let message = Message::new("pack-too-many").with("left", left);
        return Err(Error::Invalid(vec![FieldError { field: "scanned".to_owned(), message }]));
    }
    let mut wanted = input.quantity;
    for piece in tx.all(&parcel::PIECES, (row.id,)).await? {
        let here = (piece.picked - piece.packed).min(wanted);
        if piece.variant_id == variant && here > 0 {
            tx.run_one(&parcel::PACK_PIECE, (here, piece.id, here)).await?;
            wanted -= here;
        }
    }
    if wanted == 0 { Ok(()) } else { Err(Error::Retry) }
}

/// Closes a parcel in which everything is.
///
/// # Errors
/// [`Error::Conflict`] while a piece was not scanned.
pub async fn pack_done(tx: &mut Tx, ctx: &Ctx, input: &Packed) -> Result<()> {
    let row = to_pack(tx, ctx, input.warehouse, &input.order).await?;
    let Packed { parcels, weight, .. } = *input;
    if tx.run(&parcel::PACKED, (parcels, weight, ctx.now(), row.id)).await? == 0 {
        return Err(Error::conflict("pack-not-all"));
    }
    tx.tell(ctx, ParcelPacked { order: row.order_id, parcels, weight }).await
}

async fn to_pack(tx: &mut Tx, ctx: &Ctx, warehouse: WarehouseId, order: &Code) -> Result<ParcelRow> {
    hold(tx, ctx, warehouse).await?;
    let row = tx.one(&parcel::OF_ORDER, (warehouse, order.clone())).await?;
    match row.state {
        ParcelState::Picked => Ok(row),
        ParcelState::Picking => Err(Error::conflict("pack-not-picked")),
        ParcelState::Packed | ParcelState::Handed => Err(Error::conflict("pack-packed-already")),
        ParcelState::Back | ParcelState::Out => Err(Error::conflict("box-put-back")),
    }
}
