//! Customers of a booth: known by a hash of their telephone number, named by the shipment of their last order.
use db::Tx;
use kernel::{BoothId, Ctx, Result};

use crate::store::customer as store;
use crate::{CustomerId, OrderId};

/// Notes that this customer ordered again.
pub(crate) async fn remember_customer(
    tx: &mut Tx,
    ctx: &Ctx,
    booth: BoothId,
    buyer_key: &str,
    order: OrderId,
) -> Result<()> {
    let row = (booth, buyer_key.to_owned(), ctx.new_id::<CustomerId>(), order, ctx.now(), ctx.now());
    tx.run(&store::SEEN, row).await.map(|_| ())
}

/// Keeps the seller's own words about a customer of one of its booths.
///
/// # Errors
/// [`kernel::Error::NotFound`] for a customer of somebody else.
pub async fn note_customer(
    tx: &mut Tx,
    _: &Ctx,
    (booth, customer, note): &(BoothId, CustomerId, Option<String>),
) -> Result<()> {
    tx.run_one(&store::NOTE, (note.clone(), *customer, *booth)).await
}

/// Notes go when the name went.
pub(crate) async fn sweep(tx: &mut Tx, _: &Ctx) -> Result<u64> {
    tx.run(&store::FORGET_NOTES, ()).await
}
