//! Stock moves by one conditional UPDATE each: two buyers of the last piece cannot both succeed.
use db::Tx;
use kernel::{Error, Result};

use crate::{ProductId, store};

/// Promises `quantity` to an order; `false` when there is not enough.
pub async fn reserve(tx: &mut Tx, product: ProductId, quantity: i64) -> Result<bool> {
    if quantity <= 0 {
        return Err(Error::internal("a quantity is positive"));
    }
    Ok(tx.run(&store::RESERVE, (quantity, product, quantity)).await? == 1)
}

/// Gives a promise back (cancelled, expired).
pub async fn release(tx: &mut Tx, product: ProductId, quantity: i64) -> Result<()> {
    tx.run_one(&store::RELEASE, (quantity, product)).await
}

/// What was promised leaves the shelf.
pub async fn take(tx: &mut Tx, product: ProductId, quantity: i64) -> Result<()> {
    tx.run_one(&store::TAKE, (quantity, quantity, product)).await
}
