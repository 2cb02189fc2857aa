//! Stock moves by one conditional UPDATE each: two buyers of the last piece cannot both succeed. Every change of
//! what is on hand leaves a movement; the sum of a variant's movements is what is on hand.
mod count;
mod elsewhere;
mod lots;
mod movement;
mod promise;

use db::Tx;
use kernel::{Ctx, Error, FieldError, Message, Result};

pub use count::{Adjust, Count, WriteOff, adjust, count, write_off};
pub(crate) use elsewhere::{give_back_elsewhere, take_elsewhere};
pub(crate) use lots::open_place;
pub use lots::{MovedIn, expire_lots, move_lot, receive};
pub use movement::MovementKind;
pub(crate) use movement::{NewMovement, record};
pub use promise::{put_back, release, reserve, reserve_all, take};

use crate::events::StockTurned;
use crate::{ProductId, VariantRow, store};

/// Brings a product's own row in line with its variants: prices, unit, whether there is anything to buy.
pub(crate) async fn sum_up(tx: &mut Tx, product: ProductId) -> Result<()> {
    tx.run_one(&store::product::LOCK, (product,)).await?;
    tx.run_one(&store::product::SUM_UP, (product,)).await
}

/// The same where the last piece went or the first came back, which whoever searches must learn.
async fn turned(tx: &mut Tx, ctx: &Ctx, mut products: Vec<ProductId>) -> Result<()> {
    products.sort_unstable();
    products.dedup();
    for product in products {
        sum_up(tx, product).await?;
        tx.tell(ctx, StockTurned { product }).await?;
    }
    Ok(())
}

/// Sets how many of a variant are on hand, as counted by a person. Where it has lots, those that expire last lose
/// first what is missing.
///
/// # Errors
/// [`Error::Invalid`] on `stock` when more than that is promised to buyers.
pub(crate) async fn correct(
    tx: &mut Tx,
    ctx: &Ctx,
    old: &VariantRow,
    stock: i64,
    kind: MovementKind,
) -> Result<()> {
    let change = stock - old.on_hand;
    if change == 0 {
        return Ok(());
    }
    let shifted = tx.optional(&store::variant::SHIFT, (change, old.id, change)).await?;
    let Some((_, booth, on_hand, _)) = shifted else {
        let message = Message::new("product-stock-promised").with("reserved", old.reserved);
        return Err(Error::Invalid(vec![FieldError { field: "stock".to_owned(), message }]));
    };
    lots::fit(tx, old.id, on_hand).await?;
    record(tx, ctx, NewMovement::new(booth, old.id, kind, change, on_hand)).await
}
