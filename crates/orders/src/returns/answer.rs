//! The seller answers a request to give goods back, and says when the money was paid back.
use db::Tx;
use kernel::{BoothId, Code, Ctx, Dong, Error, Result};

use super::ReturnAction;
use crate::events::{ReturnAccepted, ReturnDeclined, ReturnRefunded};
use crate::order_by_code;
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
    let row = (to, answered.words.clone(), ctx.now(), asked.id, asked.state);
    moved(tx.run(&store::ANSWER, row).await?)?;
    if answered.accept {
        tx.tell(ctx, ReturnAccepted { order: order.id }).await
    } else {
        tx.tell(ctx, ReturnDeclined { order: order.id }).await
    }
}

/// The seller says to have paid back so much, outside the market.
///
/// # Errors
/// [`Error::Conflict`] when it was not accepted; [`Error::Invalid`] on `refunded` when it is more than the order cost.
pub async fn refund_return(
    tx: &mut Tx,
    ctx: &Ctx,
    (mine, code, amount): &(Vec<BoothId>, Code, Dong),
) -> Result<()> {
    let order = order_by_code(tx, mine, code).await?;
    let asked = tx.one(&store::OF_ORDER, (order.id,)).await?;
    let to = asked.state.after(ReturnAction::Refund)?;
    if *amount > order.total {
        return Err(Error::field("refunded", "return-refund-many"));
    }
    moved(tx.run(&store::REFUND, (to, *amount, ctx.now(), asked.id, asked.state)).await?)?;
    tx.tell(ctx, ReturnRefunded { order: order.id, amount: *amount }).await
}

/// Somebody was quicker.
pub(super) fn moved(rows: u64) -> Result<()> {
    if rows == 1 { Ok(()) } else { Err(Error::conflict("return-moved-on")) }
}
