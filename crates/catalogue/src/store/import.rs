//! SQL of sheets: imports, and the products of a booth as rows.
use std::marker::PhantomData;

use db::{Conn, Filter, List, Sort};
use kernel::{AccountId, BoothId, Dong, Instant, Result, Text, Type};

use crate::import::{SheetKind, SheetState};
use crate::product::State;
use crate::tiers::Tiers;
use crate::{ImportId, ImportRowId, ProductId, VariantId};

db::row! {
    /// An import and how far it is.
    pub struct ImportRow {
        pub id: ImportId,
        pub booth_id: BoothId,
        pub kind: SheetKind,
        /// Where the sheet comes from, when from another marketplace.
        pub marketplace: Option<String>,
        pub file_name: String,
        pub file_hash: String,
        pub encoding: String,
        pub header_row: i64,
        pub mapping: String,
        pub state: SheetState,
        /// Sales lower the stock.
        pub lowers: bool,
        pub total: i64,
        pub done: i64,
        pub added: i64,
        pub changed: i64,
        pub same: i64,
        pub wrong: i64,
        pub created_at: Instant,
        pub finished_at: Option<Instant>,
    }
}

db::row! {
    /// A row that was not taken as it is.
    pub struct ImportLineRow {
        pub id: ImportRowId,
        pub line: i64,
        pub cells: String,
        pub messages: String,
    }
}

db::row! {
    /// A variant with its product, as a sheet has it.
    pub(crate) struct SheetRow {
        pub(crate) product_id: ProductId,
        pub(crate) slug: String,
        pub(crate) name: Text,
        pub(crate) description: Text,
        pub(crate) story: Text,
        pub(crate) category: String,
        pub(crate) brand: Option<String>,
        pub(crate) state: State,
        pub(crate) state_reason: Option<String>,
        pub(crate) variant_id: VariantId,
        pub(crate) sku: Option<String>,
        pub(crate) variant_name: Text,
        pub(crate) unit: Text,
        pub(crate) price: Dong,
        pub(crate) tiers: Tiers,
        pub(crate) weight: Option<i64>,
        pub(crate) gtin: Option<String>,
        pub(crate) on_hand: i64,
    }
}

/// A row that stands apart, as it is stored.
pub(crate) type NewLine = (ImportRowId, ImportId, i64, String, String);
type NewImport = (
    ImportId,
    BoothId,
    SheetKind,
    Option<String>,
    String,
    String,
    String,
    i64,
    String,
    SheetState,
    i64,
    Option<AccountId>,
    Instant,
);

macro_rules! imports {
    () => {
        "id, booth_id, kind, marketplace, file_name, file_hash, encoding, header_row, mapping, state, lowers, total, done,
        added, changed, same, wrong, created_at, finished_at"
    };
}

macro_rules! sheet {
    ($rest:literal) => {
        concat!(
            "SELECT p.id AS product_id, p.slug AS slug, p.name AS name, p.description AS description, p.story AS story,
    p.category AS category, p.brand AS brand, p.state AS state, p.state_reason AS state_reason, v.id AS variant_id, v.sku AS sku, v.name AS variant_name,
    v.unit AS unit, v.price AS price, v.tiers AS tiers, v.weight AS weight, v.gtin AS gtin, v.on_hand AS on_hand
    FROM catalogue_product p JOIN catalogue_variant v ON v.product_id = p.id
    WHERE v.ended_at IS NULL AND p.ended_at IS NULL AND ",
            $rest
        )
    };
}

