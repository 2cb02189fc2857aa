//! All SQL of the catalogue.
use std::marker::PhantomData;

use db::{Filter, List, Sort};
use kernel::{BoothId, Dong, Instant, Text, Type};

use crate::ProductId;
use crate::product::NotSold;

db::row! {
    /// A product with its stock and the name of its booth.
    pub struct ProductRow {
        pub id: ProductId,
        pub booth_id: BoothId,
        pub booth_slug: String,
        pub booth_name: Text,
        pub booth_kind: String,
        pub commune: Option<String>,
        /// The seller's delivery terms, in đồng.
        pub fee_near: Dong,
        pub fee_far: Dong,
        pub free_from: Dong,
        pub slug: String,
        pub name: Text,
        pub description: Text,
        pub kind: String,
        pub category: String,
        pub unit: Text,
        pub price: Dong,
        pub sold: bool,
        pub not_sold_reason: Option<NotSold>,
        pub ocop_group: Option<String>,
        pub stars: Option<i64>,
        pub source: Option<String>,
        pub place: Option<String>,
        pub on_hand: i64,
        pub reserved: i64,
    }
}

/// The columns of a row, once for the statements and once for the lists.
macro_rules! columns {
    () => {
        "p.id AS id, p.booth_id AS booth_id, b.slug AS booth_slug, b.name AS booth_name,
    b.kind AS booth_kind, b.commune AS commune, b.fee_near AS fee_near,
    b.fee_far AS fee_far, b.free_from AS free_from, p.slug AS slug, p.name AS name, p.description AS description,
    p.kind AS kind, p.category AS category, p.unit AS unit, p.price AS price, p.sold AS sold,
    p.not_sold_reason AS not_sold_reason, p.ocop_group AS ocop_group, p.stars AS stars, p.source AS source,
    p.place AS place, COALESCE(s.on_hand, 0) AS on_hand, COALESCE(s.reserved, 0) AS reserved"
    };
}

/// Where they come from.
macro_rules! from {
    () => {
        "catalogue_product p JOIN booths_booth b ON b.id = p.booth_id
    LEFT JOIN catalogue_stock s ON s.product_id = p.id"
    };
}

macro_rules! products {
    ($rest:literal) => {
        concat!("SELECT ", columns!(), " FROM ", from!(), " ", $rest)
    };
}

type Ids = (
    ProductId,
    ProductId,
    ProductId,
    ProductId,
    ProductId,
    ProductId,
    ProductId,
    ProductId,
    ProductId,
    ProductId,
    ProductId,
    ProductId,
    ProductId,
    ProductId,
    ProductId,
    ProductId,
    ProductId,
    ProductId,
    ProductId,
    ProductId,
    ProductId,
    ProductId,
    ProductId,
    ProductId,
);

db::row! {
    /// What the search index needs of a product.
    pub(crate) struct IndexRow {
        pub(crate) id: ProductId,
        pub(crate) name: Text,
        pub(crate) booth_name: Text,
        pub(crate) category: String,
        pub(crate) ended_at: Option<Instant>,
    }
}

