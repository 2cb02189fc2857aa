//! Goods that were sold on another market, as its file says.
use db::Tx;
use kernel::{Ctx, Result, Uuid};

use super::movement::{MovementKind, NewMovement, record};
use super::{lots, turned};
use crate::{VariantId, store};

/// Takes pieces that were sold elsewhere off the shelf, as far as they are there and not promised here; answers how
/// many.
pub(crate) async fn take_elsewhere(
    tx: &mut Tx,
    ctx: &Ctx,
    variant: VariantId,
    wanted: i64,
    sale: Uuid,
) -> Result<i64> {
    let Some(row) = tx.optional(&store::variant::BY_ID, (variant,)).await? else { return Ok(0) };
    let pieces = wanted.min(row.on_hand - row.reserved);
    if pieces <= 0 {
        return Ok(0);
    }
    let shifted = tx.optional(&store::variant::SHIFT, (-pieces, variant, -pieces)).await?;
    let Some((product, booth, on_hand, reserved)) = shifted else { return Ok(0) };
    let mut left = on_hand + pieces;
    for (lot, taken) in lots::take_out(tx, variant, pieces, left).await? {
        left -= taken;
        let movement = NewMovement::new(booth, variant, MovementKind::SoldElsewhere, -taken, left);
        record(tx, ctx, NewMovement { lot, subject: Some(sale), ..movement }).await?;
    }
    turned(tx, ctx, if on_hand == reserved { vec![product] } else { Vec::new() }).await?;
    Ok(pieces)
}

/// Puts pieces back whose sale elsewhere was cancelled.
pub(crate) async fn give_back_elsewhere(
    tx: &mut Tx,
    ctx: &Ctx,
    variant: VariantId,
    pieces: i64,
    sale: Uuid,
) -> Result<()> {
    if pieces <= 0 {
        return Ok(());
    }
    let shifted = tx.optional(&store::variant::SHIFT, (pieces, variant, pieces)).await?;
    let Some((product, booth, on_hand, reserved)) = shifted else { return Ok(()) };
    let movement = NewMovement::new(booth, variant, MovementKind::SoldElsewhere, pieces, on_hand);
    record(tx, ctx, NewMovement { subject: Some(sale), ..movement }).await?;
    turned(tx, ctx, if on_hand - reserved == pieces { vec![product] } else { Vec::new() }).await
}
