//! The buyer sends the goods back, once the seller has agreed.
use db::Tx;
use kernel::{Code, Ctx, Result};

use super::{ReturnAction, moved, order_of};
use crate::events::ReturnSentBack;
use crate::return_notices::{Told, tell_of_return};
use crate::store::returns as store;

/// Notes that the goods are on their way; `how` names carrier and code, or who fetched them.
///
/// # Errors
/// [`kernel::Error::Conflict`] when the seller has not agreed, or the money is back already.
pub async fn send_back(tx: &mut Tx, ctx: &Ctx, (token, code, how): &(String, Code, String)) -> Result<()> {
    let order = order_of(tx, token, code).await?;
    let asked = tx.one(&store::OF_ORDER, (order.id,)).await?;
    let to = asked.state.after(ReturnAction::SendBack)?;
    moved(tx.run(&store::SEND_BACK, (to, how.clone(), ctx.now(), asked.id, asked.state)).await?)?;
    tell_of_return(tx, ctx, (&order, to, Told::Booth)).await?;
    tx.tell(ctx, ReturnSentBack { order: order.id }).await
}
