//! All SQL of orders.
pub(crate) mod account;
pub(crate) mod address;
pub(crate) mod customer;
pub(crate) mod discount;
pub(crate) mod draft;
pub(crate) mod inspection;
pub(crate) mod invoice;
pub(crate) mod lists;
pub(crate) mod returns;
pub(crate) mod sales;

use catalogue::{ProductId, VariantId};
use db::{Conn, Tx};
use kernel::{AccountId, BoothId, Code, Day, Dong, Instant, OrganisationId, Result, Text};

use crate::draft::Origin;
use crate::order::{EndReason, Payment, Status};
use crate::{CartId, CheckoutId, OrderId};

db::row! {
    /// An order with the name of its booth.
    pub struct OrderRow {
        pub id: OrderId,
        pub code: Code,
        pub checkout_id: CheckoutId,
        pub booth_id: BoothId,
        pub booth_slug: String,
        pub booth_name: Text,
        pub buyer_key: String,
        pub payment: Payment,
        pub status: Status,
        pub goods: Dong,
        pub fee: Dong,
        pub total: Dong,
        pub province: String,
        pub placed_at: Instant,
        pub paid_at: Option<Instant>,
        pub shipped_at: Option<Instant>,
        pub delivered_at: Option<Instant>,
        pub ended_at: Option<Instant>,
        pub origin: Origin,
        pub end_reason: Option<EndReason>,
        pub confirmed_at: Option<Instant>,
    }
}

db::row! {
    pub(crate) struct CheckoutRow {
        pub(crate) id: CheckoutId,
        pub(crate) code: Code,
        pub(crate) token: String,
        pub(crate) account_id: Option<AccountId>,
        pub(crate) payment: Payment,
        pub(crate) total: Dong,
        pub(crate) placed_at: Instant,
    }
}

db::row! {
    pub(crate) struct LineRow {
        pub(crate) variant_id: VariantId,
        pub(crate) product_id: ProductId,
        pub(crate) name: Text,
        /// What told the variant from the others; empty where there was one.
        pub(crate) variant: Text,
        pub(crate) unit: Text,
        pub(crate) kind: String,
        pub(crate) price: Dong,
        pub(crate) quantity: i64,
    }
}

db::row! {
    /// What the desk shows of a booth at a glance.
    pub(crate) struct DeskRow {
        pub(crate) waiting: i64,
        pub(crate) shipped: i64,
        pub(crate) month_orders: i64,
        pub(crate) month_goods: Dong,
        pub(crate) held: Dong,
    }
}

db::row! {
    /// Sums over the orders that count.
    pub(crate) struct SumRow {
        pub(crate) orders: i64,
        pub(crate) online: i64,
        pub(crate) goods: Dong,
        pub(crate) buyers: i64,
        pub(crate) sellers: i64,
    }
}

/// The columns of a row, once for the statements and once for the lists.
macro_rules! columns {
    () => {
        "o.id AS id, o.code AS code, o.checkout_id AS checkout_id, o.booth_id AS booth_id,
    b.slug AS booth_slug, b.name AS booth_name, o.buyer_key AS buyer_key, o.payment AS payment, o.status AS status,
    o.goods AS goods, o.fee AS fee, o.total AS total, o.province AS province, o.placed_at AS placed_at,
    o.paid_at AS paid_at, o.shipped_at AS shipped_at, o.delivered_at AS delivered_at, o.ended_at AS ended_at,
    o.origin AS origin, o.end_reason AS end_reason,
    o.confirmed_at AS confirmed_at"
    };
}

/// Where they come from.
macro_rules! from {
    () => {
        "orders_order o JOIN booths_booth b ON b.id = o.booth_id"
    };
}

pub(crate) use {columns, from};

macro_rules! orders {
    ($rest:literal) => {
        concat!("SELECT ", columns!(), " FROM ", from!(), " ", $rest)
    };
}

