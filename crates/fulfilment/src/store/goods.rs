//! SQL of what lies in which bin.
use std::marker::PhantomData;

use catalogue::VariantId;
use db::{Filter, List, Sort};
use kernel::{BoothId, Day, Text, Type};

use crate::{BinId, StockId, WarehouseId};

db::row! {
    /// Goods of one kind in one bin.
    pub(crate) struct LyingRow {
        pub(crate) bin_id: BinId,
        pub(crate) bin: String,
        pub(crate) walk: i64,
        pub(crate) variant_id: VariantId,
        pub(crate) booth: Text,
        pub(crate) name: Text,
        /// What tells it from the others; empty where there is one.
        pub(crate) variant: Text,
        pub(crate) unit: Text,
        pub(crate) sku: Option<String>,
        pub(crate) gtin: Option<String>,
        pub(crate) quantity: i64,
        /// Of them taken already, and for how many orders; 0 where that says nothing.
        pub(crate) done: i64,
        pub(crate) orders: i64,
    }
}

db::row! {
    /// Pieces of one day in one bin that nobody has promised.
    pub(crate) struct FreeRow {
        pub(crate) id: StockId,
        pub(crate) bin_id: BinId,
        pub(crate) received_on: Day,
        pub(crate) quantity: i64,
    }
}

/// What a worker sees of goods; `v`, `p`, `h` are variant, product and booth.
macro_rules! seen {
    () => {
        "h.name AS booth, p.name AS name, v.name AS variant, v.unit AS unit, v.sku AS sku, v.gtin AS gtin"
    };
}

/// What rows of goods are summed by.
macro_rules! by_goods {
    () => {
        "GROUP BY b.id, b.code, b.walk, v.id, h.name, p.name, v.name, v.unit, v.sku, v.gtin ORDER BY b.walk, b.id, v.id LIMIT 500"
    };
}

/// Variants with product and booth.
macro_rules! with_names {
    () => {
        "JOIN catalogue_product p ON p.id = v.product_id JOIN booths_booth h ON h.id = v.booth_id"
    };
}

macro_rules! lying {
    ($where:literal) => {
        concat!(
            "SELECT b.id AS bin_id, b.code AS bin, b.walk AS walk, v.id AS variant_id, ",
            seen!(),
            ", CAST(COALESCE(SUM(s.quantity), 0) AS BIGINT) AS quantity, CAST(0 AS BIGINT) AS done, CAST(0 AS BIGINT) AS orders
             FROM fulfilment_stock s JOIN fulfilment_bin b ON b.id = s.bin_id
             JOIN catalogue_variant v ON v.id = s.variant_id ",
            with_names!(),
            " WHERE s.quantity > 0 AND ",
            $where,
            " ",
            by_goods!()
        )
    };
}

db::sql! {
    ADD: (StockId, WarehouseId, BinId, BoothId, VariantId, Day, i64) => () =
        "INSERT INTO fulfilment_stock (id, warehouse_id, bin_id, booth_id, variant_id, received_on, quantity)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (bin_id, variant_id, received_on)
         DO UPDATE SET quantity = fulfilment_stock.quantity + excluded.quantity";
    TAKE: (i64, StockId, i64) => () =
        "UPDATE fulfilment_stock SET quantity = quantity - $1 WHERE id = $2 AND quantity >= $3";
    /// Pieces of one kind in one bin, those that came first first.
    IN_BIN: (BinId, VariantId) => FreeRow =
        "SELECT id, bin_id, received_on, quantity FROM fulfilment_stock
         WHERE bin_id = $1 AND variant_id = $2 AND quantity > 0 ORDER BY received_on, id LIMIT 500";
    /// What may be picked: on a shelf, and not being counted. What came first goes first.
    FREE: (WarehouseId, VariantId) => FreeRow =
        "SELECT s.id AS id, s.bin_id AS bin_id, s.received_on AS received_on, s.quantity AS quantity
         FROM fulfilment_stock s JOIN fulfilment_bin b ON b.id = s.bin_id
         WHERE s.warehouse_id = $1 AND s.variant_id = $2 AND s.quantity > 0 AND b.walk > 0
             AND NOT EXISTS (SELECT 1 FROM fulfilment_count c
                 WHERE c.bin_id = s.bin_id AND c.variant_id = s.variant_id AND c.done_at IS NULL)
         ORDER BY s.received_on, b.walk, s.id LIMIT 500";
    OF_BIN: (BinId,) => LyingRow = lying!("s.bin_id = $1");
    OF_VARIANT: (WarehouseId, VariantId) => LyingRow = lying!("s.warehouse_id = $1 AND s.variant_id = $2");
    /// Goods of the booths that a warehouse keeps goods of, by what stands on them.
    BY_CODE: (WarehouseId, String, String) => (VariantId,) =
        "SELECT v.id AS id FROM catalogue_variant v JOIN fulfilment_agreement a ON a.booth_id = v.booth_id
         WHERE a.warehouse_id = $1 AND a.ended_at IS NULL AND (v.sku = $2 OR v.gtin = $3) ORDER BY v.id LIMIT 2";
    IDS_KEPT: (WarehouseId,) => (VariantId,) =
        "SELECT v.id AS id FROM catalogue_variant v JOIN fulfilment_agreement a ON a.booth_id = v.booth_id
         WHERE a.warehouse_id = $1 AND a.ended_at IS NULL ORDER BY v.id LIMIT 20000";
    OF_BOOTH: (BoothId,) => (i64,) =
        "SELECT CAST(COALESCE(SUM(quantity), 0) AS BIGINT) AS pieces FROM fulfilment_stock WHERE booth_id = $1";
}

/// What lies where in one warehouse.
pub(crate) static LYING: List<LyingRow> = List {
    name: "fulfilment::LYING",
    columns: concat!(
        "b.id AS bin_id, b.code AS bin, b.walk AS walk, v.id AS variant_id, ",
        seen!(),
        ", s.quantity AS quantity, CAST(0 AS BIGINT) AS done, CAST(0 AS BIGINT) AS orders"
    ),
    from: concat!(
        "fulfilment_stock s JOIN fulfilment_bin b ON b.id = s.bin_id JOIN catalogue_variant v ON v.id = s.variant_id ",
        with_names!()
    ),
    scope: "s.quantity > 0 AND s.warehouse_id = ?",
    scope_types: &[Type::Uuid],
    filters: &[
        Filter { name: "bin", sql: "b.code = ?", ty: Type::Text },
        Filter { name: "sku", sql: "v.sku = ?", ty: Type::Text },
        Filter { name: "booth", sql: "h.slug = ?", ty: Type::Text },
    ],
    sorts: &[
        Sort { name: "walk", column: "b.walk", ty: Type::Int, descending: false },
        Sort { name: "most", column: "s.quantity", ty: Type::Int, descending: true },
    ],
    id: "s.id",
    row: PhantomData,
};
