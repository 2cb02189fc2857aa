use db::WorkFn;
use kernel::{Ctx, Dong, Error, FieldError, Message, Result};
use sha2::{Digest, Sha256};
use statements::{Statement, StatementLine, read_statements};
use ui::App;

use super::plan::{own_number, plan};
use super::row::{LineId, StatementId, StatementState, Told};
use super::store;
use crate::collection;

/// Most lines of one statement: a larger file is sent month by month.
const MOST_LINES: usize = 5_000;
/// Lines of one transaction.
const CHUNK: usize = 100;

/// A file as it was sent.
#[derive(Debug, Clone)]
pub(crate) struct Upload {
    pub(crate) name: String,
    pub(crate) bytes: Vec<u8>,
}

/// Lines to be written down.
#[derive(Clone)]
struct Lines {
    statement: StatementId,
    account: String,
    numbered: Vec<(i64, StatementLine)>,
}

/// Reads a file of statements and writes down what each line would do. The same file again is the same statements.
///
/// # Errors
/// [`Error::Invalid`] for a file that is no statement of the collection account, or too large; [`Error::Conflict`] while
/// there is no collection account.
pub(crate) async fn upload_statement(app: &App, ctx: &Ctx, file: &Upload) -> Result<Vec<StatementId>> {
    let own = collection::collection(&mut app.db.reader().await?).await?.account;
    let read = read_statements(&file.bytes).map_err(|error| Error::field("file", error.key()))?;
    for statement in &read {
        check(statement, &own)?;
    }
    let digest = hex::encode(Sha256::digest(&file.bytes));
    let mut ids = Vec::new();
    for (at, statement) in read.into_iter().enumerate() {
        let account = plain(&own);
        ids.push(write(app, ctx, (&file.name, format!("{digest}:{at}"), account), statement).await?);
    }
    Ok(ids)
}

fn plain(account: &str) -> String {
    account.chars().filter(char::is_ascii_alphanumeric).collect()
}

/// A statement that names no account is taken for one of ours; the look ahead shows it.
fn check(statement: &Statement, own: &str) -> Result<()> {
    let wrong =
        |message: Message| Err(Error::Invalid(vec![FieldError { field: "file".to_owned(), message }]));
    if !statement.account.is_empty() && statement.account != plain(own) {
        return wrong(Message::new("money-statement-account").with("account", &statement.account));
    }
    if statement.currency != "VND" {
        return wrong(Message::new("money-statement-currency").with("currency", &statement.currency));
    }
    if statement.lines.len() > MOST_LINES {
        return wrong(Message::new("money-statement-long").with("most", MOST_LINES));
    }
    Ok(())
}

async fn write(
    app: &App,
    ctx: &Ctx,
    (name, digest, account): (&str, String, String),
    statement: Statement,
) -> Result<StatementId> {
    let head = (name.to_owned(), digest, account.clone(), statement.clone());
    let work: WorkFn<(String, String, String, Statement), (StatementId, StatementState)> =
        |tx, ctx, head| Box::pin(begin(tx, ctx, head));
    let (id, state) = app.db.write(ctx, head, work).await?;
    if state != StatementState::Reading {
        return Ok(id);
    }
    let numbered: Vec<_> = (1i64..).zip(statement.lines).collect();
    for lines in numbered.chunks(CHUNK) {
        let lines = Lines { statement: id, account: account.clone(), numbered: lines.to_vec() };
        let work: WorkFn<Lines, ()> = |tx, ctx, lines| Box::pin(add(tx, ctx, lines));
        app.db.write(ctx, lines, work).await?;
    }
    let work: WorkFn<StatementId, bool> =
        |tx, _, id| Box::pin(store::moved(tx, *id, (StatementState::Reading, StatementState::Read)));
    app.db.write(ctx, id, work).await?;
    Ok(id)
}

async fn begin(
    tx: &mut db::Tx,
    ctx: &Ctx,
    (name, digest, account, statement): &(String, String, String, Statement),
) -> Result<(StatementId, StatementState)> {
    let told: Vec<Told> = statement.mistakes.iter().map(Told::from).collect();
    let sum = |of: fn(Dong) -> bool| {
        let parts = statement.lines.iter().map(|line| line.amount).filter(|amount| of(*amount));
        parts.fold(Dong::ZERO, Dong::plus)
    };
    let args = (
        ctx.new_id(),
        digest.clone(),
        name.clone(),
        statement.format.name().to_owned(),
        account.clone(),
        statement.opening,
        statement.closing,
        i64::try_from(statement.lines.len()).map_err(Error::internal)?,
        sum(|amount| amount > Dong::ZERO),
        Dong::ZERO.minus(sum(|amount| amount < Dong::ZERO)),
        serde_json::to_string(&told).map_err(Error::internal)?,
        ctx.now(),
    );
    tx.run(&store::INSERT, args).await?;
    tx.one(&store::BY_DIGEST, (digest.clone(),)).await
}

async fn add(tx: &mut db::Tx, ctx: &Ctx, lines: &Lines) -> Result<()> {
    let mut rows = Vec::new();
    for (number, line) in &lines.numbered {
        let (plan, names) = plan(tx, &lines.account, line).await?;
        rows.push((
            ctx.new_id::<LineId>(),
            lines.statement,
            *number,
            i64::try_from(line.row).map_err(Error::internal)?,
            line.booked_on,
            line.amount,
            own_number(line),
            line.counterparty.clone(),
            line.words().trim().to_owned(),
            line.event_id.clone(),
            plan,
            names,
        ));
    }
    tx.run_many(&store::ADD, rows).await.map(|_| ())
}
