use db::Tx;
use kernel::{Ctx, Day, Result};
use outside::{InboxId, InboxState};
use ui::Payable;

use crate::BankTransfer;
use crate::complete::{Completion, Outcome, PaidFor, complete};
use crate::provider::Provider;

/// Money that was received, from a notice (then with its place in the inbox) or because we asked.
pub struct Received {
    pub transfer: BankTransfer,
    /// The raw call it came in, if it came by one.
    pub inbox: Option<InboxId>,
    /// The owners that may have to be told.
    pub payables: Vec<Payable>,
}

/// Takes in money that a bank reported, through the one door ([`complete`]).
///
/// # Errors
/// What the owner of the payment answers; then nothing is written and the bank will tell us again.
pub async fn receive_transfer(tx: &mut Tx, ctx: &Ctx, received: &Received) -> Result<Outcome> {
    let outcome = complete(tx, ctx, &completion(received)).await?;
    if let Some(inbox) = received.inbox {
        let (state, reason) = conclusion(outcome);
        outside::conclude(tx, ctx, inbox, state, reason).await?;
    }
    Ok(outcome)
}

fn completion(received: &Received) -> Completion {
    let BankTransfer { bank_id, amount, description, time, .. } = received.transfer.clone();
    Completion {
        provider: Provider::Bank,
        event_id: bank_id.clone(),
        amount,
        paid_for: PaidFor::Words,
        words: description,
        bank_reference: bank_id,
        day: time.get(..10).and_then(Day::parse),
        said_at: time,
        payables: received.payables.clone(),
    }
}

/// What the inbox says of a call.
pub(crate) fn conclusion(outcome: Outcome) -> (InboxState, &'static str) {
    match outcome {
        Outcome::Settled(_) => (InboxState::Accepted, ""),
        Outcome::Mismatched(reason) => (InboxState::Accepted, reason.key()),
        Outcome::Seen => (InboxState::Ignored, "seen"),
    }
}
