//! The one door: whatever says that money came, a payment becomes paid here and nowhere else.
mod settle;
mod store;
mod twin;

use db::Tx;
use kernel::{Ctx, Day, Dong, Error, Result};
use ui::Payable;

use crate::attempt::AttemptId;
use crate::provider::Provider;
use crate::transfer::{self, Reason, TransferId};
use crate::{PaymentId, PaymentRow, PaymentState, payment};

pub(crate) use settle::Money;
use twin::Before;
pub(crate) use twin::{Channel, Twin, is_known, known_by, twin};

/// Every statement of the door.
pub(crate) fn statements() -> Vec<&'static dyn db::Statement> {
    [store::STATEMENTS, twin::STATEMENTS].concat()
}

/// What became of received money.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// The payment is paid and its owner told; what was too much waits on suspense.
    Settled(PaymentId),
    /// Kept on the suspense account.
    Mismatched(Reason),
    /// The same event was told before.
    Seen,
}

/// How the payment is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaidFor {
    /// The words name it.
    Words,
    /// This one.
    Payment(PaymentId),
    /// The one of this try to pay through a gateway.
    Attempt(AttemptId, PaymentId),
    /// Nobody knows: a person decides.
    Nothing,
}

/// Somebody says that money came.
#[derive(Clone)]
pub struct Completion {
    pub provider: Provider,
    /// The provider's name of the event: the same however often and by whatever way it is told.
    pub event_id: String,
    /// More than zero.
    pub amount: Dong,
    pub paid_for: PaidFor,
    /// The payer's words.
    pub words: String,
    /// The bank's or gateway's number of the transaction; empty where there is none.
    pub bank_reference: String,
    /// As the provider writes it, for people.
    pub said_at: String,
    /// The day of the transaction, if it is known.
    pub day: Option<Day>,
    /// The owners that may have to be told.
    pub payables: Vec<Payable>,
}

/// Takes in money that somebody reports, once per provider and event. Its payment is paid and its owner told, in the
/// caller's transaction; or the money is kept on suspense: *short* until the rest is there, *late* when the owner
/// cannot take up again what had ended, *paid-already*, *unmatched*. What is too much is kept as *surplus*.
///
/// # Errors
/// What the owner of the payment answers; then nothing is written and the same may be told again.
pub async fn complete(tx: &mut Tx, ctx: &Ctx, new: &Completion) -> Result<Outcome> {
    match twin::told_before(tx, new).await? {
        Before::New => {}
        Before::Told => return Ok(Outcome::Seen),
        Before::Twin(transfer) => return told_again(tx, ctx, new, transfer).await,
    }
    let transfer: TransferId = ctx.new_id();
    if !store::insert(tx, ctx, transfer, new).await? {
        return Ok(Outcome::Seen);
    }
    twin::tell(tx, new, transfer).await?;
    let money = Money { transfer, amount: new.amount, fresh: true };
    match found(tx, new).await? {
        Some(payment) => decide(tx, ctx, money, payment, &new.payables).await,
        None => settle::keep(tx, ctx, money, None, Reason::Unmatched).await,
    }
}

/// Money that waits because nobody knew for what may be named by its further telling: `PayOS` knows the payment whatever
/// the bank made of the words.
async fn told_again(tx: &mut Tx, ctx: &Ctx, new: &Completion, transfer: TransferId) -> Result<Outcome> {
    let row = transfer::by_id(tx, transfer).await?;
    let waits = row.kept == row.amount && row.reason == Reason::Unmatched && row.payment_id.is_none();
    let named = if waits { found(tx, new).await? } else { None };
    let money = Money { transfer, amount: row.kept, fresh: false };
    match named {
        Some(payment) => decide(tx, ctx, money, payment, &new.payables).await,
        None => Ok(Outcome::Seen),
    }
}

async fn found(tx: &mut Tx, new: &Completion) -> Result<Option<PaymentId>> {
    match new.paid_for {
        PaidFor::Words => Ok(payment::named_in(tx, &new.words).await?.map(|payment| payment.id)),
        PaidFor::Payment(payment) | PaidFor::Attempt(_, payment) => Ok(Some(payment)),
        PaidFor::Nothing => Ok(None),
    }
}

/// Pays a payment with this money, or keeps it. A payment still awaiting is paid even when its time is over: nobody
/// has yet given away what it was for.
pub(crate) async fn decide(
    tx: &mut Tx,
    ctx: &Ctx,
    money: Money,
    payment: PaymentId,
    payables: &[Payable],
) -> Result<Outcome> {
    // Two halves that come at once must see each other.
    let payment = payment::locked(tx, payment).await?;
    if payment.state == PaymentState::Paid {
        return settle::keep(tx, ctx, money, Some(payment.id), Reason::PaidAlready).await;
    }
    let (ended, owner) = (payment.state != PaymentState::Awaiting, owner(&payment, payables)?);
    let Some(parts) = settle::parts(tx, money, &payment).await? else {
        let reason = if ended { Reason::Late } else { Reason::Short };
        return settle::keep(tx, ctx, money, Some(payment.id), reason).await;
    };
    if ended && !resumed(tx, ctx, &payment, &owner).await? {
        return settle::keep(tx, ctx, money, Some(payment.id), Reason::Late).await;
    }
    if !payment::pay(tx, ctx, payment.id).await? {
        return Err(Error::internal(format!("payment {} moved under its lock", payment.id)));
    }
    (owner.settled)(tx, ctx, payment.subject_id).await?;
    settle::settle(tx, ctx, money, &payment, parts).await
}

fn owner(payment: &PaymentRow, payables: &[Payable]) -> Result<Payable> {
    let owner = payables.iter().find(|payable| payable.kind == payment.kind).copied();
    owner.ok_or_else(|| Error::internal(format!("nobody owns payables of kind {}", payment.kind)))
}

/// A paid draft is resumed, never refunded by itself: its owner takes it up again, if it can.
async fn resumed(tx: &mut Tx, ctx: &Ctx, payment: &PaymentRow, owner: &Payable) -> Result<bool> {
    let Some(resume) = owner.resume else {
        return Ok(false);
    };
    Ok(resume(tx, ctx, payment.subject_id).await? && payment::awaits_again(tx, payment.id).await?)
}
