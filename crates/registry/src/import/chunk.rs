//! The rows of one transaction of an import, compared with what is known.
use std::collections::HashSet;

use documents::Row;
use kernel::{Code, Ctx, Day};

use super::index::{Index, Match};
use super::parse::Mistake;
use super::{Column, Parsed, Reader, RowOutcome, tax_code};
use crate::business::version;
use crate::store::business::NewVersion;
use crate::store::channel::NewChannelRow;
use crate::store::import::KnownRow;
use crate::{BusinessId, ImportId, channel};

/// Most rows of one transaction that are looked at, that are written as new or set apart, and that are compared with
/// a known business in the transaction itself: short enough that others hardly wait.
const SEEN: usize = 1_000;
const WRITTEN: usize = 500;
const COMPARED: usize = 50;

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
    fn is_full(&self) -> bool {
        self.businesses.len() + self.lines.len() >= WRITTEN || self.known.len() >= COMPARED
    }
}

/// Makes the chunks of one import, one after another.
pub(super) struct Builder<'a> {
    import: ImportId,
    reader: &'a Reader<'a>,
    index: Index,
    /// Tax codes of the rows before: a second one in the same file is a mistake.
    seen: HashSet<String>,
    /// Which row holds the headings.
    header: usize,
}

impl<'a> Builder<'a> {
    /// Goes on after the rows that were done before.
    pub(super) fn new(
        import: ImportId,
        reader: &'a Reader<'a>,
        index: Index,
        done: &[Row],
        header: usize,
    ) -> Self {
        let at = reader.mapping.iter().position(|column| *column == Some(Column::TaxCode));
        let cells = done.iter().filter_map(|row| at.and_then(|at| row.iter().nth(at)));
        let codes = cells.filter_map(|cell| tax_code(cell).ok());
        let seen = codes.map(|code| code.as_str().to_owned()).collect();
        Self { import, reader, index, seen, header }
    }

    /// The next chunk from a row on; takes the text of the rows along.
    pub(super) fn next(&mut self, ctx: &Ctx, rows: &mut [Row], from: usize) -> Chunk {
        let mut chunk = Chunk {
            import: self.import,
            from: number(from),
            end: from,
            businesses: Vec::new(),
            versions: Vec::new(),
            channels: Vec::new(),
            known: Vec::new(),
            lines: Vec::new(),
            same: 0,
        };
        for row in rows.iter_mut().skip(from).take(SEEN) {
            self.take(ctx, &mut chunk, &std::mem::take(row).cells());
            chunk.end += 1;
            if chunk.is_full() {
                break;
            }
        }
        chunk
    }

    fn take(&mut self, ctx: &Ctx, chunk: &mut Chunk, cells: &[String]) {
        let Some(mut row) = self.reader.read(cells) else { return };
        let twice = row.tax_code.as_ref().is_some_and(|code| !self.seen.insert(code.as_str().to_owned()));
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
