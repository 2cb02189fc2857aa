//! Goods that were sent and never reached the buyer: what was paid goes back; the goods wait to be looked at.
use db::Tx;
use kernel::{BoothId, Code, Ctx, Dong, Error, Id, Result};
use money::{Account, Entry, post};

use crate::events::OrderCancelled;
use crate::order::{Action, EndReason, Payment};
use crate::refund::refund_all;
use crate::{OrderRow, store};

/// The seller has the parcel of one of `mine` again, or it is lost.
///
/// # Errors
/// [`Error::Conflict`] when the order is not on its way.
pub async fn give_up_order(
    tx: &mut Tx,
    ctx: &Ctx,
    (mine, code, reason): &(Vec<BoothId>, Code, EndReason),
) -> Result<()> {
    let order = store::order_by_code(tx, mine, code).await?;
    if !order.status.can(Action::GiveUp) {
        return Err(Error::conflict("order-not-on-its-way"));
    }
    if delivery::carrier_has(tx, order.id.uuid()).await? {
        return Err(Error::conflict("order-carrier-has-it"));
    }
    undelivered(tx, ctx, order, *reason).await
}

/// The carrier wants its fee also for what it brought back: the seller bears it.
async fn bear_fee(tx: &mut Tx, ctx: &Ctx, order: &OrderRow) -> Result<()> {
    let Some((carrier, fee)) = delivery::carrier_fee(tx, order.id.uuid()).await? else { return Ok(()) };
    if fee <= Dong::ZERO {
        return Ok(());
    }
    let entry = Entry {
        debit: Account::Booth(order.booth_id.uuid()),
        credit: Account::Carrier(carrier),
        amount: fee,
        key: format!("carrier-back:{}", order.id),
        memo: format!("carrier back {}", order.code),
    };
    post(tx, ctx, entry).await
}

/// Ends an order that is on its way; one that is not stays as it is.
pub(crate) async fn undelivered(
    tx: &mut Tx,
    ctx: &Ctx,
    mut order: OrderRow,
    reason: EndReason,
) -> Result<()> {
    let from = order.status;
    let Ok(to) = from.after(Action::GiveUp) else { return Ok(()) };
    order.status = to;
    order.ended_at = Some(ctx.now());
    order.end_reason = Some(reason);
    store::moved(tx, &order, from).await?;
    offers::give_back(tx, ctx, order.id.uuid()).await?;
    delivery::fail(tx, order.id.uuid()).await?;
    bear_fee(tx, ctx, &order).await?;
    if order.payment != Payment::Cash {
        refund_all(tx, ctx, &order, "undelivered").await?;
    }
    crate::order_notices::tell_of(tx, ctx, (order.id, from, order.status)).await?;
    tx.tell(ctx, OrderCancelled { order: order.id }).await
}
