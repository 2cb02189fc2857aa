use db::Tx;
use kernel::{Ctx, Dong, Error, Instant, Result};
use outside::{InboxId, InboxState};
use ui::Payable;

use crate::events::{PaymentSettled, TransferMismatched};
use crate::transfer::{Reason, TransferId, TransferState};
use crate::{Account, BankTransfer, Entry, PaymentId, PaymentRow, PaymentState, payment, post};

/// What became of received money.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// The payment is paid and its owner told.
    Settled(PaymentId),
    /// Kept on the suspense account.
    Mismatched(Reason),
    /// The same transaction of the bank was received before.
    Seen,
}

/// Money that was received, from a notice (then with its place in the inbox) or because we asked.
pub struct Received {
    pub transfer: BankTransfer,
    /// The raw call it came in, if it came by one.
    pub inbox: Option<InboxId>,
    /// The owners that may have to be told.
    pub payables: Vec<Payable>,
}

db::sql! {
    INSERT: (TransferId, String, Dong, String, String, Instant) => () =
        "INSERT INTO money_transfer (id, bank_id, amount, description, bank_time, received_at, state, reason)
         VALUES ($1, $2, $3, $4, $5, $6, 'mismatched', 'unknown-reference') ON CONFLICT (bank_id) DO NOTHING";
    DECIDE: (TransferState, Reason, Option<PaymentId>, TransferId) => () =
        "UPDATE money_transfer SET state = $1, reason = $2, payment_id = $3 WHERE id = $4";
}

/// Takes in money that a bank reported, once: pays the payment that the payer's words name and tells its
/// owner, or keeps the money on the suspense account. All in the caller's transaction.
///
/// # Errors
/// What the owner of the payable answers; then nothing is written and the bank will tell us again.
pub async fn receive_transfer(tx: &mut Tx, ctx: &Ctx, received: &Received) -> Result<Outcome> {
    let transfer = &received.transfer;
    let id: TransferId = ctx.new_id();
    let BankTransfer { bank_id, amount, description, time, .. } = transfer.clone();
    let outcome = if tx.run(&INSERT, (id, bank_id, amount, description, time, ctx.now())).await? == 0 {
        Outcome::Seen
    } else {
        let payment = payment::named_in(tx, &transfer.description).await?;
        match fit(tx, ctx, transfer.amount, payment.as_ref()).await? {
            Ok(paid) => settle(tx, ctx, id, paid, &received.payables).await?,
            Err(reason) => keep(tx, ctx, (id, transfer.amount), payment.as_ref(), reason).await?,
        }
    };
    if let Some(inbox) = received.inbox {
        let (state, reason) = conclusion(outcome);
        outside::conclude(tx, ctx, inbox, state, reason).await?;
    }
    Ok(outcome)
}

fn conclusion(outcome: Outcome) -> (InboxState, &'static str) {
    match outcome {
        Outcome::Settled(_) => (InboxState::Accepted, ""),
        Outcome::Mismatched(reason) => (InboxState::Accepted, reason.key()),
        Outcome::Seen => (InboxState::Ignored, "seen"),
    }
}

/// Pays the payment if the money fits it. A payment still awaiting is paid even when its time is over:
/// nobody has yet given away what it was for.
async fn fit<'p>(
    tx: &mut Tx,
    ctx: &Ctx,
    amount: Dong,
    payment: Option<&'p PaymentRow>,
) -> Result<std::result::Result<&'p PaymentRow, Reason>> {
    let Some(payment) = payment else {
        return Ok(Err(Reason::UnknownReference));
    };
    if payment.amount != amount {
        return Ok(Err(Reason::WrongAmount));
    }
    if payment::pay(tx, ctx, payment.id).await? {
        return Ok(Ok(payment));
    }
    // Read again: it may have ended since it was found.
    let now = payment::by_id(tx, payment.id).await?.ok_or(Error::NotFound)?;
    Ok(Err(match now.state {
        PaymentState::Cancelled => Reason::Cancelled,
        PaymentState::Expired => Reason::Expired,
        PaymentState::Paid | PaymentState::Awaiting => Reason::PaidAlready,
    }))
}

async fn settle(
    tx: &mut Tx,
    ctx: &Ctx,
    transfer: TransferId,
    payment: &PaymentRow,
    payables: &[Payable],
) -> Result<Outcome> {
    tx.run_one(&DECIDE, (TransferState::Matched, Reason::None, Some(payment.id), transfer)).await?;
    let owner = payables.iter().find(|payable| payable.kind == payment.kind);
    let owner =
        owner.ok_or_else(|| Error::internal(format!("nobody owns payables of kind {}", payment.kind)))?;
    (owner.settled)(tx, ctx, payment.subject_id).await?;
    let event = PaymentSettled {
        payment: payment.id,
        kind: payment.kind.clone(),
        subject: payment.subject_id,
        amount: payment.amount,
        transfer,
    };
    tx.tell(ctx, event).await?;
    Ok(Outcome::Settled(payment.id))
}

async fn keep(
    tx: &mut Tx,
    ctx: &Ctx,
    (transfer, amount): (TransferId, Dong),
    payment: Option<&PaymentRow>,
    reason: Reason,
) -> Result<Outcome> {
    let payment = payment.map(|payment| payment.id);
    tx.run_one(&DECIDE, (TransferState::Mismatched, reason, payment, transfer)).await?;
    let entry = Entry {
        debit: Account::Held,
        credit: Account::Suspense,
        amount,
        key: format!("transfer:{transfer}"),
        memo: reason.key().to_owned(),
    };
    post(tx, ctx, entry).await?;
    tx.tell(ctx, TransferMismatched { transfer, amount, reason: reason.key() }).await?;
    Ok(Outcome::Mismatched(reason))
}