db::sql! {
    CART: (String,) => (CartId,) = "SELECT id FROM orders_cart WHERE token_hash = $1";
    INSERT_CART: (CartId, String, Option<AccountId>, Instant) => () =
        "INSERT INTO orders_cart (id, token_hash, account_id, touched_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (token_hash) DO NOTHING";
    FORGET_LINES: (AccountId,) => () =
        "DELETE FROM orders_cart_item WHERE cart_id IN (SELECT id FROM orders_cart WHERE account_id = $1)";
    FORGET_CART: (AccountId,) => () = "DELETE FROM orders_cart WHERE account_id = $1";
    TOUCH_CART: (Instant, CartId) => () = "UPDATE orders_cart SET touched_at = $1 WHERE id = $2";
    ADD_LINE: (CartId, VariantId, i64, Instant) => () =
        "INSERT INTO orders_cart_item (cart_id, variant_id, quantity, added_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (cart_id, variant_id) DO UPDATE SET quantity = orders_cart_item.quantity + excluded.quantity";
    SET_LINE: (i64, CartId, VariantId) => () =
        "UPDATE orders_cart_item SET quantity = $1 WHERE cart_id = $2 AND variant_id = $3";
    DROP_LINE: (CartId, VariantId) => () = "DELETE FROM orders_cart_item WHERE cart_id = $1 AND variant_id = $2";
    EMPTY_CART: (CartId,) => () = "DELETE FROM orders_cart_item WHERE cart_id = $1";
    SWEEP_LINES: (Instant,) => () =
        "DELETE FROM orders_cart_item WHERE cart_id IN (SELECT id FROM orders_cart WHERE touched_at < $1)";
    SWEEP_CARTS: (Instant,) => () = "DELETE FROM orders_cart WHERE touched_at < $1";
    LINES_OF_CART: (String,) => (VariantId, i64) =
        "SELECT l.variant_id AS variant_id, l.quantity AS quantity
         FROM orders_cart c JOIN orders_cart_item l ON l.cart_id = c.id
         WHERE c.token_hash = $1 ORDER BY l.added_at, l.variant_id LIMIT 100";
    COUNT_OF_CART: (String,) => (i64,) =
        "SELECT CAST(COALESCE(SUM(l.quantity), 0) AS BIGINT) AS pieces
         FROM orders_cart c JOIN orders_cart_item l ON l.cart_id = c.id WHERE c.token_hash = $1";
    INSERT_CHECKOUT: (CheckoutId, Code, String, Option<AccountId>, Payment, Dong, Instant) => () =
        "INSERT INTO orders_checkout (id, code, token, account_id, payment, total, placed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)";
    INSERT_ORDER: (
        OrderId, Code, CheckoutId, BoothId, String, Payment, Status, Dong, Dong, Dong, String, Instant, Day, Origin,
    ) => () =
        "INSERT INTO orders_order (id, code, checkout_id, booth_id, buyer_key, payment, status, goods, fee, total,
             province, placed_at, day, origin)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)";
    INSERT_LINE: (OrderId, VariantId, ProductId, Text, Text, Text, String, Dong, i64) => () =
        "INSERT INTO orders_item (order_id, variant_id, product_id, name, variant, unit, kind, price, quantity)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    CHECKOUT_BY_TOKEN: (String,) => CheckoutRow =
        "SELECT id, code, token, account_id, payment, total, placed_at FROM orders_checkout WHERE token = $1";
    CHECKOUT: (CheckoutId,) => CheckoutRow =
        "SELECT id, code, token, account_id, payment, total, placed_at FROM orders_checkout WHERE id = $1";
    CHECKOUT_BY_CODE: (Code,) => CheckoutRow =
        "SELECT id, code, token, account_id, payment, total, placed_at FROM orders_checkout WHERE code = $1";
    CHECKOUTS_OF_ACCOUNT: (AccountId, i64) => CheckoutRow =
        "SELECT id, code, token, account_id, payment, total, placed_at FROM orders_checkout
         WHERE account_id = $1 ORDER BY placed_at DESC LIMIT $2";
    ORDER_BY_CODE: (Code,) => OrderRow = orders!("WHERE o.code = $1");
    ORDER: (OrderId,) => OrderRow = orders!("WHERE o.id = $1");
    CONFIRM: (Instant, OrderId) => () =
        "UPDATE orders_order SET confirmed_at = $1 WHERE id = $2 AND status = 'delivered' AND confirmed_at IS NULL";
    OF_CHECKOUT: (CheckoutId,) => OrderRow = orders!("WHERE o.checkout_id = $1 ORDER BY o.id");
    LINES: (OrderId,) => LineRow =
        "SELECT variant_id, product_id, name, variant, unit, kind, price, quantity FROM orders_item
         WHERE order_id = $1 ORDER BY variant_id";
    MOVE: (
        Status, Option<Instant>, Option<Instant>, Option<Instant>, Option<Instant>, Option<EndReason>, OrderId, Status,
    ) => () =
        "UPDATE orders_order SET status = $1, paid_at = $2, shipped_at = $3, delivered_at = $4, ended_at = $5,
             end_reason = $6
         WHERE id = $7 AND status = $8";
    DESK: (BoothId, Day) => DeskRow =
        "SELECT CAST(COALESCE(SUM(CASE WHEN status IN ('placed', 'paid') THEN 1 ELSE 0 END), 0) AS BIGINT) AS waiting,
             CAST(COALESCE(SUM(CASE WHEN status = 'shipped' THEN 1 ELSE 0 END), 0) AS BIGINT) AS shipped,
             CAST(COALESCE(SUM(CASE WHEN day >= $2 AND status NOT IN ('awaiting-payment', 'cancelled', 'expired')
                 THEN 1 ELSE 0 END), 0) AS BIGINT) AS month_orders,
             CAST(COALESCE(SUM(CASE WHEN day >= $2 AND status NOT IN ('awaiting-payment', 'cancelled', 'expired')
                 THEN goods ELSE 0 END), 0) AS BIGINT) AS month_goods,
             CAST(COALESCE(SUM(CASE WHEN payment = 'vietqr' AND status IN ('paid', 'shipped')
                 THEN total ELSE 0 END), 0) AS BIGINT) AS held
         FROM orders_order WHERE booth_id = $1";
    SUMS: (Day, Day) => SumRow =
        "SELECT COUNT(*) AS orders,
             CAST(COALESCE(SUM(CASE WHEN payment = 'vietqr' THEN 1 ELSE 0 END), 0) AS BIGINT) AS online,
             CAST(COALESCE(SUM(goods), 0) AS BIGINT) AS goods,
             COUNT(DISTINCT buyer_key) AS buyers, COUNT(DISTINCT booth_id) AS sellers
         FROM orders_order
         WHERE day >= $1 AND day <= $2 AND status NOT IN ('awaiting-payment', 'cancelled', 'expired')";
    UNLINK_ACCOUNT: (AccountId,) => () = "UPDATE orders_checkout SET account_id = NULL WHERE account_id = $1";
    SUMS_OF_ORGANISATION: (OrganisationId, Day, Day) => SumRow =
        "SELECT COUNT(*) AS orders,
             CAST(COALESCE(SUM(CASE WHEN o.payment = 'vietqr' THEN 1 ELSE 0 END), 0) AS BIGINT) AS online,
             CAST(COALESCE(SUM(o.goods), 0) AS BIGINT) AS goods,
             COUNT(DISTINCT o.buyer_key) AS buyers, COUNT(DISTINCT o.booth_id) AS sellers
         FROM orders_order o JOIN booths_booth b ON b.id = o.booth_id
         WHERE b.organisation_id = $1 AND o.day >= $2 AND o.day <= $3
             AND o.status NOT IN ('awaiting-payment', 'cancelled', 'expired')";
    SELLING: () => (i64,) =
        "SELECT COUNT(*) AS booths FROM booths_booth WHERE listed_only = FALSE AND state = 'open'";
    /// Variants whose promises are not those of the orders and drafts that wait.
    WRONG_PROMISES: () => (i64,) =
        "SELECT COUNT(*) AS wrong FROM catalogue_variant v WHERE v.reserved <>
             (SELECT COALESCE(SUM(i.quantity), 0) FROM orders_item i JOIN orders_order o ON o.id = i.order_id
              WHERE i.variant_id = v.id AND o.status IN ('awaiting-payment', 'placed', 'paid'))
             + (SELECT COALESCE(SUM(i.quantity), 0) FROM orders_draft_item i JOIN orders_draft d ON d.id = i.draft_id
              WHERE i.variant_id = v.id AND d.state = 'open')";
    UNBALANCED: () => (i64,) =
        "SELECT COUNT(*) AS wrong FROM orders_order o
         WHERE o.goods <> (SELECT COALESCE(SUM(l.price * l.quantity), 0) FROM orders_item l WHERE l.order_id = o.id)
             - (SELECT COALESCE(SUM(d.amount), 0) FROM orders_discount d WHERE d.order_id = o.id AND d.on_fee = FALSE)";
}

