//! SQL of what somebody bought.
use std::marker::PhantomData;

use db::{Filter, List, Sort};
use kernel::{Code, Dong, Instant, Text, Type};

use crate::OrderId;
use crate::order::Status;

db::row! {
    /// An order with the way to its purchase.
    pub(crate) struct BoughtRow {
        pub(crate) id: OrderId,
        pub(crate) code: Code,
        pub(crate) token: String,
        pub(crate) booth_name: Text,
        pub(crate) status: Status,
        pub(crate) total: Dong,
        pub(crate) placed_at: Instant,
    }
}

/// How far orders are, as buyers see it; each is a value of the filter `stage`.
pub(crate) const STAGES: &[&str] = &["pay", "wait", "way", "done", "ended"];

/// The orders of one person.
pub(crate) static OF_ACCOUNT: List<BoughtRow> = List {
    name: "orders::OF_ACCOUNT",
    columns: "o.id AS id, o.code AS code, c.token AS token, b.name AS booth_name, o.status AS status,
    o.total AS total, o.placed_at AS placed_at",
    from: "orders_checkout c JOIN orders_order o ON o.checkout_id = c.id JOIN booths_booth b ON b.id = o.booth_id",
    scope: "c.account_id = ?",
    scope_types: &[Type::Uuid],
    filters: &[Filter {
        name: "stage",
        sql: "(CASE o.status WHEN 'awaiting-payment' THEN 'pay' WHEN 'placed' THEN 'wait' WHEN 'paid' THEN 'wait'
    WHEN 'shipped' THEN 'way' WHEN 'delivered' THEN 'done' ELSE 'ended' END) = ?",
        ty: Type::Text,
    }],
    sorts: &[Sort { name: "newest", column: "o.placed_at", ty: Type::Time, descending: true }],
    id: "o.id",
    row: PhantomData,
};
