//! SQL of goods that come back of orders.
use kernel::{BoothId, Code, Day, Instant, Text};
use orders::OrderId;

use crate::{ReceiptId, WarehouseId};

db::row! {
    /// An order of which goods are on their way back, and nobody has looked at them.
    pub(crate) struct ComingRow {
        pub(crate) code: Code,
        pub(crate) booth: Text,
        /// It never reached its buyer; else the buyer sent goods back.
        pub(crate) undelivered: bool,
        pub(crate) since: Instant,
    }
}

db::sql! {
    /// The warehouse that keeps the goods of an order's booth now.
    KEPT_AT: (OrderId,) => (WarehouseId, BoothId) =
        "SELECT a.warehouse_id AS warehouse_id, a.booth_id AS booth_id
         FROM orders_order o JOIN fulfilment_agreement a ON a.booth_id = o.booth_id
         WHERE o.id = $1 AND a.ended_at IS NULL";
    ORDER: (WarehouseId, Code) => (OrderId, BoothId) =
        "SELECT o.id AS id, o.booth_id AS booth_id
         FROM orders_order o JOIN fulfilment_agreement a ON a.booth_id = o.booth_id
         WHERE a.warehouse_id = $1 AND o.code = $2 AND a.ended_at IS NULL";
    /// The newest first.
    COMING: (WarehouseId, i64) => ComingRow =
        "SELECT o.code AS code, h.name AS booth, (o.status = 'cancelled') AS undelivered,
             COALESCE(r.sent_back_at, o.ended_at, o.placed_at) AS since
         FROM fulfilment_agreement a JOIN orders_order o ON o.booth_id = a.booth_id
         JOIN booths_booth h ON h.id = o.booth_id LEFT JOIN orders_return r ON r.order_id = o.id
         WHERE a.warehouse_id = $1 AND a.ended_at IS NULL
             AND ((o.status = 'cancelled' AND o.end_reason = 'undelivered')
                 OR (r.state IN ('sent-back', 'refunded') AND r.sent_back_at IS NOT NULL))
             AND NOT EXISTS (SELECT 1 FROM orders_inspection i WHERE i.order_id = o.id)
         ORDER BY since DESC, o.id LIMIT $2";
    INSERT: (ReceiptId, Code, WarehouseId, BoothId, Day, Instant, OrderId) => () =
        "INSERT INTO fulfilment_receipt
             (id, code, warehouse_id, booth_id, due_on, on_hand_before, state, announced_at, order_id)
         VALUES ($1, $2, $3, $4, $5, FALSE, 'announced', $6, $7)
         ON CONFLICT (order_id) WHERE order_id IS NOT NULL DO NOTHING";
}