db::sql! {
    INSERT: NewImport => () =
        "INSERT INTO catalogue_import (id, booth_id, kind, marketplace, file_name, file_hash, encoding, header_row, mapping,
             state, total, created_by, created_at, lowers, done, added, changed, same, wrong)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, FALSE, 0, 0, 0, 0, 0)";
    INSERT_FILE: (ImportId, Vec<u8>) => () = "INSERT INTO catalogue_import_file (import_id, file) VALUES ($1, $2)";
    BY_ID: (ImportId,) => ImportRow = concat!("SELECT ", imports!(), " FROM catalogue_import WHERE id = $1");
    FILE: (ImportId,) => (Vec<u8>,) = "SELECT file FROM catalogue_import_file WHERE import_id = $1";
    /// Orders of other marketplaces name their buyers: such a file goes when its import ends.
    FORGET_ORDERS: (ImportId,) => () =
        "DELETE FROM catalogue_import_file WHERE import_id IN
             (SELECT id FROM catalogue_import WHERE id = $1 AND kind = 'sales')";
    /// The turn of a booth: one import runs at a time.
    TAKE_TURN: (BoothId, ImportId) => () =
        "INSERT INTO catalogue_import_turn (booth_id, import_id) VALUES ($1, $2) ON CONFLICT (booth_id) DO NOTHING";
    GIVE_TURN: (ImportId,) => () = "DELETE FROM catalogue_import_turn WHERE import_id = $1";
    START: (String, bool, ImportId) => () =
        "UPDATE catalogue_import SET state = 'running', mapping = $1, lowers = $2 WHERE id = $3 AND state = 'uploaded'";
    CANCEL: (Instant, ImportId) => () =
        "UPDATE catalogue_import SET state = 'cancelled', finished_at = $1
         WHERE id = $2 AND state IN ('uploaded', 'running')";
    /// Moves on, if it stands where the chunk began: a chunk is never counted twice.
    ADVANCE: (i64, i64, i64, i64, i64, ImportId, i64) => () =
        "UPDATE catalogue_import SET done = $1, added = added + $2, changed = changed + $3, same = same + $4,
             wrong = wrong + $5 WHERE id = $6 AND done = $7 AND state = 'running'";
    FINISH: (SheetState, Instant, ImportId) => () =
        "UPDATE catalogue_import SET state = $1, finished_at = $2, done = total WHERE id = $3 AND state = 'running'";
    INSERT_LINE: NewLine => () =
        "INSERT INTO catalogue_import_row (id, import_id, line, cells, messages) VALUES ($1, $2, $3, $4, $5)";
    REMEMBER: (BoothId, String, String, String, Instant) => () =
        "INSERT INTO catalogue_mapping (booth_id, sheet, headings_hash, mapping, used_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (booth_id, sheet, headings_hash)
             DO UPDATE SET mapping = excluded.mapping, used_at = excluded.used_at";
    REMEMBERED: (BoothId, String, String) => (String,) =
        "SELECT mapping FROM catalogue_mapping WHERE booth_id = $1 AND sheet = $2 AND headings_hash = $3";
    GIVE_UP: (Instant,) => () =
        "UPDATE catalogue_import SET state = 'cancelled', finished_at = created_at
         WHERE state = 'uploaded' AND created_at < $1";
    FORGET_FILES: (Instant,) => () =
        "DELETE FROM catalogue_import_file WHERE import_id IN
             (SELECT id FROM catalogue_import WHERE finished_at < $1)";
    FORGET_LINES: (Instant,) => () =
        "DELETE FROM catalogue_import_row WHERE import_id IN
             (SELECT id FROM catalogue_import WHERE finished_at < $1)";
    /// The last product of the next page of a booth's sheet.
    PAGE: (BoothId, ProductId) => (ProductId,) =
        "SELECT id FROM catalogue_product WHERE booth_id = $1 AND id > $2 ORDER BY id LIMIT 500";
    ROWS: (BoothId, ProductId, ProductId) => SheetRow =
        sheet!("p.booth_id = $1 AND p.id > $2 AND p.id <= $3 ORDER BY p.id, v.position, v.id");
    ROW: (VariantId,) => SheetRow = sheet!("v.id = $1");
    /// Numbers that are taken though nobody sees their product.
    GONE_SKUS: (BoothId,) => (String,) =
        "SELECT v.sku AS sku FROM catalogue_variant v JOIN catalogue_product p ON p.id = v.product_id
         WHERE v.booth_id = $1 AND v.sku IS NOT NULL AND (p.ended_at IS NOT NULL OR v.ended_at IS NOT NULL)";
    SLUGS: (
        String, String, String, String, String, String, String, String, String, String, String, String, String, String,
        String, String, String, String, String, String, String, String, String, String,
    ) => (String,) =
        "SELECT slug FROM catalogue_product WHERE slug IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12,
             $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24)";
    CHANGE_VARIANT: (Option<String>, Option<String>, Text, Text, Dong, Tiers, Option<i64>, VariantId) => () =
        "UPDATE catalogue_variant SET sku = $1, gtin = $2, name = $3, unit = $4, price = $5, tiers = $6, weight = $7
         WHERE id = $8 AND ended_at IS NULL";
}

/// A page of a booth's sheet, and the product it ends with.
pub(crate) struct SheetPage {
    pub(crate) rows: Vec<SheetRow>,
    pub(crate) last: Option<ProductId>,
}

/// The variants of the next products of a booth.
pub(crate) async fn page(conn: &mut Conn, booth: BoothId, after: ProductId) -> Result<SheetPage> {
    let products = conn.all(&PAGE, (booth, after)).await?;
    let Some((last,)) = products.last() else { return Ok(SheetPage { rows: Vec::new(), last: None }) };
    let rows = conn.all(&ROWS, (booth, after, *last)).await?;
    Ok(SheetPage { rows, last: Some(*last) })
}

/// The imports of a booth, newest first.
pub(crate) static IMPORTS: List<ImportRow> = List {
    name: "catalogue::IMPORTS",
    columns: imports!(),
    from: "catalogue_import",
    scope: "booth_id = ?",
    scope_types: &[Type::Uuid],
    filters: &[Filter { name: "kind", sql: "kind = ?", ty: Type::Text }],
    sorts: &[Sort { name: "newest", column: "created_at", ty: Type::Time, descending: true }],
    id: "id",
    row: PhantomData,
};

/// The rows of an import that were not taken as they are.
pub(crate) static IMPORT_LINES: List<ImportLineRow> = List {
    name: "catalogue::IMPORT_LINES",
    columns: "id, line, cells, messages",
    from: "catalogue_import_row",
    scope: "import_id = ?",
    scope_types: &[Type::Uuid],
    filters: &[],
    sorts: &[Sort { name: "line", column: "line", ty: Type::Int, descending: false }],
    id: "id",
    row: PhantomData,
};
