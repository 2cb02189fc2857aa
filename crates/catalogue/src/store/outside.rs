//! SQL of sales on other marketplaces.
use std::marker::PhantomData;

use db::{Filter, List, Sort};
use kernel::{BoothId, Day, Dong, Instant, Text, Type};

use crate::{OutsideSaleId, VariantId};

db::row! {
    /// A recorded sale, as far as a file may change it.
    pub(crate) struct KnownSale {
        pub(crate) id: OutsideSaleId,
        pub(crate) variant_id: Option<VariantId>,
        pub(crate) day: Day,
        pub(crate) quantity: i64,
        pub(crate) amount: Dong,
        pub(crate) undone: bool,
        pub(crate) taken: i64,
    }
}

db::row! {
    /// What a booth sold on a marketplace in a month.
    pub(crate) struct MonthRow {
        pub(crate) month: String,
        pub(crate) marketplace: String,
        pub(crate) orders: i64,
        pub(crate) pieces: i64,
        pub(crate) amount: Dong,
    }
}

db::row! {
    /// A number of goods that is none of the booth's.
    pub(crate) struct UnknownRow {
        pub(crate) marketplace: String,
        pub(crate) sku: String,
        pub(crate) product_name: String,
        pub(crate) pieces: i64,
    }
}

db::row! {
    /// A number that the booth has.
    pub(crate) struct OwnRow {
        pub(crate) id: VariantId,
        pub(crate) sku: Option<String>,
        pub(crate) product_name: Text,
        pub(crate) name: Text,
    }
}

db::row! {
    /// A sale elsewhere, as officials see it.
    pub(crate) struct OutsideRow {
        pub(crate) day: Day,
        pub(crate) booth_name: Text,
        pub(crate) booth_slug: String,
        pub(crate) marketplace: String,
        pub(crate) product_name: String,
        pub(crate) quantity: i64,
        pub(crate) amount: Dong,
    }
}

type NewSale =
    (OutsideSaleId, BoothId, String, String, String, String, Option<VariantId>, Day, i64, Dong, i64, Instant);

db::sql! {
    SALE: (BoothId, String, String, String) => KnownSale =
        "SELECT id, variant_id, day, quantity, amount, undone, taken FROM catalogue_outside_sale
         WHERE booth_id = $1 AND marketplace = $2 AND order_number = $3 AND sku = $4";
    INSERT: NewSale => () =
        "INSERT INTO catalogue_outside_sale (id, booth_id, marketplace, order_number, sku, product_name, variant_id, day,
             quantity, amount, taken, recorded_at, undone)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, FALSE)";
    CHANGE: (Option<VariantId>, Day, i64, Dong, bool, i64, OutsideSaleId) => () =
        "UPDATE catalogue_outside_sale SET variant_id = $1, day = $2, quantity = $3, amount = $4, undone = $5, taken = $6
         WHERE id = $7";
    /// The numbers of a booth.
    NUMBERS: (BoothId,) => (VariantId, String) =
        "SELECT id AS a, sku AS b FROM catalogue_variant WHERE booth_id = $1 AND sku IS NOT NULL AND ended_at IS NULL";
    /// Numbers of a marketplace that its seller has linked.
    LINKED: (BoothId, String) => (VariantId, String) =
        "SELECT DISTINCT s.variant_id AS a, s.sku AS b FROM catalogue_outside_sale s
         JOIN catalogue_variant v ON v.id = s.variant_id
         WHERE s.booth_id = $1 AND s.marketplace = $2 AND v.ended_at IS NULL";
    LINK: (VariantId, BoothId, String, String) => () =
        "UPDATE catalogue_outside_sale SET variant_id = $1
         WHERE booth_id = $2 AND marketplace = $3 AND sku = $4 AND variant_id IS NULL";
    MONTHS: (BoothId,) => MonthRow =
        "SELECT SUBSTR(day, 1, 7) AS month, marketplace, COUNT(DISTINCT order_number) AS orders,
             CAST(SUM(quantity) AS BIGINT) AS pieces, CAST(SUM(amount) AS BIGINT) AS amount
         FROM catalogue_outside_sale WHERE booth_id = $1 AND undone = FALSE
         GROUP BY SUBSTR(day, 1, 7), marketplace ORDER BY SUBSTR(day, 1, 7) DESC, marketplace LIMIT 480";
    UNKNOWN: (BoothId,) => UnknownRow =
        "SELECT marketplace, sku, MAX(product_name) AS product_name, CAST(SUM(quantity) AS BIGINT) AS pieces
         FROM catalogue_outside_sale WHERE booth_id = $1 AND variant_id IS NULL AND undone = FALSE
         GROUP BY marketplace, sku ORDER BY marketplace, sku LIMIT 20";
    OWN: (BoothId,) => OwnRow =
        "SELECT v.id AS id, v.sku AS sku, p.name AS product_name, v.name AS name
         FROM catalogue_variant v JOIN catalogue_product p ON p.id = v.product_id
         WHERE v.booth_id = $1 AND v.ended_at IS NULL AND p.ended_at IS NULL ORDER BY p.id DESC, v.id LIMIT 2000";
    /// What was sold elsewhere between two days.
    SUM: (Day, Day) => (Dong, i64) =
        "SELECT CAST(COALESCE(SUM(amount), 0) AS BIGINT) AS a, COUNT(*) AS b FROM catalogue_outside_sale
         WHERE day >= $1 AND day <= $2 AND undone = FALSE";
}

/// All sales elsewhere that count, for officials.
pub(crate) static OUTSIDE: List<OutsideRow> = List {
    name: "catalogue::OUTSIDE",
    columns: "s.day AS day, b.name AS booth_name, b.slug AS booth_slug, s.marketplace AS marketplace,
    s.product_name AS product_name, s.quantity AS quantity, s.amount AS amount",
    from: "catalogue_outside_sale s JOIN booths_booth b ON b.id = s.booth_id",
    scope: "s.undone = FALSE",
    scope_types: &[],
    filters: &[
        Filter { name: "marketplace", sql: "s.marketplace = ?", ty: Type::Text },
        Filter { name: "booth", sql: "b.slug = ?", ty: Type::Text },
        Filter { name: "since", sql: "s.day >= ?", ty: Type::Text },
    ],
    sorts: &[Sort { name: "day", column: "s.day", ty: Type::Text, descending: true }],
    id: "s.id",
    row: PhantomData,
};
