//! The rows of one transaction of an import, compared with what is known.
use std::collections::HashSet;
use std::time::Duration;

use documents::Row;
use kernel::{Code, Ctx, Day};

use super::index::{Index, Match, number_of};
use super::parse::Mistake;
use super::{Column, Parsed, Reader, RowOutcome, tax_code};
use crate::business::version;
use crate::store::business::NewVersion;
use crate::store::channel::NewChannelRow;
use crate::store::import::KnownRow;
use crate::{BusinessId, ImportId, channel};

/// Most rows of one transaction that are looked at, and that are compared with a known business in the transaction itself.
const SEEN: usize = 2_000;
const COMPARED: usize = 50;
/// Rows of the first transaction that are written as new or set apart, and the bounds of those that follow.
const WRITTEN: usize = 500;
const FEWEST: usize = 100;
const MOST: usize = 1_500;
/// How long a transaction should take: the more rows, the fewer pages are written twice, and others hardly wait.
const WANTED: Duration = Duration::from_millis(200);

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
pub(super) struct Chunk {
    pub(super) import: ImportId,
    /// Rows below the headings, as the import counts them.
    pub(super) from: i64,
    pub(super) end: usize,
    pub(super) businesses: Vec<NewRow>,
    pub(super) versions: Vec<NewVersion>,
    pub(super) channels: Vec<NewChannelRow>,
    pub(super) known: Vec<(BusinessId, Parsed)>,
    pub(super) lines: Vec<LineRow>,
    pub(super) same: i64,
}

impl Chunk {
    fn is_full(&self, size: usize) -> bool {
        self.businesses.len() + self.lines.len() >= size || self.known.len() >= COMPARED
    }

    /// Rows that it writes.
    pub(super) fn written(&self) -> usize {
        self.businesses.len() + self.lines.len()
    }
}

/// Makes the chunks of one import, one after another.
pub(super) struct Builder<'a, R> {
    import: ImportId,
    reader: &'a Reader<'a>,
    index: Index,
    /// The rows below the headings that are still to come, and how many have been.
    rows: R,
    done: usize,
    /// Tax codes of the rows before: a second one in the same file is a mistake.
    seen: HashSet<u64>,
    /// Which row holds the headings.
    header: usize,
    /// How many rows a chunk writes.
    size: usize,
}

impl<'a, R: Iterator<Item = Row>> Builder<'a, R> {
    pub(super) fn new(
        import: ImportId,
        reader: &'a Reader<'a>,
        index: Index,
        rows: R,
        header: usize,
    ) -> Self {
        Self { import, reader, index, rows, done: 0, seen: HashSet::new(), header, size: WRITTEN }
    }

    /// Goes past the rows that were done before; their tax codes count.
    pub(super) fn pass(&mut self, rows: usize) {
        let at = self.reader.mapping.iter().position(|column| *column == Some(Column::TaxCode));
        for row in self.rows.by_ref().take(rows) {
            let code = at.and_then(|at| row.iter().nth(at).and_then(|cell| tax_code(cell).ok()));
            self.seen.extend(code.map(|code| number_of(code.as_str())));
            self.done += 1;
        }
    }

    /// Fits the size of the chunks to how long so many rows took.
    pub(super) fn fit(&mut self, written: usize, took: Duration) {
        // A chunk of rows that changed nothing says nothing.
        if written >= self.size.min(FEWEST) {
            let each = took / u32::try_from(written).unwrap_or(u32::MAX);
            let rows = WANTED.as_micros() / each.as_micros().max(1);
            self.size = usize::try_from(rows).unwrap_or(MOST).clamp(FEWEST, MOST);
        }
    }

    /// The next chunk; none after the last row.
    pub(super) fn next(&mut self, ctx: &Ctx) -> Option<Chunk> {
        let mut chunk = Chunk {
            import: self.import,
            from: number(self.done),
            end: self.done,
            businesses: Vec::new(),
            versions: Vec::new(),
            channels: Vec::new(),
            known: Vec::new(),
            lines: Vec::new(),
            same: 0,
        };
        while chunk.end < self.done + SEEN && !chunk.is_full(self.size) {
            let Some(row) = self.rows.next() else { break };
            self.take(ctx, &mut chunk, &row.iter().collect::<Vec<_>>());
            chunk.end += 1;
        }
        let begun = std::mem::replace(&mut self.done, chunk.end);
        (chunk.end > begun).then_some(chunk)
    }

    fn take(&mut self, ctx: &Ctx, chunk: &mut Chunk, cells: &[&str]) {
        let Some(mut row) = self.reader.read(cells) else { return };
        let twice = row.tax_code.as_ref().is_some_and(|code| !self.seen.insert(number_of(code.as_str())));
        if twice {
            row.mistakes.push((Column::TaxCode, "import-tax-code-twice"));
        }
        let line = number(chunk.end + self.header + 2); // as the spreadsheet numbers it
        if !row.mistakes.is_empty() {
            chunk.aside(ctx, line, RowOutcome::Wrong, (&row, cells), &[]);
            return;
        }
        match self.index.find(&row) {
            Match::Same => chunk.same += 1,
            Match::Known(id) => chunk.known.push((id, row)),
            Match::New => chunk.add(ctx, self.reader.today, &mut self.index, &row),
            Match::Perhaps(codes) => {
                chunk.aside(ctx, line, RowOutcome::Question, (&row, cells), &codes);
                self.index.asked(&row);
            }
        }
    }
}

fn number(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
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
        (row, cells): (&Parsed, &[&str]),
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

    fn add(&mut self, ctx: &Ctx, today: Day, index: &mut Index, row: &Parsed) {
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
        self.versions.push(version(ctx, id, &facts, today));
        self.channels.extend(row.channels.iter().map(|new| channel::row(ctx, id, new)));
        let (name_key, commune) = (row.name_key.clone(), facts.commune);
        index.add(KnownRow { id, code, tax_code, row_hash: hash, name_key, commune });
    }
}
