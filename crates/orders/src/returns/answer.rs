//! The seller answers a request to give goods back, and lets the money go back.
use db::Tx;
use kernel::{BoothId, Code, Ctx, Dong, Error, Result};

use super::patience::wait;
use super::{ReturnAction, let_go, moved};
use crate::events::{ReturnAccepted, ReturnDeclined, ReturnRefunded};
use crate::order_by_code;
use crate::refund::refund;
use crate::return_notices::{Told, tell_of_return};
use crate::store::returns as store;

/// The seller's word.
#[derive(Debug, Clone)]
pub struct AnsweredReturn {
    pub mine: Vec<BoothId>,
    /// Of the order.
    pub code: Code,
    pub accept: bool,
    /// For the buyer: how the goods come back, or why not.
    pub words: String,
}

/// Accepts or declines.
///
/// # Errors
/// [`Error::Conflict`] when it was answered or withdrawn already.
pub async fn answer_return(tx: &mut Tx, ctx: &Ctx, answered: &AnsweredReturn) -> Result<()> {
    let order = order_by_code(tx, &answered.mine, &answered.code).await?;
    let asked = tx.one(&store::OF_ORDER, (order.id,)).await?;
    let how = if answered.accept { ReturnAction::Accept } else { ReturnAction::Decline };
    let to = asked.state.after(how)?;
    let row = (to, answered.words.clone(), ctx.now(), answered.accept, asked.id, asked.state);
    moved(tx.run(&store::ANSWER, row).await?)?;
    tell_of_return(tx, ctx, (&order, to, Told::Buyer)).await?;
    if answered.accept {
        return tx.tell(ctx, ReturnAccepted { order: order.id }).await;
    }
    // The money waits until the buyer's time to ask an official is over.
    wait(tx, ctx, &order).await?;
    tx.tell(ctx, ReturnDeclined { order: order.id }).await
}

/// The seller lets so much go back: of what was paid online the market has it sent, cash the seller pays back by hand.
///
/// # Errors
/// [`Error::Conflict`] when it was not accepted; [`Error::Invalid`] on `refunded` when it is nothing, or more than is left of
/// the order.
pub async fn refund_return(
    tx: &mut Tx,
    ctx: &Ctx,
    (mine, code, amount): &(Vec<BoothId>, Code, Dong),
) -> Result<()> {
    let order = order_by_code(tx, mine, code).await?;
    let asked = tx.one(&store::OF_ORDER, (order.id,)).await?;
    if !asked.state.seller_refunds() {
        return Err(Error::conflict("return-moved-on"));
    }
    if *amount <= Dong::ZERO {
        return Err(Error::field("refunded", "return-refund-none"));
    }
    let to = asked.state.after(ReturnAction::Refund)?;
    moved(tx.run(&store::REFUND, (to, *amount, ctx.now(), asked.id, asked.state)).await?)?;
    refund(tx, ctx, &order, *amount, "return").await?;
    if *amount < asked.amount {
        wait(tx, ctx, &order).await?;
    } else {
        let_go(tx, ctx, &order).await?;
    }
    tell_of_return(tx, ctx, (&order, to, Told::Buyer)).await?;
    tx.tell(ctx, ReturnRefunded { order: order.id, amount: *amount }).await
}
