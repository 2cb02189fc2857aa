//! What becomes of a refund, by the gateway's answer or by a person.
use db::Tx;
use gateways::Refunded;
use kernel::{Ctx, Error, Result};
use outside::Answer;

use super::events::{RefundAddressed, RefundDone, RefundFailed, RefundRedirected, RefundUnclear};
use super::row::{RefundId, RefundRow, RefundState, Way};
use super::store;
use crate::{Account, Entry, post};

/// What a gateway said.
#[derive(Debug, Clone)]
pub(super) struct NoteAnswer {
    pub(super) refund: RefundId,
    pub(super) answer: Answer<Refunded>,
}

/// Notes what a gateway said of a refund.
pub(super) async fn note_answer(tx: &mut Tx, ctx: &Ctx, note: &NoteAnswer) -> Result<()> {
    let refund = store::read(tx, note.refund).await?;
    match &note.answer {
        Answer::Ok(Refunded::Done { provider_refund }) => {
            finish(tx, ctx, &refund, provider_refund, String::new()).await
        }
        Answer::Ok(Refunded::Refused { code }) | Answer::Rejected(code) => {
            fail(tx, ctx, &refund, code, String::new()).await
        }
        Answer::Ok(Refunded::Pending { .. }) | Answer::Unknown(_) => {
            let step = (RefundState::Sent, RefundState::Unclear);
            if store::moved(tx, refund.id, step, "").await? {
                tx.tell(ctx, RefundUnclear { refund: refund.id, order: refund.order_id }).await?;
            }
            Ok(())
        }
    }
}

/// The buyer has it: what was owed is owed no more, and the money is no longer held; cash was given back by the booth.
async fn finish(tx: &mut Tx, ctx: &Ctx, refund: &RefundRow, number: &str, reason: String) -> Result<()> {
    if !store::finished(tx, ctx, refund.id, number).await? {
        return Ok(());
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
    tx.tell(ctx, RefundDone { refund: refund.id, order, amount, way, reason }).await
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
    if number.is_empty() { Ok(()) } else { finish(tx, ctx, &refund, &number, String::new()).await }
}

/// A refund that its gateway refused is made by a transfer instead.
///
/// # Errors
/// [`Error::Conflict`] when it has not failed.
pub(crate) async fn by_transfer(tx: &mut Tx, ctx: &Ctx, (id, reason): &(RefundId, String)) -> Result<()> {
    if tx.run(&store::BY_TRANSFER, (*id,)).await? == 0 {
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

/// A person decides what became of it.
///
/// # Errors
/// [`Error::Conflict`] when it is clear.
pub(crate) async fn decide_unclear(tx: &mut Tx, ctx: &Ctx, verdict: &Verdict) -> Result<()> {
    let refund = store::read(tx, verdict.refund).await?;
    if refund.state != RefundState::Unclear {
        return Err(Error::conflict("money-refund-moved"));
    }
    match &verdict.done {
        Some(number) => finish(tx, ctx, &refund, number, verdict.reason.clone()).await,
        None => fail(tx, ctx, &refund, "", verdict.reason.clone()).await,
    }
}
