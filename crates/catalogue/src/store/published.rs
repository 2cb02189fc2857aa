//! SQL of what everybody may see, read from end to end: for feeds, sitemaps and open data.
use kernel::{BoothId, Instant, Text};

use crate::{ProductId, ProductRow, VariantRow};

/// What counts as a typical product of the province: a published source certifies it. Needs `public!()` beside it.
#[macro_export]
macro_rules! typical {
    () => {
        "p.source IS NOT NULL"
    };
}

db::row! {
    /// A typical product with who makes it, as far as they publish it.
    pub struct TypicalRow {
        pub id: ProductId,
        pub slug: String,
        pub name: Text,
        pub category: String,
        pub brand: Option<String>,
        pub ocop_group: Option<String>,
        pub stars: Option<i64>,
        /// The publication that certifies it.
        pub source: Option<String>,
        /// Where it comes from, as the source says.
        pub place: Option<String>,
        pub producer: Text,
        pub producer_kind: String,
        pub booth_slug: String,
        pub commune: Option<String>,
        pub added_at: Instant,
    }
}

db::sql! {
    AFTER: (ProductId,) => ProductRow = products!("p.id > $1 AND ", public!(), " ORDER BY p.id LIMIT 500");
    OF_BOOTH_AFTER: (BoothId, ProductId) => ProductRow =
        products!("p.booth_id = $1 AND p.id > $2 AND ", public!(), " ORDER BY p.id LIMIT 500");
    VARIANTS_BETWEEN: (ProductId, ProductId) => VariantRow = variants!(
        "v.product_id >= $1 AND v.product_id <= $2 AND v.ended_at IS NULL
         ORDER BY v.product_id, v.position, v.id LIMIT 50000"
    );
    VARIANTS_OF_BOOTH: (BoothId, ProductId, ProductId) => VariantRow = variants!(
        "v.booth_id = $1 AND v.product_id >= $2 AND v.product_id <= $3 AND v.ended_at IS NULL
         ORDER BY v.product_id, v.position, v.id LIMIT 50000"
    );
    LATEST: () => ProductRow = products!(public!(), " ORDER BY p.rank DESC, p.id DESC LIMIT 50");
    LATEST_OF: (BoothId,) => ProductRow =
        products!("p.booth_id = $1 AND ", public!(), " ORDER BY p.rank DESC, p.id DESC LIMIT 50");
    /// When each was last told of; an event about a product is one of its changes.
    ADDRESSES: (ProductId,) => (ProductId, String, Instant) = concat!(
        "SELECT p.id AS id, p.slug AS slug,
             COALESCE((SELECT MAX(e.at) FROM db_event e WHERE e.key = p.id), p.added_at) AS changed_at
         FROM ", from!(), " WHERE p.id > $1 AND ", public!(), " ORDER BY p.id LIMIT 5000"
    );
    /// The last of the next fifty thousand, and the one behind it, if there are so many.
    ADDRESSES_END: (ProductId,) => (ProductId,) = concat!(
        "SELECT p.id AS id FROM ", from!(), " WHERE p.id > $1 AND ", public!(), " ORDER BY p.id LIMIT 2 OFFSET 49999"
    );
    BOOTH: (String,) => (BoothId,) = concat!(
        "SELECT b.id AS id FROM booths_booth b WHERE b.slug = $1 AND EXISTS (
             SELECT 1 FROM catalogue_product p WHERE p.booth_id = b.id AND ", public!(), ")"
    );
    BOOTHS_AFTER: (BoothId,) => (BoothId, String) = concat!(
        "SELECT b.id AS id, b.slug AS slug FROM booths_booth b WHERE b.id > $1 AND EXISTS (
             SELECT 1 FROM catalogue_product p WHERE p.booth_id = b.id AND ", public!(), ") ORDER BY b.id LIMIT 5000"
    );
    COMMUNES: () => (String,) = concat!(
        "SELECT DISTINCT b.commune AS commune FROM booths_booth b WHERE b.commune IS NOT NULL AND EXISTS (
             SELECT 1 FROM catalogue_product p WHERE p.booth_id = b.id AND ", public!(), ")
         ORDER BY commune LIMIT 50000"
    );
    TYPICAL_AFTER: (ProductId,) => TypicalRow = concat!(
        "SELECT p.id AS id, p.slug AS slug, p.name AS name, p.category AS category, p.brand AS brand,
             p.ocop_group AS ocop_group, p.stars AS stars, p.source AS source, p.place AS place, b.name AS producer,
             b.kind AS producer_kind, b.slug AS booth_slug, b.commune AS commune, p.added_at AS added_at
         FROM ", from!(), " WHERE p.id > $1 AND ", typical!(), " AND ", public!(), " ORDER BY p.id LIMIT 500"
    );
    TYPICAL_COUNT: () => (i64,) =
        concat!("SELECT COUNT(*) AS products FROM ", from!(), " WHERE ", typical!(), " AND ", public!());
}