db::sql! {
    INSERT: (
        ProductId, BoothId, String, Text, String, Vec<u8>, Text, String, String, Text, Dong, bool, Option<NotSold>,
        Option<String>, Option<i64>, Option<String>, Option<String>, i64, Instant,
    ) => () =
        "INSERT INTO catalogue_product (id, booth_id, slug, name, name_fold, name_sort, description, kind, category,
             unit, price, sold, not_sold_reason, ocop_group, stars, source, place, rank, added_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
         ON CONFLICT (slug) DO NOTHING";
    INSERT_STOCK: (ProductId, i64) => () =
        "INSERT INTO catalogue_stock (product_id, on_hand, reserved) VALUES ($1, $2, 0)";
    BY_SLUG: (String,) => ProductRow = products!("WHERE p.slug = $1 AND p.ended_at IS NULL");
    BY_ID: (ProductId,) => ProductRow = products!("WHERE p.id = $1 AND p.ended_at IS NULL");
    OF_BOOTH: (BoothId,) => ProductRow =
        products!("WHERE p.booth_id = $1 AND p.ended_at IS NULL ORDER BY p.rank DESC LIMIT 60");
    /// A limit stands in the text: SQLite plans a statement anew when a bound one changes.
    OTHERS: (BoothId,) => ProductRow =
        products!("WHERE p.booth_id = $1 AND p.ended_at IS NULL ORDER BY p.rank DESC LIMIT 7");
    NEWEST: () => ProductRow =
        products!("WHERE p.ended_at IS NULL AND b.ended_at IS NULL ORDER BY p.rank DESC, p.id DESC LIMIT 10");
    STARRED: () => ProductRow =
        products!("WHERE p.stars >= 4 AND p.ended_at IS NULL ORDER BY p.stars DESC, p.rank DESC LIMIT 5");
    BY_IDS: Ids => ProductRow = products!(
        "WHERE p.id IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12,
             $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24) AND p.ended_at IS NULL"
    );
    CHANGE: (Text, String, Vec<u8>, Text, Dong, ProductId) => () =
        "UPDATE catalogue_product SET name = $1, name_fold = $2, name_sort = $3, description = $4, price = $5
         WHERE id = $6";
    SET_STOCK: (i64, ProductId, i64) => () =
        "UPDATE catalogue_stock SET on_hand = $1 WHERE product_id = $2 AND reserved <= $3";
    RESERVE: (i64, ProductId, i64) => () =
        "UPDATE catalogue_stock SET reserved = reserved + $1 WHERE product_id = $2 AND on_hand - reserved >= $3";
    RELEASE: (i64, ProductId) => () =
        "UPDATE catalogue_stock SET reserved = reserved - $1 WHERE product_id = $2";
    TAKE: (i64, i64, ProductId) => () =
        "UPDATE catalogue_stock SET on_hand = on_hand - $1, reserved = reserved - $2 WHERE product_id = $3";
    INDEX_ALL: () => IndexRow =
        "SELECT p.id AS id, p.name AS name, b.name AS booth_name, p.category AS category, p.ended_at AS ended_at
         FROM catalogue_product p JOIN booths_booth b ON b.id = p.booth_id WHERE p.ended_at IS NULL ORDER BY p.id";
    INDEX_ONE: (ProductId,) => IndexRow =
        "SELECT p.id AS id, p.name AS name, b.name AS booth_name, p.category AS category, p.ended_at AS ended_at
         FROM catalogue_product p JOIN booths_booth b ON b.id = p.booth_id WHERE p.id = $1";
    SHELVES: () => (String, i64) =
        "SELECT category, COUNT(*) AS products FROM catalogue_product WHERE ended_at IS NULL
         GROUP BY category ORDER BY category";
}

/// The products as shoppers browse them.
pub(crate) static PRODUCTS: List<ProductRow> = List {
    name: "catalogue::PRODUCTS",
    columns: columns!(),
    from: from!(),
    scope: "p.ended_at IS NULL AND b.ended_at IS NULL",
    scope_types: &[],
    filters: &[
        Filter { name: "category", sql: "p.category = ?", ty: Type::Text },
        Filter { name: "stars", sql: "p.stars >= ?", ty: Type::Int },
        Filter { name: "commune", sql: "b.commune = ?", ty: Type::Text },
        Filter { name: "sold", sql: "p.sold = ?", ty: Type::Bool },
    ],
    sorts: &[
        Sort { name: "newest", column: "p.rank", ty: Type::Int, descending: true },
        Sort { name: "price", column: "p.price", ty: Type::Int, descending: false },
        Sort { name: "price-down", column: "p.price", ty: Type::Int, descending: true },
        Sort { name: "name", column: "p.name_sort", ty: Type::Bytes, descending: false },
    ],
    id: "p.id",
    row: PhantomData,
};

/// The products of one booth, for its seller.
pub(crate) static MINE: List<ProductRow> = List {
    name: "catalogue::MINE",
    columns: columns!(),
    from: from!(),
    scope: "p.ended_at IS NULL AND p.booth_id = ?",
    scope_types: &[Type::Uuid],
    filters: &[
        Filter { name: "category", sql: "p.category = ?", ty: Type::Text },
        Filter { name: "short", sql: "s.on_hand - s.reserved <= ?", ty: Type::Int },
    ],
    sorts: &[
        Sort { name: "newest", column: "p.rank", ty: Type::Int, descending: true },
        Sort { name: "name", column: "p.name_sort", ty: Type::Bytes, descending: false },
        Sort { name: "price", column: "p.price", ty: Type::Int, descending: false },
    ],
    id: "p.id",
    row: PhantomData,
};
