//! All SQL of booths.
use std::marker::PhantomData;

use db::{Filter, List, Sort};
use kernel::{BoothId, Dong, Instant, OrganisationId, Text, Type};
use people::OrganisationKind;

db::row! {
    /// A booth.
    pub struct BoothRow {
        pub id: BoothId,
        pub organisation_id: OrganisationId,
        pub slug: String,
        pub name: Text,
        pub story: Text,
        pub kind: OrganisationKind,
        pub listed_only: bool,
        pub commune: Option<String>,
        pub place: Option<String>,
        pub fee_near: Dong,
        pub fee_far: Dong,
        pub free_from: Dong,
        pub pick_up: bool,
        pub pick_up_address: Option<String>,
    }
}

db::row! {
    /// A seller as officials see it.
    pub(crate) struct SellerRow {
        pub(crate) slug: String,
        pub(crate) name: Text,
        pub(crate) kind: OrganisationKind,
        pub(crate) commune: Option<String>,
        pub(crate) tax_code: Option<String>,
        pub(crate) opened_at: Instant,
    }
}

const COLUMNS: &str = "b.id AS id, b.organisation_id AS organisation_id, b.slug AS slug, b.name AS name,
    b.story AS story, b.kind AS kind, b.listed_only AS listed_only, b.commune AS commune, b.place AS place,
    b.fee_near AS fee_near, b.fee_far AS fee_far, b.free_from AS free_from, b.pick_up AS pick_up,
    b.pick_up_address AS pick_up_address";

db::sql! {
    INSERT: (
        BoothId, OrganisationId, String, Text, String, Vec<u8>, Text, OrganisationKind, bool,
        Option<String>, Option<String>, Dong, Dong, Dong, bool, Option<String>,
        Option<String>, Option<String>, Option<String>, Instant,
    ) => () =
        "INSERT INTO booths_booth (id, organisation_id, slug, name, name_fold, name_sort, story, kind, listed_only,
             commune, place, fee_near, fee_far, free_from, pick_up, pick_up_address,
             bank_bin, bank_account, bank_holder, opened_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)";
    BY_ID: (BoothId,) => BoothRow =
        "SELECT id, organisation_id, slug, name, story, kind, listed_only, commune, place, fee_near, fee_far,
             free_from, pick_up, pick_up_address
         FROM booths_booth WHERE id = $1 AND ended_at IS NULL";
    BY_SLUG: (String,) => BoothRow =
        "SELECT id, organisation_id, slug, name, story, kind, listed_only, commune, place, fee_near, fee_far,
             free_from, pick_up, pick_up_address
         FROM booths_booth WHERE slug = $1 AND ended_at IS NULL";
    OF_ORGANISATION: (OrganisationId,) => BoothRow =
        "SELECT id, organisation_id, slug, name, story, kind, listed_only, commune, place, fee_near, fee_far,
             free_from, pick_up, pick_up_address
         FROM booths_booth WHERE organisation_id = $1 AND ended_at IS NULL ORDER BY name_sort LIMIT 50";
    SELLERS_COUNT: () => (i64,) =
        "SELECT COUNT(*) AS sellers FROM booths_booth WHERE listed_only = FALSE AND ended_at IS NULL";
}

/// The booths as shoppers browse them.
pub(crate) static BOOTHS: List<BoothRow> = List {
    name: "booths::BOOTHS",
    columns: COLUMNS,
    from: "booths_booth b",
    scope: "b.ended_at IS NULL AND b.listed_only = FALSE",
    scope_types: &[],
    filters: &[
        Filter { name: "kind", sql: "b.kind = ?", ty: Type::Text },
        Filter { name: "q", sql: "b.name_fold LIKE ?", ty: Type::Text },
        Filter { name: "commune", sql: "b.commune = ?", ty: Type::Text },
    ],
    sorts: &[Sort { name: "name", column: "b.name_sort", ty: Type::Bytes, descending: false }],
    id: "b.id",
    row: PhantomData,
};

/// Who sells, for officials: the rows behind `booths.sellers`.
pub(crate) static SELLERS: List<SellerRow> = List {
    name: "booths::SELLERS",
    columns: "b.slug AS slug, b.name AS name, b.kind AS kind, b.commune AS commune, o.tax_code AS tax_code,
        b.opened_at AS opened_at",
    from: "booths_booth b JOIN people_organisation o ON o.id = b.organisation_id",
    scope: "b.ended_at IS NULL AND b.listed_only = FALSE",
    scope_types: &[],
    filters: &[
        Filter { name: "kind", sql: "b.kind = ?", ty: Type::Text },
        Filter { name: "commune", sql: "b.commune = ?", ty: Type::Text },
    ],
    sorts: &[
        Sort { name: "name", column: "b.name_sort", ty: Type::Bytes, descending: false },
        Sort { name: "newest", column: "b.opened_at", ty: Type::Time, descending: true },
    ],
    id: "b.id",
    row: PhantomData,
};
