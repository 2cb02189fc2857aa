//! What a carrier did with the parcel of an order moves the order. A carrier may tell twice, and late: what cannot happen
//! any more changes nothing.
use db::Tx;
use kernel::{Ctx, Error, Id, Result, Uuid};
use ui::Carriage;

use crate::deliver_order::hand_over;
use crate::order::{Action, EndReason};
use crate::ship_order::send;
use crate::undelivered::undelivered;
use crate::{OrderId, OrderRow, store};

/// [`ui::Carried`].
pub(crate) async fn carried(tx: &mut Tx, ctx: &Ctx, order: Uuid, what: Carriage) -> Result<()> {
    let Some(order) = tx.optional(&store::ORDER, (OrderId::from_uuid(order),)).await? else { return Ok(()) };
    moved(tx, ctx, order, what).await.map_err(again)
}

/// A person moved the order at the same moment: once more from the beginning.
fn again(error: Error) -> Error {
    match error {
        Error::Conflict(message) if ["order-moved-on", "delivery-moved-on"].contains(&message.key) => {
            Error::Retry
        }
        other => other,
    }
}

async fn moved(tx: &mut Tx, ctx: &Ctx, order: OrderRow, what: Carriage) -> Result<()> {
    match what {
        Carriage::PickedUp => sent(tx, ctx, order).await.map(|_| ()),
        Carriage::Delivered { collected } => {
            let order = sent(tx, ctx, order).await?;
            if order.status.can(Action::Deliver) {
                hand_over(tx, ctx, order, collected).await
            } else {
                Ok(())
            }
        }
        Carriage::Returned => undelivered(tx, ctx, order, EndReason::Undelivered).await,
        Carriage::Lost => undelivered(tx, ctx, order, EndReason::Lost).await,
    }
}

/// The order as it is on its way: a carrier has what it was not told to be sent.
async fn sent(tx: &mut Tx, ctx: &Ctx, order: OrderRow) -> Result<OrderRow> {
    if order.status.can(Action::Ship) { send(tx, ctx, order).await } else { Ok(order) }
}
