use db::Tx;
use kernel::Result;

use crate::{ProductId, VariantId, store};

/// Takes the locks of a product and its variants, in the order of [`crate::stock`]: variants by their ids, then the
/// product. What is read after it stays so until this transaction ends.
pub(crate) async fn lock(tx: &mut Tx, product: ProductId) -> Result<()> {
    for (variant,) in tx.all(&store::desk::IDS_OF_PRODUCT, (product,)).await? {
        lock_variant(tx, variant).await?;
    }
    tx.run_one(&store::product::LOCK, (product,)).await
}

/// Takes the lock of one variant.
pub(crate) async fn lock_variant(tx: &mut Tx, variant: VariantId) -> Result<()> {
    tx.run_one(&store::desk::LOCK_VARIANT, (variant,)).await
}
