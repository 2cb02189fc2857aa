use db::Tx;
use kernel::{Ctx, Dong, Error, Result, Uuid};
use ui::Payable;

use crate::complete::{Completion, Outcome, PaidFor, complete};
use crate::provider::Provider;
use crate::{Account, Entry, PaymentId, payment_of, post};

/// Cash for a payable, in the hand of a booth.
#[derive(Clone)]
pub struct AtCounter {
    /// Who owns the payable and is told.
    pub owner: Payable,
    pub subject: Uuid,
    /// The booth whose cashier took it.
    pub booth: Uuid,
    /// Exactly what is to be paid.
    pub amount: Dong,
    /// The number of the receipt, once in a booth.
    pub receipt: String,
}

/// A cashier took the whole amount: the payment is paid through the one door ([`complete`]). The owner posts that the
/// money is held; but it is in the booth's hand, so it leaves what is held again. The same receipt again changes nothing.
///
/// # Errors
/// [`Error::Invalid`] for another amount than is to be paid, [`Error::Conflict`] when it is paid already or has ended for
/// good, [`Error::NotFound`] when no payment was opened. Then nothing was written.
pub async fn pay_at_counter(tx: &mut Tx, ctx: &Ctx, cash: &AtCounter) -> Result<PaymentId> {
    let found = payment_of(tx, cash.owner.kind, cash.subject).await?;
    let payment = found.ok_or(Error::NotFound)?;
    if payment.amount != cash.amount {
        return Err(Error::field("amount", "money-counter-amount"));
    }
    let told = Completion {
        provider: Provider::Counter,
        event_id: format!("{}:{}:{}", cash.booth, cash.receipt, payment.id),
        amount: cash.amount,
        paid_for: PaidFor::Payment(payment.id),
        words: cash.receipt.clone(),
        bank_reference: cash.receipt.clone(),
        said_at: ctx.now().show(),
        day: Some(ctx.now().day()),
        payables: vec![cash.owner],
    };
    match complete(tx, ctx, &told).await? {
        // The event names the payment: it was settled by this very receipt.
        Outcome::Seen => Ok(payment.id),
        Outcome::Settled(_) => {
            let entry = Entry {
                debit: Account::Cash(cash.booth),
                credit: Account::Held,
                amount: cash.amount,
                key: counter_key(payment.id),
                memo: "counter".to_owned(),
            };
            post(tx, ctx, entry).await.map(|()| payment.id)
        }
        // The error takes the transfer back: cash stays with whoever brought it.
        Outcome::Mismatched(_) => Err(Error::conflict("money-counter-not-payable")),
    }
}

/// The business key of the entry that says whose hand the cash is in.
pub(crate) fn counter_key(payment: PaymentId) -> String {
    format!("counter:{payment}")
}
