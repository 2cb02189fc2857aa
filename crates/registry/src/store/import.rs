//! Imports.
use std::marker::PhantomData;

use db::{Filter, List, Sort};
use kernel::{AccountId, Code, Instant, Type};

use crate::import::{ImportState, RowOutcome};
use crate::{BusinessId, ImportId, ImportRowId};

db::row! {
    /// An import and how far it is.
    pub struct ImportRow {
        pub id: ImportId,
        pub file_name: String,
        pub file_hash: String,
        pub encoding: String,
        pub header_row: i64,
        pub mapping: String,
        pub state: ImportState,
        pub total: i64,
        pub done: i64,
        pub added: i64,
        pub changed: i64,
        pub same: i64,
        pub wrong: i64,
        pub asked: i64,
        pub created_at: Instant,
        pub finished_at: Option<Instant>,
    }
}

db::row! {
    /// A row that was not taken as it is.
    pub struct ImportLineRow {
        pub id: ImportRowId,
        pub import_id: ImportId,
        pub line: i64,
        pub outcome: RowOutcome,
        pub row_hash: String,
        pub cells: String,
        pub messages: String,
        pub candidates: String,
        pub decided: Option<String>,
    }
}

db::row! {
    /// What an import compares with.
    pub(crate) struct KnownRow {
        pub(crate) id: BusinessId,
        pub(crate) code: Code,
        pub(crate) tax_code: Option<String>,
        pub(crate) row_hash: Option<String>,
        pub(crate) name_key: String,
        pub(crate) commune: Option<String>,
    }
}

