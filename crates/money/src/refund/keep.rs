//! What becomes of a refund, by the gateway's answer or by a person.
use db::Tx;
use gateways::Refunded;
use kernel::{Ctx, Error, Result};
use outside::Answer;

use super::events::{RefundAddressed, RefundDone, RefundFailed, RefundRedirected, RefundUnclear};
use super::row::{PATIENCE, RefundId, RefundRow, RefundState, Way};
use super::store;
use crate::{Account, Entry, post};

/// What a gateway said.
#[derive(Debug, Clone)]
pub(super) struct NoteAnswer {
    pub(super) refund: RefundId,
    pub(super) answer: Answer<Refunded>,
}

/// How long a gateway may not know a refund that is still on its way, in seconds.
const ON_ITS_WAY: i64 = 3_600;
/// Of a refund that its gateway does not know.
const UNKNOWN: &str = "refund-unknown";

/// Notes what a gateway said of a refund. What it says of one that a person decided meanwhile changes nothing, but that the
/// buyer has it.
pub(super) async fn note_answer(tx: &mut Tx, ctx: &Ctx, note: &NoteAnswer) -> Result<()> {
    let refund = store::read(tx, note.refund).await?;
    let open = matches!(refund.state, RefundState::Sent | RefundState::Unclear);
    match &note.answer {
        Answer::Ok(Refunded::Done { provider_refund }) if refund.state != RefundState::Done => {
            let number = if provider_refund.is_empty() { &refund.bank_reference } else { provider_refund };
            let first = finish(tx, ctx, &refund, number, String::new()).await?;
            if first { Ok(()) } else { Err(Error::Retry) }
        }
        _ if !open => Ok(()),
        Answer::Ok(Refunded::Refused { code }) | Answer::Rejected(code) => {
            fail(tx, ctx, &refund, code, String::new()).await
        }
        Answer::Ok(Refunded::NotFound) if arrived(ctx, &refund) => {
            fail(tx, ctx, &refund, UNKNOWN, String::new()).await
        }
        Answer::Ok(Refunded::Pending { provider_refund }) => {
            store::numbered(tx, refund.id, provider_refund).await?;
            unclear(tx, ctx, &refund).await
        }
        Answer::Ok(Refunded::Done { .. } | Refunded::NotFound) | Answer::Unknown(_) => {
            unclear(tx, ctx, &refund).await
        }
    }
}

/// Whether it must have come to its gateway by now, if it ever does.
fn arrived(ctx: &Ctx, refund: &RefundRow) -> bool {
    refund.sent_at.is_some_and(|sent| sent.plus_seconds(ON_ITS_WAY) <= ctx.now())
}

/// Nobody knows: it is asked for, and a person may decide.
pub(super) async fn unclear(tx: &mut Tx, ctx: &Ctx, refund: &RefundRow) -> Result<()> {
    if store::moved(tx, refund.id, (RefundState::Sent, RefundState::Unclear), "").await? {
        tx.tell(ctx, RefundUnclear { refund: refund.id, order: refund.order_id }).await?;
    }
    Ok(())
}

/// The buyer has it: what was owed is owed no more, and the money is no longer held; cash was given back by the booth.
/// `false` when somebody decided at the same moment; then nothing was written.
async fn finish(tx: &mut Tx, ctx: &Ctx, refund: &RefundRow, number: &str, reason: String) -> Result<bool> {
    if !store::finished(tx, ctx, refund, number).await? {
        return Ok(false);
    }
    let from = match (refund.way, refund.booth_id) {
        // Whoever took the cash gave it back of its own, so that much more is owed to it.
        (Way::Counter, Some(booth)) => Account::Booth(booth),
        _ => Account::Held,
    };
    let entry = Entry {
        debit: Account::Refund(refund.order_id),
        credit: from,
        amount: refund.amount,
        key: format!("refund-paid:{}", refund.id),
        memo: refund.reference.clone(),
    };
    post(tx, ctx, entry).await?;
    let (order, amount, way) = (refund.order_id, refund.amount, refund.way.key());
    tx.tell(ctx, RefundDone { refund: refund.id, order, amount, way, reason }).await.map(|()| true)
}

