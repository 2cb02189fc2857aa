//! The goods are handed over: cash is recorded, and what the buyer paid is owed to the booth.
use db::Tx;
use kernel::{BoothId, Code, Ctx, Dong, Id, Result};
use money::{Account, Entry, post};

use crate::OrderRow;
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
    let mut order = store::order_by_code(tx, mine, code).await?;
    let from = order.status;
    order.status = from.after(Action::Deliver)?;
    order.delivered_at = Some(ctx.now());
    if order.payment == Payment::Cash {
        order.paid_at = Some(ctx.now());
    }
    store::moved(tx, &order, from).await?;
    delivery::deliver(tx, ctx, order.id.uuid(), *collected).await?;
    pass_on(tx, ctx, &order).await?;
    crate::order_notices::tell_of(tx, ctx, (order.id, from, order.status)).await?;
    tx.tell(ctx, OrderDelivered { order: order.id }).await
}

/// Cash: from the booth's hand to the order. Then, for both ways of paying, from the order to the booth.
async fn pass_on(tx: &mut Tx, ctx: &Ctx, order: &OrderRow) -> Result<()> {
    let (paid_into, owed_to) = (Account::Order(order.id.uuid()), Account::Booth(order.booth_id.uuid()));
    if order.total == Dong::ZERO {
        return Ok(());
    }
    if order.payment == Payment::Cash {
        let entry = Entry {
            debit: Account::Cash(order.booth_id.uuid()),
            credit: paid_into,
            amount: order.total,
            key: format!("cash:{}", order.id),
            memo: format!("cash {}", order.code),
        };
        post(tx, ctx, entry).await?;
    }
    let entry = Entry {
        debit: paid_into,
        credit: owed_to,
        amount: order.total,
        key: format!("release:{}", order.id),
        memo: format!("release {}", order.code),
    };
    post(tx, ctx, entry).await
}
