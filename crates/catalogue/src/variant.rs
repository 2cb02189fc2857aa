//! Variants: a product in one size, taste or packing.
use std::collections::HashMap;

use db::{Conn, Tx};
use kernel::{BoothId, Ctx, Dong, Error, FieldError, Message, Result, Text};

use crate::product::twenty_four;
use crate::stock::{MovementKind, NewMovement, record};
use crate::store::variant::VariantInsert;
pub use crate::store::variant::VariantRow;
use crate::tiers::Tiers;
use crate::{ProductId, VariantId, store};

/// A variant to be added.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NewVariant {
    /// The seller's own number, once in a booth.
    pub sku: Option<String>,
    /// The number of the bar code.
    pub gtin: Option<String>,
    /// What tells it from the others; empty where there is one.
    pub name: Text,
    pub unit: Text,
    pub price: Dong,
    pub tiers: Tiers,
    /// Grams of one, packed.
    pub weight: Option<i64>,
    /// On hand now.
    pub stock: i64,
}

impl NewVariant {
    /// The only variant of a product.
    pub fn only(price: Dong, unit: Text, stock: i64) -> Self {
        Self { unit, price, stock, ..Self::default() }
    }
}

/// A new variant is promised to nobody.
const NONE_PROMISED: i64 = 0;

impl NewVariant {
    /// As it is stored.
    pub(crate) fn row(
        &self,
        (id, product, booth): (VariantId, ProductId, BoothId),
        position: i64,
    ) -> VariantInsert {
        let Self { sku, gtin, name, unit, price, tiers, weight, stock } = self.clone();
        (id, product, booth, sku, gtin, name, unit, price, tiers, weight, position, stock, NONE_PROMISED)
    }
}

impl From<&VariantRow> for NewVariant {
    /// As it is now.
    fn from(row: &VariantRow) -> Self {
        let VariantRow { sku, gtin, name, unit, price, tiers, weight, on_hand, .. } = row.clone();
        Self { sku, gtin, name, unit, price, tiers, weight, stock: on_hand }
    }
}

/// Adds a variant; what is on hand opens its movements.
///
/// # Errors
/// [`Error::Invalid`] on `sku` when another variant of the booth has that number.
pub(crate) async fn add_variant(
    tx: &mut Tx,
    ctx: &Ctx,
    (product, booth): (ProductId, BoothId),
    new: &NewVariant,
    position: i64,
) -> Result<VariantId> {
    let id: VariantId = ctx.new_id();
    let (taken, stock) = (new.sku.clone().unwrap_or_default(), new.stock);
    let row = new.row((id, product, booth), position);
    if tx.run(&store::variant::INSERT, row).await? == 0 {
        return Err(sku_taken(&taken));
    }
    if stock > 0 {
        let opening = NewMovement::new(booth, id, MovementKind::Opening, stock, stock);
        record(tx, ctx, opening).await?;
    }
    Ok(id)
}

/// The number is another variant's.
pub(crate) fn sku_taken(sku: &str) -> Error {
    let message = Message::new("variant-sku-taken").with("sku", sku);
    Error::Invalid(vec![FieldError { field: "sku".to_owned(), message }])
}

/// A variant by its id, whether it is offered or not.
pub async fn variant(conn: &mut Conn, id: VariantId) -> Result<VariantRow> {
    conn.one(&store::variant::BY_ID, (id,)).await
}

/// The variants of a product, in its seller's order.
pub async fn variants_of(conn: &mut Conn, product: ProductId) -> Result<Vec<VariantRow>> {
    conn.all(&store::variant::OF_PRODUCT, (product,)).await
}

/// What is on sale in a booth, the newest products first; 500 at most.
pub async fn variants_of_booth(conn: &mut Conn, booth: BoothId) -> Result<Vec<VariantRow>> {
    conn.all(&store::variant::OF_BOOTH, (booth,)).await
}

/// The variant with a seller's own number.
pub async fn variant_by_sku(conn: &mut Conn, booth: BoothId, sku: &str) -> Result<Option<VariantRow>> {
    conn.optional(&store::variant::BY_SKU, (booth, sku.to_owned())).await
}

/// Variants by their ids, in the order asked for, those that ended included.
pub async fn variants(conn: &mut Conn, ids: &[VariantId]) -> Result<Vec<VariantRow>> {
    let mut rows = Vec::new();
    for chunk in ids.chunks(24) {
        rows.extend(conn.all(&store::variant::BY_IDS, twenty_four(chunk)).await?);
    }
    let mut by_id: HashMap<VariantId, VariantRow> = rows.into_iter().map(|row| (row.id, row)).collect();
    Ok(ids.iter().filter_map(|id| by_id.remove(id)).collect())
}

impl VariantRow {
    /// How many can be bought now.
    pub fn available(&self) -> i64 {
        if self.offered { (self.on_hand - self.reserved).max(0) } else { 0 }
    }

    /// The price of one when so many are bought.
    pub fn price_of(&self, quantity: i64) -> Dong {
        self.tiers.price(self.price, quantity)
    }
}