/// The same, by a person.
async fn finish_by_hand(tx: &mut Tx, ctx: &Ctx, refund: &RefundRow, said: (&str, String)) -> Result<()> {
    let first = finish(tx, ctx, refund, said.0, said.1).await?;
    if first { Ok(()) } else { Err(Error::conflict("money-refund-moved")) }
}

async fn fail(tx: &mut Tx, ctx: &Ctx, refund: &RefundRow, code: &str, reason: String) -> Result<()> {
    if !store::moved(tx, refund.id, (refund.state, RefundState::Failed), code).await? {
        return Err(Error::conflict("money-refund-moved"));
    }
    tx.tell(ctx, RefundFailed { refund: refund.id, code: code.to_owned(), reason }).await
}

/// Where it goes, and the number of what was made; without a number it is only noted where to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Details {
    pub(crate) refund: RefundId,
    /// A BIN, or empty.
    pub(crate) bank: String,
    pub(crate) account: String,
    pub(crate) holder: String,
    /// The bank's number of the transfer, or the receipt's of cash; empty while it is not made.
    pub(crate) number: String,
}

/// A person notes where a refund goes, or that it was made.
///
/// # Errors
/// [`Error::Conflict`] when it is not for a person to make.
pub(crate) async fn make_refund(tx: &mut Tx, ctx: &Ctx, details: &Details) -> Result<()> {
    let refund = store::read(tx, details.refund).await?;
    if refund.way == Way::Gateway || refund.state != RefundState::Asked {
        return Err(Error::conflict("money-refund-moved"));
    }
    let Details { bank, account, holder, number, .. } = details.clone();
    if (&bank, &account, &holder) != (&refund.bank, &refund.account, &refund.holder) {
        tx.run_one(&store::DETAILS, (bank.clone(), account.clone(), holder.clone(), refund.id)).await?;
        tx.tell(ctx, RefundAddressed { refund: refund.id, bank, account, holder }).await?;
    }
    if number.is_empty() {
        return Ok(());
    }
    finish_by_hand(tx, ctx, &refund, (&number, String::new())).await
}

/// A refund that its gateway refused, or could not be sent to it for a day, is made by a transfer instead.
///
/// # Errors
/// [`Error::Conflict`] when it may still be made by its gateway.
pub(crate) async fn by_transfer(tx: &mut Tx, ctx: &Ctx, (id, reason): &(RefundId, String)) -> Result<()> {
    if tx.run(&store::BY_TRANSFER, (*id, ctx.now().plus_seconds(-PATIENCE))).await? == 0 {
        return Err(Error::conflict("money-refund-moved"));
    }
    let order = store::read(tx, *id).await?.order_id;
    tx.tell(ctx, RefundRedirected { refund: *id, order, reason: reason.clone() }).await
}

/// What a person found out about a refund of which nobody knew.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Verdict {
    pub(crate) refund: RefundId,
    /// The gateway's number where it was given back; `None`: it was not.
    pub(crate) done: Option<String>,
    pub(crate) reason: String,
}

/// A person decides what became of it: when it is unclear, or was sent a day ago and its gateway said nothing.
///
/// # Errors
/// [`Error::Conflict`] when it is clear, or the gateway may still say.
pub(crate) async fn decide_unclear(tx: &mut Tx, ctx: &Ctx, verdict: &Verdict) -> Result<()> {
    let refund = store::read(tx, verdict.refund).await?;
    let silent = refund.state == RefundState::Sent && refund.is_late(ctx.now());
    if refund.state != RefundState::Unclear && !silent {
        return Err(Error::conflict("money-refund-moved"));
    }
    match &verdict.done {
        Some(number) => finish_by_hand(tx, ctx, &refund, (number, verdict.reason.clone())).await,
        None => fail(tx, ctx, &refund, "", verdict.reason.clone()).await,
    }
}
