//! SQL of the area frame.
use std::marker::PhantomData;

use db::{Filter, List, Sort};
use kernel::{Instant, Type};

use crate::HamletId;

db::row! {
    pub(crate) struct HamletRow {
        pub(crate) id: HamletId,
        pub(crate) commune: String,
        pub(crate) name: String,
        pub(crate) households: i64,
        pub(crate) source: String,
        pub(crate) entered_at: Instant,
    }
}

db::sql! {
    PUT: (HamletId, String, String, String, i64, String, Instant) => () =
        "INSERT INTO survey_hamlet (id, commune, name, name_key, households, source, entered_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (commune, name_key) DO UPDATE SET name = excluded.name, households = excluded.households,
             source = excluded.source, entered_at = excluded.entered_at";
    ALL: (i64,) => HamletRow =
        "SELECT id, commune, name, households, source, entered_at FROM survey_hamlet ORDER BY commune, name_key LIMIT $1";
    COUNT: () => (i64, i64, i64) =
        "SELECT COUNT(*) AS hamlets, COUNT(DISTINCT commune) AS communes,
             CAST(COALESCE(SUM(households), 0) AS BIGINT) AS households FROM survey_hamlet";
}

/// The area frame, for officials.
pub(crate) static HAMLETS: List<HamletRow> = List {
    name: "survey::HAMLETS",
    columns:
        "h.id AS id, h.commune AS commune, h.name AS name, h.households AS households, h.source AS source,
    h.entered_at AS entered_at",
    from: "survey_hamlet h",
    scope: "",
    scope_types: &[],
    filters: &[Filter { name: "commune", sql: "h.commune = ?", ty: Type::Text }],
    sorts: &[Sort { name: "commune", column: "h.commune", ty: Type::Text, descending: false }],
    id: "h.id",
    row: PhantomData,
};
