//! Pieces go into bins and out of them.
use catalogue::VariantId;
use db::Tx;
use kernel::{BoothId, Ctx, Day, Error, Result};

use crate::store::goods;
use crate::{BinId, WarehouseId};

/// Pieces of one kind and day.
pub(crate) struct Pieces {
    pub(crate) booth: BoothId,
    pub(crate) variant: VariantId,
    pub(crate) received_on: Day,
    pub(crate) quantity: i64,
}

/// Lays pieces into a bin.
pub(crate) async fn lay(
    tx: &mut Tx,
    ctx: &Ctx,
    (warehouse, bin): (WarehouseId, BinId),
    pieces: &Pieces,
) -> Result<()> {
    let Pieces { booth, variant, received_on, quantity } = *pieces;
    let row = (ctx.new_id(), warehouse, bin, booth, variant, received_on, quantity);
    tx.run(&goods::ADD, row).await.map(|_| ())
}

/// Takes free pieces of one kind out of a bin, those that came first first; answers of which days they were, or how many
/// there are when there are not so many. Then nothing is taken.
pub(crate) async fn lift(
    tx: &mut Tx,
    (bin, variant): (BinId, VariantId),
    quantity: i64,
) -> Result<std::result::Result<Vec<(Day, i64)>, i64>> {
    let rows = tx.all(&goods::IN_BIN, (bin, variant)).await?;
    let there = rows.iter().map(|row| row.quantity).sum::<i64>();
    if there < quantity {
        return Ok(Err(there));
    }
    let (mut left, mut taken) = (quantity, Vec::new());
    for row in rows {
        let from_here = row.quantity.min(left);
        if from_here == 0 {
            break;
        }
        // Nobody else moves goods of this house meanwhile; the condition holds where somebody forgot to hold it.
        if tx.run(&goods::TAKE, (from_here, row.id, from_here)).await? == 0 {
            return Err(Error::Retry);
        }
        taken.push((row.received_on, from_here));
        left -= from_here;
    }
    Ok(Ok(taken))
}
