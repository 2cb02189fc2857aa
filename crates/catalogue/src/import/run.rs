use std::collections::HashSet;
use std::sync::Arc;

use db::Tx;
use documents::{Row, Sheet};
use kernel::{Ctx, Error, Id, Result, Uuid};
use ui::App;

use super::chunk::{Builder, Chunk};
use super::index::Index;
use super::place::Placer;
use super::read::Reader;
use super::told::ImportFinished;
use super::write::{Write, write};
use super::{Mapping, SheetKind, SheetState, sales, slugs};
use crate::store::import::{self as store, ImportRow};
use crate::{Categories, ImportId};

/// The kind of the job.
pub(crate) const JOB: &str = "catalogue.import";

/// Runs an import from where it stands; safe to run again after a crash.
pub(crate) async fn job(app: Arc<App>, ctx: Ctx, key: Uuid) -> Result<()> {
    let id = ImportId::from_uuid(key);
    let mut conn = app.db.reader().await?;
    let import = conn.one(&store::BY_ID, (id,)).await?;
    if import.state != SheetState::Running {
        return Ok(());
    }
    let (file,) = conn.one(&store::FILE, (id,)).await?;
    drop(conn);
    let sheet =
        tokio::task::spawn_blocking(move || documents::read_sheet(&file)).await.map_err(Error::internal)?;
    let run = Run { app, ctx, import };
    let Ok(sheet) = sheet else { return run.end(SheetState::Failed).await };
    let ended = match run.import.kind {
        SheetKind::Products => run.products(sheet).await?,
        SheetKind::Sales => sales::run(&run, sheet).await?,
    };
    if ended { run.end(SheetState::Done).await } else { Ok(()) }
}

/// One import at work.
pub(super) struct Run {
    pub(super) app: Arc<App>,
    ctx: Ctx,
    pub(super) import: ImportRow,
}

impl Run {
    /// A fresh context for each transaction.
    pub(super) fn now(&self) -> Ctx {
        Ctx::new(self.ctx.actor.clone(), self.ctx.locale, self.app.clock.now(), self.app.ids.clone())
    }

    pub(super) fn header(&self) -> usize {
        usize::try_from(self.import.header_row).unwrap_or(0)
    }

    pub(super) fn done(&self) -> usize {
        usize::try_from(self.import.done).unwrap_or(0)
    }

    pub(super) fn mapping(&self) -> Mapping {
        serde_json::from_str(&self.import.mapping).unwrap_or_default()
    }

    /// The rows below the headings.
    pub(super) fn rows(&self, mut sheet: Sheet) -> Vec<Row> {
        sheet.rows.split_off(sheet.rows.len().min(self.header() + 1))
    }

    async fn end(&self, state: SheetState) -> Result<()> {
        let end = (self.import.id, state);
        self.app.db.write(&self.now(), end, |tx, ctx, end| Box::pin(finish(tx, ctx, end))).await
    }

    /// Takes the rows chunk by chunk; `false` when the import was stopped or another node is ahead.
    async fn products(&self, sheet: Sheet) -> Result<bool> {
        let mut rows = self.rows(sheet);
        let categories = self.app.part::<Categories>()?;
        let (mapping, booth) = (self.mapping(), self.import.booth_id);
        let index = Index::load(&mut self.app.db.reader().await?, booth).await?;
        let placer = Placer { index, above: None };
        let reader = Reader::new(&mapping, &categories);
        let mut builder = Builder { import: self.import.id, booth, reader, placer, header: self.header() };
        let (mut done, mut used) = (self.done(), HashSet::new());
        builder.again(rows.get(..done).unwrap_or_default());
        let mut next = (done < rows.len()).then(|| builder.next(&self.now(), &mut rows, done));
        while let Some(mut chunk) = next {
            if !chunk.goods.is_empty() {
                let mut conn = self.app.db.reader().await?;
                slugs::choose(&mut conn, &self.now(), &mut used, &mut chunk.goods).await?;
            }
            done = chunk.end;
            let written = tokio::spawn(write_chunk(self.app.clone(), self.now(), chunk, categories.clone()));
            // It is written while the next rows are compared here; the yield lets that begin.
            tokio::task::yield_now().await;
            next = (done < rows.len())
                .then(|| tokio::task::block_in_place(|| builder.next(&self.now(), &mut rows, done)));
            if !written.await.map_err(Error::internal)?? {
                return Ok(false);
            }
        }
        Ok(true)
    }
}

async fn write_chunk(app: Arc<App>, ctx: Ctx, chunk: Chunk, categories: Arc<Categories>) -> Result<bool> {
    let work = Write { chunk, categories };
    app.db.write(&ctx, work, |tx, ctx, work| Box::pin(write(tx, ctx, work))).await
}

async fn finish(tx: &mut Tx, ctx: &Ctx, (id, state): &(ImportId, SheetState)) -> Result<()> {
    tx.run(&store::GIVE_TURN, (*id,)).await?;
    tx.run(&store::FORGET_ORDERS, (*id,)).await?;
    if tx.run(&store::FINISH, (*state, ctx.now(), *id)).await? == 0 {
        return Ok(());
    }
    let ImportRow { added, changed, same, wrong, .. } = tx.one(&store::BY_ID, (*id,)).await?;
    tx.tell(ctx, ImportFinished { import: *id, added, changed, same, wrong }).await
}
