//! SQL of a booth's sales: sums over the orders that count.
use kernel::{BoothId, Day, Dong, Text};

use crate::draft::Origin;
use crate::order::Payment;

db::row! {
    pub(crate) struct DaySum {
        pub(crate) day: Day,
        pub(crate) orders: i64,
        pub(crate) goods: Dong,
    }
}

db::row! {
    pub(crate) struct ProductSum {
        pub(crate) slug: String,
        pub(crate) name: Text,
        pub(crate) variant: Text,
        pub(crate) unit: Text,
        pub(crate) pieces: i64,
        pub(crate) goods: Dong,
    }
}

db::sql! {
    DAYS: (BoothId, Day, Day) => DaySum =
        "SELECT day, COUNT(*) AS orders, CAST(COALESCE(SUM(goods), 0) AS BIGINT) AS goods FROM orders_order
         WHERE booth_id = $1 AND day >= $2 AND day <= $3 AND status NOT IN ('awaiting-payment', 'cancelled', 'expired')
         GROUP BY day ORDER BY day LIMIT 3700";
    PRODUCTS: (BoothId, Day, Day) => ProductSum =
        "SELECT p.slug AS slug, i.name AS name, i.variant AS variant, i.unit AS unit,
             CAST(SUM(i.quantity) AS BIGINT) AS pieces, CAST(SUM(i.price * i.quantity) AS BIGINT) AS goods
         FROM orders_order o JOIN orders_item i ON i.order_id = o.id JOIN catalogue_product p ON p.id = i.product_id
         WHERE o.booth_id = $1 AND o.day >= $2 AND o.day <= $3
             AND o.status NOT IN ('awaiting-payment', 'cancelled', 'expired')
         GROUP BY p.slug, i.variant_id, i.name, i.variant, i.unit ORDER BY goods DESC, p.slug LIMIT 500";
    ORIGINS: (BoothId, Day, Day) => (Origin, i64, Dong) =
        "SELECT origin, COUNT(*) AS orders, CAST(SUM(goods) AS BIGINT) AS goods FROM orders_order
         WHERE booth_id = $1 AND day >= $2 AND day <= $3 AND status NOT IN ('awaiting-payment', 'cancelled', 'expired')
         GROUP BY origin ORDER BY goods DESC, origin";
    PAYMENTS: (BoothId, Day, Day) => (Payment, i64, Dong) =
        "SELECT payment, COUNT(*) AS orders, CAST(SUM(goods) AS BIGINT) AS goods FROM orders_order
         WHERE booth_id = $1 AND day >= $2 AND day <= $3 AND status NOT IN ('awaiting-payment', 'cancelled', 'expired')
         GROUP BY payment ORDER BY goods DESC, payment";
    PROVINCES: (BoothId, Day, Day) => (String, i64, Dong) =
        "SELECT province, COUNT(*) AS orders, CAST(SUM(goods) AS BIGINT) AS goods FROM orders_order
         WHERE booth_id = $1 AND day >= $2 AND day <= $3 AND status NOT IN ('awaiting-payment', 'cancelled', 'expired')
         GROUP BY province ORDER BY goods DESC, province";
    BUYERS: (BoothId, Day, Day) => (i64,) =
        "SELECT COUNT(DISTINCT buyer_key) AS buyers FROM orders_order
         WHERE booth_id = $1 AND day >= $2 AND day <= $3 AND status NOT IN ('awaiting-payment', 'cancelled', 'expired')";
}
