use db::Tx;
use kernel::{Ctx, Day, Dong, Error, Instant, Result};

use super::settle::Part;
use super::{Completion, PaidFor};
use crate::PaymentId;
use crate::attempt::AttemptId;
use crate::provider::Provider;
use crate::transfer::{Reason, TransferId, TransferState};

db::sql! {
    INSERT: (TransferId, Provider, String, String, Dong, String, String, String, Instant, Option<AttemptId>) => () =
        "INSERT INTO money_transfer
             (id, provider, event_id, bank_reference, amount, kept, returned, description, bank_time, day, received_at,
              state, reason, attempt_id)
         VALUES ($1, $2, $3, $4, $5, $5, 0, $6, $7, $8, $9, 'mismatched', 'unmatched', $10)
         ON CONFLICT DO NOTHING";
    WAITING: (PaymentId, TransferId) => (TransferId, Dong) =
        "SELECT id, kept FROM money_transfer
         WHERE payment_id = $1 AND id <> $2 AND kept > 0 AND state = 'mismatched' ORDER BY id LIMIT 1000";
    KEEP: (Reason, Option<PaymentId>, TransferId, Dong) => () =
        "UPDATE money_transfer SET state = 'mismatched', reason = $1, payment_id = $2 WHERE id = $3 AND kept = $4";
    TAKE: (Dong, TransferState, Reason, PaymentId, TransferId, Dong) => () =
        "UPDATE money_transfer SET kept = $1, state = $2, reason = $3, payment_id = $4 WHERE id = $5 AND kept = $6";
    USE: (TransferId, PaymentId, Dong, Instant) => () =
        "INSERT INTO money_use (transfer_id, payment_id, amount, at) VALUES ($1, $2, $3, $4)";
}

/// Writes down what was told; `false` when it was told before.
pub(super) async fn insert(tx: &mut Tx, ctx: &Ctx, id: TransferId, new: &Completion) -> Result<bool> {
    let Completion { event_id, bank_reference, words, said_at, .. } = new.clone();
    let attempt = match new.paid_for {
        PaidFor::Attempt(attempt, _) => Some(attempt),
        _ => None,
    };
    let day = new.day.map(Day::iso).unwrap_or_default();
    let told = (new.provider, event_id, bank_reference, new.amount, words, said_at);
    let (provider, event_id, bank_reference, amount, words, said_at) = told;
    let args = (id, provider, event_id, bank_reference, amount, words, said_at, day, ctx.now(), attempt);
    Ok(tx.run(&INSERT, args).await? == 1)
}

/// Notes why money waits, and for what.
///
/// # Errors
/// [`Error::Retry`] when what waits of it is not what was seen any more: somebody was quicker.
pub(super) async fn keep(
    tx: &mut Tx,
    (id, seen): (TransferId, Dong),
    reason: Reason,
    payment: Option<PaymentId>,
) -> Result<()> {
    quickest(tx.run(&KEEP, (reason, payment, id, seen)).await?)
}

/// What waits for a payment beside this money, the oldest first.
pub(super) async fn waiting(
    tx: &mut Tx,
    payment: PaymentId,
    beside: TransferId,
) -> Result<Vec<(TransferId, Dong)>> {
    tx.all(&WAITING, (payment, beside)).await
}

/// Uses a part of received money for a payment; answers what still waits.
///
/// # Errors
/// [`Error::Retry`] when what waits of it is not what was seen any more: somebody was quicker.
pub(super) async fn take(tx: &mut Tx, ctx: &Ctx, part: &Part, payment: PaymentId) -> Result<Dong> {
    let Part { transfer, seen, used } = *part;
    let rest = seen.minus(used);
    let reason = if rest > Dong::ZERO { Reason::Surplus } else { Reason::None };
    let args = (rest, TransferState::Matched, reason, payment, transfer, seen);
    quickest(tx.run(&TAKE, args).await?)?;
    tx.run_one(&USE, (transfer, payment, used, ctx.now())).await?;
    Ok(rest)
}

/// On PostgreSQL two can read the same row; its update decides who has it.
fn quickest(rows: u64) -> Result<()> {
    if rows == 1 { Ok(()) } else { Err(Error::Retry) }
}
