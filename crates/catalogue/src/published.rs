//! What everybody may see, read from end to end in pieces: for feeds, sitemaps and open data of higher floors.
//!
//! Each reader takes what came last and answers the next piece; an empty piece is the end.
use db::Conn;
use kernel::{BoothId, Day, Id, Instant, Result, Uuid};

use crate::store::published as store;
pub use crate::store::published::{TypicalCertificateRow, TypicalRow};
use crate::{ProductId, ProductRow, VariantRow};

/// Addresses in one file of a sitemap at most (sitemaps.org); `ADDRESSES_END` counts as many.
pub const SITEMAP_MOST: usize = 50_000;

/// A product that everybody sees, with what is bought of it.
#[derive(Debug, Clone)]
pub struct Published {
    pub product: ProductRow,
    /// None where it is only listed.
    pub variants: Vec<VariantRow>,
}

/// A typical product that everybody sees, with what makes it one.
#[derive(Debug, Clone)]
pub struct Typical {
    pub product: TypicalRow,
    /// None where only a published source names it.
    pub certificates: Vec<TypicalCertificateRow>,
}

fn start<I: Id>(after: Option<I>) -> I {
    after.unwrap_or_else(|| I::from_uuid(Uuid::nil()))
}

/// The next 500 products after one, of the whole market or of a booth, by their ids.
pub async fn published_after(
    conn: &mut Conn,
    booth: Option<BoothId>,
    after: Option<ProductId>,
) -> Result<Vec<Published>> {
    let after = start(after);
    let products = match booth {
        Some(booth) => conn.all(&store::OF_BOOTH_AFTER, (booth, after)).await?,
        None => conn.all(&store::AFTER, (after,)).await?,
    };
    let (Some(first), Some(last)) = (products.first(), products.last()) else { return Ok(Vec::new()) };
    let range = (first.id, last.id);
    let variants = match booth {
        Some(booth) => conn.all(&store::VARIANTS_OF_BOOTH, (booth, range.0, range.1)).await?,
        None => conn.all(&store::VARIANTS_BETWEEN, range).await?,
    };
    Ok(together(products, variants))
}

/// Both come in the order of the products' ids.
fn together(products: Vec<ProductRow>, variants: Vec<VariantRow>) -> Vec<Published> {
    let mut variants = variants.into_iter().peekable();
    let mut of = |id: ProductId| {
        while variants.next_if(|variant| variant.product_id < id).is_some() {}
        std::iter::from_fn(|| variants.next_if(|variant| variant.product_id == id)).collect()
    };
    products.into_iter().map(|product| Published { variants: of(product.id), product }).collect()
}

/// The newest fifty, of the whole market or of a booth; what is sold comes first.
pub async fn latest(conn: &mut Conn, booth: Option<BoothId>) -> Result<Vec<ProductRow>> {
    match booth {
        Some(booth) => conn.all(&store::LATEST_OF, (booth,)).await,
        None => conn.all(&store::LATEST, ()).await,
    }
}

/// The next products after one, with their slug and when they last changed.
pub async fn product_addresses(
    conn: &mut Conn,
    after: Option<ProductId>,
) -> Result<Vec<(ProductId, String, Instant)>> {
    conn.all(&store::ADDRESSES, (start(after),)).await
}

/// The last product of the next [`SITEMAP_MOST`] after one; none where no more are left.
pub async fn product_addresses_end(conn: &mut Conn, after: Option<ProductId>) -> Result<Option<ProductId>> {
    match conn.all(&store::ADDRESSES_END, (start(after),)).await?.as_slice() {
        [(last,), _, ..] => Ok(Some(*last)),
        _ => Ok(None),
    }
}

/// A booth that shows something, by its slug; any other is not found.
pub async fn published_booth(conn: &mut Conn, slug: &str) -> Result<BoothId> {
    Ok(conn.one(&store::BOOTH, (slug.to_owned(),)).await?.0)
}

/// The next booths that show something after one, with their slug.
pub async fn booth_addresses(conn: &mut Conn, after: Option<BoothId>) -> Result<Vec<(BoothId, String)>> {
    conn.all(&store::BOOTHS_AFTER, (start(after),)).await
}

/// Codes of the communes with a booth that shows something.
pub async fn communes_with_booths(conn: &mut Conn) -> Result<Vec<String>> {
    Ok(conn.all(&store::COMMUNES, ()).await?.into_iter().map(|(code,)| code).collect())
}

/// The next 500 typical products after one, with the certificates that hold on a day.
pub async fn typical_after(conn: &mut Conn, after: Option<ProductId>, today: Day) -> Result<Vec<Typical>> {
    let products = conn.all(&store::TYPICAL_AFTER, (start(after),)).await?;
    let (Some(first), Some(last)) = (products.first(), products.last()) else { return Ok(Vec::new()) };
    let rows = conn.all(&store::TYPICAL_CERTIFICATES, (first.id, last.id, today)).await?;
    let mut rows = rows.into_iter().peekable();
    let mut of = |id: ProductId| {
        while rows.next_if(|row| row.product_id < id).is_some() {}
        std::iter::from_fn(|| rows.next_if(|row| row.product_id == id)).collect()
    };
    Ok(products.into_iter().map(|product| Typical { certificates: of(product.id), product }).collect())
}

/// How many typical products there are.
pub async fn typical_count(conn: &mut Conn) -> Result<i64> {
    Ok(conn.one(&store::TYPICAL_COUNT, ()).await?.0)
}

/// Where the picture of a product stands that others may show: a path of this market, a PNG, JPEG or WebP, because no
/// other market or network takes SVG. Without a photo it is its illustration on a card of 1200 × 630 points
/// (`frontend/scripts/share-cards.py`).
pub fn image_of(product: &ProductRow) -> String {
    match product.picture_id {
        Some(id) => format!("/pictures/{id}/1280.webp"),
        None => format!("/illustrations/share/{}.png", product.kind),
    }
}
