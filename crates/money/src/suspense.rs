//! A person decides about money that waits on suspense.
use db::Tx;
use kernel::{Ctx, Dong, Error, Result};
use ui::Payable;

use crate::complete::{Money, Outcome, decide};
use crate::events::{TransferAssigned, TransferReturned};
use crate::transfer::{self, Reason, TransferId, TransferState};
use crate::{Account, Entry, payment, post};

db::sql! {
    CLAIM: (TransferId,) => () = "UPDATE money_transfer SET kept = kept WHERE id = $1 AND kept > 0";
    GIVE_BACK: (TransferState, TransferId, Dong) => () =
        "UPDATE money_transfer SET returned = returned + kept, kept = 0, state = $1 WHERE id = $2 AND kept = $3";
}

/// It belongs to this payment.
#[derive(Clone)]
pub(crate) struct Assign {
    pub(crate) transfer: TransferId,
    /// The payment's reference, as it was typed.
    pub(crate) reference: String,
    pub(crate) reason: String,
    /// How it stood when the person looked ([`transfer::TransferRow::stamp`]); empty: however it stands.
    pub(crate) seen: String,
    pub(crate) payables: Vec<Payable>,
}

/// Uses what waits for a payment, by the rules of the one door: too little waits for the rest, an ended payment is paid
/// only when its owner takes it up again.
///
/// # Errors
/// [`Error::Invalid`] when no payment has that reference, or it cannot be paid by this; [`Error::Conflict`] when nothing of
/// the money waits any more, or it stands otherwise than the
/// person saw: of two persons at once one decides. Then nothing was written.
pub(crate) async fn assign(tx: &mut Tx, ctx: &Ctx, assign: &Assign) -> Result<Outcome> {
    let plain: String = assign.reference.chars().filter(char::is_ascii_alphanumeric).collect();
    let payment = payment::by_reference(tx, &plain.to_ascii_uppercase()).await?;
    let payment = payment.ok_or_else(|| Error::field("reference", "money-payment-unknown"))?;
    // The payment first, then the money: the order of the one door.
    payment::locked(tx, payment.id).await?;
    let waiting = waiting(tx, assign.transfer, &assign.seen).await?;
    let money = Money { transfer: waiting.id, amount: waiting.kept, fresh: false };
    let outcome = decide(tx, ctx, money, payment.id, &assign.payables).await?;
    match outcome {
        Outcome::Settled(_) => {}
        // A surplus is a part of what paid something else: it pays another payment whole, or waits as it is.
        Outcome::Mismatched(Reason::Short) if waiting.state == TransferState::Mismatched => {}
        Outcome::Mismatched(Reason::Short) => return Err(Error::field("reference", "money-assign-short")),
        Outcome::Mismatched(Reason::Late) => return Err(Error::field("reference", "money-assign-late")),
        Outcome::Mismatched(_) | Outcome::Seen => {
            return Err(Error::field("reference", "money-assign-paid"));
        }
    }
    let (transfer, reason) = (assign.transfer, assign.reason.clone());
    tx.tell(ctx, TransferAssigned { transfer, payment: payment.id, reason }).await?;
    Ok(outcome)
}

/// What waits, claimed: of two persons at once the second reads what the first made of it.
async fn waiting(tx: &mut Tx, id: TransferId, seen: &str) -> Result<transfer::TransferRow> {
    let claimed = tx.run(&CLAIM, (id,)).await? == 1;
    let row = transfer::by_id(tx, id).await?;
    let same = seen.is_empty() || seen == row.stamp();
    if claimed && same { Ok(row) } else { Err(Error::conflict("money-not-waiting")) }
}

/// It leaves suspense for nobody's payment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct GiveBack {
    pub(crate) transfer: TransferId,
    /// The bank's number of the transfer by which it was sent back, or of what it is a part of.
    pub(crate) number: String,
    pub(crate) reason: String,
    /// Not sent back, but counted before: a gateway passed on what it had taken.
    pub(crate) counted: bool,
    /// How it stood when the person looked, as in [`Assign`].
    pub(crate) seen: String,
}

/// What waits was sent back to whom it came from, or was counted before: it is not held for anybody.
///
/// # Errors
/// [`Error::Conflict`] when nothing of it waits any more, or it stands otherwise than the person saw.
pub(crate) async fn give_back(tx: &mut Tx, ctx: &Ctx, back: &GiveBack) -> Result<()> {
    let row = waiting(tx, back.transfer, &back.seen).await?;
    let state =
        if row.state == TransferState::Matched { TransferState::Matched } else { TransferState::Returned };
    if tx.run(&GIVE_BACK, (state, row.id, row.kept)).await? == 0 {
        return Err(Error::conflict("money-not-waiting"));
    }
    let entry = Entry {
        debit: Account::Suspense,
        credit: Account::Held,
        amount: row.kept,
        key: format!("returned:{}", row.id),
        memo: if back.counted { "counted-before" } else { "sent-back" }.to_owned(),
    };
    post(tx, ctx, entry).await?;
    let event = TransferReturned {
        transfer: row.id,
        amount: row.kept,
        number: back.number.clone(),
        counted: back.counted,
        reason: back.reason.clone(),
    };
    tx.tell(ctx, event).await
}
