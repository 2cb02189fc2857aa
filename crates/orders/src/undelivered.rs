//! Goods that were sent and never reached the buyer: what was paid goes back; the goods wait to be looked at.
use db::Tx;
use kernel::{BoothId, Code, Ctx, Error, Id, Result};

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
    undelivered(tx, ctx, order, *reason).await
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
    if order.payment != Payment::Cash {
        refund_all(tx, ctx, &order, "undelivered").await?;
    }
    crate::order_notices::tell_of(tx, ctx, (order.id, from, order.status)).await?;
    tx.tell(ctx, OrderCancelled { order: order.id }).await
}
