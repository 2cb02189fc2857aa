use std::collections::HashMap;

use db::{Conn, Tx};
use kernel::{BoothId, Ctx, Dong, Error, Message, Result, Text, Uuid, slug, sort_key};

use crate::events::{ProductAdded, ProductChanged};
pub use crate::store::ProductRow;
use crate::{ProductId, store};

kernel::stored_enum! {
    /// Why a listed product cannot be bought here.
    pub enum NotSold {
        /// A real producer, known from a published source, who has no booth here.
        RealProducer = "real-producer",
        /// Spirits are shown, not sold.
        Spirits = "spirits",
        /// A place to visit.
        Tourism = "tourism",
    }
}

/// Whether and how a product is sold.
#[derive(Debug, Clone)]
pub enum Offer {
    Sold { price: Dong, unit: Text, stock: i64 },
    ListedOnly(NotSold),
}

/// What a published source certifies.
#[derive(Debug, Clone, Default)]
pub struct Certificate {
    pub ocop_group: Option<String>,
    pub stars: Option<i64>,
    pub source: Option<String>,
    pub place: Option<String>,
}

/// A product to be added.
#[derive(Debug, Clone)]
pub struct NewProduct {
    pub booth: BoothId,
    /// Wanted slug; made from the name when empty.
    pub slug: String,
    pub name: Text,
    pub description: Text,
    /// Which illustration shows it.
    pub kind: String,
    pub category: String,
    pub offer: Offer,
    pub certificate: Certificate,
}

/// Sold products rank above listed ones, in microseconds of their adding.
const SOLD_FIRST: i64 = 4_000_000_000_000_000;

/// Adds a product to a booth; answers its slug. A slug that is taken gets an ending.
pub async fn add_product(tx: &mut Tx, ctx: &Ctx, new: &NewProduct) -> Result<(ProductId, String)> {
    let id: ProductId = ctx.new_id();
    let wanted = if new.slug.is_empty() { slug(&new.name.vi) } else { new.slug.clone() };
    for ending in
        ["", "-2", "-3", "-4", "-5"].into_iter().map(str::to_owned).chain([format!("-{}", ctx.new_code())])
    {
        let slug = format!("{wanted}{}", ending.to_lowercase());
        if insert(tx, ctx, id, new, slug.clone()).await? {
            if let Offer::Sold { stock, .. } = new.offer {
                tx.run(&store::INSERT_STOCK, (id, stock)).await?;
            }
            tx.tell(ctx, ProductAdded { product: id, booth: new.booth }).await?;
            return Ok((id, slug));
        }
    }
    Err(Error::field("name", "product-name-taken"))
}

async fn insert(tx: &mut Tx, ctx: &Ctx, id: ProductId, new: &NewProduct, slug: String) -> Result<bool> {
    let (price, unit, sold, reason) = match &new.offer {
        Offer::Sold { price, unit, .. } => (*price, unit.clone(), true, None),
        Offer::ListedOnly(why) => (Dong::ZERO, Text::default(), false, Some(*why)),
    };
    let rank = ctx.now().micros() + if sold { SOLD_FIRST } else { 0 };
    let NewProduct { booth, name, description, kind, category, certificate, .. } = new.clone();
    let Certificate { ocop_group, stars, source, place } = certificate;
    let (folded, key) = (name.folded(), sort_key(&name.vi));
    let args = (
        id,
        booth,
        slug,
        name,
        folded,
        key,
        description,
        kind,
        category,
        unit,
        price,
        sold,
        reason,
        ocop_group,
        stars,
        source,
        place,
        rank,
        ctx.now(),
    );
    Ok(tx.run(&store::INSERT, args).await? == 1)
}

/// What a seller changes of a product.
#[derive(Debug, Clone)]
pub struct Change {
    pub name: Text,
    pub description: Text,
    pub price: Dong,
    pub on_hand: i64,
}

/// Changes a product of one of `mine`; a product of somebody else does not exist.
///
/// # Errors
/// [`Error::Invalid`] on `on_hand` when more than that is promised to buyers.
pub async fn change_product(
    tx: &mut Tx,
    ctx: &Ctx,
    (mine, slug, change): &(Vec<BoothId>, String, Change),
) -> Result<()> {
    let before = tx.one(&store::BY_SLUG, (slug.clone(),)).await?;
    if !mine.contains(&before.booth_id) {
        return Err(Error::NotFound);
    }
    let Change { name, description, price, on_hand } = change.clone();
    let renamed = name != before.name;
    let args = (name.clone(), name.folded(), sort_key(&name.vi), description, price, before.id);
    tx.run_one(&store::CHANGE, args).await?;
    if before.sold && tx.run(&store::SET_STOCK, (on_hand, before.id, on_hand)).await? == 0 {
        let message = Message::new("product-stock-promised").with("reserved", before.reserved);
        return Err(Error::Invalid(vec![kernel::FieldError { field: "on_hand".to_owned(), message }]));
    }
    let event = ProductChanged {
        product: before.id,
        price_before: before.price,
        price,
        on_hand_before: before.on_hand,
        on_hand,
        renamed,
    };
    tx.tell(ctx, event).await
}

/// A product by its slug.
pub async fn product(conn: &mut Conn, slug: &str) -> Result<ProductRow> {
    conn.one(&store::BY_SLUG, (slug.to_owned(),)).await
}

/// Products by their ids, in the order asked for; those that ended are left out. At most 24 at once.
pub async fn products(conn: &mut Conn, ids: &[ProductId]) -> Result<Vec<ProductRow>> {
    let mut rows = Vec::new();
    for chunk in ids.chunks(24) {
        let at = |n: usize| chunk.get(n).copied().unwrap_or_else(|| kernel::Id::from_uuid(Uuid::nil()));
        let args = (
            at(0),
            at(1),
            at(2),
            at(3),
            at(4),
            at(5),
            at(6),
            at(7),
            at(8),
            at(9),
            at(10),
            at(11),
            at(12),
            at(13),
            at(14),
            at(15),
            at(16),
            at(17),
            at(18),
            at(19),
            at(20),
            at(21),
            at(22),
            at(23),
        );
        rows.extend(conn.all(&store::BY_IDS, args).await?);
    }
    let mut by_id: HashMap<ProductId, ProductRow> = rows.into_iter().map(|row| (row.id, row)).collect();
    Ok(ids.iter().filter_map(|id| by_id.remove(id)).collect())
}

impl ProductRow {
    /// How many can be bought now.
    pub fn available(&self) -> i64 {
        if self.sold { (self.on_hand - self.reserved).max(0) } else { 0 }
    }
}
