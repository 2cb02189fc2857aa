//! SQL of what offers took off orders, and of the codes of a cart.
use catalogue::VariantId;
use db::Conn;
use kernel::{Dong, Result, Text, Uuid};
use offers::{Funder, OfferId};

use crate::{CartId, OrderId};

db::row! {
    /// What an offer took off an order.
    pub(crate) struct DiscountRow {
        pub(crate) name: Text,
        pub(crate) amount: Dong,
        pub(crate) funder: Funder,
        pub(crate) on_fee: bool,
        pub(crate) code: Option<String>,
    }
}

db::sql! {
    INSERT: (Uuid, OrderId, OfferId, i64, Option<VariantId>, bool, Dong, Funder, Text, Option<String>) => () =
        "INSERT INTO orders_discount (id, order_id, offer_id, version, variant_id, on_fee, amount, funder, name, code)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    OF_ORDER: (OrderId,) => DiscountRow =
        "SELECT name, amount, funder, on_fee, code FROM orders_discount WHERE order_id = $1 ORDER BY on_fee, id LIMIT 200";
    CODES: (String,) => (String,) = "SELECT codes FROM orders_cart WHERE token_hash = $1";
    SET_CODES: (String, CartId) => () = "UPDATE orders_cart SET codes = $1 WHERE id = $2";
}

/// What offers took off an order, off its fee last.
pub(crate) async fn discounts_of(conn: &mut Conn, order: OrderId) -> Result<Vec<DiscountRow>> {
    conn.all(&OF_ORDER, (order,)).await
}
