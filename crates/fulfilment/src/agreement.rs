//! A booth has its goods kept by a warehouse, one at a time.
use db::{Conn, Tx};
use kernel::{AccountId, BoothId, Ctx, Error, Id, Result};

use crate::WarehouseId;
use crate::events::{AgreementBegun, AgreementEnded};
use crate::store::{goods, parcel, receipt, warehouse};

/// Begins an agreement.
///
/// # Errors
/// [`Error::Conflict`] when a warehouse keeps the booth's goods already; [`Error::NotFound`] when that one has ended.
pub async fn keep_at(tx: &mut Tx, ctx: &Ctx, (booth, id): &(BoothId, WarehouseId)) -> Result<()> {
    tx.run_one(&warehouse::LOCK, (*id,)).await?;
    let row = (ctx.new_id::<AccountId>().uuid(), *id, *booth, ctx.now());
    if tx.run(&receipt::AGREE, row).await? == 0 {
        return Err(Error::conflict("keeping-already"));
    }
    tx.tell(ctx, AgreementBegun { booth: *booth, warehouse: *id }).await
}

/// Ends the agreement of a booth of which nothing lies in the warehouse any more.
///
/// # Errors
/// [`Error::Conflict`] while pieces lie there, are in parcels, or a delivery is announced.
pub async fn end_keeping(tx: &mut Tx, ctx: &Ctx, booth: &BoothId) -> Result<()> {
    let (id, _) = tx.one(&receipt::AGREED, (*booth,)).await?;
    tx.run_one(&warehouse::LOCK, (id,)).await?;
    let (lying,) = tx.one(&goods::OF_BOOTH, (*booth,)).await?;
    let (parcels,) = tx.one(&parcel::OF_BOOTH, (*booth,)).await?;
    let (waiting,) = tx.one(&receipt::WAITING, (*booth,)).await?;
    if lying + parcels > 0 {
        return Err(Error::conflict("keeping-goods-there"));
    }
    if waiting > 0 {
        return Err(Error::conflict("keeping-delivery-waits"));
    }
    tx.run_one(&receipt::END_AGREEMENT, (ctx.now(), *booth, id)).await?;
    tx.tell(ctx, AgreementEnded { booth: *booth, warehouse: id }).await
}

/// The warehouse that keeps a booth's goods now.
pub async fn kept_at(conn: &mut Conn, booth: BoothId) -> Result<Option<WarehouseId>> {
    Ok(conn.optional(&receipt::AGREED, (booth,)).await?.map(|(id, _)| id))
}
