//! Orders that wait are put on one list.
use db::Tx;
use kernel::{Code, Ctx, Error, Result};
use orders::OrderId;

use super::Plan;
use super::plan::Source;
use crate::events::PickMade;
use crate::hold::hold;
use crate::store::goods;
use crate::store::parcel;
use crate::store::pick::{self, ReadyRow};
use crate::{ParcelId, PickId, WarehouseId};

/// Orders that are looked at for one list.
pub(crate) const MOST: i64 = 200;

/// A list that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    pub code: Code,
    pub orders: usize,
    /// Orders that the bins cannot fill; they were left out.
    pub short: Vec<Code>,
}

/// Makes one list of chosen orders, the oldest first. Their pieces are promised to it.
///
/// # Errors
/// [`Error::Conflict`] when none of them can be picked: others were quicker, or the bins hold too little.
pub async fn make_pick(
    tx: &mut Tx,
    ctx: &Ctx,
    (warehouse, chosen): &(WarehouseId, Vec<OrderId>),
) -> Result<Made> {
    hold(tx, ctx, *warehouse).await?;
    let (id, code): (PickId, Code) = (ctx.new_id(), ctx.new_code());
    tx.run(&pick::INSERT, (id, code.clone(), *warehouse, ctx.actor.account(), ctx.now())).await?;
    let ready = tx.all(&pick::READY, (*warehouse, MOST)).await?;
    let (mut plan, mut orders, mut short) = (Plan::new(*warehouse), 0, Vec::new());
    for row in ready.into_iter().filter(|row| chosen.contains(&row.id)) {
        let items = tx.all(&pick::ITEMS, (row.id,)).await?;
        let Some(from) = plan.order(tx, &items).await? else {
            short.push(row.code);
            continue;
        };
        orders += 1;
        put_in_box(tx, ctx, (id, *warehouse), &row, (orders, from)).await?;
    }
    if orders == 0 {
        let key = if short.is_empty() { "pick-nothing-left" } else { "pick-all-short" };
        return Err(Error::conflict(key));
    }
    let orders = usize::try_from(orders).map_err(Error::internal)?;
    tx.tell(ctx, PickMade { pick: id, warehouse: *warehouse, orders }).await?;
    Ok(Made { code, orders, short })
}

/// Gives an order its box and promises it the pieces.
async fn put_in_box(
    tx: &mut Tx,
    ctx: &Ctx,
    (pick, warehouse): (PickId, WarehouseId),
    row: &ReadyRow,
    (number, from): (i64, Vec<Source>),
) -> Result<()> {
    let id: ParcelId = ctx.new_id();
    let insert = (id, pick, warehouse, row.booth_id, row.id, row.code.clone(), row.way.clone(), number);
    if tx.run(&parcel::INSERT, insert).await? == 0 {
        // In a box already, of a house that kept its booth's goods before.
        return Err(Error::Retry);
    }
    for Source { variant, from, quantity } in from {
        if tx.run(&goods::TAKE, (quantity, from.id, quantity)).await? == 0 {
            return Err(Error::Retry);
        }
        let piece = (ctx.new_id(), id, variant, from.bin_id, from.received_on, quantity);
        tx.run(&parcel::INSERT_PIECE, piece).await?;
    }
    Ok(())
}
