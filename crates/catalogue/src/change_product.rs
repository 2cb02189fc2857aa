use db::Tx;
use kernel::{BoothId, Ctx, Error, Result, sort_key};

use crate::events::ProductChanged;
use crate::product::{State, Words, my_product};
use crate::stock::{MovementKind, correct};
use crate::variant::{NewVariant, add_variant, sku_taken, variants_of};
use crate::{ProductRow, VariantId, VariantRow, moderation, store, sum_up};

/// What a seller changes of a product.
#[derive(Debug, Clone)]
pub struct Change {
    pub words: Words,
    pub adults: bool,
    pub state: State,
    pub state_reason: Option<String>,
    /// The variants it has afterwards, in their order; one with an id is changed, one without is new, one that is
    /// not named ends.
    pub variants: Vec<(Option<VariantId>, NewVariant)>,
}

/// Changes a product of one of `mine`; a product of somebody else does not exist.
///
/// # Errors
/// [`Error::Invalid`] on `stock` when more than that is promised to buyers, on `sku` when the number is taken.
pub async fn change_product(
    tx: &mut Tx,
    ctx: &Ctx,
    (mine, slug, change): &(Vec<BoothId>, String, Change),
) -> Result<()> {
    let before = my_product(tx, mine, slug).await?;
    if before.sold && change.variants.is_empty() {
        return Err(Error::field("price", "error-required"));
    }
    let change = &moderation::changed(tx, ctx, &before, change).await?;
    let was = variants_of(tx, before.id).await?;
    write(tx, &before, change).await?;
    for old in was.iter().filter(|old| !change.variants.iter().any(|(id, _)| *id == Some(old.id))) {
        end(tx, ctx, old).await?;
    }
    for ((id, new), position) in change.variants.iter().zip(0..) {
        match id.and_then(|id| was.iter().find(|old| old.id == id)) {
            Some(old) => set(tx, ctx, old, new, position).await?,
            None => {
                add_variant(tx, ctx, (before.id, before.booth_id), new, position).await?;
            }
        }
    }
    sum_up(tx, before.id).await?;
    moderation::look_again(tx, before.id).await?;
    tx.tell(ctx, ProductChanged::of(&before, &was, change)).await
}

async fn write(tx: &mut Tx, before: &ProductRow, change: &Change) -> Result<()> {
    let Words { name, description, story, brand, kind, category, producer } = change.words.clone();
    let (folded, key) = (name.folded(), sort_key(&name.vi));
    let row = (
        name,
        folded,
        key,
        description,
        story,
        kind,
        category,
        brand,
        change.adults,
        producer,
        change.state,
        change.state_reason.clone(),
        before.id,
    );
    tx.run_one(&store::product::CHANGE, row).await
}

async fn set(tx: &mut Tx, ctx: &Ctx, old: &VariantRow, new: &NewVariant, position: i64) -> Result<()> {
    let NewVariant { sku, gtin, name, unit, price, tiers, weight, stock } = new.clone();
    if let Some(number) = sku.as_ref().filter(|number| old.sku.as_ref() != Some(number))
        && tx.optional(&store::variant::BY_SKU, (old.booth_id, number.clone())).await?.is_some()
    {
        return Err(sku_taken(number));
    }
    let row = (sku, gtin, name, unit, price, tiers, weight, position, old.id, old.product_id);
    tx.run_one(&store::variant::CHANGE, row).await?;
    correct(tx, ctx, old, stock, MovementKind::Counted).await
}

/// What is left of a variant that ends is written off; what is promised must be sent first.
pub(crate) async fn end(tx: &mut Tx, ctx: &Ctx, old: &VariantRow) -> Result<()> {
    correct(tx, ctx, old, 0, MovementKind::Scrapped).await?;
    tx.run_one(&store::variant::END, (ctx.now(), old.id, old.product_id)).await
}
