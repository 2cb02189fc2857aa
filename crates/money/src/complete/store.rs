use db::Tx;
use kernel::{Ctx, Day, Dong, Instant, Result};

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
    KEEP: (Reason, Option<PaymentId>, TransferId) => () =
        "UPDATE money_transfer SET state = 'mismatched', reason = $1, payment_id = $2 WHERE id = $3";
    TAKE: (Dong, TransferState, Reason, PaymentId, TransferId, Dong) => () =
        "UPDATE money_transfer SET kept = kept - $1, state = $2, reason = $3, payment_id = $4
         WHERE id = $5 AND kept >= $6";
    KEPT: (TransferId,) => (Dong,) = "SELECT kept FROM money_transfer WHERE id = $1";
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
pub(super) async fn keep(
    tx: &mut Tx,
    id: TransferId,
    reason: Reason,
    payment: Option<PaymentId>,
) -> Result<()> {
    tx.run_one(&KEEP, (reason, payment, id)).await
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
pub(super) async fn take(
    tx: &mut Tx,
    ctx: &Ctx,
    id: TransferId,
    used: Dong,
    payment: PaymentId,
) -> Result<Dong> {
    let rest = tx.one(&KEPT, (id,)).await?.0.minus(used);
    let reason = if rest > Dong::ZERO { Reason::Surplus } else { Reason::None };
    tx.run_one(&TAKE, (used, TransferState::Matched, reason, payment, id, used)).await?;
    tx.run_one(&USE, (id, payment, used, ctx.now())).await?;
    Ok(rest)
}
