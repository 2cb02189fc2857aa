use db::Tx;
use kernel::{BoothId, Ctx, Error, FieldError, Message, Result};

use crate::change_product::end;
use crate::events::ProductEnded;
use crate::lock::lock;
use crate::product::my_product;
use crate::variant::variants_of;
use crate::{store, sum_up};

/// Ends a product of one of `mine`: nobody finds it any more, what was sold stays in the orders. Its photos and words
/// are kept with it, since a market must be able to show what was sold (Decree 37/2026 article 41.6: five years).
///
/// # Errors
/// [`Error::Invalid`] on `end` while goods of it are promised to buyers.
pub async fn end_product(tx: &mut Tx, ctx: &Ctx, (mine, slug): &(Vec<BoothId>, String)) -> Result<()> {
    let product = my_product(tx, mine, slug).await?;
    lock(tx, product.id).await?;
    let variants = variants_of(tx, product.id).await?;
    let reserved: i64 = variants.iter().map(|variant| variant.reserved).sum();
    if reserved > 0 {
        let message = Message::new("product-end-promised").with("reserved", reserved);
        return Err(Error::Invalid(vec![FieldError { field: "end".to_owned(), message }]));
    }
    for variant in &variants {
        end(tx, ctx, variant).await?;
    }
    sum_up(tx, product.id).await?;
    tx.run_one(&store::product::END, (ctx.now(), product.id)).await?;
    tx.tell(ctx, ProductEnded { product: product.id }).await
}
