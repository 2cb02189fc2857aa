//! Goods of an order came back, and were looked at at the booth: they are announced to the warehouse that keeps the booth's
//! goods. On hand rises once they are there.
use catalogue::VariantId;
use db::Tx;
use kernel::{BoothId, Code, Ctx, Error, Id, Result, Uuid};
use orders::OrderId;

use crate::agreement::kept_at;
use crate::events::ReceiptAnnounced;
use crate::store::{receipt, returned, warehouse};
use crate::{ReceiptId, WarehouseId};

/// [`ui::TakesBack`].
pub(crate) async fn takes_back(tx: &mut Tx, ctx: &Ctx, order: Uuid, goods: &[(Uuid, i64)]) -> Result<bool> {
    let order = OrderId::from_uuid(order);
    let Some((house, booth)) = tx.optional(&returned::KEPT_AT, (order,)).await? else { return Ok(false) };
    tx.run_one(&warehouse::LOCK, (house,)).await?;
    if kept_at(tx, booth).await? != Some(house) {
        return Err(Error::Retry); // the booth moved meanwhile
    }
    let goods: Vec<_> =
        goods.iter().map(|(variant, pieces)| (VariantId::from_uuid(*variant), *pieces)).collect();
    if !goods.is_empty() {
        announce_return(tx, ctx, (house, booth, order), &goods).await?;
    }
    Ok(true)
}

/// Announces goods that came back of an order, in a house that is held; answers the code of the delivery.
///
/// # Errors
/// [`Error::Conflict`] when they were announced before.
pub(crate) async fn announce_return(
    tx: &mut Tx,
    ctx: &Ctx,
    (house, booth, order): (WarehouseId, BoothId, OrderId),
    goods: &[(VariantId, i64)],
) -> Result<Code> {
    let (id, code): (ReceiptId, Code) = (ctx.new_id(), ctx.new_code());
    let row = (id, code.clone(), house, booth, ctx.now().day(), ctx.now(), order);
    if tx.run(&returned::INSERT, row).await? == 0 {
        return Err(Error::conflict("inspection-done"));
    }
    for (variant, pieces) in goods {
        tx.run(&receipt::INSERT_LINE, (id, *variant, *pieces)).await?;
    }
    let pieces = goods.iter().map(|(_, pieces)| pieces).sum();
    let announced = ReceiptAnnounced { receipt: id, booth, warehouse: house, pieces, on_hand_before: false };
    tx.tell(ctx, announced).await?;
    Ok(code)
}
