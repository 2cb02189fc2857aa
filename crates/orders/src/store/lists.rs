//! Orders as people read them in tables.
use std::marker::PhantomData;

use db::{Filter, List, Sort};
use kernel::Type;

use super::{OrderRow, columns, from};

/// The orders of one booth, for its seller.
pub(crate) static OF_BOOTH: List<OrderRow> = List {
    name: "orders::OF_BOOTH",
    columns: columns!(),
    from: from!(),
    scope: "o.booth_id = ?",
    scope_types: &[Type::Uuid],
    filters: &[
        Filter { name: "status", sql: "o.status = ?", ty: Type::Text },
        Filter { name: "payment", sql: "o.payment = ?", ty: Type::Text },
        Filter { name: "from", sql: "o.day >= ?", ty: Type::Text },
        Filter { name: "origin", sql: "o.origin = ?", ty: Type::Text },
        Filter { name: "customer", sql: "o.buyer_key = ?", ty: Type::Text },
    ],
    sorts: &[
        Sort { name: "newest", column: "o.placed_at", ty: Type::Time, descending: true },
        Sort { name: "oldest", column: "o.placed_at", ty: Type::Time, descending: false },
        Sort { name: "total", column: "o.total", ty: Type::Int, descending: true },
    ],
    id: "o.id",
    row: PhantomData,
};

/// All orders from a day on, for officials: the rows behind the figures of trade.
pub(crate) static ALL: List<OrderRow> = List {
    name: "orders::ALL",
    columns: columns!(),
    from: from!(),
    scope: "o.day >= ?",
    scope_types: &[Type::Text],
    filters: &[
        Filter { name: "status", sql: "o.status = ?", ty: Type::Text },
        Filter { name: "payment", sql: "o.payment = ?", ty: Type::Text },
        Filter {
            name: "counted",
            sql: "(o.status NOT IN ('awaiting-payment', 'cancelled', 'expired')) = ?",
            ty: Type::Bool,
        },
        Filter { name: "province", sql: "o.province = ?", ty: Type::Text },
    ],
    sorts: &[
        Sort { name: "newest", column: "o.placed_at", ty: Type::Time, descending: true },
        Sort { name: "oldest", column: "o.placed_at", ty: Type::Time, descending: false },
        Sort { name: "total", column: "o.total", ty: Type::Int, descending: true },
    ],
    id: "o.id",
    row: PhantomData,
};