/// Every statement, for the test that executes them.
pub(crate) fn statements() -> Vec<&'static dyn db::Statement> {
    [
        STATEMENTS,
        discount::STATEMENTS,
        draft::STATEMENTS,
        customer::STATEMENTS,
        sales::STATEMENTS,
        address::STATEMENTS,
        invoice::STATEMENTS,
        returns::STATEMENTS,
        inspection::STATEMENTS,
        crate::order_notices::STATEMENTS,
    ]
    .concat()
}

/// An order of one of these booths; somebody else's does not exist.
pub async fn order_by_code(conn: &mut Conn, mine: &[BoothId], code: &Code) -> Result<OrderRow> {
    let order = conn.one(&ORDER_BY_CODE, (code.clone(),)).await?;
    if mine.contains(&order.booth_id) { Ok(order) } else { Err(kernel::Error::NotFound) }
}

/// The orders of a checkout.
pub async fn orders_of_checkout(conn: &mut Conn, checkout: CheckoutId) -> Result<Vec<OrderRow>> {
    conn.all(&OF_CHECKOUT, (checkout,)).await
}

/// The goods of an order: variants and quantities.
pub(crate) async fn goods(conn: &mut Conn, order: OrderId) -> Result<Vec<(VariantId, i64)>> {
    let lines = conn.all(&LINES, (order,)).await?;
    Ok(lines.into_iter().map(|line| (line.variant_id, line.quantity)).collect())
}

/// Writes the order's new status and times, if it still stands where it was read.
pub(crate) async fn moved(tx: &mut Tx, order: &OrderRow, from: Status) -> Result<()> {
    let OrderRow { status, paid_at, shipped_at, delivered_at, ended_at, end_reason, id, .. } = *order;
    let args = (status, paid_at, shipped_at, delivered_at, ended_at, end_reason, id, from);
    match tx.run(&MOVE, args).await? {
        1 => Ok(()),
        _ => Err(kernel::Error::conflict("order-moved-on")),
    }
}

/// The id of the checkout behind a buyer's token.
pub async fn checkout_by_token(conn: &mut Conn, token: &str) -> Result<CheckoutId> {
    Ok(conn.one(&CHECKOUT_BY_TOKEN, (token.to_owned(),)).await?.id)
}
