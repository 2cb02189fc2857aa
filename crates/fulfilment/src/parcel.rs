//! Orders in the house.
use db::Tx;
use kernel::{Ctx, Error, Result};

use crate::events::ParcelLeftOut;
use crate::shelf::{Pieces, lay};
use crate::store::parcel::{self, ParcelRow};

kernel::stored_enum! {
    /// Where an order stands in the house.
    pub enum ParcelState {
        /// On a list; its pieces are being taken from the bins.
        Picking = "picking",
        /// In its box.
        Picked = "picked",
        Packed = "packed",
        /// Left with a manifest.
        Handed = "handed",
        /// Will not be sent; pieces taken for it are to be put back.
        Back = "back",
        /// Left its list without being sent.
        Out = "out",
    }
}

/// Takes an order out of its list: pieces that are still in their bins are free again, those that were taken wait to be
/// put back.
///
/// # Errors
/// [`Error::Retry`] when it moved on meanwhile.
pub(crate) async fn leave_out(tx: &mut Tx, ctx: &Ctx, row: &ParcelRow) -> Result<()> {
    let mut to_put_back = 0;
    for piece in tx.all(&parcel::PIECES, (row.id,)).await? {
        to_put_back += piece.picked;
        let free = piece.quantity - piece.picked;
        if free > 0 {
            let (variant, received_on) = (piece.variant_id, piece.received_on);
            let pieces = Pieces { booth: row.booth_id, variant, received_on, quantity: free };
            lay(tx, ctx, (row.warehouse_id, piece.bin_id), &pieces).await?;
        }
        if piece.picked > 0 {
            tx.run_one(&parcel::KEEP_PICKED, (piece.id,)).await?;
        } else {
            tx.run_one(&parcel::DROP_PIECE, (piece.id,)).await?;
        }
    }
    let (to, left) =
        if to_put_back > 0 { (ParcelState::Back, None) } else { (ParcelState::Out, Some(ctx.now())) };
    if tx.run(&parcel::MOVE, (to, left, row.id, row.state)).await? == 0 {
        return Err(Error::Retry);
    }
    if row.state == ParcelState::Picking {
        tx.run(&crate::store::pick::FINISH, (ctx.now(), row.pick_id)).await?;
    }
    tx.tell(ctx, ParcelLeftOut { order: row.order_id, to_put_back }).await
}

impl ParcelState {
    /// The tone of its mark on pages.
    pub(crate) fn tone(self) -> &'static str {
        match self {
            Self::Picking | Self::Picked => "wait",
            Self::Packed => "info",
            Self::Handed => "good",
            Self::Back | Self::Out => "bad",
        }
    }
}

impl ParcelRow {
    /// It still waits in the house, while its order was called off or sent without it.
    pub(crate) fn waits_gone(&self) -> bool {
        self.gone && matches!(self.state, ParcelState::Picking | ParcelState::Picked | ParcelState::Packed)
    }
}
