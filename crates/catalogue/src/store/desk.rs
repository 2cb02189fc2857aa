//! SQL of the seller's desk.
use std::marker::PhantomData;

use db::{Filter, List, Sort};
use kernel::{BoothId, Day, Text, Type};

use crate::{ProductId, VariantId};

db::sql! {
    VERSION: (ProductId,) => (i64,) = "SELECT version FROM catalogue_product WHERE id = $1";
    /// Takes the row's lock, so that what is read next is what it will be changed from.
    LOCK_VARIANT: (VariantId,) => () = "UPDATE catalogue_variant SET position = position WHERE id = $1";
    IDS_OF_PRODUCT: (ProductId,) => (VariantId,) =
        "SELECT id FROM catalogue_variant WHERE product_id = $1 AND ended_at IS NULL ORDER BY id LIMIT 200";
    SET_LOW: (Option<i64>, VariantId) => () = "UPDATE catalogue_variant SET low_at = $1 WHERE id = $2";
    /// What runs short in a booth: name, variant, left, and its page.
    SHORT: (BoothId,) => ShortRow =
        "SELECT v.id AS id, p.name AS product_name, v.name AS name, v.unit AS unit, v.on_hand - v.reserved AS available
         FROM catalogue_variant v JOIN catalogue_product p ON p.id = v.product_id
         WHERE v.booth_id = $1 AND v.ended_at IS NULL AND p.ended_at IS NULL AND p.state = 'shown'
             AND v.on_hand - v.reserved <= COALESCE(v.low_at, 5)
         ORDER BY v.on_hand - v.reserved, v.id LIMIT 6";
}

db::row! {
    /// A variant that runs short.
    pub(crate) struct ShortRow {
        pub(crate) id: VariantId,
        pub(crate) product_name: Text,
        pub(crate) name: Text,
        pub(crate) unit: Text,
        pub(crate) available: i64,
    }
}

db::row! {
    /// A variant as the stock desk lists it.
    pub(crate) struct StockRow {
        pub(crate) id: VariantId,
        pub(crate) product_name: Text,
        pub(crate) name: Text,
        pub(crate) sku: Option<String>,
        pub(crate) unit: Text,
        pub(crate) on_hand: i64,
        pub(crate) reserved: i64,
        pub(crate) low_at: i64,
        pub(crate) expires_on: Option<Day>,
    }
}

/// The variants of one booth, for counting and receiving.
pub(crate) static STOCK: List<StockRow> = List {
    name: "catalogue::STOCK",
    columns: "v.id AS id, p.name AS product_name, v.name AS name, v.sku AS sku, v.unit AS unit, v.on_hand AS on_hand,
    v.reserved AS reserved, COALESCE(v.low_at, 5) AS low_at,
    (SELECT MIN(l.expires_on) FROM catalogue_lot l WHERE l.variant_id = v.id AND l.on_hand > 0) AS expires_on",
    from: "catalogue_variant v JOIN catalogue_product p ON p.id = v.product_id",
    scope: "v.booth_id = ? AND v.ended_at IS NULL AND p.ended_at IS NULL AND p.sold = TRUE",
    scope_types: &[Type::Uuid],
    filters: &[
        Filter { name: "q", sql: "p.name_fold LIKE ?", ty: Type::Text },
        Filter { name: "short", sql: "(v.on_hand - v.reserved <= COALESCE(v.low_at, 5)) = ?", ty: Type::Bool },
        Filter {
            name: "expiring",
            sql: "EXISTS (SELECT 1 FROM catalogue_lot l WHERE l.variant_id = v.id AND l.on_hand > 0
                AND l.expires_on <= ?)",
            ty: Type::Text,
        },
        Filter {
            name: "place",
            sql: "EXISTS (SELECT 1 FROM catalogue_lot l WHERE l.variant_id = v.id AND l.on_hand > 0
                AND l.place_id = ?)",
            ty: Type::Uuid,
        },
    ],
    sorts: &[
        Sort { name: "name", column: "p.name_sort", ty: Type::Bytes, descending: false },
        Sort { name: "available", column: "(v.on_hand - v.reserved)", ty: Type::Int, descending: false },
    ],
    id: "v.id",
    row: PhantomData,
};
