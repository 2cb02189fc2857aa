//! SQL of products.
use std::marker::PhantomData;

use db::{Filter, List, Sort};
use kernel::{BoothId, Dong, Instant, Text, Type, Uuid};
use pictures::PictureId;

use crate::ProductId;
use crate::product::{NotSold, State};

db::row! {
    /// A product with the name of its booth.
    pub struct ProductRow {
        pub id: ProductId,
        pub booth_id: BoothId,
        pub booth_slug: String,
        pub booth_name: Text,
        pub booth_kind: String,
        pub commune: Option<String>,
        pub slug: String,
        pub name: Text,
        pub description: Text,
        pub story: Text,
        pub kind: String,
        pub category: String,
        pub brand: Option<String>,
        pub unit: Text,
        /// The cheapest of its variants.
        pub price: Dong,
        /// The dearest.
        pub price_to: Dong,
        pub sold: bool,
        pub in_stock: bool,
        pub adults: bool,
        pub not_sold_reason: Option<NotSold>,
        pub ocop_group: Option<String>,
        pub stars: Option<i64>,
        pub source: Option<String>,
        pub place: Option<String>,
        pub producer_id: Option<Uuid>,
        pub state: State,
        pub state_reason: Option<String>,
        pub added_at: Instant,
        /// Its main photo, with what a page must know to show it.
        pub picture_id: Option<PictureId>,
        pub picture_width: Option<i64>,
        pub picture_height: Option<i64>,
        pub picture_colour: Option<i64>,
    }
}

/// The columns of a row, once for the statements and once for the lists.
macro_rules! columns {
    () => {
        "p.id AS id, p.booth_id AS booth_id, b.slug AS booth_slug, b.name AS booth_name,
    b.kind AS booth_kind, b.commune AS commune, p.slug AS slug, p.name AS name, p.description AS description,
    p.story AS story, p.kind AS kind, p.category AS category, p.brand AS brand, p.unit AS unit, p.price AS price,
    p.price_to AS price_to, p.sold AS sold, p.in_stock AS in_stock, p.adults AS adults,
    p.not_sold_reason AS not_sold_reason, p.ocop_group AS ocop_group, p.stars AS stars, p.source AS source,
    p.place AS place, p.producer_id AS producer_id, p.state AS state, p.state_reason AS state_reason,
    p.added_at AS added_at, p.picture_id AS picture_id, p.picture_width AS picture_width,
    p.picture_height AS picture_height, p.picture_colour AS picture_colour"
    };
}

/// Where they come from.
macro_rules! from {
    () => {
        "catalogue_product p JOIN booths_booth b ON b.id = p.booth_id"
    };
}

/// What everybody may see: a condition on a product `p` and its booth `b`, also for lists of higher floors.
#[macro_export]
macro_rules! public {
    () => {
        "p.ended_at IS NULL AND p.state = 'shown' AND b.state IN ('open', 'paused')"
    };
}

macro_rules! products {
    ($($rest:expr),+) => {
        concat!("SELECT ", columns!(), " FROM ", from!(), " WHERE ", $($rest),+)
    };
}

/// The first products in an order that an index of them has. Which they are is found without the booths' own columns:
/// joined at once (or by EXISTS, which it makes a join), SQLite reads every booth beforehand to leave out what is closed.
macro_rules! first {
    ($where:expr, $inner:expr, $outer:expr, $count:expr) => {
        products!(
            "p.id IN (SELECT n.id FROM catalogue_product n WHERE ",
            $where,
            "n.ended_at IS NULL AND n.state = 'shown'
                 AND (SELECT o.state FROM booths_booth o WHERE o.id = n.booth_id) IN ('open', 'paused')
                 ORDER BY ",
            $inner,
            ", n.id DESC LIMIT ",
            $count,
            ")
             ORDER BY ",
            $outer,
            ", p.id DESC"
        )
    };
}

type Ids = crate::product::Ids<ProductId>;

db::row! {
    /// What the search index needs of a product.
    pub(crate) struct IndexRow {
        pub(crate) id: ProductId,
        pub(crate) booth_id: BoothId,
        pub(crate) booth_name: Text,
        pub(crate) commune: Option<String>,
        pub(crate) name: Text,
        pub(crate) description: Text,
        pub(crate) category: String,
        pub(crate) brand: Option<String>,
        pub(crate) place: Option<String>,
        pub(crate) price: Dong,
        pub(crate) stars: Option<i64>,
        pub(crate) sold: bool,
        pub(crate) in_stock: bool,
        pub(crate) adults: bool,
        pub(crate) sold_count: i64,
        pub(crate) rank: i64,
        pub(crate) shown: bool,
    }
}

