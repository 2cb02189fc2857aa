//! A buyer who was refused, or got less back than was asked for, has some days to ask an official; so long the money waits.
use std::sync::Arc;

use db::{Tx, schedule};
use kernel::{Ctx, Id, Result, Uuid};
use ui::App;

use super::{PATIENCE_DAYS, ReturnState, let_go};
use crate::store::returns::ReturnRow;
use crate::store::{self, returns as rows};
use crate::{OrderId, OrderRow};

/// Kind of the job.
pub(crate) const JOB: &str = "orders.return-over";

/// Waits for the buyer's word.
pub(super) async fn wait(tx: &mut Tx, ctx: &Ctx, order: &OrderRow) -> Result<()> {
    let over = ctx.now().plus_seconds(PATIENCE_DAYS * 86_400);
    schedule(tx, ctx, JOB, order.id.uuid(), over).await
}

/// Whether the buyer may still ask an official although the seller thinks that it is over.
pub(super) fn contestable(asked: &ReturnRow) -> bool {
    let short = asked.refunded.is_some_and(|refunded| refunded < asked.amount) && asked.decided_at.is_none();
    asked.state == ReturnState::Declined || (asked.state == ReturnState::Refunded && short)
}

/// The job: nobody asked an official, so the money goes its way.
pub(crate) async fn job(app: Arc<App>, ctx: Ctx, order: Uuid) -> Result<()> {
    app.db.write(&ctx, OrderId::from_uuid(order), |tx, ctx, order| Box::pin(over(tx, ctx, *order))).await
}

/// # Errors
/// When the database does not answer.
async fn over(tx: &mut Tx, ctx: &Ctx, order: OrderId) -> Result<()> {
    let asked = tx.one(&rows::OF_ORDER, (order,)).await?;
    // The row is taken with the state that was read: who asks an official at the same moment comes before or after.
    if !contestable(&asked) || tx.run(&rows::STILL, (asked.id, asked.state)).await? == 0 {
        return Ok(());
    }
    let order = tx.one(&store::ORDER, (order,)).await?;
    let_go(tx, ctx, &order).await
}
