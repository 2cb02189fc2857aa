use db::Tx;
use kernel::{BoothId, Ctx, Error, Id, Result};
use sha2::{Digest, Sha256};

use super::run::JOB;
use super::told::ImportStarted;
use super::{Mapping, SheetKind, SheetState};
use crate::ImportId;
use crate::store::import::{self as store, ImportRow};

/// A sheet that was read, to be looked at before it is imported.
#[derive(Debug, Clone)]
pub struct NewSheet {
    pub booth: BoothId,
    pub kind: SheetKind,
    /// Where it comes from, when from another marketplace.
    pub marketplace: Option<String>,
    pub file_name: String,
    pub file: Vec<u8>,
    pub encoding: &'static str,
    /// Which row holds the headings, from nought.
    pub header_row: i64,
    /// How many rows stand below.
    pub total: i64,
    pub(crate) mapping: Mapping,
}

/// The columns are agreed: begin.
#[derive(Debug, Clone)]
pub struct StartSheet {
    pub id: ImportId,
    /// Sales lower the stock.
    pub lowers: bool,
    pub(crate) mapping: Mapping,
    /// The headings, to remember the columns by.
    pub(crate) headings: Vec<String>,
}

/// What sheets share their columns: those of one kind from one marketplace.
pub(crate) fn sheet_name(kind: SheetKind, marketplace: Option<&str>) -> String {
    format!("{}:{}", kind.key(), marketplace.unwrap_or_default())
}

/// The hash by which the columns are remembered.
pub(crate) fn headings_hash(headings: &[String]) -> String {
    let folded: Vec<_> = headings.iter().map(|heading| kernel::fold(heading.trim())).collect();
    hex::encode(Sha256::digest(folded.join("\n")))
}

/// Keeps an uploaded sheet, with what its columns seem to be.
pub async fn upload_sheet(tx: &mut Tx, ctx: &Ctx, new: &NewSheet) -> Result<ImportId> {
    let id: ImportId = ctx.new_id();
    let args = (
        id,
        new.booth,
        new.kind,
        new.marketplace.clone(),
        new.file_name.clone(),
        hex::encode(Sha256::digest(&new.file)),
        new.encoding.to_owned(),
        new.header_row,
        serde_json::to_string(&new.mapping).map_err(Error::internal)?,
        SheetState::Uploaded,
        new.total,
        ctx.actor.account(),
        ctx.now(),
    );
    tx.run(&store::INSERT, args).await?;
    tx.run(&store::INSERT_FILE, (id, new.file.clone())).await?;
    Ok(id)
}

/// The columns without which a sheet says nothing; the sentence that asks for them.
fn missing(kind: SheetKind, mapping: &Mapping) -> Option<&'static str> {
    let has = |key: &str| mapping.iter().any(|column| column == key);
    match kind {
        SheetKind::Products if !has("name-vi") && !has("sku") => Some("goods-map-name"),
        SheetKind::Sales if !has("order") || !has("sku") || !has("quantity") => Some("goods-map-order"),
        _ => None,
    }
}

/// Begins an import and remembers what the columns are.
///
/// # Errors
/// [`Error::Invalid`] on `mapping` when a column is missing; [`Error::Conflict`] when it began before or another
/// import of the booth runs.
pub async fn start_sheet(tx: &mut Tx, ctx: &Ctx, start: &StartSheet) -> Result<()> {
    let import = tx.one(&store::BY_ID, (start.id,)).await?;
    if let Some(key) = missing(import.kind, &start.mapping) {
        return Err(Error::field("mapping", key));
    }
    if tx.run(&store::TAKE_TURN, (import.booth_id, start.id)).await? == 0 {
        let waits = import.state == SheetState::Uploaded;
        return Err(Error::conflict(if waits { "goods-other-runs" } else { "goods-began" }));
    }
    let mapping = serde_json::to_string(&start.mapping).map_err(Error::internal)?;
    if tx.run(&store::START, (mapping.clone(), start.lowers, start.id)).await? == 0 {
        return Err(Error::conflict("goods-began"));
    }
    let sheet = sheet_name(import.kind, import.marketplace.as_deref());
    let remember = (import.booth_id, sheet, headings_hash(&start.headings), mapping, ctx.now());
    tx.run(&store::REMEMBER, remember).await?;
    db::schedule(tx, ctx, JOB, start.id.uuid(), ctx.now()).await?;
    let ImportRow { id, kind, file_name, file_hash, total, .. } = import;
    tx.tell(ctx, ImportStarted { import: id, kind: kind.key(), file: file_name, file_hash, total }).await
}

/// Stops an import; what was taken stays.
///
/// # Errors
/// [`Error::Conflict`] when it has ended.
pub async fn cancel_sheet(tx: &mut Tx, ctx: &Ctx, id: &ImportId) -> Result<()> {
    tx.run(&store::GIVE_TURN, (*id,)).await?;
    tx.run(&store::FORGET_ORDERS, (*id,)).await?;
    match tx.run(&store::CANCEL, (ctx.now(), *id)).await? {
        0 => Err(Error::conflict("goods-ended")),
        _ => Ok(()),
    }
}
