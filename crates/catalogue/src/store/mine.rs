//! SQL of the products of one booth, for its seller.
use std::marker::PhantomData;

use db::{Filter, List, Sort};
use kernel::{Dong, Text, Type};

use crate::ProductId;
use crate::product::State;

db::row! {
    /// A product as its seller sees it in a table.
    pub(crate) struct MineRow {
        pub(crate) id: ProductId,
        pub(crate) slug: String,
        pub(crate) name: Text,
        pub(crate) price: Dong,
        pub(crate) state: State,
        pub(crate) variants: i64,
        pub(crate) on_hand: i64,
        pub(crate) reserved: i64,
    }
}

/// The table, and how it is filtered and sorted.
pub(crate) static MINE: List<MineRow> = List {
    name: "catalogue::MINE",
    columns: "p.id AS id, p.slug AS slug, p.name AS name, p.price AS price, p.state AS state,
    (SELECT COUNT(*) FROM catalogue_variant v WHERE v.product_id = p.id AND v.ended_at IS NULL) AS variants,
    (SELECT CAST(COALESCE(SUM(v.on_hand), 0) AS BIGINT) FROM catalogue_variant v
        WHERE v.product_id = p.id AND v.ended_at IS NULL) AS on_hand,
    (SELECT CAST(COALESCE(SUM(v.reserved), 0) AS BIGINT) FROM catalogue_variant v
        WHERE v.product_id = p.id AND v.ended_at IS NULL) AS reserved",
    from: "catalogue_product p",
    scope: "p.ended_at IS NULL AND p.booth_id = ?",
    scope_types: &[Type::Uuid],
    filters: &[
        Filter { name: "q", sql: "p.name_fold LIKE ?", ty: Type::Text },
        Filter { name: "category", sql: "p.category = ?", ty: Type::Text },
        Filter { name: "state", sql: "p.state = ?", ty: Type::Text },
        Filter {
            name: "short",
            sql: "EXISTS (SELECT 1 FROM catalogue_variant v
                WHERE v.product_id = p.id AND v.ended_at IS NULL AND v.on_hand - v.reserved <= ?)",
            ty: Type::Int,
        },
    ],
    sorts: &[
        Sort { name: "newest", column: "p.rank", ty: Type::Int, descending: true },
        Sort { name: "name", column: "p.name_sort", ty: Type::Bytes, descending: false },
        Sort { name: "price", column: "p.price", ty: Type::Int, descending: false },
    ],
    id: "p.id",
    row: PhantomData,
};
