//! What tests read of the tables.
use catalogue::VariantId;
use fulfilment::{BinId, CountId};
use kernel::{AccountId, Code};
use orders::OrderId;

db::sql! {
    STOCK: (VariantId,) => (i64, i64) = "SELECT on_hand, reserved FROM catalogue_variant WHERE id = $1";
    ORDERS: (String,) => (OrderId, Code, String) =
        "SELECT o.id AS id, o.code AS code, o.status AS status FROM orders_order o
         JOIN orders_checkout c ON c.id = o.checkout_id WHERE c.token = $1 ORDER BY o.id";
    STATUS: (Code,) => (String,) = "SELECT status FROM orders_order WHERE code = $1";
    IN_BINS: (VariantId,) => (i64,) =
        "SELECT CAST(COALESCE(SUM(quantity), 0) AS BIGINT) AS pieces FROM fulfilment_stock WHERE variant_id = $1";
    IN_BIN: (String, VariantId) => (i64,) =
        "SELECT CAST(COALESCE(SUM(s.quantity), 0) AS BIGINT) AS pieces
         FROM fulfilment_stock s JOIN fulfilment_bin b ON b.id = s.bin_id WHERE b.code = $1 AND s.variant_id = $2";
    MOVING: (VariantId,) => (i64,) =
        "SELECT CAST(COALESCE(SUM(i.quantity), 0) AS BIGINT) AS pieces
         FROM fulfilment_piece i JOIN fulfilment_parcel c ON c.id = i.parcel_id
         WHERE i.variant_id = $1 AND c.state IN ('picking', 'picked', 'packed', 'back')";
    LINES: (Code,) => (BinId, String, VariantId, i64) =
        "SELECT b.id AS id, b.code AS code, i.variant_id AS variant_id, CAST(SUM(i.quantity - i.picked) AS BIGINT) AS pieces
         FROM fulfilment_piece i JOIN fulfilment_parcel c ON c.id = i.parcel_id JOIN fulfilment_pick k ON k.id = c.pick_id
         JOIN fulfilment_bin b ON b.id = i.bin_id
         WHERE k.code = $1 AND c.state = 'picking' AND i.picked < i.quantity
         GROUP BY b.id, b.code, b.walk, i.variant_id ORDER BY b.walk, i.variant_id";
    COUNTS: () => (CountId, String) =
        "SELECT c.id AS id, c.why AS why FROM fulfilment_count c JOIN fulfilment_bin b ON b.id = c.bin_id
         WHERE c.done_at IS NULL ORDER BY b.walk, c.id";
    TOLD: (String,) => (i64,) = "SELECT COUNT(*) AS told FROM db_event WHERE topic = $1";
    CODE: (OrderId,) => (Code,) = "SELECT code FROM orders_order WHERE id = $1";
    OPEN_ORDERS: () => (Code,) = "SELECT code FROM orders_order WHERE status = 'placed' ORDER BY id";
    READY: () => (OrderId,) = "SELECT id FROM orders_order WHERE status = 'placed' ORDER BY id";
    OPEN_LISTS: () => (Code,) = "SELECT code FROM fulfilment_pick WHERE state = 'open' ORDER BY id";
    IN_BOX: (Code,) => (VariantId, i64) =
        "SELECT i.variant_id AS variant_id, CAST(SUM(i.picked - i.packed) AS BIGINT) AS pieces
         FROM fulfilment_piece i JOIN fulfilment_parcel c ON c.id = i.parcel_id
         WHERE c.order_code = $1 AND c.left_at IS NULL AND i.packed < i.picked GROUP BY i.variant_id ORDER BY i.variant_id";
    TOKEN: (Code,) => (String,) =
        "SELECT c.token AS token FROM orders_checkout c JOIN orders_order o ON o.checkout_id = c.id WHERE o.code = $1";
    RECEIPTS: () => (Code, String, i64, i64, i64) =
        "SELECT r.code AS code, r.state AS state, CAST(SUM(l.announced) AS BIGINT) AS announced,
             CAST(COALESCE(SUM(l.good), 0) AS BIGINT) AS good, CAST(COALESCE(SUM(l.damaged), 0) AS BIGINT) AS damaged
         FROM fulfilment_receipt r JOIN fulfilment_receipt_line l ON l.receipt_id = r.id
         WHERE r.order_id IS NOT NULL GROUP BY r.id, r.code, r.state ORDER BY r.id";
    MOVED: (Code,) => (VariantId, String, i64) =
        "SELECT m.variant_id AS variant_id, m.kind AS kind, m.quantity AS quantity FROM catalogue_movement m
         JOIN orders_order o ON o.id = m.subject WHERE o.code = $1 AND m.quantity > 0 ORDER BY m.id";
    GOODS: (Code,) => (VariantId, i64) =
        "SELECT i.variant_id AS variant_id, i.quantity AS quantity FROM orders_item i
         JOIN orders_order o ON o.id = i.order_id WHERE o.code = $1 ORDER BY i.variant_id";
    ANNOUNCED: (Code,) => (VariantId, i64) =
        "SELECT l.variant_id AS variant_id, l.announced AS announced FROM fulfilment_receipt_line l
         JOIN fulfilment_receipt r ON r.id = l.receipt_id WHERE r.code = $1 ORDER BY l.variant_id";
    RETURNS: () => (Code,) =
        "SELECT code FROM fulfilment_receipt WHERE order_id IS NOT NULL AND state = 'announced' ORDER BY id";
    TOLD_SHORT: (AccountId,) => (String,) =
        "SELECT link FROM notices_notice WHERE account_id = $1 AND key LIKE 'pick-short:%' ORDER BY id";
    STATES: () => (Code, String) =
        "SELECT order_code AS code, state FROM fulfilment_parcel WHERE left_at IS NULL ORDER BY id";
}
