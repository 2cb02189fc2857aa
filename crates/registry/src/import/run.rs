use std::collections::HashMap;
use std::sync::Arc;

use db::{Event, Tx};
use kernel::{Code, Ctx, Error, Id, Result, TaxCode, Uuid};
use places::Places;
use serde::Serialize;
use ui::App;

use super::index::{Index, Match};
use super::parse::Mistake;
use super::{ImportState, Parsed, Reader, RowOutcome, read_mapping};
use crate::business::{rewrite, tell_changed, version};
use crate::channel;
use crate::facts::name_key;
use crate::store::business::{self, NewVersion};
use crate::store::channel::NewChannelRow;
use crate::store::import::KnownRow;
use crate::store::{channel as channels, import as store};
use crate::{BusinessId, ImportId};

/// The kind of the job.
pub(crate) const JOB: &str = "registry.import";
/// Rows of one transaction: short enough that others hardly wait.
const CHUNK: usize = 250;

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

type NewRow = (
    BusinessId,
    Code,
    Option<String>,
    Option<kernel::OrganisationId>,
    Option<String>,
    String,
    kernel::Instant,
);
type LineRow = (crate::ImportRowId, ImportId, i64, RowOutcome, String, String, String, String);

/// What a chunk of rows comes to.
struct Chunk {
    import: ImportId,
    from: i64,
    to: i64,
    businesses: Vec<NewRow>,
    versions: Vec<NewVersion>,
    channels: Vec<NewChannelRow>,
    known: Vec<(BusinessId, Parsed)>,
    lines: Vec<LineRow>,
    same: i64,
}

/// Runs an import from where it stands; safe to run again after a crash.
pub(crate) async fn job(app: Arc<App>, ctx: Ctx, key: Uuid) -> Result<()> {
    let id = ImportId::from_uuid(key);
    let mut conn = app.db.reader().await?;
    let import = conn.one(&store::BY_ID, (id,)).await?;
    if import.state != ImportState::Running {
        return Ok(());
    }
    let (file,) = conn.one(&store::FILE, (id,)).await?;
    let sheet =
        tokio::task::spawn_blocking(move || documents::read_sheet(&file)).await.map_err(Error::internal)?;
    let Ok(sheet) = sheet else {
        return app.db.write(&ctx, id, |tx, ctx, id| Box::pin(fail(tx, ctx, *id))).await;
    };
    let mut index = Index::load(&mut conn).await?;
    drop(conn);
    let (mapping, places) = (read_mapping(&import.mapping), app.part::<Places>()?);
    let settings = app.settings();
    let reader = Reader::new(&mapping, &places, &settings.province, ctx.now().day());
    let header = usize::try_from(import.header_row).unwrap_or(0);
    let rows = sheet.rows.get(header + 1..).unwrap_or_default();
    let first_lines = first_lines(&reader, rows);
    let mut done = usize::try_from(import.done).unwrap_or(0);
    while done < rows.len() {
        let part = rows.get(done..rows.len().min(done + CHUNK)).unwrap_or_default();
        let now = Ctx::new(ctx.actor.clone(), ctx.locale, app.clock.now(), app.ids.clone());
        let chunk = chunk(&now, id, &reader, &mut index, &first_lines, (part, done, header));
        if !app.db.write(&now, chunk, |tx, ctx, chunk| Box::pin(write(tx, ctx, chunk))).await? {
            return Ok(()); // cancelled, or another node is ahead
        }
        done += part.len();
    }
    let now = Ctx::new(ctx.actor.clone(), ctx.locale, app.clock.now(), app.ids.clone());
    app.db.write(&now, id, |tx, ctx, id| Box::pin(finish(tx, ctx, *id))).await
}

/// Writings of one tax code are the same.
fn tax_code_key(cell: &str) -> String {
    TaxCode::parse(cell).map_or_else(|_| cell.to_owned(), |code| code.as_str().to_owned())
}

/// The line on which each tax code stands first: a second one in the same file is a mistake.
fn first_lines(reader: &Reader<'_>, rows: &[Vec<String>]) -> HashMap<String, usize> {
    let at = reader.mapping.iter().position(|column| *column == Some(super::Column::TaxCode));
    let mut first = HashMap::new();
    for (line, row) in rows.iter().enumerate() {
        if let Some(cell) = at.and_then(|at| row.get(at)).filter(|cell| !cell.is_empty()) {
            first.entry(tax_code_key(cell)).or_insert(line);
        }
    }
    first
}

