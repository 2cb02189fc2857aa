//! SQL of customers: who buys from a booth.
use std::marker::PhantomData;

use db::{Filter, List, Sort};
use kernel::{BoothId, Code, Dong, Instant, Type};

use crate::{CustomerId, OrderId};

db::row! {
    /// A customer of one booth. The name is empty once it was forgotten.
    pub(crate) struct CustomerRow {
        pub(crate) id: CustomerId,
        pub(crate) buyer_key: String,
        pub(crate) name: String,
        pub(crate) phone: String,
        pub(crate) commune: String,
        pub(crate) orders: i64,
        pub(crate) spent: Dong,
        pub(crate) first_at: Instant,
        pub(crate) last_at: Instant,
        pub(crate) last_code: Code,
        pub(crate) note: Option<String>,
    }
}

macro_rules! columns {
    () => {
        "c.id AS id, c.buyer_key AS buyer_key, s.name AS name, s.phone AS phone, s.commune AS commune,
    (SELECT COUNT(*) FROM orders_order o WHERE o.booth_id = c.booth_id AND o.buyer_key = c.buyer_key
        AND o.status NOT IN ('awaiting-payment', 'cancelled', 'expired')) AS orders,
    (SELECT CAST(COALESCE(SUM(o.goods), 0) AS BIGINT) FROM orders_order o
        WHERE o.booth_id = c.booth_id AND o.buyer_key = c.buyer_key
        AND o.status NOT IN ('awaiting-payment', 'cancelled', 'expired')) AS spent,
    c.first_at AS first_at, c.last_at AS last_at, l.code AS last_code, c.note AS note"
    };
}

macro_rules! from {
    () => {
        "orders_customer c JOIN orders_order l ON l.id = c.last_order_id
    JOIN delivery_shipment s ON s.order_id = c.last_order_id"
    };
}

db::sql! {
    SEEN: (BoothId, String, CustomerId, OrderId, Instant, Instant) => () =
        "INSERT INTO orders_customer (booth_id, buyer_key, id, last_order_id, first_at, last_at)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (booth_id, buyer_key)
         DO UPDATE SET last_order_id = excluded.last_order_id, last_at = excluded.last_at";
    NOTE: (Option<String>, CustomerId, BoothId) => () =
        "UPDATE orders_customer SET note = $1 WHERE id = $2 AND booth_id = $3";
    BY_ID: (CustomerId, BoothId) => CustomerRow =
        concat!("SELECT ", columns!(), " FROM ", from!(), " WHERE c.id = $1 AND c.booth_id = $2");
    /// Notes about people whose name is forgotten go too.
    FORGET_NOTES: () => () =
        "UPDATE orders_customer SET note = NULL WHERE note IS NOT NULL AND last_order_id IN
             (SELECT s.order_id FROM delivery_shipment s WHERE s.name = '')";
}

/// The customers of one booth, for its seller.
pub(crate) static CUSTOMERS: List<CustomerRow> = List {
    name: "orders::CUSTOMERS",
    columns: columns!(),
    from: from!(),
    scope: "c.booth_id = ?",
    scope_types: &[Type::Uuid],
    filters: &[
        Filter { name: "phone", sql: "c.buyer_key = ?", ty: Type::Text },
        Filter { name: "commune", sql: "s.commune = ?", ty: Type::Text },
    ],
    sorts: &[
        Sort { name: "newest", column: "c.last_at", ty: Type::Time, descending: true },
        Sort { name: "oldest", column: "c.first_at", ty: Type::Time, descending: false },
    ],
    id: "c.id",
    row: PhantomData,
};
