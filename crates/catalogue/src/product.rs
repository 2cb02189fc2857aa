//! Products: what they are, and reading them.
use std::collections::HashMap;

use db::Conn;
use kernel::{BoothId, Id, Result, Text, Uuid};

pub use crate::store::product::ProductRow;
use crate::variant::NewVariant;
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

kernel::stored_enum! {
    /// Whether everybody sees a product.
    pub enum State {
        /// Being written; only its seller sees it.
        Draft = "draft",
        /// A moderator must look at it first.
        Waiting = "waiting",
        Shown = "shown",
        /// Taken off the shelf by its seller.
        Hidden = "hidden",
        /// Refused by a moderator, who says why.
        Refused = "refused",
    }
}

/// Whether and how a product is sold.
#[derive(Debug, Clone)]
pub enum Offer {
    /// At least one variant.
    Sold(Vec<NewVariant>),
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

/// What a product says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Words {
    pub name: Text,
    pub description: Text,
    /// Where it comes from and how it is made.
    pub story: Text,
    pub brand: Option<String>,
    /// Which illustration shows it while there is no photo.
    pub kind: String,
    pub category: String,
    /// Who of a co-operative grew or made it.
    pub producer: Option<Uuid>,
}

/// A product to be added.
#[derive(Debug, Clone)]
pub struct NewProduct {
    pub booth: BoothId,
    /// Wanted slug; made from the name when empty.
    pub slug: String,
    pub words: Words,
    /// Sold to adults only.
    pub adults: bool,
    pub offer: Offer,
    pub certificate: Certificate,
    pub state: State,
    /// Why it is not shown, where a rule says so.
    pub state_reason: Option<String>,
}

/// A product that everybody sees, by its slug; what is not shown is not found.
pub async fn product(conn: &mut Conn, slug: &str) -> Result<ProductRow> {
    conn.one(&store::product::SHOWN_BY_SLUG, (slug.to_owned(),)).await
}

/// A product of one of `mine`, in whatever state; somebody else's does not exist.
pub async fn my_product(conn: &mut Conn, mine: &[BoothId], slug: &str) -> Result<ProductRow> {
    let row = conn.one(&store::product::BY_SLUG, (slug.to_owned(),)).await?;
    if mine.contains(&row.booth_id) { Ok(row) } else { Err(kernel::Error::NotFound) }
}

/// Products by their ids, in the order asked for; those that nobody may see are left out.
pub async fn products(conn: &mut Conn, ids: &[ProductId]) -> Result<Vec<ProductRow>> {
    let mut rows = Vec::new();
    for chunk in ids.chunks(24) {
        rows.extend(conn.all(&store::product::BY_IDS, twenty_four(chunk)).await?);
    }
    let mut by_id: HashMap<ProductId, ProductRow> = rows.into_iter().map(|row| (row.id, row)).collect();
    Ok(ids.iter().filter_map(|id| by_id.remove(id)).collect())
}

/// Twenty-four ids of one type, for `IN (…)`.
pub(crate) type Ids<I> = (I, I, I, I, I, I, I, I, I, I, I, I, I, I, I, I, I, I, I, I, I, I, I, I);

/// Ids as arguments, filled up with the nil id, which nothing has.
pub(crate) fn twenty_four<I: Id>(ids: &[I]) -> Ids<I> {
    let at = |n: usize| ids.get(n).copied().unwrap_or_else(|| I::from_uuid(Uuid::nil()));
    (
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
    )
}
