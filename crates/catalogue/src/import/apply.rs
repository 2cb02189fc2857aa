//! A row that says something else than what is there.
use std::collections::BTreeMap;

use db::Tx;
use kernel::{BoothId, Ctx, Error, Result, Text, sort_key};

use super::chunk::ChangedRow;
use super::column::Column;
use super::fields::{both, counted, dong, filled, over};
use super::piece::tiers_under;
use super::review::state_after;
use super::{Mistake, ProductFields, VariantFields};
use crate::stock::{MovementKind, correct};
use crate::store::import::{self as store, SheetRow};
use crate::{Categories, ProductId, ProductRow, State, Words, moderation, sum_up, variant};

/// What became of a row.
pub(super) enum Applied {
    Changed,
    Same,
    Wrong(Mistake),
}

/// What products are to say afterwards, to be written in the order of their ids after all variants.
pub(super) type ProductChanges = BTreeMap<ProductId, Option<ProductFields<String>>>;

/// Takes a row into a variant; what it says of the product is added to `products`. Nothing is written for a row with
/// a mistake.
pub(super) async fn apply(
    tx: &mut Tx,
    ctx: &Ctx,
    booth: BoothId,
    row: &ChangedRow,
    products: &mut ProductChanges,
) -> Result<Applied> {
    let Some(known) = tx.optional(&store::ROW, (row.variant,)).await? else {
        return Ok(Applied::Wrong(Mistake::new(Column::NameVi.key(), "goods-gone", "")));
    };
    let (was, product_was) = (known.variant(), product_of(&known, products));
    let mut product = over(&product_was, &row.said.product);
    settle(&known, &mut product);
    let after = over(&was, &row.said.variant);
    if after == was && product == product_was {
        return Ok(Applied::Same);
    }
    if let Some(mistake) = change_variant(tx, ctx, booth, &known, (&was, &after)).await? {
        return Ok(Applied::Wrong(mistake));
    }
    let change = products.entry(known.product_id).or_default();
    if product != product_was {
        *change = Some(product);
    }
    Ok(Applied::Changed)
}

/// The product as rows before left it.
fn product_of(known: &SheetRow, products: &ProductChanges) -> ProductFields<String> {
    products.get(&known.product_id).cloned().flatten().unwrap_or_else(|| known.product())
}

/// The state that the product may have.
fn settle(known: &SheetRow, product: &mut ProductFields<String>) {
    let [.., state] = product;
    let wanted = State::from_key(state).unwrap_or(known.state);
    state_after(known.state, known.state_reason.as_deref(), wanted).key().clone_into(state);
}

async fn change_variant(
    tx: &mut Tx,
    ctx: &Ctx,
    booth: BoothId,
    known: &SheetRow,
    (was, after): (&VariantFields<String>, &VariantFields<String>),
) -> Result<Option<Mistake>> {
    let [sku, name, name_en, unit, unit_en, price, tiers, weight, gtin, stock] = after;
    let [sku_was, .., stock_was] = was;
    let Some(new_tiers) = tiers_under(tiers, dong(price)) else {
        return Ok(Some(Mistake::new(Column::Tiers.key(), "goods-tiers-fall", tiers)));
    };
    if sku != sku_was && tx.optional(&crate::store::variant::BY_SKU, (booth, sku.clone())).await?.is_some() {
        return Ok(Some(Mistake::new(Column::Sku.key(), "goods-variant-twice", sku)));
    }
    if stock != stock_was {
        let old = variant(tx, known.variant_id).await?;
        match correct(tx, ctx, &old, counted(stock), MovementKind::Imported).await {
            Ok(()) => {}
            Err(Error::Invalid(_)) => {
                return Ok(Some(Mistake::new(Column::Stock.key(), "goods-stock-promised", old.reserved)));
            }
            Err(other) => return Err(other),
        }
    }
    let row = (
        filled(sku),
        filled(gtin),
        both(name, name_en),
        both(unit, unit_en),
        dong(price),
        new_tiers,
        filled(weight).map(|grams| counted(&grams)),
        known.variant_id,
    );
    tx.run_one(&store::CHANGE_VARIANT, row).await?;
    Ok(None)
}

/// Writes what a product says now, with the state that the rules give it; its sums are brought in line first.
pub(super) async fn change_product(
    tx: &mut Tx,
    ctx: &Ctx,
    id: ProductId,
    fields: Option<&ProductFields<String>>,
    categories: &Categories,
) -> Result<()> {
    sum_up(tx, id).await?;
    let now = tx.one(&crate::store::product::BY_ID, (id,)).await?;
    let (words, wanted) = match fields {
        Some(fields) => said(fields, &now, categories),
        None => (moderation::words_of(&now), now.state),
    };
    let (state, reason, adults) = moderation::sheet_changed(tx, ctx, &now, &words, wanted).await?;
    // New prices and stock alone change none of the indexes that the rest of the product stands in.
    if words == moderation::words_of(&now)
        && (state, &reason, adults) == (now.state, &now.state_reason, now.adults)
    {
        return tx.run_one(&crate::store::product::NEXT_VERSION, (id,)).await;
    }
    let row = (
        words.name.clone(),
        words.name.folded(),
        sort_key(&words.name.vi),
        words.description,
        words.story,
        words.kind,
        words.category,
        words.brand,
        adults,
        words.producer,
        state,
        reason,
        id,
    );
    tx.run_one(&crate::store::product::CHANGE, row).await?;
    moderation::look_again(tx, id).await
}

/// The words of a row over what the product says, and the state it wants. A translation that a sheet has no column for
/// stays.
fn said(fields: &ProductFields<String>, now: &ProductRow, categories: &Categories) -> (Words, State) {
    let [name, name_en, description, description_en, story, story_en, category, brand, state] = fields;
    let words = Words {
        name: Text { further: now.name.further.clone(), ..both(name, name_en) },
        description: Text { further: now.description.further.clone(), ..both(description, description_en) },
        story: Text { further: now.story.further.clone(), ..both(story, story_en) },
        brand: filled(brand),
        kind: categories.get(category).map(|shelf| shelf.kind.clone()).unwrap_or_default(),
        category: category.clone(),
        producer: now.producer_id,
    };
    (words, State::from_key(state).unwrap_or(State::Hidden))
}
