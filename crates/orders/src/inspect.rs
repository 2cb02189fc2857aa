//! Goods came back: what is good goes on the shelf again, the rest is scrapped. Where somebody else keeps the booth's goods,
//! the shelf is there, and what is good counts once it has arrived.
use catalogue::VariantId;
use db::Tx;
use kernel::{BoothId, Code, Ctx, Error, Id, Result};
use ui::TakesBack;

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
    pub found: Vec<Found>,
}

/// A variant, pieces that are good, and pieces that are not.
pub type Found = (VariantId, i64, i64);

/// Notes what came back, once for an order. Who keeps the goods of the booth takes the good ones over (`keepers`, the hooks
/// of [`ui::Domain`]); where nobody does, they are on the shelf at once.
///
/// # Errors
/// [`Error::Conflict`] when nothing is on its way back, or it was inspected before; [`Error::Invalid`] on `found` when
/// nothing is said or more than could come back.
pub async fn inspect(
    tx: &mut Tx,
    ctx: &Ctx,
    (inspection, keepers): &(Inspection, Vec<TakesBack>),
) -> Result<()> {
    let (order, found) = checked(tx, inspection).await?;
    let good: Vec<_> =
        found.iter().filter(|(_, good, _)| *good > 0).map(|(variant, good, _)| (*variant, *good)).collect();
    // Before anything of the order is touched: a keeper takes the row of its house first.
    let kept = keep(tx, ctx, (&order, &good), keepers).await?;
    note(tx, ctx, &order, &found).await?;
    if kept { Ok(()) } else { catalogue::put_back(tx, ctx, order.id.uuid(), &good).await }
}

/// The same by whoever has the goods in its house and puts them on the shelf itself.
///
/// # Errors
/// As [`inspect`].
pub async fn note_inspection(tx: &mut Tx, ctx: &Ctx, inspection: &Inspection) -> Result<()> {
    let (order, found) = checked(tx, inspection).await?;
    note(tx, ctx, &order, &found).await
}

/// Whether somebody takes the good pieces over.
async fn keep(
    tx: &mut Tx,
    ctx: &Ctx,
    (order, good): (&OrderRow, &[(VariantId, i64)]),
    keepers: &[TakesBack],
) -> Result<bool> {
    let good: Vec<_> = good.iter().map(|(variant, pieces)| (variant.uuid(), *pieces)).collect();
    for takes_back in keepers {
        if takes_back(tx, ctx, order.id.uuid(), &good).await? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// What was found, if it fits to what may come back; in the order of the variants.
async fn checked(tx: &mut Tx, inspection: &Inspection) -> Result<(OrderRow, Vec<Found>)> {
    let order = store::order_by_code(tx, &inspection.mine, &inspection.code).await?;
    let expected = coming_back(tx, &order).await?;
    let mut found: Vec<_> =
        inspection.found.iter().filter(|(_, good, bad)| good + bad > 0).copied().collect();
    found.sort_by_key(|(variant, ..)| *variant);
    let fits = |(variant, good, bad): &Found| {
        expected
            .iter()
            .any(|(known, most)| known == variant && *good >= 0 && *bad >= 0 && good + bad <= *most)
    };
    if found.is_empty() || !found.iter().all(fits) {
        return Err(Error::field("found", "inspection-wrong"));
    }
    Ok((order, found))
}

async fn note(tx: &mut Tx, ctx: &Ctx, order: &OrderRow, found: &[Found]) -> Result<()> {
    for (variant, good, bad) in found {
        if tx.run(&rows::INSERT, (order.id, *variant, *good, *bad, ctx.now())).await? == 0 {
            return Err(Error::conflict("inspection-done"));
        }
    }
    tx.tell(ctx, GoodsInspected { order: order.id }).await
}

/// What may still come back of an order: nothing once it was inspected.
///
/// # Errors
/// [`Error::Conflict`] when nothing comes back of it.
pub async fn coming_back(conn: &mut db::Conn, order: &OrderRow) -> Result<Vec<(VariantId, i64)>> {
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