macro_rules! index {
    ($rest:literal) => {
        concat!(
            "SELECT p.id AS id, p.booth_id AS booth_id, b.name AS booth_name, b.commune AS commune, p.name AS name,
    p.description AS description, p.category AS category, p.brand AS brand, p.place AS place, p.price AS price,
    p.stars AS stars, p.sold AS sold, p.in_stock AS in_stock, p.adults AS adults, p.sold_count AS sold_count, p.rank AS rank, (",
            public!(),
            ") AS shown FROM ",
            from!(),
            " WHERE ",
            $rest
        )
    };
}

/// A product as it is stored.
pub(crate) type ProductInsert = (
    ProductId,
    BoothId,
    String,
    Text,
    String,
    Vec<u8>,
    Text,
    Text,
    String,
    String,
    Option<String>,
    Text,
    Dong,
    Dong,
    bool,
    bool,
    bool,
    Option<NotSold>,
    Option<String>,
    Option<i64>,
    Option<String>,
    Option<String>,
    Option<Uuid>,
    State,
    Option<String>,
    i64,
    Instant,
);

db::sql! {
    INSERT: ProductInsert => () =
        "INSERT INTO catalogue_product (id, booth_id, slug, name, name_fold, name_sort, description, story, kind,
             category, brand, unit, price, price_to, sold, in_stock, adults, not_sold_reason, ocop_group, stars, source,
             place, producer_id, state, state_reason, rank, added_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22,
             $23, $24, $25, $26, $27)
         ON CONFLICT (slug) DO NOTHING";
    BY_SLUG: (String,) => ProductRow = products!("p.slug = $1 AND p.ended_at IS NULL");
    BY_ID: (ProductId,) => ProductRow = products!("p.id = $1 AND p.ended_at IS NULL");
    SHOWN_BY_SLUG: (String,) => ProductRow = products!("p.slug = $1 AND ", public!());
    OF_BOOTH: (BoothId,) => ProductRow = products!("p.booth_id = $1 AND ", public!(), " ORDER BY p.rank DESC LIMIT 60");
    /// A limit stands in the text: SQLite plans a statement anew when a bound one changes.
    OTHERS: (BoothId,) => ProductRow = products!("p.booth_id = $1 AND ", public!(), " ORDER BY p.rank DESC LIMIT 7");
    NEWEST: () => ProductRow = first!("", "n.rank DESC", "p.rank DESC", "10");
    STARRED: () => ProductRow =
        first!("n.stars >= 4 AND ", "n.stars DESC, n.rank DESC", "p.stars DESC, p.rank DESC", "5");
    BY_IDS: Ids => ProductRow = products!(
        "p.id IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12,
             $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24) AND ", public!()
    );
    CHANGE: (
        Text, String, Vec<u8>, Text, Text, String, String, Option<String>, bool, Option<Uuid>, State, Option<String>,
        ProductId,
    ) => () =
        "UPDATE catalogue_product SET name = $1, name_fold = $2, name_sort = $3, description = $4, story = $5, kind = $6,
             category = $7, brand = $8, adults = $9, producer_id = $10, state = $11, state_reason = $12,
             version = version + 1
         WHERE id = $13";
    SET_STATE: (State, Option<String>, ProductId, State) => () =
        "UPDATE catalogue_product SET state = $1, state_reason = $2 WHERE id = $3 AND state = $4 AND ended_at IS NULL";
    END: (Instant, ProductId) => () =
        "UPDATE catalogue_product SET ended_at = $1 WHERE id = $2 AND ended_at IS NULL";
    /// Takes the row's lock, so that what follows sees what others of its variants did.
    LOCK: (ProductId,) => () = "UPDATE catalogue_product SET in_stock = in_stock WHERE id = $1";
    /// What the product says of its variants: prices, the unit of the first, whether there is anything to buy.
    SUM_UP: (ProductId,) => () =
        "UPDATE catalogue_product SET
             price = (SELECT COALESCE(MIN(v.price), 0) FROM catalogue_variant v
                 WHERE v.product_id = catalogue_product.id AND v.ended_at IS NULL),
             price_to = (SELECT COALESCE(MAX(v.price), 0) FROM catalogue_variant v
                 WHERE v.product_id = catalogue_product.id AND v.ended_at IS NULL),
             unit = COALESCE((SELECT v.unit FROM catalogue_variant v
                 WHERE v.product_id = catalogue_product.id AND v.ended_at IS NULL ORDER BY v.position, v.id LIMIT 1), unit),
             in_stock = EXISTS (SELECT 1 FROM catalogue_variant v
                 WHERE v.product_id = catalogue_product.id AND v.ended_at IS NULL AND v.on_hand > v.reserved)
         WHERE id = $1";
    NEXT_VERSION: (ProductId,) => () = "UPDATE catalogue_product SET version = version + 1 WHERE id = $1";
    ADD_SOLD: (i64, ProductId) => () = "UPDATE catalogue_product SET sold_count = sold_count + $1 WHERE id = $2";
    INDEX_FROM: (ProductId,) => IndexRow =
        index!("p.id > $1 AND p.ended_at IS NULL ORDER BY p.id LIMIT 2000");
    INDEX_ONE: (ProductId,) => IndexRow = index!("p.id = $1");
    IDS_OF_BOOTH: (BoothId, ProductId) => (ProductId,) =
        "SELECT id FROM catalogue_product WHERE booth_id = $1 AND id > $2 ORDER BY id LIMIT 2000";
    SHELVES: () => (String, i64) =
        "SELECT category, COUNT(*) AS products FROM catalogue_product WHERE ended_at IS NULL AND state = 'shown'
         GROUP BY category ORDER BY category";
    /// Products whose sums differ from their variants.
    WRONG_SUMS: () => (i64,) =
        "SELECT COUNT(*) AS wrong FROM catalogue_product p WHERE p.sold = TRUE AND p.ended_at IS NULL AND (
             p.in_stock <> EXISTS (SELECT 1 FROM catalogue_variant v
                 WHERE v.product_id = p.id AND v.ended_at IS NULL AND v.on_hand > v.reserved)
             OR p.price <> (SELECT COALESCE(MIN(v.price), 0) FROM catalogue_variant v
                 WHERE v.product_id = p.id AND v.ended_at IS NULL))";
}

/// The products as shoppers browse them.
pub(crate) static PRODUCTS: List<ProductRow> = List {
    name: "catalogue::PRODUCTS",
    columns: columns!(),
    from: from!(),
    scope: public!(),
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
