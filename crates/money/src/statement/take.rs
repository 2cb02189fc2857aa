use std::sync::Arc;

use db::{Tx, WorkFn};
use kernel::{Actor, Ctx, Dong, Error, Id, Result, Uuid};
use ui::{App, Payable};

use super::events::StatementTaken;
use super::plan::{event_id, meant};
use super::row::{LineRow, Plan, StatementId, StatementState};
use super::store;
use crate::ask_bank::payables;
use crate::complete::{self, Completion, Outcome, PaidFor, complete};
use crate::transfer::Reason;
use crate::{Provider, TransferId};

/// Takes a statement in, line by line.
pub(crate) const JOB: &str = "money.take-statement";

/// Somebody looked at a statement and takes it in.
///
/// # Errors
/// [`Error::Conflict`] when it is taken in already, or not read to its end.
pub(crate) async fn start_taking(tx: &mut Tx, ctx: &Ctx, id: &StatementId) -> Result<()> {
    if !store::moved(tx, *id, (StatementState::Read, StatementState::Taking)).await? {
        return Err(Error::conflict("money-statement-moved"));
    }
    db::schedule(tx, ctx, JOB, id.uuid(), ctx.now()).await?;
    let row = store::by_id(tx, *id).await?;
    let event = StatementTaken {
        statement: row.id,
        account: row.account,
        lines: row.lines,
        credits: row.credits,
        debits: row.debits,
    };
    tx.tell(ctx, event).await
}

/// A line to be taken in.
#[derive(Clone)]
struct Taking {
    account: String,
    line: LineRow,
    payables: Vec<Payable>,
}

/// The job: every line in a transaction of its own, so that it goes on where it stopped.
pub(crate) async fn job(app: Arc<App>, ctx: Ctx, key: Uuid) -> Result<()> {
    let id = StatementId::from_uuid(key);
    let statement = store::by_id(&mut app.db.reader().await?, id).await?;
    loop {
        let lines = app.db.reader().await?.all(&store::NEXT, (id,)).await?;
        let now = Ctx::new(Actor::System("money"), ctx.locale, app.clock.now(), app.ids.clone());
        if lines.is_empty() {
            let work: WorkFn<StatementId, ()> = |tx, ctx, id| Box::pin(store::taken(tx, ctx, *id));
            return app.db.write(&now, id, work).await;
        }
        let renew: WorkFn<Uuid, ()> = |tx, ctx, key| Box::pin(db::renew_job(tx, ctx, JOB, *key, ctx.now()));
        app.db.write(&now, key, renew).await?;
        for line in lines {
            let taking = Taking { account: statement.account.clone(), line, payables: payables(&app) };
            let work: WorkFn<Taking, ()> = |tx, ctx, taking| Box::pin(take_line(tx, ctx, taking));
            app.db.write(&now, taking, work).await?;
        }
    }
}

async fn take_line(tx: &mut Tx, ctx: &Ctx, taking: &Taking) -> Result<()> {
    let line = &taking.line;
    let (outcome, transfer) = if line.amount < Dong::ZERO {
        // Money that went out is kept as it was read: refunds and payouts have their own books.
        (line.plan, None)
    } else {
        credit(tx, ctx, taking).await?
    };
    tx.run(&store::DONE, (outcome, transfer, line.id)).await.map(|_| ())
}

async fn credit(tx: &mut Tx, ctx: &Ctx, taking: &Taking) -> Result<(Plan, Option<TransferId>)> {
    let line = &taking.line;
    let event_id = event_id(&taking.account, &line.event_id);
    if complete::is_known(tx, Provider::Bank, &event_id).await? {
        return Ok((Plan::Seen, complete::known_by(tx, &event_id).await?));
    }
    let told = Completion {
        provider: Provider::Bank,
        event_id: event_id.clone(),
        amount: line.amount,
        paid_for: meant(tx, &line.words).await?.map_or(PaidFor::Nothing, |found| PaidFor::Payment(found.id)),
        words: line.words.clone(),
        bank_reference: line.bank_reference.clone(),
        said_at: line.booked_on.show(),
        day: Some(line.booked_on),
        payables: taking.payables.clone(),
    };
    let plan = match complete(tx, ctx, &told).await? {
        Outcome::Seen => Plan::Recognised,
        Outcome::Settled(_) => Plan::Settles,
        Outcome::Mismatched(Reason::Short) => Plan::Short,
        Outcome::Mismatched(Reason::Late) => Plan::Late,
        Outcome::Mismatched(Reason::PaidAlready) => Plan::PaidAlready,
        Outcome::Mismatched(_) if line.plan == Plan::Suggested => Plan::Suggested,
        Outcome::Mismatched(_) => Plan::Unmatched,
    };
    Ok((plan, complete::known_by(tx, &event_id).await?))
}
