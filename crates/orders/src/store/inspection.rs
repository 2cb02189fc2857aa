//! SQL of goods that came back and were looked at.
use catalogue::VariantId;
use kernel::{Instant, Text};

use crate::OrderId;

db::row! {
    /// What was found of one variant.
    pub(crate) struct InspectionRow {
        pub(crate) name: Text,
        pub(crate) good: i64,
        pub(crate) scrapped: i64,
        pub(crate) at: Instant,
    }
}

db::sql! {
    INSERT: (OrderId, VariantId, i64, i64, Instant) => () =
        "INSERT INTO orders_inspection (order_id, variant_id, good, scrapped, at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (order_id, variant_id) DO NOTHING";
    OF_ORDER: (OrderId,) => InspectionRow =
        "SELECT l.name AS name, i.good AS good, i.scrapped AS scrapped, i.at AS at
         FROM orders_inspection i JOIN orders_item l ON l.order_id = i.order_id AND l.variant_id = i.variant_id
         WHERE i.order_id = $1 ORDER BY i.variant_id";
}
