//! Goods came back to the seller: what is good goes on the shelf again, the rest is scrapped.
use catalogue::VariantId;
use db::Tx;
use kernel::{BoothId, Code, Ctx, Error, Id, Result};

use crate::events::GoodsInspected;
use crate::order::{EndReason, Status};
use crate::returns::ReturnState;
use crate::store::inspection as rows;
use crate::{OrderRow, store};

/// What was found of the goods of one order.
#[derive(Debug, Clone)]
pub struct Inspection {
    pub mine: Vec<BoothId>,
    pub code: Code,
    /// Of each variant: pieces that are good, and pieces that are not.
    pub found: Vec<(VariantId, i64, i64)>,
}

/// Notes what came back, once for an order.
///
/// # Errors
/// [`Error::Conflict`] when nothing is on its way back, or it was inspected before; [`Error::Invalid`] on `found` when
/// nothing is said or more than could come back.
pub async fn inspect(tx: &mut Tx, ctx: &Ctx, inspection: &Inspection) -> Result<()> {
    let order = store::order_by_code(tx, &inspection.mine, &inspection.code).await?;
    let expected = coming_back(tx, &order).await?;
    let found: Vec<_> = inspection.found.iter().filter(|(_, good, bad)| good + bad > 0).collect();
    let fits = |(variant, good, bad): &(VariantId, i64, i64)| {
        expected
            .iter()
            .any(|(known, most)| known == variant && *good >= 0 && *bad >= 0 && good + bad <= *most)
    };
    if found.is_empty() || !found.iter().all(|line| fits(line)) {
        return Err(Error::field("found", "inspection-wrong"));
    }
    for (variant, good, bad) in found.iter().copied() {
        if tx.run(&rows::INSERT, (order.id, *variant, *good, *bad, ctx.now())).await? == 0 {
            return Err(Error::conflict("inspection-done"));
        }
    }
    let good: Vec<_> =
        found.iter().filter(|(_, good, _)| *good > 0).map(|(variant, good, _)| (*variant, *good)).collect();
    catalogue::put_back(tx, ctx, order.id.uuid(), &good).await?;
    tx.tell(ctx, GoodsInspected { order: order.id }).await
}

/// What may still come back of an order: nothing once it was inspected.
///
/// # Errors
/// [`Error::Conflict`] when nothing comes back of it.
pub(crate) async fn coming_back(conn: &mut db::Conn, order: &OrderRow) -> Result<Vec<(VariantId, i64)>> {
    if !conn.all(&rows::OF_ORDER, (order.id,)).await?.is_empty() {
        return Err(Error::conflict("inspection-done"));
    }
    if order.status == Status::Cancelled && order.end_reason == Some(EndReason::Undelivered) {
        return store::goods(conn, order.id).await;
    }
    let asked = conn.optional(&store::returns::OF_ORDER, (order.id,)).await?;
    match asked {
        Some(asked) if matches!(asked.state, ReturnState::SentBack | ReturnState::Refunded) => {
            let items = conn.all(&store::returns::QUANTITIES, (asked.id,)).await?;
            Ok(items)
        }
        _ => Err(Error::conflict("inspection-nothing")),
    }
}
