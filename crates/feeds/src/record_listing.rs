//! A seller records where a product is sold as well.
use catalogue::{ProductId, VariantId, my_product, variants_of};
use db::Tx;
use kernel::{BoothId, Ctx, Day, Error, Id, Result};

use crate::listing::ListingRecorded;
use crate::{ListingId, Marketplaces, store};

/// Most characters of an address.
pub(crate) const ADDRESS: usize = 500;

/// A page on another marketplace.
#[derive(Debug, Clone)]
pub struct NewListing {
    /// The booths of who records it.
    pub mine: Vec<BoothId>,
    /// The slug of the product.
    pub product: String,
    /// One variant; none: all of them.
    pub variant: Option<VariantId>,
    pub address: String,
    pub since: Day,
}

/// Records a listing. The address says which marketplace it is on.
///
/// # Errors
/// [`Error::NotFound`] for a product of somebody else; [`Error::Invalid`] on `address` when it is no page of a known
/// marketplace or recorded already, on `since` when that day is to come, on `variant` when it is another product's.
pub async fn record_listing(tx: &mut Tx, ctx: &Ctx, new: &NewListing) -> Result<ListingId> {
    let product = my_product(tx, &new.mine, &new.product).await?;
    let today = ctx.now().day();
    if new.since > today {
        return Err(Error::field("since", "listing-since-later"));
    }
    let place = Marketplaces::shipped().of_address(&new.address);
    let place = place.ok_or_else(|| Error::field("address", "listing-address-unknown"))?;
    if let Some(variant) = new.variant {
        of_product(tx, product.id, variant).await?;
    }
    let id: ListingId = ctx.new_id();
    let (code, address) = (place.code.clone(), new.address.clone());
    let row = (id, product.id, new.variant, product.booth_id, code.clone(), address, new.since, today);
    if tx.run(&store::INSERT, row).await? == 0 {
        return Err(Error::field("address", "listing-known"));
    }
    let told = ListingRecorded { listing: id, product: product.id.uuid(), marketplace: code };
    tx.tell(ctx, told).await?;
    Ok(id)
}

async fn of_product(tx: &mut Tx, product: ProductId, variant: VariantId) -> Result<()> {
    let known = variants_of(tx, product).await?.iter().any(|row| row.id == variant);
    if known { Ok(()) } else { Err(Error::field("variant", "listing-variant-unknown")) }
}
