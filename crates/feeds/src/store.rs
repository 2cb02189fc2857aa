//! All SQL of this crate.
use std::marker::PhantomData;

use catalogue::{ProductId, VariantId};
use db::{Filter, List, Sort};
use kernel::{BoothId, Day, Instant, Text, Type};

use crate::ListingId;

db::row! {
    /// A listing with its product, as its seller and officials see it.
    pub(crate) struct ListingRow {
        pub(crate) id: ListingId,
        pub(crate) booth_id: BoothId,
        pub(crate) product_slug: String,
        pub(crate) product_name: Text,
        pub(crate) variant_name: Option<Text>,
        pub(crate) marketplace: String,
        pub(crate) address: String,
        pub(crate) since: Day,
        pub(crate) checked: Day,
        pub(crate) ended: Option<Day>,
    }
}

db::row! {
    /// A product as officials see where it is sold as well.
    pub(crate) struct ProductListings {
        pub(crate) slug: String,
        pub(crate) name: Text,
        pub(crate) booth: Text,
        pub(crate) commune: Option<String>,
        pub(crate) stars: Option<i64>,
        pub(crate) typical: bool,
        pub(crate) listings: i64,
        pub(crate) marketplaces: i64,
        pub(crate) checked: Option<Day>,
    }
}

macro_rules! columns {
    () => {
        "l.id AS id, l.booth_id AS booth_id, p.slug AS product_slug, p.name AS product_name, v.name AS variant_name,
    l.marketplace AS marketplace, l.address AS address, l.since AS since, l.checked AS checked, l.ended AS ended"
    };
}

macro_rules! from {
    () => {
        "feeds_listing l JOIN catalogue_product p ON p.id = l.product_id
    LEFT JOIN catalogue_variant v ON v.id = l.variant_id"
    };
}

/// A product is sold on a marketplace now; networks do not count. Their codes stand here as in
/// `data/feeds/marketplaces.toml`, a test compares.
macro_rules! elsewhere {
    () => {
        "EXISTS (SELECT 1 FROM feeds_listing l WHERE l.product_id = p.id AND l.ended IS NULL
            AND l.marketplace NOT IN ('facebook', 'zalo'))"
    };
}

db::sql! {
    INSERT: (ListingId, ProductId, Option<VariantId>, BoothId, String, String, Day, Day) => () =
        "INSERT INTO feeds_listing (id, product_id, variant_id, booth_id, marketplace, address, since, checked)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (product_id, address) WHERE ended IS NULL DO NOTHING";
    BY_ID: (ListingId,) => ListingRow = concat!("SELECT ", columns!(), " FROM ", from!(), " WHERE l.id = $1");
    CHECK: (Day, ListingId) => () = "UPDATE feeds_listing SET checked = $1 WHERE id = $2 AND ended IS NULL";
    END: (Day, ListingId) => () = "UPDATE feeds_listing SET ended = $1 WHERE id = $2 AND ended IS NULL";
    /// What a booth has in its sheets.
    SOLD_OF_BOOTH: (BoothId,) => (i64,) = concat!(
        "SELECT COUNT(*) AS variants FROM catalogue_variant v JOIN catalogue_product p ON p.id = v.product_id
         JOIN booths_booth b ON b.id = p.booth_id
         WHERE v.booth_id = $1 AND v.ended_at IS NULL AND p.sold = TRUE AND ", catalogue::public!()
    );
    /// Where a product's booth stands, for who may see it.
    COMMUNE_OF: (String,) => (Text, Option<String>) =
        "SELECT p.name AS name, b.commune AS commune FROM catalogue_product p JOIN booths_booth b ON b.id = p.booth_id
         WHERE p.slug = $1";
    /// The newest entry of the log after a number that changes what feeds say.
    CHANGED_SINCE: (i64,) => (i64, Instant) =
        "SELECT seq, at FROM db_event WHERE seq > $1 AND (topic LIKE 'catalogue.%' OR topic LIKE 'booths.%')
         ORDER BY seq DESC LIMIT 1";
    TYPICAL_ELSEWHERE: () => (i64,) = concat!(
        "SELECT COUNT(*) AS products FROM catalogue_product p JOIN booths_booth b ON b.id = p.booth_id WHERE ",
        catalogue::typical!(), " AND ", catalogue::public!(), " AND ", elsewhere!()
    );
}

