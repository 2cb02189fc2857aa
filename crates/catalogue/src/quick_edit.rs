//! Prices, stock and states of several products at once, from the seller's list.
use std::collections::BTreeMap;

use db::Tx;
use kernel::{BoothId, Ctx, Dong, Error, FieldError, Message, Result};

use crate::lock::lock;
use crate::product::{State, Words, my_product};
use crate::tiers::Tiers;
use crate::variant::{NewVariant, variants, variants_of};
use crate::{Change, ProductId, ProductRow, VariantId, VariantRow, change_product};

/// A new price or stock of one variant.
#[derive(Debug, Clone)]
pub struct QuickChange {
    pub variant: VariantId,
    pub price: Option<Dong>,
    /// How many were counted, and how many the seller saw before.
    pub stock: Option<(i64, i64)>,
}

/// Changes prices and stock, all or none; answers how many products changed.
///
/// # Errors
/// [`Error::Invalid`] on `price-{variant}` or `on_hand-{variant}`; [`Error::NotFound`] for what is somebody else's.
pub async fn quick_edit(
    tx: &mut Tx,
    ctx: &Ctx,
    (mine, changes): &(Vec<BoothId>, Vec<QuickChange>),
) -> Result<usize> {
    let ids: Vec<VariantId> = changes.iter().map(|change| change.variant).collect();
    let mut products: BTreeMap<ProductId, String> = BTreeMap::new();
    for row in variants(tx, &ids).await? {
        if !mine.contains(&row.booth_id) {
            return Err(Error::NotFound);
        }
        products.insert(row.product_id, row.product_slug);
    }
    let mut mistakes = Vec::new();
    for (id, slug) in &products {
        lock(tx, *id).await?;
        let before = my_product(tx, mine, slug).await?;
        let was = variants_of(tx, *id).await?;
        let mut change = Change::none(&before, &was);
        for (old, (_, new)) in was.iter().zip(&mut change.variants) {
            if let Some(quick) = changes.iter().find(|quick| quick.variant == old.id) {
                mistakes.extend(apply(old, new, quick));
            }
        }
        if mistakes.is_empty() {
            change_product(tx, ctx, &(mine.clone(), slug.clone(), change)).await?;
        }
    }
    if mistakes.is_empty() { Ok(products.len()) } else { Err(Error::Invalid(mistakes)) }
}

/// Puts the new numbers in; answers what is wrong with them.
fn apply(old: &VariantRow, new: &mut NewVariant, quick: &QuickChange) -> Vec<FieldError> {
    let mut mistakes = Vec::new();
    let mut wrong = |name: &str, message: Message| {
        mistakes.push(FieldError { field: format!("{name}-{}", old.id), message });
    };
    if let Some(price) = quick.price {
        match Tiers::new(price, old.tiers.iter().copied().collect()) {
            Some(_) => new.price = price,
            None => wrong("price", Message::new("price-above-tiers")),
        }
    }
    if let Some((counted, seen)) = quick.stock {
        if old.on_hand != seen {
            wrong("on_hand", Message::new("stock-changed-meanwhile").with("now", old.on_hand));
        } else if counted < old.reserved {
            wrong("on_hand", Message::new("product-stock-promised").with("reserved", old.reserved));
        }
        new.stock = counted;
    }
    mistakes
}

/// Shows or hides products of `mine`; answers how many. What a moderator holds is only asked for again.
///
/// # Errors
/// [`Error::NotFound`] for what is somebody else's.
pub async fn set_states(
    tx: &mut Tx,
    ctx: &Ctx,
    (mine, slugs, wanted): &(Vec<BoothId>, Vec<String>, State),
) -> Result<usize> {
    let mut products: BTreeMap<ProductId, &String> = BTreeMap::new();
    for slug in slugs {
        products.insert(my_product(tx, mine, slug).await?.id, slug);
    }
    let mut changed = 0;
    for (id, slug) in products {
        lock(tx, id).await?;
        let before = my_product(tx, mine, slug).await?;
        let state = before.state.wanted(*wanted);
        if state == before.state {
            continue;
        }
        let was = variants_of(tx, id).await?;
        let change = Change { state, state_reason: None, ..Change::none(&before, &was) };
        change_product(tx, ctx, &(mine.clone(), slug.clone(), change)).await?;
        changed += 1;
    }
    Ok(changed)
}

impl Change {
    /// Everything as it is.
    pub fn none(before: &ProductRow, was: &[VariantRow]) -> Self {
        Self {
            words: Words::of(before),
            adults: before.adults,
            state: before.state,
            state_reason: before.state_reason.clone(),
            variants: was.iter().map(|old| (Some(old.id), NewVariant::from(old))).collect(),
        }
    }
}

impl Words {
    /// As they are now.
    pub fn of(product: &ProductRow) -> Self {
        let ProductRow { name, description, story, brand, kind, category, producer_id, .. } = product.clone();
        Self { name, description, story, brand, kind, category, producer: producer_id }
    }
}
