use db::Tx;
use kernel::{Ctx, Dong, Error, Result, Text, slug, sort_key};

use crate::events::ProductAdded;
use crate::product::{Certificate, NewProduct, Offer, State};
use crate::store::product::ProductInsert;
use crate::variant::{NewVariant, add_variant};
use crate::{ProductId, certificate, moderation, store};

/// Sold products rank above listed ones, in microseconds of their adding.
const SOLD_FIRST: i64 = 4_000_000_000_000_000;

/// Adds a product to a booth; answers its slug. A slug that is taken gets an ending.
///
/// # Errors
/// [`Error::Invalid`] when it is to be sold without a variant, or a number of a variant is taken.
pub async fn add_product(tx: &mut Tx, ctx: &Ctx, new: &NewProduct) -> Result<(ProductId, String)> {
    let (state, state_reason, adults) = moderation::added(ctx, new);
    let new = &NewProduct { adults, state, state_reason, ..new.clone() };
    let variants = match &new.offer {
        Offer::Sold(variants) if variants.is_empty() => return Err(Error::field("price", "error-required")),
        Offer::Sold(variants) => variants.as_slice(),
        Offer::ListedOnly(_) => &[],
    };
    let id: ProductId = ctx.new_id();
    let slug = insert(tx, ctx, id, new, variants).await?;
    for (variant, position) in variants.iter().zip(0..) {
        add_variant(tx, ctx, (id, new.booth), variant, position).await?;
    }
    certificate::published(tx, ctx, id, &new.certificate).await?;
    if new.state == State::Waiting {
        moderation::look_again(tx, id).await?;
    }
    tx.tell(ctx, ProductAdded { product: id, booth: new.booth, state: new.state.key() }).await?;
    Ok((id, slug))
}

/// Inserts the row under the first slug that is free.
async fn insert(
    tx: &mut Tx,
    ctx: &Ctx,
    id: ProductId,
    new: &NewProduct,
    variants: &[NewVariant],
) -> Result<String> {
    let wanted = if new.slug.is_empty() { slug(&new.words.name.vi) } else { new.slug.clone() };
    let endings = ["", "-2", "-3"].into_iter().map(str::to_owned);
    for ending in endings.chain([format!("-{}", ctx.new_code())]) {
        let slug = format!("{wanted}{}", ending.to_lowercase());
        if insert_as(tx, ctx, id, new, variants, slug.clone()).await? {
            return Ok(slug);
        }
    }
    Err(Error::field("name", "product-name-taken"))
}

async fn insert_as(
    tx: &mut Tx,
    ctx: &Ctx,
    id: ProductId,
    new: &NewProduct,
    variants: &[NewVariant],
    slug: String,
) -> Result<bool> {
    Ok(tx.run(&store::product::INSERT, row(ctx, id, new, variants, slug)).await? == 1)
}

/// As it is stored, under a slug.
pub(crate) fn row(
    ctx: &Ctx,
    id: ProductId,
    new: &NewProduct,
    variants: &[NewVariant],
    slug: String,
) -> ProductInsert {
    let sold = !variants.is_empty();
    let reason = match new.offer {
        Offer::ListedOnly(reason) => Some(reason),
        Offer::Sold(_) => None,
    };
    let prices = || variants.iter().map(|variant| variant.price);
    let rank = ctx.now().micros() + if sold { SOLD_FIRST } else { 0 };
    let words = new.words.clone();
    let Certificate { ocop_group, stars, source, place } = new.certificate.clone();
    (
        id,
        new.booth,
        slug,
        words.name.clone(),
        words.name.folded(),
        sort_key(&words.name.vi),
        words.description,
        words.story,
        words.kind,
        words.category,
        words.brand,
        variants.first().map_or_else(Text::default, |variant| variant.unit.clone()),
        prices().min().unwrap_or(Dong::ZERO),
        prices().max().unwrap_or(Dong::ZERO),
        sold,
        variants.iter().any(|variant| variant.stock > 0),
        new.adults,
        reason,
        ocop_group,
        stars,
        source,
        place,
        words.producer,
        new.state,
        new.state_reason.clone(),
        rank,
        ctx.now(),
    )
}
