use db::{Conn, Tx};
use kernel::{Ctx, Dong, Instant, Result, Uuid};

use super::row::{RefundId, RefundRow, RefundState, Way};
use crate::PaymentId;
use crate::attempt::AttemptId;
use crate::provider::Provider;

db::row! {
    /// What paid a payment, with what of it is promised to refunds already.
    pub(super) struct SourceRow {
        pub(super) provider: Provider,
        pub(super) attempt_id: Option<AttemptId>,
        pub(super) used: Dong,
        pub(super) promised: Dong,
    }
}

db::sql! {
    INSERT: (RefundId, String, String, String, Uuid, Uuid, Option<PaymentId>, Option<AttemptId>, Option<Uuid>, Dong, String, Way, Instant) => () =
        "INSERT INTO money_refund
             (id, key, reference, kind, subject_id, order_id, payment_id, attempt_id, booth_id, amount, reason, way,
              state, code, bank, account, holder, bank_reference, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'asked', '', '', '', '', '', $13)
         ON CONFLICT (key) DO NOTHING";
    BY_KEY: (String,) => (RefundId, Uuid, Dong) =
        "SELECT id, order_id, amount FROM money_refund WHERE key = $1";
    BY_ID: (RefundId,) => RefundRow =
        "SELECT id, reference, order_id, payment_id, attempt_id, booth_id, amount, reason, way, state, code, bank, account,
                holder, bank_reference, created_at, sent_at, done_at
         FROM money_refund WHERE id = $1";
    BY_REFERENCE: (String,) => RefundRow =
        "SELECT id, reference, order_id, payment_id, attempt_id, booth_id, amount, reason, way, state, code, bank, account,
                holder, bank_reference, created_at, sent_at, done_at
         FROM money_refund WHERE reference = $1";
    BY_NUMBER: (String,) => RefundRow =
        "SELECT id, reference, order_id, payment_id, attempt_id, booth_id, amount, reason, way, state, code, bank, account,
                holder, bank_reference, created_at, sent_at, done_at
         FROM money_refund WHERE bank_reference = $1 AND way = 'transfer' ORDER BY id LIMIT 1";
    OF_ORDER: (Uuid,) => RefundRow =
        "SELECT id, reference, order_id, payment_id, attempt_id, booth_id, amount, reason, way, state, code, bank, account,
                holder, bank_reference, created_at, sent_at, done_at
         FROM money_refund WHERE order_id = $1 ORDER BY id LIMIT 100";
    SOURCES: (PaymentId,) => SourceRow =
        "SELECT t.provider AS provider, t.attempt_id AS attempt_id, u.amount AS used,
                CAST(COALESCE((SELECT SUM(r.amount) FROM money_refund r
                               WHERE r.attempt_id = t.attempt_id AND r.way = 'gateway' AND r.state <> 'failed'), 0)
                     AS BIGINT) AS promised
         FROM money_use u JOIN money_transfer t ON t.id = u.transfer_id
         WHERE u.payment_id = $1 ORDER BY t.id LIMIT 100";
    TAKEN: (AttemptId,) => (Dong,) =
        "SELECT amount FROM money_transfer WHERE attempt_id = $1 ORDER BY id LIMIT 1";
    PROMISED: (Uuid,) => (Dong,) =
        "SELECT CAST(COALESCE(SUM(amount), 0) AS BIGINT) AS promised FROM money_refund
         WHERE order_id = $1 AND state <> 'done'";
    OTHERS: (AttemptId, Dong, RefundId) => (i64,) =
        "SELECT COUNT(*) AS others FROM money_refund
         WHERE attempt_id = $1 AND amount = $2 AND id <> $3 AND sent_at IS NOT NULL";
    NUMBER: (String, RefundId) => () =
        "UPDATE money_refund SET bank_reference = $1
         WHERE id = $2 AND bank_reference = '' AND state IN ('sent', 'unclear')";
    MOVE: (RefundState, String, RefundId, RefundState) => () =
        "UPDATE money_refund SET state = $1, code = $2 WHERE id = $3 AND state = $4";
    SEND: (Instant, RefundId) => () =
        "UPDATE money_refund SET state = 'sent', sent_at = $1 WHERE id = $2 AND state = 'asked' AND way = 'gateway'";
    FINISH: (String, Instant, RefundId, RefundState) => () =
        "UPDATE money_refund SET state = 'done', bank_reference = $1, done_at = $2 WHERE id = $3 AND state = $4";
    DETAILS: (String, String, String, RefundId) => () =
        "UPDATE money_refund SET bank = $1, account = $2, holder = $3 WHERE id = $4 AND state <> 'done'";
    BY_TRANSFER: (RefundId, Instant) => () =
        "UPDATE money_refund SET way = 'transfer', state = 'asked', bank_reference = ''
         WHERE id = $1 AND (state = 'failed' OR (state = 'asked' AND way = 'gateway' AND created_at <= $2))";
}

pub(crate) async fn by_id(conn: &mut Conn, id: RefundId) -> Result<RefundRow> {
    conn.one(&BY_ID, (id,)).await
}

/// Refunds of one order, the oldest first.
pub async fn refunds_of(conn: &mut Conn, order: Uuid) -> Result<Vec<RefundRow>> {
    conn.all(&OF_ORDER, (order,)).await
}

/// The refund for which a transfer went out: its words name it, or it carries the number that a person noted.
pub(crate) async fn of_transfer(conn: &mut Conn, words: &str, number: &str) -> Result<Option<RefundRow>> {
    for reference in crate::reference::references_of(super::ask::PREFIX, words) {
        if let Some(refund) = conn.optional(&BY_REFERENCE, (reference,)).await? {
            return Ok(Some(refund));
        }
    }
    if number.is_empty() {
        return Ok(None);
    }
    conn.optional(&BY_NUMBER, (number.to_owned(),)).await
}

/// Moves a state; `false` when it was another than read.
pub(super) async fn moved(
    tx: &mut Tx,
    id: RefundId,
    (from, to): (RefundState, RefundState),
    code: &str,
) -> Result<bool> {
    Ok(tx.run(&MOVE, (to, code.to_owned(), id, from)).await? == 1)
}

/// Takes a refund for sending; `false` when somebody else did.
pub(super) async fn sent(tx: &mut Tx, ctx: &Ctx, id: RefundId) -> Result<bool> {
    Ok(tx.run(&SEND, (ctx.now(), id)).await? == 1)
}

/// Notes that the buyer has it; `false` when it stood otherwise than it was read: somebody was quicker.
pub(super) async fn finished(tx: &mut Tx, ctx: &Ctx, read: &RefundRow, number: &str) -> Result<bool> {
    let args = (number.to_owned(), ctx.now(), read.id, read.state);
    Ok(tx.run(&FINISH, args).await? == 1)
}

/// Notes the gateway's number of a refund of which it has not said the end.
pub(super) async fn numbered(tx: &mut Tx, id: RefundId, number: &str) -> Result<()> {
    if number.is_empty() { Ok(()) } else { tx.run(&NUMBER, (number.to_owned(), id)).await.map(|_| ()) }
}

pub(super) use by_id as read;
