//! SQL of variants: what is bought, and how much of it there is.
use kernel::{BoothId, Dong, Instant, Text};
use pictures::PictureId;

use crate::tiers::Tiers;
use crate::{ProductId, VariantId};

db::row! {
    /// A variant with what a buyer must know of its product and booth.
    pub struct VariantRow {
        pub id: VariantId,
        pub product_id: ProductId,
        pub booth_id: BoothId,
        pub booth_slug: String,
        pub product_slug: String,
        pub product_name: Text,
        /// The illustration of the product.
        pub kind: String,
        pub sku: Option<String>,
        pub gtin: Option<String>,
        /// What tells it from the others; empty where there is one.
        pub name: Text,
        pub unit: Text,
        pub price: Dong,
        pub tiers: Tiers,
        /// Grams of one, packed.
        pub weight: Option<i64>,
        pub position: i64,
        pub on_hand: i64,
        pub reserved: i64,
        pub adults: bool,
        /// It can be bought: it is shown, and so is its booth.
        pub offered: bool,
        /// From how many left on it runs short; five where its seller says nothing.
        pub low_at: Option<i64>,
        /// The main photo of the product, with what a page must know to show it.
        pub picture_id: Option<PictureId>,
        pub picture_width: Option<i64>,
        pub picture_height: Option<i64>,
        pub picture_colour: Option<i64>,
    }
}

macro_rules! variants {
    ($rest:literal) => {
        concat!(
            "SELECT v.id AS id, v.product_id AS product_id, v.booth_id AS booth_id, b.slug AS booth_slug,
    p.slug AS product_slug, p.name AS product_name, p.kind AS kind, v.sku AS sku, v.gtin AS gtin, v.name AS name,
    v.unit AS unit, v.price AS price, v.tiers AS tiers, v.weight AS weight, v.position AS position,
    v.on_hand AS on_hand, v.reserved AS reserved, p.adults AS adults,
    (v.ended_at IS NULL AND p.ended_at IS NULL AND p.state = 'shown' AND p.sold = TRUE AND b.state = 'open') AS offered,
    v.low_at AS low_at, p.picture_id AS picture_id, p.picture_width AS picture_width,
    p.picture_height AS picture_height, p.picture_colour AS picture_colour
    FROM catalogue_variant v JOIN catalogue_product p ON p.id = v.product_id JOIN booths_booth b ON b.id = v.booth_id
    WHERE ",
            $rest
        )
    };
}

type Ids = (
    VariantId,
    VariantId,
    VariantId,
    VariantId,
    VariantId,
    VariantId,
    VariantId,
    VariantId,
    VariantId,
    VariantId,
    VariantId,
    VariantId,
    VariantId,
    VariantId,
    VariantId,
    VariantId,
    VariantId,
    VariantId,
    VariantId,
    VariantId,
    VariantId,
    VariantId,
    VariantId,
    VariantId,
);

/// A variant as it is stored.
pub(crate) type VariantInsert = (
    VariantId,
    ProductId,
    BoothId,
    Option<String>,
    Option<String>,
    Text,
    Text,
    Dong,
    Tiers,
    Option<i64>,
    i64,
    i64,
    i64,
);

db::sql! {
    INSERT: VariantInsert => () =
        "INSERT INTO catalogue_variant (id, product_id, booth_id, sku, gtin, name, unit, price, tiers, weight, position,
             on_hand, reserved)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
         ON CONFLICT (booth_id, sku) DO NOTHING";
    CHANGE: (Option<String>, Option<String>, Text, Text, Dong, Tiers, Option<i64>, i64, VariantId, ProductId) => () =
        "UPDATE catalogue_variant SET sku = $1, gtin = $2, name = $3, unit = $4, price = $5, tiers = $6, weight = $7,
             position = $8
         WHERE id = $9 AND product_id = $10 AND ended_at IS NULL";
    /// Its number becomes free for another.
    END: (Instant, VariantId, ProductId) => () =
        "UPDATE catalogue_variant SET ended_at = $1, sku = NULL WHERE id = $2 AND product_id = $3 AND ended_at IS NULL";
    OF_PRODUCT: (ProductId,) => VariantRow =
        variants!("v.product_id = $1 AND v.ended_at IS NULL ORDER BY v.position, v.id LIMIT 100");
    BY_ID: (VariantId,) => VariantRow = variants!("v.id = $1 AND v.ended_at IS NULL");
    BY_SKU: (BoothId, String) => VariantRow = variants!("v.booth_id = $1 AND v.sku = $2");
    BY_IDS: Ids => VariantRow = variants!(
        "v.id IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12,
             $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24)"
    );
    /// What is on sale in a booth, the newest products first.
    OF_BOOTH: (BoothId,) => VariantRow = variants!(
        "v.booth_id = $1 AND v.ended_at IS NULL AND p.ended_at IS NULL AND p.state = 'shown'
         ORDER BY p.rank DESC, v.position, v.id LIMIT 500"
    );
    OF_PRODUCTS: crate::product::Ids<ProductId> => VariantRow = variants!(
        "v.product_id IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12,
             $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24)
         AND v.ended_at IS NULL ORDER BY v.product_id, v.position, v.id LIMIT 2400"
    );
    RESERVE: (i64, VariantId, i64) => (ProductId, i64) =
        "UPDATE catalogue_variant SET reserved = reserved + $1
         WHERE id = $2 AND on_hand - reserved >= $3 AND ended_at IS NULL
         RETURNING product_id, on_hand - reserved AS available";
    RELEASE: (i64, VariantId) => (ProductId, i64) =
        "UPDATE catalogue_variant SET reserved = reserved - $1 WHERE id = $2
         RETURNING product_id, on_hand - reserved AS available";
    /// What was promised leaves.
    TAKE: (i64, i64, VariantId) => (ProductId, BoothId, i64) =
        "UPDATE catalogue_variant SET on_hand = on_hand - $1, reserved = reserved - $2 WHERE id = $3
         RETURNING product_id, booth_id, on_hand";
    /// More or less is on hand; what is promised stays.
    SHIFT: (i64, VariantId, i64) => (ProductId, BoothId, i64, i64) =
        "UPDATE catalogue_variant SET on_hand = on_hand + $1 WHERE id = $2 AND on_hand + $3 >= reserved
         RETURNING product_id, booth_id, on_hand, reserved";
}
