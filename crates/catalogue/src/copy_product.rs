use db::Tx;
use kernel::{BoothId, Ctx, Error, Result, Text};

use crate::photos::{Photo, photos_of, set_photos};
use crate::product::{Certificate, NewProduct, Offer, State, Words, my_product};
use crate::variant::{NewVariant, variants_of};
use crate::{ProductRow, VariantRow, add_product};

/// Begins another product like one of `mine`, as a draft: the same words, variants and photos, no stock, and without
/// the numbers that stand for one product only. Answers its slug.
///
/// # Errors
/// [`Error::NotFound`] for a product of somebody else, or one that is only listed.
pub async fn copy_product(tx: &mut Tx, ctx: &Ctx, (mine, slug): &(Vec<BoothId>, String)) -> Result<String> {
    let like = my_product(tx, mine, slug).await?;
    if !like.sold {
        return Err(Error::NotFound);
    }
    let variants = variants_of(tx, like.id).await?;
    let photos = photos_of(tx, like.id).await?;
    let (product, slug) = add_product(tx, ctx, &copy(&like, &variants)).await?;
    let photos: Vec<Photo> =
        photos.into_iter().map(|(picture, alt)| Photo { picture: picture.id, alt }).collect();
    set_photos(tx, ctx, product, &photos).await?;
    Ok(slug)
}

fn copy(like: &ProductRow, variants: &[VariantRow]) -> NewProduct {
    let english = like.name.en.as_ref().map(|name| format!("{name} (copy)"));
    let bare = |old: &VariantRow| NewVariant { sku: None, gtin: None, stock: 0, ..NewVariant::from(old) };
    NewProduct {
        booth: like.booth_id,
        slug: String::new(),
        words: Words {
            name: Text::new(&format!("{} (bản sao)", like.name.vi), english.as_deref()),
            ..Words::of(like)
        },
        adults: like.adults,
        offer: Offer::Sold(variants.iter().map(bare).collect()),
        certificate: Certificate::default(),
        state: State::Draft,
        state_reason: None,
    }
}
