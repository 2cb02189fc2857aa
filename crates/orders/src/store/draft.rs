//! SQL of draft orders.
use std::marker::PhantomData;

use catalogue::VariantId;
use db::{Filter, List, Sort};
use kernel::{AccountId, BoothId, Code, Dong, Instant, Text, Type};

use crate::draft::{DraftState, Origin};
use crate::{CheckoutId, DraftId};

db::row! {
    /// An order written down by a seller.
    pub(crate) struct DraftRow {
        pub(crate) id: DraftId,
        pub(crate) code: Code,
        pub(crate) token: String,
        pub(crate) booth_id: BoothId,
        pub(crate) origin: Origin,
        pub(crate) state: DraftState,
        pub(crate) name: String,
        pub(crate) phone: String,
        pub(crate) commune: String,
        pub(crate) address: String,
        pub(crate) note: Option<String>,
        pub(crate) goods: Dong,
        pub(crate) fee: Option<Dong>,
        pub(crate) made_at: Instant,
        pub(crate) expires_at: Instant,
        pub(crate) checkout_id: Option<CheckoutId>,
    }
}

db::row! {
    pub(crate) struct DraftItemRow {
        pub(crate) variant_id: VariantId,
        pub(crate) name: Text,
        pub(crate) variant: Text,
        pub(crate) unit: Text,
        pub(crate) kind: String,
        pub(crate) price: Dong,
        pub(crate) quantity: i64,
    }
}

macro_rules! columns {
    () => {
        "d.id AS id, d.code AS code, d.token AS token, d.booth_id AS booth_id, d.origin AS origin, d.state AS state,
    d.name AS name, d.phone AS phone, d.commune AS commune, d.address AS address, d.note AS note, d.goods AS goods,
    d.fee AS fee, d.made_at AS made_at, d.expires_at AS expires_at, d.checkout_id AS checkout_id"
    };
}

macro_rules! drafts {
    ($rest:literal) => {
        concat!("SELECT ", columns!(), " FROM orders_draft d WHERE ", $rest)
    };
}

db::sql! {
    INSERT: (
        DraftId, Code, String, BoothId, Origin, DraftState, String, String, String, String, Option<String>, Dong,
        Option<Dong>, Option<AccountId>, Instant, Instant,
    ) => () =
        "INSERT INTO orders_draft (id, code, token, booth_id, origin, state, name, phone, commune, address, note, goods,
             fee, made_by, made_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)";
    INSERT_ITEM: (DraftId, VariantId, Dong, i64) => () =
        "INSERT INTO orders_draft_item (draft_id, variant_id, price, quantity) VALUES ($1, $2, $3, $4)";
    BY_TOKEN: (String,) => DraftRow = drafts!("d.token = $1");
    BY_CODE: (Code,) => DraftRow = drafts!("d.code = $1");
    BY_ID: (DraftId,) => DraftRow = drafts!("d.id = $1");
    ITEMS: (DraftId,) => DraftItemRow =
        "SELECT i.variant_id AS variant_id, p.name AS name, v.name AS variant, v.unit AS unit, p.kind AS kind,
             i.price AS price, i.quantity AS quantity
         FROM orders_draft_item i JOIN catalogue_variant v ON v.id = i.variant_id
         JOIN catalogue_product p ON p.id = v.product_id
         WHERE i.draft_id = $1 ORDER BY i.variant_id";
    /// It is an order now; whom it is for stands in the order's shipment.
    TAKE: (CheckoutId, Instant, DraftId, Instant) => () =
        "UPDATE orders_draft SET state = 'taken', checkout_id = $1, ended_at = $2, name = '', phone = '', address = '',
             note = NULL
         WHERE id = $3 AND state = 'open' AND expires_at > $4";
    /// Ends it without an order and forgets whom it was for.
    END: (DraftState, Instant, DraftId) => () =
        "UPDATE orders_draft SET state = $1, ended_at = $2, name = '', phone = '', address = '', note = NULL
         WHERE id = $3 AND state = 'open'";
}

/// The drafts of one booth, for its seller.
pub(crate) static DRAFTS: List<DraftRow> = List {
    name: "orders::DRAFTS",
    columns: columns!(),
    from: "orders_draft d",
    scope: "d.booth_id = ?",
    scope_types: &[Type::Uuid],
    filters: &[
        Filter { name: "state", sql: "d.state = ?", ty: Type::Text },
        Filter { name: "origin", sql: "d.origin = ?", ty: Type::Text },
    ],
    sorts: &[Sort { name: "newest", column: "d.made_at", ty: Type::Time, descending: true }],
    id: "d.id",
    row: PhantomData,
};
