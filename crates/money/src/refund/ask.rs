use db::Tx;
use kernel::{Ctx, Dong, Error, Id, Result, Uuid};

use super::events::RefundAsked;
use super::row::{PATIENCE, RefundId, Way};
use super::{send, store};
use crate::attempt::AttemptId;
use crate::counter::counter_key;
use crate::provider::Provider;
use crate::reference::new_reference_of;
use crate::{Account, PaymentId, PaymentState, balance, ledger, payment_of};

/// How a refund's reference begins.
pub(super) const PREFIX: &str = "RF";

/// Money that is to go back to the buyer of an order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewRefund {
    /// The kind of the payable that was paid.
    pub kind: &'static str,
    /// Its id.
    pub subject: Uuid,
    pub order: Uuid,
    /// More than zero, and no more than the ledger owes by `Account::Refund(order)`.
    pub amount: Dong,
    /// Unique: the same key is the same refund.
    pub key: String,
    /// In words; gateways and the buyer read it.
    pub reason: String,
}

/// Asks for a refund, once per key: through the gateway that took the payment, in cash where a cashier took it, else by a
/// transfer that a person makes. What the ledger owes must be credited to `Account::Refund(order)` before.
///
/// # Errors
/// [`Error::Conflict`] when the ledger does not owe so much, [`Error::Internal`] when the key is that of another refund, or
/// the amount is not above zero.
pub async fn ask_refund(tx: &mut Tx, ctx: &Ctx, new: &NewRefund) -> Result<RefundId> {
    if let Some((id, order, amount)) = tx.optional(&store::BY_KEY, (new.key.clone(),)).await? {
        let same = (order, amount) == (new.order, new.amount);
        let other = || Error::internal(format!("refund {} is already another", new.key));
        return same.then_some(id).ok_or_else(other);
    }
    if new.amount <= Dong::ZERO {
        return Err(Error::internal("a refund of nothing"));
    }
    let owed = Dong::ZERO.minus(balance(tx, &Account::Refund(new.order)).await?);
    let promised = tx.one(&store::PROMISED, (new.order,)).await?.0;
    if promised.plus(new.amount) > owed {
        return Err(Error::conflict("money-refund-not-owed"));
    }
    insert(tx, ctx, new).await
}

async fn insert(tx: &mut Tx, ctx: &Ctx, new: &NewRefund) -> Result<RefundId> {
    let paid = payment_of(tx, new.kind, new.subject).await?;
    let paid = paid.filter(|payment| payment.state == PaymentState::Paid).map(|payment| payment.id);
    let (way, attempt, booth) = match paid {
        Some(payment) => way(tx, payment, new.amount).await?,
        None => (Way::Transfer, None, None),
    };
    let id: RefundId = ctx.new_id();
    let args = (
        id,
        new.key.clone(),
        new_reference_of(PREFIX, ctx),
        new.kind.to_owned(),
        new.subject,
        new.order,
        paid,
        attempt,
        booth,
        new.amount,
        new.reason.clone(),
        way,
        ctx.now(),
    );
    if tx.run(&store::INSERT, args).await? == 0 {
        // Somebody asked for the same at the same moment.
        return Ok(tx.one(&store::BY_KEY, (new.key.clone(),)).await?.0);
    }
    if way == Way::Gateway {
        db::schedule(tx, ctx, send::JOB, id.uuid(), ctx.now()).await?;
        db::schedule(tx, ctx, send::LATE, id.uuid(), ctx.now().plus_seconds(PATIENCE + 60)).await?;
    }
    let told = RefundAsked { refund: id, order: new.order, amount: new.amount, way: way.key() };
    tx.tell(ctx, told).await?;
    Ok(id)
}

/// How it goes back: the gateway must have taken at least so much that is not promised yet.
async fn way(
    tx: &mut Tx,
    payment: PaymentId,
    amount: Dong,
) -> Result<(Way, Option<AttemptId>, Option<Uuid>)> {
    let sources = tx.all(&store::SOURCES, (payment,)).await?;
    for source in &sources {
        let gives_back = matches!(source.provider, Provider::Vnpay | Provider::Momo | Provider::Zalopay);
        if gives_back && source.attempt_id.is_some() && source.used.minus(source.promised) >= amount {
            return Ok((Way::Gateway, source.attempt_id, None));
        }
    }
    if sources.iter().any(|source| source.provider == Provider::Counter)
        && let Some(Account::Cash(booth)) = ledger::debit_of(tx, &counter_key(payment)).await?
    {
        return Ok((Way::Counter, None, Some(booth)));
    }
    Ok((Way::Transfer, None, None))
}
