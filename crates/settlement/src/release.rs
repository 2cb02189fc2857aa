//! The money of a sale becomes the seller's, less commission and tax.
use std::sync::Arc;

use db::Tx;
use kernel::{BoothId, Ctx, Dong, Error, Instant, Result, Uuid};
use ui::App;

use crate::events::{SaleFrozen, SaleReleased, SaleUnfrozen};
use crate::figures::Figures;
use crate::month::month_of;
use crate::posting::{post_all, released};
use crate::remitted::{by_hand, has_come};
use crate::sale::{SaleRow, SaleState, Stage, held};

/// Releases when the time is over.
pub(crate) const JOB: &str = "settlement.release";

db::sql! {
    RELEASE: (Instant, Uuid) => () =
        "UPDATE settlement_sale SET stage = 'released', released_at = $1 WHERE order_id = $2 AND stage = 'waiting'";
    FREEZE: (bool, Uuid, bool) => () =
        "UPDATE settlement_sale SET frozen = $1 WHERE order_id = $2 AND frozen = $3 AND stage IN ('recorded', 'waiting')";
    TAX: (String, Uuid, BoothId, String, bool, Dong, Dong, Dong, Instant) => () =
        "INSERT INTO settlement_tax (business_key, order_id, booth_id, month, back, revenue, vat, pit, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
}

/// Releases a sale that was handed over: the buyer is content, or the time is over. What was released, or went back
/// entirely, stays as it is; so does an order without a sale, and one whose cash a carrier still has.
///
/// # Errors
/// [`Error::Conflict`] `settlement-frozen` while a dispute or return holds it, `settlement-not-handed-over` before.
pub async fn release(tx: &mut Tx, ctx: &Ctx, order: Uuid) -> Result<()> {
    let Some((sale, _)) = held(tx, order).await? else { return Ok(()) };
    match sale.state {
        SaleState::Frozen => Err(Error::conflict("settlement-frozen")),
        SaleState::Recorded => Err(Error::conflict("settlement-not-handed-over")),
        SaleState::Waiting if has_come(tx, &sale).await? => let_go(tx, ctx, &sale).await,
        SaleState::Waiting | SaleState::Released | SaleState::Reversed => Ok(()),
    }
}

/// Posts what is left of a waiting sale.
pub(crate) async fn let_go(tx: &mut Tx, ctx: &Ctx, sale: &SaleRow) -> Result<()> {
    tx.run_one(&RELEASE, (ctx.now(), sale.order_id)).await?;
    post_all(tx, ctx, &sale.order_id.to_string(), &sale.code, &released(sale)).await?;
    by_hand(tx, ctx, sale).await?;
    if sale.withheld {
        note_tax(tx, ctx, sale, (format!("release:{}", sale.order_id), false), &sale.left()).await?;
    }
    let event = SaleReleased { order: sale.order_id, booth: sale.booth_id, amount: sale.left().paid() };
    tx.tell(ctx, event).await
}

/// Withheld tax counts in the month of the release; what is given back in the month of the return (article 45).
pub(crate) async fn note_tax(
    tx: &mut Tx,
    ctx: &Ctx,
    sale: &SaleRow,
    (key, back): (String, bool),
    of: &Figures,
) -> Result<()> {
    if of.entitled() == Dong::ZERO && of.vat == Dong::ZERO && of.pit == Dong::ZERO {
        return Ok(());
    }
    let month = month_of(ctx.now().day());
    let args = (key, sale.order_id, sale.booth_id, month, back, of.entitled(), of.vat, of.pit, ctx.now());
    tx.run_one(&TAX, args).await
}

/// A dispute or return holds the money; after the release nothing can be held any more, and nothing happens.
pub async fn freeze(tx: &mut Tx, ctx: &Ctx, order: Uuid) -> Result<()> {
    if tx.run(&FREEZE, (true, order, false)).await? == 1 {
        tx.tell(ctx, SaleFrozen { order }).await?;
    }
    Ok(())
}

/// The dispute or return is over: the time goes on, and where it is over, the money is released.
pub async fn unfreeze(tx: &mut Tx, ctx: &Ctx, order: Uuid) -> Result<()> {
    if tx.run(&FREEZE, (false, order, true)).await? == 0 {
        return Ok(());
    }
    tx.tell(ctx, SaleUnfrozen { order }).await?;
    let Some((sale, stage)) = held(tx, order).await? else { return Ok(()) };
    // A carrier's cash has no day: it waits for the transfer alone.
    let over = sale.due_at.is_none_or(|due| due <= ctx.now());
    if stage == Stage::Waiting && over && has_come(tx, &sale).await? {
        let_go(tx, ctx, &sale).await
    } else {
        Ok(())
    }
}

/// The job: a frozen sale stays, it is looked at again when it thaws.
pub(crate) async fn job(app: Arc<App>, ctx: Ctx, order: Uuid) -> Result<()> {
    match app.db.write(&ctx, order, |tx, ctx, order| Box::pin(release(tx, ctx, *order))).await {
        Err(Error::Conflict(message)) if message.key == "settlement-frozen" => Ok(()),
        done => done,
    }
}
