//! Whoever moves goods in a warehouse first holds it: then nobody else does until the transaction ends.
use db::Tx;
use kernel::{Ctx, Result};

use crate::access::at_work;
use crate::parcel::leave_out;
use crate::store::parcel::ParcelRow;
use crate::store::{parcel, warehouse};
use crate::{WarehouseId, WarehouseRow};

/// Holds a warehouse for somebody who works there. Orders that were called off meanwhile leave their lists first; answers
/// those, too.
///
/// # Errors
/// [`kernel::Error::NotFound`] for who does not work there, or when it has ended.
pub(crate) async fn hold(tx: &mut Tx, ctx: &Ctx, id: WarehouseId) -> Result<(WarehouseRow, Vec<ParcelRow>)> {
    let row = at_work(tx, ctx, id).await?;
    tx.run_one(&warehouse::LOCK, (id,)).await?;
    tx.run(&parcel::TAKEN, (id,)).await?;
    let gone = tx.all(&parcel::OVER, (id,)).await?;
    for parcel in &gone {
        leave_out(tx, ctx, parcel).await?;
    }
    Ok((row, gone))
}
