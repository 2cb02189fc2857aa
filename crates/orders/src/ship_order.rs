//! The seller sends an order, or has it ready to be fetched: what was promised leaves the shelf.
use db::Tx;
use kernel::{BoothId, Code, Ctx, Id, Result};

use crate::OrderRow;
use crate::events::OrderShipped;
use crate::order::Action;
use crate::store;

/// Ships an order of one of `mine`.
///
/// # Errors
/// [`kernel::Error::Conflict`] when the order is not paid, or is sent already.
pub async fn ship_order(tx: &mut Tx, ctx: &Ctx, (mine, code): &(Vec<BoothId>, Code)) -> Result<()> {
    let order = store::order_by_code(tx, mine, code).await?;
    send(tx, ctx, order).await.map(|_| ())
}

/// The same of an order that was read; answers it as it stands then.
pub(crate) async fn send(tx: &mut Tx, ctx: &Ctx, mut order: OrderRow) -> Result<OrderRow> {
    let from = order.status;
    order.status = from.after(Action::Ship)?;
    order.shipped_at = Some(ctx.now());
    store::moved(tx, &order, from).await?;
    let goods = store::goods(tx, order.id).await?;
    catalogue::take(tx, ctx, order.id.uuid(), &goods).await?;
    delivery::ship(tx, ctx, order.id.uuid()).await?;
    crate::order_notices::tell_of(tx, ctx, (order.id, from, order.status)).await?;
    tx.tell(ctx, OrderShipped { order: order.id }).await?;
    Ok(order)
}