/// The listings of one booth, for its seller.
pub(crate) static MINE: List<ListingRow> = List {
    name: "feeds::MINE",
    columns: columns!(),
    from: from!(),
    scope: "l.booth_id = ?",
    scope_types: &[Type::Uuid],
    filters: &[
        Filter { name: "marketplace", sql: "l.marketplace = ?", ty: Type::Text },
        Filter { name: "open", sql: "(l.ended IS NULL) = ?", ty: Type::Bool },
        Filter { name: "product", sql: "p.slug = ?", ty: Type::Text },
    ],
    sorts: &[
        Sort { name: "newest", column: "l.since", ty: Type::Text, descending: true },
        Sort { name: "name", column: "p.name_sort", ty: Type::Bytes, descending: false },
    ],
    id: "l.id",
    row: PhantomData,
};

/// The listings of one product, for officials.
pub(crate) static OF_PRODUCT: List<ListingRow> = List {
    name: "feeds::OF_PRODUCT",
    columns: columns!(),
    from: from!(),
    scope: "p.slug = ?",
    scope_types: &[Type::Text],
    filters: &[Filter { name: "open", sql: "(l.ended IS NULL) = ?", ty: Type::Bool }],
    sorts: &[Sort { name: "newest", column: "l.since", ty: Type::Text, descending: true }],
    id: "l.id",
    row: PhantomData,
};

/// The products that everybody sees, with how often each is listed elsewhere: the rows behind the figure
/// `feeds.listed-elsewhere`.
pub(crate) static PRODUCTS: List<ProductListings> = List {
    name: "feeds::PRODUCTS",
    columns: concat!(
        "p.slug AS slug, p.name AS name, b.name AS booth, b.commune AS commune, p.stars AS stars, (",
        catalogue::typical!(),
        ") AS typical,
    (SELECT COUNT(*) FROM feeds_listing l WHERE l.product_id = p.id AND l.ended IS NULL) AS listings,
    (SELECT COUNT(DISTINCT l.marketplace) FROM feeds_listing l WHERE l.product_id = p.id AND l.ended IS NULL)
        AS marketplaces,
    (SELECT MAX(l.checked) FROM feeds_listing l WHERE l.product_id = p.id AND l.ended IS NULL) AS checked"
    ),
    from: "catalogue_product p JOIN booths_booth b ON b.id = p.booth_id",
    scope: catalogue::public!(),
    scope_types: &[],
    filters: &[
        Filter { name: "typical", sql: concat!("(", catalogue::typical!(), ") = ?"), ty: Type::Bool },
        Filter { name: "elsewhere", sql: concat!("(", elsewhere!(), ") = ?"), ty: Type::Bool },
        Filter {
            name: "marketplace",
            sql: "EXISTS (SELECT 1 FROM feeds_listing l
                WHERE l.product_id = p.id AND l.ended IS NULL AND l.marketplace = ?)",
            ty: Type::Text,
        },
        Filter { name: "communes", sql: "? LIKE '%' || b.commune || '%'", ty: Type::Text },
        Filter { name: "q", sql: "p.name_fold LIKE ?", ty: Type::Text },
    ],
    sorts: &[
        Sort { name: "name", column: "p.name_sort", ty: Type::Bytes, descending: false },
        Sort { name: "newest", column: "p.rank", ty: Type::Int, descending: true },
    ],
    id: "p.id",
    row: PhantomData,
};

#[cfg(test)]
mod tests {
    use crate::Marketplaces;

    #[test]
    fn networks_are_those_of_the_file() {
        let all = Marketplaces::shipped().all().iter();
        let networks: Vec<String> = all.filter(|p| !p.market).map(|p| format!("'{}'", p.code)).collect();
        assert!(elsewhere!().contains(&format!("NOT IN ({})", networks.join(", "))));
    }
}
