//! Sellers learn that an order could not be picked in full.
use db::Tx;
use kernel::{BoothId, Code, Ctx, Id, Result};
use notices::{Kind, Notice, Wording, tell};

use crate::ParcelId;

/// Tells everybody who looks after a booth's orders; once for each time that the order is left out of a list.
pub(crate) async fn tell_short(
    tx: &mut Tx,
    ctx: &Ctx,
    (booth, order, parcel): (BoothId, &Code, ParcelId),
) -> Result<()> {
    for to in booths::who_looks_after_orders(tx, booth).await? {
        let said = |key| Wording::new(key).with("code", order.as_str());
        let notice = Notice {
            to,
            kind: Kind::BoothOrder,
            title: said("told-pick-short"),
            body: said("told-pick-short-more"),
            link: format!("/desk/orders/{order}"),
            key: format!("pick-short:{}", parcel.uuid()),
        };
        tell(tx, ctx, &notice).await?;
    }
    Ok(())
}
