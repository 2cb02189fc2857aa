//! All SQL of places.
use std::marker::PhantomData;

use db::{Filter, List, Sort};
use kernel::{Code, Instant, Text, Type, Uuid};

use crate::PointId;
use crate::point::PointKind;

db::row! {
    /// A place of the map.
    pub struct PointRow {
        pub id: PointId,
        pub code: Code,
        pub kind: PointKind,
        pub name: Text,
        pub commune: String,
        pub address: String,
        pub lat: i64,
        pub lon: i64,
        pub opening_hours: String,
        pub accepts_qr: bool,
        pub accepts_card: bool,
        pub phone: String,
        pub website: String,
        pub source: String,
        pub changed_at: Instant,
    }
}

db::row! {
    /// What the map keeps in memory of a place that changed, was added or ended.
    pub(crate) struct MapRow {
        pub(crate) id: PointId,
        pub(crate) revision: i64,
        pub(crate) code: Code,
        pub(crate) kind: PointKind,
        pub(crate) name: Text,
        pub(crate) commune: String,
        pub(crate) address: String,
        pub(crate) lat: i64,
        pub(crate) lon: i64,
        pub(crate) opening_hours: String,
        pub(crate) accepts_qr: bool,
        pub(crate) accepts_card: bool,
        pub(crate) ended: bool,
    }
}

db::sql! {
    INSERT: (PointId, Code, PointKind, Text, String, Vec<u8>, String, String, i64, i64, String, bool, bool, String, String,
        Option<Uuid>, String, Instant) => () =
        "INSERT INTO places_point (id, code, kind, name, name_fold, name_sort, commune, address, lat, lon, opening_hours,
             accepts_qr, accepts_card, phone, website, owner, source, changed_at, revision)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18,
             (SELECT number FROM places_revision WHERE name = 'points'))";
    CHANGE: (PointKind, Text, String, Vec<u8>, String, String, i64, i64, String, bool, bool, String, String, String, Instant,
        PointId) => () =
        "UPDATE places_point SET kind = $1, name = $2, name_fold = $3, name_sort = $4, commune = $5, address = $6,
             lat = $7, lon = $8, opening_hours = $9, accepts_qr = $10, accepts_card = $11, phone = $12, website = $13,
             source = $14, changed_at = $15,
             revision = (SELECT number FROM places_revision WHERE name = 'points')
         WHERE id = $16 AND ended_at IS NULL";
    END: (Instant, PointId) => () =
        "UPDATE places_point SET ended_at = $1, revision = (SELECT number FROM places_revision WHERE name = 'points')
         WHERE id = $2 AND ended_at IS NULL";
    BY_CODE: (Code,) => PointRow =
        "SELECT id, code, kind, name, commune, address, lat, lon, opening_hours, accepts_qr, accepts_card, phone,
             website, source, changed_at
         FROM places_point WHERE code = $1 AND ended_at IS NULL";
    /// Takes the next number for what changes in this transaction; the first statement of each that changes a place.
    NEXT_REVISION: () => () = "UPDATE places_revision SET number = number + 1 WHERE name = 'points'";
    REVISION: () => (i64,) = "SELECT number FROM places_revision WHERE name = 'points'";
    /// The next places after a revision and id, those off the map too.
    CHANGED: (i64, PointId) => MapRow =
        "SELECT id, revision, code, kind, name, commune, address, lat, lon, opening_hours, accepts_qr, accepts_card,
             ended_at IS NOT NULL AS ended
         FROM places_point WHERE (revision, id) > ($1, $2) ORDER BY revision, id LIMIT 1000";
}

/// Places of the map, for officials.
pub(crate) static POINTS: List<PointRow> = List {
    name: "places::POINTS",
    columns: "id, code, kind, name, commune, address, lat, lon, opening_hours, accepts_qr, accepts_card, phone, website,
        source, changed_at",
    from: "places_point",
    scope: "ended_at IS NULL",
    scope_types: &[],
    filters: &[
        Filter { name: "q", sql: "name_fold LIKE ?", ty: Type::Text },
        Filter { name: "kind", sql: "kind = ?", ty: Type::Text },
        Filter { name: "commune", sql: "commune = ?", ty: Type::Text },
        Filter { name: "communes", sql: "? LIKE '%' || commune || '%'", ty: Type::Text },
        Filter { name: "qr", sql: "accepts_qr = ?", ty: Type::Bool },
        Filter { name: "card", sql: "accepts_card = ?", ty: Type::Bool },
    ],
    sorts: &[
        Sort { name: "name", column: "name_sort", ty: Type::Bytes, descending: false },
        Sort { name: "newest", column: "changed_at", ty: Type::Time, descending: true },
    ],
    id: "id",
    row: PhantomData,
};
