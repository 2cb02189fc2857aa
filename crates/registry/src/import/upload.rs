use bytes::Bytes;
use db::{Event, Tx};
use kernel::{Ctx, Error, Id, Result, Uuid};
use serde::Serialize;

use super::{ImportState, JOB, Mapping, write_mapping};
use crate::ImportId;
use crate::facts::text_hash;
use crate::store::import as store;

/// A file that was read, to be looked at before it is imported.
#[derive(Debug, Clone)]
pub struct NewImport {
    pub file_name: String,
    pub file: Bytes,
    pub encoding: &'static str,
    /// Which row holds the headings, from nought.
    pub header_row: i64,
    /// How many rows stand below.
    pub total: i64,
    pub(crate) mapping: Mapping,
}

/// The mapping is agreed: begin.
#[derive(Debug, Clone)]
pub struct StartImport {
    pub id: ImportId,
    pub(crate) mapping: Mapping,
    /// The headings, to remember the mapping by.
    pub(crate) headings: Vec<String>,
}

#[derive(Serialize)]
struct ImportStarted {
    import: ImportId,
    file: String,
    file_hash: String,
    total: i64,
}

impl Event for ImportStarted {
    const TOPIC: &'static str = "registry.import.started.v1";
    fn key(&self) -> Uuid {
        self.import.uuid()
    }
}

/// The hash by which a mapping is remembered.
pub(crate) fn headings_hash(headings: &[String]) -> String {
    text_hash(&headings.iter().map(|h| kernel::fold(h.trim())).collect::<Vec<_>>().join("\n"))
}

/// Keeps an uploaded file, with what its columns seem to be.
pub async fn upload_import(tx: &mut Tx, ctx: &Ctx, new: &NewImport) -> Result<ImportId> {
    let id: ImportId = ctx.new_id();
    let hash = {
        use sha2::Digest;
        hex::encode(sha2::Sha256::digest(&new.file))
    };
    let args = (
        id,
        new.file_name.clone(),
        hash,
        new.encoding.to_owned(),
        new.header_row,
        write_mapping(&new.mapping),
        ImportState::Uploaded,
        new.total,
        ctx.actor.account(),
        ctx.now(),
    );
    tx.run(&store::INSERT, args).await?;
    super::file::keep(tx, id, &new.file).await?;
    Ok(id)
}

/// Begins an import and remembers what the columns are.
///
/// # Errors
/// [`Error::Invalid`] when no column is the name; [`Error::Conflict`] when it began before.
pub async fn start_import(tx: &mut Tx, ctx: &Ctx, start: &StartImport) -> Result<()> {
    if !start.mapping.contains(&Some(super::Column::Name)) {
        return Err(Error::field("mapping", "import-map-name"));
    }
    let import = tx.one(&store::BY_ID, (start.id,)).await?;
    let mapping = write_mapping(&start.mapping);
    if tx.run(&store::START, (mapping.clone(), start.id)).await? == 0 {
        // One at a time: two would not see each other's rows.
        let waits = import.state == ImportState::Uploaded;
        return Err(Error::conflict(if waits { "import-other-runs" } else { "import-began" }));
    }
    tx.run(&store::REMEMBER, (headings_hash(&start.headings), mapping, ctx.now())).await?;
    db::schedule(tx, ctx, JOB, start.id.uuid(), ctx.now()).await?;
    let told = ImportStarted {
        import: start.id,
        file: import.file_name,
        file_hash: import.file_hash,
        total: import.total,
    };
    tx.tell(ctx, told).await
}

/// Stops an import; what was taken stays.
///
/// # Errors
/// [`Error::Conflict`] when it has ended.
pub async fn cancel_import(tx: &mut Tx, ctx: &Ctx, id: &ImportId) -> Result<()> {
    match tx.run(&store::CANCEL, (ctx.now(), *id)).await? {
        0 => Err(Error::conflict("import-ended")),
        _ => Ok(()),
    }
}
