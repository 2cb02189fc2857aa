//! Money came after its checkout had expired: if everything is still there, the checkout is taken up again.
use db::Tx;
use kernel::{Ctx, Id, Result, Uuid};

use crate::events::OrderResumed;
use crate::order::{Action, Status};
use crate::store::{self, discount::discounts_of};
use crate::{CheckoutId, OrderRow};

/// [`ui::Resume`]. Only what expired is resumed, with all its goods or not at all. What an offer made cheaper is not: the
/// offer may be used up meanwhile.
pub(crate) async fn resume(tx: &mut Tx, ctx: &Ctx, checkout: Uuid) -> Result<bool> {
    let orders = store::orders_of_checkout(tx, CheckoutId::from_uuid(checkout)).await?;
    let mut goods = Vec::new();
    for order in &orders {
        if order.status != Status::Expired || !discounts_of(tx, order.id).await?.is_empty() {
            return Ok(false);
        }
        goods.extend(store::goods(tx, order.id).await?);
    }
    if goods.is_empty() || !catalogue::reserve_all(tx, ctx, &goods).await? {
        return Ok(false);
    }
    for order in orders {
        awaits_again(tx, ctx, order).await?;
    }
    Ok(true)
}

async fn awaits_again(tx: &mut Tx, ctx: &Ctx, mut order: OrderRow) -> Result<()> {
    let from = order.status;
    order.status = from.after(Action::Resume)?;
    order.ended_at = None;
    order.end_reason = None;
    store::moved(tx, &order, from).await?;
    delivery::resume(tx, order.id.uuid()).await?;
    tx.tell(ctx, OrderResumed { order: order.id }).await
}
