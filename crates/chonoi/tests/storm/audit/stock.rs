//! What left the shelf is what was sent, and what is promised is what orders wait for.
use db::Conn;

use super::must;
use crate::fill::STOCK;

mod rows {
    db::sql! {
        GOODS: () => (String, i64, i64, i64, i64) =
            "SELECT p.slug AS slug, v.on_hand AS on_hand, v.reserved AS reserved,
                    COALESCE((SELECT CAST(SUM(i.quantity) AS BIGINT) FROM orders_item i
                              JOIN orders_order o ON o.id = i.order_id
                              WHERE i.variant_id = v.id AND o.status IN ('shipped', 'delivered')), 0) AS sent,
                    COALESCE((SELECT CAST(SUM(i.quantity) AS BIGINT) FROM orders_item i
                              JOIN orders_order o ON o.id = i.order_id
                              WHERE i.variant_id = v.id AND o.status IN ('awaiting-payment', 'placed', 'paid')), 0)
                        AS promised
             FROM catalogue_variant v JOIN catalogue_product p ON p.id = v.product_id ORDER BY p.slug";
    }
}

pub async fn compare(conn: &mut Conn, wrong: &mut Vec<String>) {
    for (slug, on_hand, reserved, sent, promised) in conn.all(&rows::GOODS, ()).await.unwrap() {
        must(wrong, on_hand == STOCK - sent, || {
            format!("{slug}: {on_hand} of {STOCK} are there, {sent} were sent")
        });
        must(wrong, reserved == promised, || {
            format!("{slug}: {reserved} are promised, orders want {promised}")
        });
    }
}
