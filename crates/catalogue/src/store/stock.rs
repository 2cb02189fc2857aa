//! SQL of places, lots and movements.
use std::marker::PhantomData;

use db::{Filter, List, Sort};
use kernel::{AccountId, BoothId, Day, Instant, Text, Type, Uuid};

use crate::stock::MovementKind;
use crate::{LotId, MovementId, PlaceId, ProductId, VariantId};

db::row! {
    /// Where a booth keeps goods.
    pub struct PlaceRow {
        pub id: PlaceId,
        pub name: String,
        pub commune: Option<String>,
        pub address: Option<String>,
    }
}

db::row! {
    /// Goods of one batch in one place.
    pub struct LotRow {
        pub id: LotId,
        pub variant_id: VariantId,
        pub place_id: PlaceId,
        pub place_name: String,
        pub code: String,
        pub expires_on: Option<Day>,
        pub on_hand: i64,
    }
}

db::row! {
    /// A movement with what moved.
    pub(crate) struct MovementRow {
        pub(crate) moved_at: Instant,
        pub(crate) product_slug: String,
        pub(crate) product_name: Text,
        pub(crate) variant_name: Text,
        pub(crate) kind: MovementKind,
        pub(crate) quantity: i64,
        pub(crate) on_hand: i64,
        pub(crate) lot_code: Option<String>,
        pub(crate) note: Option<String>,
    }
}

/// A movement as it is stored.
pub(crate) type MovementInsert = (
    MovementId,
    BoothId,
    VariantId,
    Option<LotId>,
    MovementKind,
    i64,
    i64,
    Option<String>,
    Option<Uuid>,
    Option<AccountId>,
    Instant,
);

db::sql! {
    INSERT_MOVEMENT: MovementInsert => () =
        "INSERT INTO catalogue_movement (id, booth_id, variant_id, lot_id, kind, quantity, on_hand, note, subject,
             account_id, moved_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    INSERT_PLACE: (PlaceId, BoothId, String, Option<String>, Option<String>, Instant) => () =
        "INSERT INTO catalogue_place (id, booth_id, name, commune, address, opened_at) VALUES ($1, $2, $3, $4, $5, $6)";
    PLACES: (BoothId,) => PlaceRow =
        "SELECT id, name, commune, address FROM catalogue_place
         WHERE booth_id = $1 AND ended_at IS NULL ORDER BY opened_at, id LIMIT 50";
    LOTS: (VariantId,) => LotRow =
        "SELECT l.id AS id, l.variant_id AS variant_id, l.place_id AS place_id, q.name AS place_name, l.code AS code,
             l.expires_on AS expires_on, l.on_hand AS on_hand
         FROM catalogue_lot l JOIN catalogue_place q ON q.id = l.place_id
         WHERE l.variant_id = $1 AND l.on_hand > 0
         ORDER BY CASE WHEN l.expires_on IS NULL THEN 1 ELSE 0 END, l.expires_on, l.id LIMIT 200";
    EXPIRED: (Day,) => LotRow =
        "SELECT l.id AS id, l.variant_id AS variant_id, l.place_id AS place_id, q.name AS place_name, l.code AS code,
             l.expires_on AS expires_on, l.on_hand AS on_hand
         FROM catalogue_lot l JOIN catalogue_place q ON q.id = l.place_id
         WHERE l.expires_on < $1 AND l.on_hand > 0 ORDER BY l.expires_on, l.id LIMIT 200";
    ADD_TO_LOT: (LotId, VariantId, PlaceId, String, Option<Day>, i64) => () =
        "INSERT INTO catalogue_lot (id, variant_id, place_id, code, expires_on, on_hand) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (variant_id, place_id, code) DO UPDATE SET on_hand = catalogue_lot.on_hand + excluded.on_hand";
    LOT: (VariantId, PlaceId, String) => (LotId, i64) =
        "SELECT id, on_hand FROM catalogue_lot WHERE variant_id = $1 AND place_id = $2 AND code = $3";
    TAKE_FROM_LOT: (i64, LotId, i64) => () =
        "UPDATE catalogue_lot SET on_hand = on_hand - $1 WHERE id = $2 AND on_hand >= $3";
    IN_LOTS: (VariantId,) => (i64,) =
        "SELECT CAST(COALESCE(SUM(on_hand), 0) AS BIGINT) AS pieces FROM catalogue_lot WHERE variant_id = $1";
    /// Variants whose movements do not add up to what is on hand.
    WRONG_MOVEMENTS: () => (i64,) =
        "SELECT COUNT(*) AS wrong FROM catalogue_variant v WHERE v.on_hand <>
             (SELECT COALESCE(SUM(m.quantity), 0) FROM catalogue_movement m WHERE m.variant_id = v.id)";
    /// Variants with more in their lots than on hand.
    WRONG_LOTS: () => (i64,) =
        "SELECT COUNT(*) AS wrong FROM catalogue_variant v WHERE v.on_hand <
             (SELECT COALESCE(SUM(l.on_hand), 0) FROM catalogue_lot l WHERE l.variant_id = v.id)";
    PRODUCT_OF: (VariantId,) => (ProductId,) = "SELECT product_id FROM catalogue_variant WHERE id = $1";
}

/// The movements of one booth, newest first.
pub(crate) static MOVEMENTS: List<MovementRow> = List {
    name: "catalogue::MOVEMENTS",
    columns: "m.moved_at AS moved_at, p.slug AS product_slug, p.name AS product_name, v.name AS variant_name,
    m.kind AS kind, m.quantity AS quantity, m.on_hand AS on_hand, l.code AS lot_code, m.note AS note",
    from: "catalogue_movement m JOIN catalogue_variant v ON v.id = m.variant_id
    JOIN catalogue_product p ON p.id = v.product_id LEFT JOIN catalogue_lot l ON l.id = m.lot_id",
    scope: "m.booth_id = ?",
    scope_types: &[Type::Uuid],
    filters: &[
        Filter { name: "kind", sql: "m.kind = ?", ty: Type::Text },
        Filter { name: "product", sql: "p.slug = ?", ty: Type::Text },
        Filter { name: "variant", sql: "m.variant_id = ?", ty: Type::Uuid },
    ],
    sorts: &[Sort { name: "newest", column: "m.moved_at", ty: Type::Time, descending: true }],
    id: "m.id",
    row: PhantomData,
};
