//! The goods are handed over: cash is recorded, and what the buyer paid is on its way to the booth.
use db::Tx;
use kernel::{BoothId, Code, Ctx, Dong, Error, Id, Result};
use settlement::{Handover, handed_over};

use crate::OrderRow;
use crate::adopt_sale::adopt_sale;
use crate::events::OrderDelivered;
use crate::order::{Action, Payment};
use crate::store;

/// Records the hand-over of an order of one of `mine`; `collected` is the cash taken at the door.
///
/// # Errors
/// [`kernel::Error::Invalid`] on `collected` when the cash differs; [`kernel::Error::Conflict`] when the
/// order was not sent.
pub async fn deliver_order(
    tx: &mut Tx,
    ctx: &Ctx,
    (mine, code, collected): &(Vec<BoothId>, Code, Dong),
) -> Result<()> {
    let order = store::order_by_code(tx, mine, code).await?;
    // Cash that a carrier takes is in its hand: only its word says that it was taken.
    if order.payment == Payment::Cash && delivery::carrier_has(tx, order.id.uuid()).await? {
        return Err(Error::conflict("order-carrier-tells"));
    }
    hand_over(tx, ctx, order, *collected).await
}

/// The same of an order that was read.
pub(crate) async fn hand_over(tx: &mut Tx, ctx: &Ctx, mut order: OrderRow, collected: Dong) -> Result<()> {
    let from = order.status;
    order.status = from.after(Action::Deliver)?;
    order.delivered_at = Some(ctx.now());
    if order.payment == Payment::Cash {
        order.paid_at = Some(ctx.now());
    }
    store::moved(tx, &order, from).await?;
    let id = order.id.uuid();
    delivery::deliver(tx, ctx, id, collected).await?;
    let carrier = delivery::carrier_fee(tx, id).await?;
    adopt_sale(tx, ctx, &order).await?;
    handed_over(tx, ctx, &Handover { order: id, carrier }).await?;
    crate::order_notices::tell_of(tx, ctx, (order.id, from, order.status)).await?;
    tx.tell(ctx, OrderDelivered { order: order.id }).await
}
