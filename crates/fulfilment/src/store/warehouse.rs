//! SQL of warehouses and their bins.
use std::marker::PhantomData;

use db::{List, Sort};
use kernel::{Instant, Type};

use crate::{BinId, WarehouseId};

db::row! {
    /// A warehouse.
    pub struct WarehouseRow {
        pub id: WarehouseId,
        pub name: String,
        /// Code of its commune.
        pub commune: String,
        pub address: String,
        pub phone: String,
        pub opened_at: Instant,
        pub ended_at: Option<Instant>,
    }
}

db::row! {
    /// A warehouse with what it keeps, for officials.
    pub(crate) struct WarehouseFiguresRow {
        pub(crate) id: WarehouseId,
        pub(crate) name: String,
        pub(crate) commune: String,
        pub(crate) opened_at: Instant,
        pub(crate) ended: bool,
        pub(crate) booths: i64,
        pub(crate) workers: i64,
        pub(crate) pieces: i64,
    }
}

db::row! {
    /// A bin with how many pieces lie in it.
    pub(crate) struct BinRow {
        pub(crate) id: BinId,
        pub(crate) code: String,
        pub(crate) walk: i64,
        pub(crate) pieces: i64,
    }
}

macro_rules! warehouses {
    ($rest:literal) => {
        concat!(
            "SELECT w.id AS id, w.name AS name, w.commune AS commune, w.address AS address, w.phone AS phone,
    w.opened_at AS opened_at, w.ended_at AS ended_at FROM fulfilment_warehouse w ",
            $rest
        )
    };
}

db::sql! {
    INSERT: (WarehouseId, String, String, String, String, Instant) => () =
        "INSERT INTO fulfilment_warehouse (id, name, commune, address, phone, opened_at) VALUES ($1, $2, $3, $4, $5, $6)";
    CHANGE: (String, String, String, String, WarehouseId) => () =
        "UPDATE fulfilment_warehouse SET name = $1, commune = $2, address = $3, phone = $4
         WHERE id = $5 AND ended_at IS NULL";
    /// Whoever moves goods in a warehouse waits for each other here.
    LOCK: (WarehouseId,) => () =
        "UPDATE fulfilment_warehouse SET opened_at = opened_at WHERE id = $1 AND ended_at IS NULL";
    END: (Instant, WarehouseId) => () =
        "UPDATE fulfilment_warehouse SET ended_at = $1 WHERE id = $2 AND ended_at IS NULL
             AND NOT EXISTS (SELECT 1 FROM fulfilment_agreement a
                 WHERE a.warehouse_id = fulfilment_warehouse.id AND a.ended_at IS NULL)";
    BY_ID: (WarehouseId,) => WarehouseRow = warehouses!("WHERE w.id = $1");
    OPEN: (i64,) => WarehouseRow = warehouses!("WHERE w.ended_at IS NULL ORDER BY w.opened_at, w.id LIMIT $1");
    INSERT_BIN: (BinId, WarehouseId, String, i64) => () =
        "INSERT INTO fulfilment_bin (id, warehouse_id, code, walk) VALUES ($1, $2, $3, $4)
         ON CONFLICT (warehouse_id, code) DO NOTHING";
    BIN: (WarehouseId, String) => (BinId, String, i64) =
        "SELECT id, code, walk FROM fulfilment_bin WHERE warehouse_id = $1 AND code = $2";
    /// Bins in the order of the walk; the floor where goods arrive first.
    BINS: (WarehouseId, i64) => BinRow =
        "SELECT b.id AS id, b.code AS code, b.walk AS walk,
             CAST(COALESCE((SELECT SUM(s.quantity) FROM fulfilment_stock s WHERE s.bin_id = b.id), 0) AS BIGINT) AS pieces
         FROM fulfilment_bin b WHERE b.warehouse_id = $1 ORDER BY b.walk, b.id LIMIT $2";
}

/// All warehouses, for officials.
pub(crate) static WAREHOUSES: List<WarehouseFiguresRow> = List {
    name: "fulfilment::WAREHOUSES",
    columns: "w.id AS id, w.name AS name, w.commune AS commune, w.opened_at AS opened_at,
    (w.ended_at IS NOT NULL) AS ended,
    (SELECT COUNT(*) FROM fulfilment_agreement a WHERE a.warehouse_id = w.id AND a.ended_at IS NULL) AS booths,
    (SELECT COUNT(*) FROM fulfilment_worker p WHERE p.warehouse_id = w.id AND p.ended_at IS NULL) AS workers,
    CAST(COALESCE((SELECT SUM(s.quantity) FROM fulfilment_stock s WHERE s.warehouse_id = w.id), 0) AS BIGINT) AS pieces",
    from: "fulfilment_warehouse w",
    scope: "",
    scope_types: &[],
    filters: &[],
    sorts: &[Sort { name: "oldest", column: "w.opened_at", ty: Type::Time, descending: false }],
    id: "w.id",
    row: PhantomData,
};
