//! Calling it off before anything was sent: the goods go back on the shelf, and what was paid goes back to the buyer.
use db::Tx;
use kernel::{BoothId, Code, Ctx, Error, Id, Result};
use money::{PaymentState, cancel_payment};

use crate::events::{OrderCancelled, OrderExpired};
use crate::order::{Action, EndReason, Payment, Status};
use crate::refund::refund_all;
use crate::{CheckoutId, OrderRow, PAYABLE, store};

/// The seller cancels one order of one of `mine`: for cash, or paid and not sent yet. An order that awaits a transfer is
/// part of a payment for several booths; it ends with its checkout.
///
/// # Errors
/// [`Error::Conflict`] with the sentence that says why.
pub async fn cancel_order(
    tx: &mut Tx,
    ctx: &Ctx,
    (mine, code, reason): &(Vec<BoothId>, Code, Option<EndReason>),
) -> Result<()> {
    let order = store::order_by_code(tx, mine, code).await?;
    if order.payment == Payment::VietQr && order.status == Status::AwaitingPayment {
        return Err(Error::conflict("order-awaits-transfer"));
    }
    end(tx, ctx, order, Action::Cancel, *reason).await
}

/// The buyer cancels a whole checkout while nothing of it is sent.
///
/// # Errors
/// [`Error::Conflict`] when a part of it has moved on; then nothing changes.
pub async fn cancel_checkout(
    tx: &mut Tx,
    ctx: &Ctx,
    (token, reason): &(String, Option<EndReason>),
) -> Result<()> {
    let checkout = tx.one(&store::CHECKOUT_BY_TOKEN, (token.clone(),)).await?;
    end_all(tx, ctx, checkout.id, Action::Cancel, *reason).await
}

/// Ends the payment first (a transfer that arrives at the same moment wins), then every order. Nobody pays in time for
/// what is paid: then nothing expires.
pub(crate) async fn end_all(
    tx: &mut Tx,
    ctx: &Ctx,
    checkout: CheckoutId,
    how: Action,
    reason: Option<EndReason>,
) -> Result<()> {
    let state = if how == Action::Expire { PaymentState::Expired } else { PaymentState::Cancelled };
    let paid = !cancel_payment(tx, ctx, PAYABLE, checkout.uuid(), state).await?;
    if paid && how == Action::Expire {
        return Err(Error::conflict("order-paid-already"));
    }
    for order in store::orders_of_checkout(tx, checkout).await? {
        end(tx, ctx, order, how, reason).await?;
    }
    Ok(())
}

/// Ends one order of which nothing was sent.
async fn end(
    tx: &mut Tx,
    ctx: &Ctx,
    mut order: OrderRow,
    how: Action,
    reason: Option<EndReason>,
) -> Result<()> {
    let from = order.status;
    order.status = from.after(how)?;
    order.ended_at = Some(ctx.now());
    order.end_reason = reason;
    store::moved(tx, &order, from).await?;
    let goods = store::goods(tx, order.id).await?;
    catalogue::release(tx, ctx, &goods).await?;
    offers::give_back(tx, ctx, order.id.uuid()).await?;
    delivery::cancel(tx, order.id.uuid()).await?;
    if from == Status::Paid {
        refund_all(tx, ctx, &order, "cancelled").await?;
    }
    crate::order_notices::tell_of(tx, ctx, (order.id, from, order.status)).await?;
    match how {
        Action::Expire => tx.tell(ctx, OrderExpired { order: order.id }).await,
        _ => tx.tell(ctx, OrderCancelled { order: order.id }).await,
    }
}
