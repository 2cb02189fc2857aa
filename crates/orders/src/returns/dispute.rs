//! The buyer asks an official to decide.
use db::Tx;
use kernel::{BoothId, Code, Ctx, Error, Id, Instant, Result};

use super::patience::contestable;
use super::{ReturnAction, ReturnState, moved, order_of};
use crate::OrderRow;
use crate::events::ReturnDisputed;
use crate::return_notices::{Told, tell_of_return};
use crate::store::returns::{self as store, ReturnRow};

/// A seller has so many days to answer, or to let the money go back, before the buyer may ask an official.
pub const PATIENCE_DAYS: i64 = 3;

/// From when on and until when an official may be asked; `None` when not at all.
pub(super) fn disputable(asked: &ReturnRow) -> Option<(Instant, Option<Instant>)> {
    let days = |since: Instant| since.plus_seconds(PATIENCE_DAYS * 86_400);
    if contestable(asked) {
        let since = if asked.state == ReturnState::Declined { asked.answered_at } else { asked.refunded_at };
        return since.map(|since| (since, Some(days(since))));
    }
    let waits_since = match asked.state {
        ReturnState::Asked => Some(asked.asked_at),
        ReturnState::Accepted => asked.answered_at,
        ReturnState::SentBack => asked.sent_back_at,
        _ => None,
    };
    waits_since.map(|since| (days(since), None))
}

/// Whether an official may be asked now.
pub fn disputable_now(asked: &ReturnRow, now: Instant) -> bool {
    disputable(asked).is_some_and(|(from, until)| now >= from && until.is_none_or(|until| now < until))
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
    dispute(tx, ctx, &order, (why, Told::Booth)).await
}

/// The seller asks: goods that were agreed to come back do not come, or came as something else.
///
/// # Errors
/// [`Error::Conflict`] when the buyer's time is not over, or it was decided already.
pub async fn dispute_by_seller(
    tx: &mut Tx,
    ctx: &Ctx,
    (mine, code, why): &(Vec<BoothId>, Code, String),
) -> Result<()> {
    let order = crate::order_by_code(tx, mine, code).await?;
    let asked = tx.optional(&store::OF_ORDER, (order.id,)).await?.ok_or(Error::NotFound)?;
    if !matches!(asked.state, ReturnState::Accepted | ReturnState::SentBack) {
        return Err(Error::conflict("return-moved-on"));
    }
    dispute(tx, ctx, &order, (why, Told::Buyer)).await
}

async fn dispute(tx: &mut Tx, ctx: &Ctx, order: &OrderRow, (why, told): (&str, Told)) -> Result<()> {
    let asked = tx.one(&store::OF_ORDER, (order.id,)).await?;
    let to = asked.state.after(ReturnAction::Dispute)?;
    if !disputable_now(&asked, ctx.now()) {
        return Err(Error::conflict("return-dispute-early"));
    }
    moved(tx.run(&store::DISPUTE, (to, why.to_owned(), ctx.now(), asked.id, asked.state)).await?)?;
    settlement::freeze(tx, ctx, order.id.uuid()).await?;
    tell_of_return(tx, ctx, (order, to, told)).await?;
    tx.tell(ctx, ReturnDisputed { order: order.id }).await
}
