//! Goods that are promised to an order, given back or sent.
use std::collections::BTreeMap;

use db::Tx;
use kernel::{Ctx, Error, Result, Uuid};

use super::movement::{MovementKind, NewMovement, record};
use super::{lots, turned};
use crate::{ProductId, VariantId, store};

/// Quantities added up, in the order of the ids: two works never wait for each other.
fn in_order(goods: &[(VariantId, i64)]) -> Result<BTreeMap<VariantId, i64>> {
    let mut sums = BTreeMap::new();
    for (variant, quantity) in goods {
        if *quantity <= 0 {
            return Err(Error::internal("a quantity is positive"));
        }
        *sums.entry(*variant).or_insert(0) += quantity;
    }
    Ok(sums)
}

/// Promises goods to an order. Answers the first of which there is not enough; the caller then rolls back.
pub async fn reserve(tx: &mut Tx, ctx: &Ctx, goods: &[(VariantId, i64)]) -> Result<Option<VariantId>> {
    let mut gone = Vec::new();
    for (variant, quantity) in in_order(goods)? {
        match tx.optional(&store::variant::RESERVE, (quantity, variant, quantity)).await? {
            Some((product, 0)) => gone.push(product),
            Some(_) => {}
            None => return Ok(Some(variant)),
        }
    }
    turned(tx, ctx, gone).await?;
    Ok(None)
}

/// Promises goods to an order, all or none: `false`, and nothing is promised, when there is not enough of something.
///
/// # Errors
/// When the database does not answer.
pub async fn reserve_all(tx: &mut Tx, ctx: &Ctx, goods: &[(VariantId, i64)]) -> Result<bool> {
    let Some(short) = reserve(tx, ctx, goods).await? else { return Ok(true) };
    let promised: Vec<_> =
        in_order(goods)?.into_iter().take_while(|(variant, _)| *variant != short).collect();
    release(tx, ctx, &promised).await?;
    Ok(false)
}

/// Gives a promise back (cancelled, expired).
pub async fn release(tx: &mut Tx, ctx: &Ctx, goods: &[(VariantId, i64)]) -> Result<()> {
    let mut back = Vec::new();
    for (variant, quantity) in in_order(goods)? {
        let (product, available) = tx.one(&store::variant::RELEASE, (quantity, variant)).await?;
        if available == quantity {
            back.push(product); // there was none
        }
    }
    turned(tx, ctx, back).await
}

/// What was promised to an order leaves the shelf: from the lots that expire first, then from what is in no lot.
pub async fn take(tx: &mut Tx, ctx: &Ctx, order: Uuid, goods: &[(VariantId, i64)]) -> Result<()> {
    let mut sold: BTreeMap<ProductId, i64> = BTreeMap::new();
    for (variant, quantity) in in_order(goods)? {
        let (product, booth, on_hand) = tx.one(&store::variant::TAKE, (quantity, quantity, variant)).await?;
        *sold.entry(product).or_insert(0) += quantity;
        let mut left = on_hand + quantity;
        for (lot, taken) in lots::take_out(tx, variant, quantity, left).await? {
            left -= taken;
            let movement = NewMovement::new(booth, variant, MovementKind::Sold, -taken, left);
            record(tx, ctx, NewMovement { lot, subject: Some(order), ..movement }).await?;
        }
    }
    // Products after all variants, as in `turned`.
    for (product, quantity) in sold {
        tx.run_one(&store::product::ADD_SOLD, (quantity, product)).await?;
    }
    Ok(())
}

/// Goods that an order had taken are back and can be sold again; they lie in no lot.
///
/// # Errors
/// When the database does not answer.
pub async fn put_back(tx: &mut Tx, ctx: &Ctx, order: Uuid, goods: &[(VariantId, i64)]) -> Result<()> {
    let mut back = Vec::new();
    for (variant, quantity) in in_order(goods)? {
        let (product, booth, on_hand, reserved) =
            tx.one(&store::variant::SHIFT, (quantity, variant, quantity)).await?;
        if on_hand - reserved == quantity {
            back.push(product); // there was none
        }
        let movement = NewMovement::new(booth, variant, MovementKind::Returned, quantity, on_hand);
        record(tx, ctx, NewMovement { subject: Some(order), ..movement }).await?;
    }
    turned(tx, ctx, back).await
}
