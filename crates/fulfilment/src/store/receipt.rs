//! SQL of agreements and of deliveries to a warehouse.
use catalogue::VariantId;
use kernel::{BoothId, Code, Day, Instant, Text, Uuid};
use orders::OrderId;

use crate::receipt::ReceiptState;
use crate::{ReceiptId, WarehouseId};

db::row! {
    /// A delivery that a booth announced.
    pub struct ReceiptRow {
        pub id: ReceiptId,
        pub code: Code,
        pub warehouse_id: WarehouseId,
        pub booth_id: BoothId,
        pub booth: Text,
        pub due_on: Day,
        /// The pieces are on hand in the shop front already.
        pub on_hand_before: bool,
        pub state: ReceiptState,
        pub announced_at: Instant,
        pub ended_at: Option<Instant>,
        pub remark: Option<String>,
        /// The order whose goods came back, with its code, where it is that.
        pub order_id: Option<OrderId>,
        pub order_code: Option<Code>,
    }
}

db::row! {
    /// Goods of a delivery: announced, and once it is received how many came well and broken.
    pub struct ReceiptLineRow {
        pub variant_id: VariantId,
        pub name: Text,
        pub variant: Text,
        pub unit: Text,
        pub sku: Option<String>,
        pub gtin: Option<String>,
        pub announced: i64,
        pub good: Option<i64>,
        pub damaged: Option<i64>,
    }
}

macro_rules! receipts {
    ($rest:literal) => {
        concat!(
            "SELECT r.id AS id, r.code AS code, r.warehouse_id AS warehouse_id, r.booth_id AS booth_id, h.name AS booth,
    r.due_on AS due_on, r.on_hand_before AS on_hand_before, r.state AS state, r.announced_at AS announced_at,
    r.ended_at AS ended_at, r.remark AS remark, r.order_id AS order_id, o.code AS order_code
    FROM fulfilment_receipt r JOIN booths_booth h ON h.id = r.booth_id
    LEFT JOIN orders_order o ON o.id = r.order_id ",
            $rest
        )
    };
}

db::sql! {
    AGREE: (Uuid, WarehouseId, BoothId, Instant) => () =
        "INSERT INTO fulfilment_agreement (id, warehouse_id, booth_id, since) VALUES ($1, $2, $3, $4)
         ON CONFLICT (booth_id) WHERE ended_at IS NULL DO NOTHING";
    AGREED: (BoothId,) => (WarehouseId, Instant) =
        "SELECT warehouse_id, since FROM fulfilment_agreement WHERE booth_id = $1 AND ended_at IS NULL";
    END_AGREEMENT: (Instant, BoothId, WarehouseId) => () =
        "UPDATE fulfilment_agreement SET ended_at = $1 WHERE booth_id = $2 AND warehouse_id = $3 AND ended_at IS NULL";
    BOOTHS: (WarehouseId,) => (BoothId, Text, String) =
        "SELECT h.id AS id, h.name AS name, h.slug AS slug
         FROM fulfilment_agreement a JOIN booths_booth h ON h.id = a.booth_id
         WHERE a.warehouse_id = $1 AND a.ended_at IS NULL ORDER BY a.since, a.id LIMIT 500";
    INSERT: (ReceiptId, Code, WarehouseId, BoothId, Day, bool, Instant) => () =
        "INSERT INTO fulfilment_receipt (id, code, warehouse_id, booth_id, due_on, on_hand_before, state, announced_at)
         VALUES ($1, $2, $3, $4, $5, $6, 'announced', $7)";
    INSERT_LINE: (ReceiptId, VariantId, i64) => () =
        "INSERT INTO fulfilment_receipt_line (receipt_id, variant_id, announced) VALUES ($1, $2, $3)";
    MOVE: (ReceiptState, Instant, Option<String>, ReceiptId) => () =
        "UPDATE fulfilment_receipt SET state = $1, ended_at = $2, remark = $3 WHERE id = $4 AND state = 'announced'";
    COUNT_LINE: (i64, i64, ReceiptId, VariantId) => () =
        "UPDATE fulfilment_receipt_line SET good = $1, damaged = $2 WHERE receipt_id = $3 AND variant_id = $4";
    BY_CODE: (Code,) => ReceiptRow = receipts!("WHERE r.code = $1");
    OF_WAREHOUSE: (WarehouseId, i64) => ReceiptRow =
        receipts!("WHERE r.warehouse_id = $1 AND r.state <> 'withdrawn'
             ORDER BY CASE WHEN r.state = 'announced' THEN 0 ELSE 1 END, r.announced_at DESC, r.id LIMIT $2");
    OF_BOOTH: (BoothId, i64) => ReceiptRow =
        receipts!("WHERE r.booth_id = $1 ORDER BY r.announced_at DESC, r.id LIMIT $2");
    WAITING: (BoothId,) => (i64,) =
        "SELECT COUNT(*) AS waiting FROM fulfilment_receipt WHERE booth_id = $1 AND state = 'announced'";
    LINES: (ReceiptId,) => ReceiptLineRow =
        "SELECT v.id AS variant_id, p.name AS name, v.name AS variant, v.unit AS unit, v.sku AS sku, v.gtin AS gtin,
             l.announced AS announced, l.good AS good, l.damaged AS damaged
         FROM fulfilment_receipt_line l JOIN catalogue_variant v ON v.id = l.variant_id
         JOIN catalogue_product p ON p.id = v.product_id
         WHERE l.receipt_id = $1 ORDER BY v.id LIMIT 500";
}