db::sql! {
    INSERT: (ImportId, String, String, String, i64, String, ImportState, i64, Option<AccountId>, Instant) => () =
        "INSERT INTO registry_import (id, file_name, file_hash, encoding, header_row, mapping, state, total,
             created_by, created_at, done, added, changed, same, wrong, asked)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 0, 0, 0, 0, 0, 0)";
    INSERT_PIECE: (ImportId, i64, Vec<u8>) => () =
        "INSERT INTO registry_import_piece (import_id, piece, bytes) VALUES ($1, $2, $3)";
    BY_ID: (ImportId,) => ImportRow =
        "SELECT id, file_name, file_hash, encoding, header_row, mapping, state, total, done, added, changed, same,
             wrong, asked, created_at, finished_at FROM registry_import WHERE id = $1";
    SIZE: (ImportId,) => (i64,) =
        "SELECT CAST(COALESCE(SUM(LENGTH(bytes)), 0) AS BIGINT) AS size FROM registry_import_piece WHERE import_id = $1";
    PIECE: (ImportId, i64) => (Vec<u8>,) =
        "SELECT bytes FROM registry_import_piece WHERE import_id = $1 AND piece = $2";
    START: (String, ImportId) => () =
        "UPDATE registry_import SET state = 'running', mapping = $1 WHERE id = $2 AND state = 'uploaded'
             AND NOT EXISTS (SELECT 1 FROM registry_import other WHERE other.state = 'running')";
    CANCEL: (Instant, ImportId) => () =
        "UPDATE registry_import SET state = 'cancelled', finished_at = $1 WHERE id = $2 AND state IN ('uploaded', 'running')";
    /// Moves on, if it stands where the chunk began: a chunk is never counted twice.
    ADVANCE: (i64, i64, i64, i64, i64, i64, ImportId, i64) => () =
        "UPDATE registry_import SET done = $1, added = added + $2, changed = changed + $3, same = same + $4,
             wrong = wrong + $5, asked = asked + $6 WHERE id = $7 AND done = $8 AND state = 'running'";
    FINISH: (Instant, ImportId) => () =
        "UPDATE registry_import SET state = 'done', finished_at = $1 WHERE id = $2 AND state = 'running'";
    FAIL: (Instant, ImportId) => () =
        "UPDATE registry_import SET state = 'failed', finished_at = $1 WHERE id = $2 AND state = 'running'";
    INSERT_LINE: (ImportRowId, ImportId, i64, RowOutcome, String, String, String, String) => () =
        "INSERT INTO registry_import_row (id, import_id, line, outcome, row_hash, cells, messages, candidates)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    LINE: (ImportRowId,) => ImportLineRow =
        "SELECT id, import_id, line, outcome, row_hash, cells, messages, candidates, decided
         FROM registry_import_row WHERE id = $1";
    DECIDE: (RowOutcome, String, ImportRowId) => () =
        "UPDATE registry_import_row SET outcome = $1, decided = $2 WHERE id = $3 AND outcome = 'question'";
    /// Rows that wait for a person, or on which one has decided.
    SEEN: () => (String,) =
        "SELECT DISTINCT row_hash AS a FROM registry_import_row WHERE outcome IN ('question', 'decided')";
    /// Rows that led to an entry which was merged into another: imported again, they change nothing.
    MERGED_ROWS: (BusinessId, i64) => (BusinessId, String) =
        "SELECT id AS a, row_hash AS b FROM registry_business
         WHERE id > $1 AND merged_into IS NOT NULL AND row_hash IS NOT NULL ORDER BY id LIMIT $2";
    /// Ends uploads that were never begun.
    GIVE_UP: (Instant,) => () =
        "UPDATE registry_import SET state = 'cancelled', finished_at = created_at
         WHERE state = 'uploaded' AND created_at < $1";
    /// Uploaded files and rows set apart of imports that ended before a moment; what was decided stays, without its text.
    FORGET_FILES: (Instant,) => () =
        "DELETE FROM registry_import_piece WHERE import_id IN
             (SELECT id FROM registry_import WHERE finished_at < $1)";
    FORGET_WRONG: (Instant,) => () =
        "DELETE FROM registry_import_row WHERE outcome = 'wrong' AND import_id IN
             (SELECT id FROM registry_import WHERE finished_at < $1)";
    FORGET_CELLS: (Instant,) => () =
        "UPDATE registry_import_row SET cells = '[]', messages = '[]' WHERE outcome = 'decided' AND cells <> '[]'
             AND import_id IN (SELECT id FROM registry_import WHERE finished_at < $1)";
    WAITING: () => (i64,) = "SELECT COUNT(*) AS waiting FROM registry_import_row WHERE outcome = 'question'";
    KNOWN: (BusinessId, i64) => KnownRow =
        "SELECT b.id AS id, b.code AS code, b.tax_code AS tax_code, b.row_hash AS row_hash, v.name_key AS name_key,
             v.commune AS commune
         FROM registry_business b JOIN registry_version v ON v.business_id = b.id AND v.to_day = '9999-12-31'
         WHERE b.id > $1 AND v.status <> 'merged' ORDER BY b.id LIMIT $2";
    REMEMBER: (String, String, Instant) => () =
        "INSERT INTO registry_mapping (headings_hash, mapping, used_at) VALUES ($1, $2, $3)
         ON CONFLICT (headings_hash) DO UPDATE SET mapping = excluded.mapping, used_at = excluded.used_at";
    REMEMBERED: (String,) => (String,) = "SELECT mapping FROM registry_mapping WHERE headings_hash = $1";
}

/// Imports, newest first.
pub(crate) static IMPORTS: List<ImportRow> = List {
    name: "registry::IMPORTS",
    columns: "id, file_name, file_hash, encoding, header_row, mapping, state, total, done, added, changed, same, wrong,
        asked, created_at, finished_at",
    from: "registry_import",
    scope: "",
    scope_types: &[],
    filters: &[],
    sorts: &[Sort { name: "newest", column: "created_at", ty: Type::Time, descending: true }],
    id: "id",
    row: PhantomData,
};

/// The rows of imports that were not taken as they are.
pub(crate) static IMPORT_ROWS: List<ImportLineRow> = List {
    name: "registry::IMPORT_ROWS",
    columns: "id, import_id, line, outcome, row_hash, cells, messages, candidates, decided",
    from: "registry_import_row",
    scope: "",
    scope_types: &[],
    filters: &[
        Filter { name: "import", sql: "import_id = ?", ty: Type::Uuid },
        Filter { name: "outcome", sql: "outcome = ?", ty: Type::Text },
    ],
    sorts: &[Sort { name: "line", column: "line", ty: Type::Int, descending: false }],
    id: "id",
    row: PhantomData,
};
