//! The buyer asks an official to decide.
use db::Tx;
use kernel::{Code, Ctx, Error, Id, Instant, Result};

use super::{ReturnAction, ReturnState, moved, order_of};
use crate::events::ReturnDisputed;
use crate::return_notices::{Told, tell_of_return};
use crate::store::returns::{self as store, ReturnRow};

/// A seller has so many days to answer, or to let the money go back, before the buyer may ask an official.
pub const PATIENCE_DAYS: i64 = 3;

/// From when on the buyer may ask an official; `None` when not at all.
pub fn disputable(asked: &ReturnRow) -> Option<Instant> {
    let waits_since = match asked.state {
        ReturnState::Declined => return asked.answered_at,
        ReturnState::Asked => Some(asked.asked_at),
        ReturnState::Accepted => asked.answered_at,
        ReturnState::SentBack => asked.sent_back_at,
        _ => None,
    };
    waits_since.map(|since| since.plus_seconds(PATIENCE_DAYS * 86_400))
}

/// Asks; what was paid is held back again, if it was not passed on yet.
///
/// # Errors
/// [`Error::Conflict`] when the seller's time is not over, or it was decided already.
pub async fn dispute_return(
    tx: &mut Tx,
    ctx: &Ctx,
    (token, code, why): &(String, Code, String),
) -> Result<()> {
    let order = order_of(tx, token, code).await?;
    let asked = tx.one(&store::OF_ORDER, (order.id,)).await?;
    let to = asked.state.after(ReturnAction::Dispute)?;
    if disputable(&asked).is_none_or(|from| ctx.now() < from) {
        return Err(Error::conflict("return-dispute-early"));
    }
    moved(tx.run(&store::DISPUTE, (to, why.clone(), ctx.now(), asked.id, asked.state)).await?)?;
    settlement::freeze(tx, ctx, order.id.uuid()).await?;
    tell_of_return(tx, ctx, (&order, to, Told::Booth)).await?;
    tx.tell(ctx, ReturnDisputed { order: order.id }).await
}
