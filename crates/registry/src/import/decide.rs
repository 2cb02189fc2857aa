use db::{Event, Tx};
use kernel::{Code, Ctx, Day, Error, Id, Result, Uuid};
use serde::Serialize;

use super::parse::Parsed;
use super::run::change;
use super::{RowOutcome, read_mapping};
use crate::business::{tell_added, version};
use crate::facts::{Facts, Status};
use crate::store::{business, channel as channels, import as store};
use crate::{BusinessId, ImportRowId, channel};

/// What a person says of a row that may be a known business.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision {
    /// It is that business.
    Same(Code),
    /// It is another one.
    New,
    /// Leave it out.
    Skip,
}

impl Decision {
    /// As stored: the code, `new` or `skip`.
    pub(crate) fn text(&self) -> &str {
        match self {
            Self::Same(code) => code.as_str(),
            Self::New => "new",
            Self::Skip => "skip",
        }
    }
}

#[derive(Serialize)]
struct RowDecided {
    row: ImportRowId,
    decision: String,
}

impl Event for RowDecided {
    const TOPIC: &'static str = "registry.import.row-decided.v1";
    fn key(&self) -> Uuid {
        self.row.uuid()
    }
}

/// What `decide_row` works with: the row was parsed again, outside the transaction.
pub struct DecideRow {
    pub row: ImportRowId,
    pub decision: Decision,
    pub(crate) parsed: Parsed,
    pub(crate) today: Day,
}

impl DecideRow {
    /// Reads the row's cells again by the mapping of its import.
    pub(crate) fn new(
        line: &crate::ImportLineRow,
        mapping: &str,
        places: &places::Places,
        (province, today): (&str, Day),
        decision: Decision,
    ) -> Result<Self> {
        let mapping = read_mapping(mapping);
        let cells: Vec<String> = serde_json::from_str(&line.cells).map_err(Error::internal)?;
        let reader = super::Reader::new(&mapping, places, province, today);
        let parsed = reader.read(&cells).ok_or(Error::NotFound)?;
        Ok(Self { row: line.id, decision, parsed, today })
    }
}

/// Carries out a person's decision on a row, once; it is remembered for the next import of the same row.
///
/// # Errors
/// [`Error::Conflict`] when it was decided before; [`Error::Invalid`] on `tax_code` when it is another business's.
pub async fn decide_row(tx: &mut Tx, ctx: &Ctx, decide: &DecideRow) -> Result<()> {
    let text = decide.decision.text().to_owned();
    if tx.run(&store::DECIDE, (RowOutcome::Decided, text.clone(), decide.row)).await? == 0 {
        return Err(Error::conflict("import-decided"));
    }
    let today = decide.today;
    match &decide.decision {
        Decision::Same(code) => {
            let known = tx.one(&business::BY_CODE, (code.clone(), today, today)).await?;
            if known.status == Status::Merged {
                return Err(Error::conflict("registry-merge-again"));
            }
            change(tx, ctx, known.id, &decide.parsed).await?;
        }
        Decision::New => add(tx, ctx, &decide.parsed, today).await?,
        Decision::Skip => {}
    }
    tx.tell(ctx, RowDecided { row: decide.row, decision: text }).await
}

async fn add(tx: &mut Tx, ctx: &Ctx, row: &Parsed, today: Day) -> Result<()> {
    let id: BusinessId = ctx.new_id();
    let facts: Facts = row.facts();
    let tax_code = row.tax_code.as_ref().map(|code| code.as_str().to_owned());
    let args = (id, ctx.new_code(), tax_code, None, Some(row.hash.clone()), "import".to_owned(), ctx.now());
    if tx.run(&business::INSERT, args).await? == 0 {
        return Err(Error::field("tax_code", "registry-tax-code-taken"));
    }
    tx.run(&business::INSERT_VERSION, version(ctx, id, &facts, today)).await?;
    for new in &row.channels {
        tx.run(&channels::INSERT, channel::row(ctx, id, new)).await?;
    }
    tell_added(tx, ctx, id, "import", &facts).await
}
