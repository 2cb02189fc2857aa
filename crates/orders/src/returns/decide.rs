//! An official decides what buyer and seller do not agree on.
use db::Tx;
use kernel::{Code, Ctx, Dong, Error, Result};

use super::{ReturnAction, let_go, moved};
use crate::events::ReturnDecided;
use crate::refund::refund;
use crate::return_notices::{Told, tell_of_return};
use crate::store::{self, returns as rows};

/// What is decided, and why.
#[derive(Debug, Clone)]
pub struct Decision {
    /// Of the order.
    pub code: Code,
    /// So much goes back to the buyer; zero: the seller is right.
    pub amount: Dong,
    /// For both, and for the audit trail.
    pub reason: String,
}

/// Decides.
///
/// # Errors
/// [`Error::Conflict`] when nobody asked, or it was decided already; [`Error::Invalid`] on `refunded` when it is more than is
/// left of the order.
pub async fn decide_return(tx: &mut Tx, ctx: &Ctx, decision: &Decision) -> Result<()> {
    let order = tx.one(&store::ORDER_BY_CODE, (decision.code.clone(),)).await?;
    let asked = tx.optional(&rows::OF_ORDER, (order.id,)).await?.ok_or(Error::NotFound)?;
    let given = decision.amount > Dong::ZERO;
    let to = asked.state.after(if given { ReturnAction::Refund } else { ReturnAction::Dismiss })?;
    // Beside what the seller gave back already.
    let all = asked.refunded.unwrap_or_default().plus(decision.amount);
    let (refunded, at) = ((all > Dong::ZERO).then_some(all), (all > Dong::ZERO).then(|| ctx.now()));
    let row = (to, decision.reason.clone(), ctx.now(), refunded, at, asked.id, asked.state);
    moved(tx.run(&rows::DECIDE, row).await?)?;
    refund(tx, ctx, &order, decision.amount, "decided").await?;
    let_go(tx, ctx, &order).await?;
    tell_of_return(tx, ctx, (&order, to, Told::Buyer)).await?;
    tell_of_return(tx, ctx, (&order, to, Told::Booth)).await?;
    tx.tell(ctx, ReturnDecided { order: order.id, amount: decision.amount, reason: decision.reason.clone() })
        .await
}
