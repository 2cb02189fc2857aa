use db::Tx;
use kernel::{Ctx, Dong, Result};

use super::{Outcome, store};
use crate::events::{PaymentSettled, TransferMismatched};
use crate::transfer::{Reason, TransferId};
use crate::{Account, Entry, PaymentId, PaymentRow, post};

/// Received money that is looked at.
#[derive(Clone, Copy)]
pub(crate) struct Money {
    pub(crate) transfer: TransferId,
    /// What of it is free.
    pub(crate) amount: Dong,
    /// Told just now: not yet in the ledger. Otherwise it is on suspense.
    pub(crate) fresh: bool,
}

/// How much is taken of which received money.
#[derive(Clone, Copy)]
pub(super) struct Part {
    pub(super) transfer: TransferId,
    /// What of it was free when this was decided.
    pub(super) seen: Dong,
    pub(super) used: Dong,
}

/// What pays a payment: this money, and where it is too little what waits for the same payment, the oldest first.
/// `None`: together they are not enough.
pub(super) async fn parts(tx: &mut Tx, money: Money, payment: &PaymentRow) -> Result<Option<Vec<Part>>> {
    let own = Part { transfer: money.transfer, seen: money.amount, used: money.amount.min(payment.amount) };
    let (mut parts, mut missing) = (vec![own], payment.amount.minus(own.used));
    if missing > Dong::ZERO {
        for (transfer, seen) in store::waiting(tx, payment.id, money.transfer).await? {
            let used = seen.min(missing);
            if used > Dong::ZERO {
                parts.push(Part { transfer, seen, used });
                missing = missing.minus(used);
            }
        }
    }
    parts.sort_by_key(|part| part.transfer);
    Ok((missing == Dong::ZERO).then_some(parts))
}

/// Notes what paid the payment. Its owner has posted held → what it is owed for, for the whole amount: so what came
/// from suspense leaves it, and what is over comes to it.
pub(super) async fn settle(
    tx: &mut Tx,
    ctx: &Ctx,
    money: Money,
    payment: &PaymentRow,
    parts: Vec<Part>,
) -> Result<Outcome> {
    for part in parts {
        let Part { transfer, used, .. } = part;
        let rest = store::take(tx, ctx, &part, payment.id).await?;
        let entry = if money.fresh && transfer == money.transfer {
            (Account::Held, Account::Suspense, rest, format!("surplus:{transfer}"), "surplus")
        } else {
            (Account::Suspense, Account::Held, used, format!("used:{transfer}:{}", payment.id), "used")
        };
        move_money(tx, ctx, entry).await?;
    }
    let event = PaymentSettled {
        payment: payment.id,
        kind: payment.kind.clone(),
        subject: payment.subject_id,
        amount: payment.amount,
        transfer: money.transfer,
    };
    tx.tell(ctx, event).await?;
    Ok(Outcome::Settled(payment.id))
}

/// Keeps money on suspense; for a person, or until the rest comes.
pub(super) async fn keep(
    tx: &mut Tx,
    ctx: &Ctx,
    money: Money,
    payment: Option<PaymentId>,
    reason: Reason,
) -> Result<Outcome> {
    let Money { transfer, amount, fresh } = money;
    store::keep(tx, (transfer, amount), reason, payment).await?;
    if fresh {
        let entry = (Account::Held, Account::Suspense, amount, format!("transfer:{transfer}"), reason.key());
        move_money(tx, ctx, entry).await?;
        tx.tell(ctx, TransferMismatched { transfer, amount, reason: reason.key() }).await?;
    }
    Ok(Outcome::Mismatched(reason))
}

/// Debit, credit, amount, key, memo; nothing is no entry.
async fn move_money(
    tx: &mut Tx,
    ctx: &Ctx,
    (debit, credit, amount, key, memo): (Account, Account, Dong, String, &str),
) -> Result<()> {
    if amount == Dong::ZERO {
        return Ok(());
    }
    post(tx, ctx, Entry { debit, credit, amount, key, memo: memo.to_owned() }).await
}