fn chunk(
    ctx: &Ctx,
    import: ImportId,
    reader: &Reader<'_>,
    index: &mut Index,
    first_lines: &HashMap<String, usize>,
    (rows, done, header): (&[Vec<String>], usize, usize),
) -> Chunk {
    let number = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let mut chunk = Chunk {
        import,
        from: number(done),
        to: number(done + rows.len()),
        businesses: Vec::new(),
        versions: Vec::new(),
        channels: Vec::new(),
        known: Vec::new(),
        lines: Vec::new(),
        same: 0,
    };
    for (at, cells) in rows.iter().enumerate() {
        let Some(mut row) = reader.read(cells) else { continue };
        let line = done + at;
        let twice = row.tax_code.is_some()
            && reader.mapping.iter().zip(cells).any(|(column, cell)| {
                *column == Some(super::Column::TaxCode)
                    && first_lines.get(&tax_code_key(cell)).is_some_and(|first| *first < line)
            });
        if twice {
            row.mistakes.push((super::Column::TaxCode, "import-tax-code-twice"));
        }
        let shown = number(line + header + 2); // as the spreadsheet numbers it
        if !row.mistakes.is_empty() {
            chunk.aside(ctx, shown, RowOutcome::Wrong, (&row, cells), &[]);
            continue;
        }
        match index.find(&row) {
            Match::Same => chunk.same += 1,
            Match::Known(id) => chunk.known.push((id, row)),
            Match::New => chunk.add(ctx, reader, index, &row),
            Match::Perhaps(codes) => chunk.aside(ctx, shown, RowOutcome::Question, (&row, cells), &codes),
        }
    }
    chunk
}

/// Mistakes as stored: pairs of column and key.
pub(crate) fn write_mistakes(mistakes: &[Mistake]) -> String {
    let pairs: Vec<_> = mistakes.iter().map(|(column, key)| (column.key(), *key)).collect();
    serde_json::to_string(&pairs).unwrap_or_default()
}

impl Chunk {
    fn aside(
        &mut self,
        ctx: &Ctx,
        line: i64,
        outcome: RowOutcome,
        (row, cells): (&Parsed, &[String]),
        codes: &[Code],
    ) {
        let codes: Vec<_> = codes.iter().map(Code::as_str).collect();
        self.lines.push((
            ctx.new_id(),
            self.import,
            line,
            outcome,
            row.hash.clone(),
            serde_json::to_string(cells).unwrap_or_default(),
            write_mistakes(&row.mistakes),
            serde_json::to_string(&codes).unwrap_or_default(),
        ));
    }

    fn add(&mut self, ctx: &Ctx, reader: &Reader<'_>, index: &mut Index, row: &Parsed) {
        let (id, code): (BusinessId, Code) = (ctx.new_id(), ctx.new_code());
        let facts = row.facts();
        let tax_code = row.tax_code.as_ref().map(|code| code.as_str().to_owned());
        let hash = Some(row.hash.clone());
        self.businesses.push((
            id,
            code.clone(),
            tax_code.clone(),
            None,
            hash.clone(),
            "import".to_owned(),
            ctx.now(),
        ));
        self.versions.push(version(ctx, id, &facts, reader.today));
        self.channels.extend(row.channels.iter().map(|new| channel::row(ctx, id, new)));
        let (name_key, commune) = (name_key(&facts.name), facts.commune);
        index.add(KnownRow { id, code, tax_code, row_hash: hash, name_key, commune });
    }
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
        if change(tx, ctx, *id, row).await? { changed += 1 } else { same += 1 }
    }
    let of =
        |outcome| i64::try_from(chunk.lines.iter().filter(|line| line.3 == outcome).count()).unwrap_or(0);
    let (wrong, asked) = (of(RowOutcome::Wrong), of(RowOutcome::Question));
    let args = (chunk.to, new, changed, same, wrong, asked, chunk.import, chunk.from);
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
    tx.run(&business::SET_ROW_HASH, (row.hash.clone(), id)).await?;
    if let (Some(code), None) = (&row.tax_code, &known.tax_code) {
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
