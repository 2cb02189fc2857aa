//! A seller says that a listing is still there, or that it has ended.
use db::Tx;
use kernel::{BoothId, Ctx, Result};

use crate::listing::{ListingChecked, ListingEnded, my_listing};
use crate::{ListingId, store};

/// Says that a listing was looked at today and is there.
///
/// # Errors
/// [`kernel::Error::NotFound`] for somebody else's, or one that has ended.
pub async fn check_listing(tx: &mut Tx, ctx: &Ctx, (mine, id): &(Vec<BoothId>, ListingId)) -> Result<()> {
    my_listing(tx, mine, *id).await?;
    tx.run_one(&store::CHECK, (ctx.now().day(), *id)).await?;
    tx.tell(ctx, ListingChecked { listing: *id }).await
}

/// Says that a product is not sold there any more. The row stays.
///
/// # Errors
/// [`kernel::Error::NotFound`] for somebody else's, or one that has ended.
pub async fn end_listing(tx: &mut Tx, ctx: &Ctx, (mine, id): &(Vec<BoothId>, ListingId)) -> Result<()> {
    let row = my_listing(tx, mine, *id).await?;
    tx.run_one(&store::END, (ctx.now().day(), *id)).await?;
    tx.tell(ctx, ListingEnded { listing: *id, marketplace: row.marketplace }).await
}
