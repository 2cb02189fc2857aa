use std::sync::Arc;
use std::time::Duration;

use db::{Event, Tx};
use kernel::{Ctx, Error, Id, Result, Uuid};
use places::Places;
use serde::Serialize;
use ui::App;

use super::chunk::{Builder, Chunk};
use super::index::Index;
use super::{ImportState, Parsed, Reader, RowOutcome, read_mapping};
use crate::business::{rewrite, tell_changed};
use crate::channel;
use crate::store::{business, channel as channels, import as store};
use crate::{BusinessId, ImportId};

/// The kind of the job.
pub(crate) const JOB: &str = "registry.import";

#[derive(Serialize)]
struct ImportFinished {
    import: ImportId,
    added: i64,
    changed: i64,
    same: i64,
    wrong: i64,
    asked: i64,
}

impl Event for ImportFinished {
    const TOPIC: &'static str = "registry.import.finished.v1";
    fn key(&self) -> Uuid {
        self.import.uuid()
    }
}

/// Runs an import from where it stands; safe to run again after a crash.
pub(crate) async fn job(app: Arc<App>, ctx: Ctx, key: Uuid) -> Result<()> {
    let id = ImportId::from_uuid(key);
    let mut conn = app.db.reader().await?;
    let import = conn.one(&store::BY_ID, (id,)).await?;
    if import.state != ImportState::Running {
        return Ok(());
    }
    let file = super::file(&mut conn, id).await?;
    let sheet =
        tokio::task::spawn_blocking(move || documents::open_sheet(file)).await.map_err(Error::internal)?;
    let Ok(sheet) = sheet else {
        return app.db.write(&ctx, id, |tx, ctx, id| Box::pin(fail(tx, ctx, *id))).await;
    };
    let index = Index::load(&mut conn).await?;
    drop(conn);
    let (mapping, places) = (read_mapping(&import.mapping), app.part::<Places>()?);
    let settings = app.settings();
    let reader = Reader::new(&mapping, &places, &settings.province, ctx.now().day());
    let header = usize::try_from(import.header_row).unwrap_or(0);
    let done = usize::try_from(import.done).unwrap_or(0);
    // Every row was read when the file came: none is too many or broken now.
    let rows = sheet.map_while(std::result::Result::ok).skip(header + 1);
    let now = || Ctx::new(ctx.actor.clone(), ctx.locale, app.clock.now(), app.ids.clone());
    let mut builder = Builder::new(id, &reader, index, rows, header);
    tokio::task::block_in_place(|| builder.pass(done));
    let mut next = tokio::task::block_in_place(|| builder.next(&now()));
    while let Some(chunk) = next {
        let rows = chunk.written();
        let written = tokio::spawn(write_chunk(app.clone(), now(), chunk));
        // It is written while the next rows are compared here; the yield lets that begin.
        tokio::task::yield_now().await;
        next = tokio::task::block_in_place(|| builder.next(&now()));
        match written.await.map_err(Error::internal)?? {
            Some(took) => builder.fit(rows, took),
            None => return Ok(()), // cancelled, or another node is ahead
        }
    }
    app.db.write(&now(), id, |tx, ctx, id| Box::pin(finish(tx, ctx, *id))).await
}

/// Writes a chunk and answers how long that took, or nothing when the import does not stand where it began.
async fn write_chunk(app: Arc<App>, ctx: Ctx, chunk: Chunk) -> Result<Option<Duration>> {
    let begun = tokio::time::Instant::now();
    let written = app.db.write(&ctx, chunk, |tx, ctx, chunk| Box::pin(write(tx, ctx, chunk))).await?;
    Ok(written.then(|| begun.elapsed()))
}

/// Writes a chunk; `false` when the import does not stand where the chunk began.
async fn write(tx: &mut Tx, ctx: &Ctx, chunk: &Chunk) -> Result<bool> {
    let import = tx.one(&store::BY_ID, (chunk.import,)).await?;
    if import.state != ImportState::Running || import.done != chunk.from {
        return Ok(false);
    }
    let new = i64::try_from(chunk.businesses.len()).unwrap_or(i64::MAX);
    let added = tx.run_many(&business::INSERT, chunk.businesses.clone()).await?;
    if i64::try_from(added).unwrap_or(0) != new {
        // Somebody entered one of them meanwhile: the next run compares anew.
        return Err(Error::conflict("import-overtaken"));
    }
    tx.run_many(&business::INSERT_VERSION, chunk.versions.clone()).await?;
    tx.run_many(&channels::INSERT, chunk.channels.clone()).await?;
    tx.run_many(&store::INSERT_LINE, chunk.lines.clone()).await?;
    let (mut changed, mut same) = (0, chunk.same);
    for (id, row) in &chunk.known {
        tx.run(&business::SET_ROW_HASH, (row.hash.clone(), *id)).await?;
        if change(tx, ctx, *id, row).await? { changed += 1 } else { same += 1 }
    }
    let of =
        |outcome| i64::try_from(chunk.lines.iter().filter(|line| line.3 == outcome).count()).unwrap_or(0);
    let (wrong, asked) = (of(RowOutcome::Wrong), of(RowOutcome::Question));
    let to = i64::try_from(chunk.end).unwrap_or(i64::MAX);
    let args = (to, new, changed, same, wrong, asked, chunk.import, chunk.from);
    if tx.run(&store::ADVANCE, args).await? == 0 {
        return Err(Error::Retry); // it was cancelled at this very moment: the next try sees that
    }
    db::renew_job(tx, ctx, JOB, chunk.import.uuid(), ctx.now()).await?;
    Ok(true)
}

/// Takes a row into a known business; answers whether anything was different.
pub(super) async fn change(tx: &mut Tx, ctx: &Ctx, id: BusinessId, row: &Parsed) -> Result<bool> {
    let today = ctx.now().day();
    let known = tx.one(&business::BY_ID, (id, today, today)).await?;
    let before = known.facts()?;
    let mut after = before.clone();
    row.apply(&mut after);
    if let (Some(code), None) = (&row.tax_code, &known.tax_code) {
        if tx.optional(&business::TAX_CODE_OWNER, (code.as_str().to_owned(),)).await?.is_some() {
            return Err(Error::field("tax_code", "registry-tax-code-taken"));
        }
        tx.run(&business::SET_TAX_CODE, (code.as_str().to_owned(), id)).await?;
    }
    for new in &row.channels {
        tx.run(&channels::INSERT, channel::row(ctx, id, new)).await?;
    }
    if after == before {
        return Ok(false);
    }
    rewrite(tx, ctx, id, &after, today).await?;
    tell_changed(tx, ctx, id, (&before, &after)).await?;
    Ok(true)
}

async fn finish(tx: &mut Tx, ctx: &Ctx, id: ImportId) -> Result<()> {
    if tx.run(&store::FINISH, (ctx.now(), id)).await? == 0 {
        return Ok(());
    }
    let import = tx.one(&store::BY_ID, (id,)).await?;
    let crate::ImportRow { added, changed, same, wrong, asked, .. } = import;
    tx.tell(ctx, ImportFinished { import: id, added, changed, same, wrong, asked }).await
}

async fn fail(tx: &mut Tx, ctx: &Ctx, id: ImportId) -> Result<()> {
    tx.run(&store::FAIL, (ctx.now(), id)).await.map(|_| ())
}
