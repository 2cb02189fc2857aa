//! The buyer says to have the goods and to be content: the seller need not wait for the money any longer.
use db::Tx;
use kernel::{Code, Ctx, Error, Id, Result};

use crate::events::OrderConfirmed;
use crate::order::{Payment, Status};
use crate::store;

/// Confirms an order of the checkout with that token.
///
/// # Errors
/// [`Error::Conflict`] when it was not handed over, was confirmed before, or is in dispute.
pub async fn confirm_order(tx: &mut Tx, ctx: &Ctx, (token, code): &(String, Code)) -> Result<()> {
    let order = crate::returns::order_of(tx, token, code).await?;
    if order.status != Status::Delivered || order.payment == Payment::Cash {
        return Err(Error::conflict("order-not-to-confirm"));
    }
    if tx.run(&store::CONFIRM, (ctx.now(), order.id)).await? == 0 {
        return Err(Error::conflict("order-confirmed-already"));
    }
    settlement::release(tx, ctx, order.id.uuid()).await?;
    tx.tell(ctx, OrderConfirmed { order: order.id }).await
}
