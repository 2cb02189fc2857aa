//! What a gateway says of a try to pay: by its notice, or because it was asked.
use db::Tx;
use gateways::{Notice, Outcome as Said, Verdict};
use kernel::{Ctx, Result};
use outside::{InboxId, InboxState};
use ui::Payable;

use crate::attempt::{self, AttemptRow};
use crate::complete::{Completion, Outcome, PaidFor, complete};
use crate::provider::Provider;
use crate::transfer::Reason;

/// A believed notice.
#[derive(Clone)]
pub(crate) struct Told {
    pub(crate) notice: Notice,
    /// The raw call it came in, if it came by one.
    pub(crate) inbox: Option<InboxId>,
    pub(crate) payables: Vec<Payable>,
}

/// Takes in what a gateway says: paid goes through the one door, a failure ends the try, what is pending changes nothing.
///
/// # Errors
/// What the owner of the payment answers; then nothing is written and the gateway will tell us again.
pub(crate) async fn take_notice(tx: &mut Tx, ctx: &Ctx, told: &Told) -> Result<Verdict> {
    let notice = &told.notice;
    let found = attempt::by_reference(tx, Provider::from(notice.provider), &notice.reference).await?;
    let (verdict, why) = match (&notice.outcome, &found) {
        // PayOS tries an address with a payment that nobody has; what it really brings stands in the bank's statement.
        (Said::Paid, None) if notice.provider == gateways::Provider::Payos => {
            (Verdict::NotFound, "unknown reference")
        }
        (Said::Paid, attempt) => paid(tx, ctx, told, attempt.as_ref()).await?,
        (_, None) => (Verdict::NotFound, "unknown reference"),
        (Said::Failed { code }, Some(attempt)) => failed(tx, attempt, code).await?,
        (Said::Pending, Some(_)) => (Verdict::Accepted, "pending"),
    };
    if let Some(inbox) = told.inbox {
        let ignored = matches!(verdict, Verdict::AlreadyConfirmed) || why == "unknown reference";
        let state = if ignored { InboxState::Ignored } else { InboxState::Accepted };
        outside::conclude(tx, ctx, inbox, state, why).await?;
    }
    Ok(verdict)
}

async fn failed(tx: &mut Tx, attempt: &AttemptRow, code: &str) -> Result<(Verdict, &'static str)> {
    let first = attempt::failed(tx, attempt.id, code).await?;
    Ok(if first { (Verdict::Accepted, "failed") } else { (Verdict::AlreadyConfirmed, "seen") })
}

async fn paid(
    tx: &mut Tx,
    ctx: &Ctx,
    told: &Told,
    attempt: Option<&AttemptRow>,
) -> Result<(Verdict, &'static str)> {
    let notice = &told.notice;
    let completion = Completion {
        provider: Provider::from(notice.provider),
        event_id: notice.event_id.clone(),
        amount: notice.amount,
        paid_for: attempt.map_or(PaidFor::Words, |own| PaidFor::Attempt(own.id, own.payment_id)),
        words: if notice.words.is_empty() { notice.reference.clone() } else { notice.words.clone() },
        bank_reference: notice.provider_transaction.clone(),
        said_at: notice.at.show(),
        day: Some(notice.at.day()),
        payables: told.payables.clone(),
    };
    let outcome = complete(tx, ctx, &completion).await?;
    if let Some(attempt) = attempt {
        attempt::paid(tx, attempt.id, &notice.provider_transaction).await?;
    }
    Ok(match outcome {
        Outcome::Settled(_) => (Verdict::Accepted, ""),
        Outcome::Seen => (Verdict::AlreadyConfirmed, "seen"),
        Outcome::Mismatched(reason) => (verdict(reason), reason.key()),
    })
}

/// The money is kept; but the gateway may be told why it does not fit.
fn verdict(reason: Reason) -> Verdict {
    match reason {
        Reason::Unmatched => Verdict::NotFound,
        Reason::Short => Verdict::WrongAmount,
        Reason::PaidAlready => Verdict::AlreadyConfirmed,
        Reason::None | Reason::Surplus | Reason::Late => Verdict::Accepted,
    }
}
