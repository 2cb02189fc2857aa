use db::{Conn, Tx};
use kernel::{Ctx, Day, Dong, Instant, Result};

use super::row::{LineId, LineRow, Plan, StatementId, StatementRow, StatementState};
use crate::TransferId;

db::sql! {
    INSERT: (StatementId, String, String, String, String, Option<Dong>, Option<Dong>, i64, Dong, Dong, String, Instant) => () =
        "INSERT INTO money_statement
             (id, digest, file_name, format, account, opening, closing, lines, credits, debits, mistakes, state, uploaded_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'reading', $12) ON CONFLICT (digest) DO NOTHING";
    BY_DIGEST: (String,) => (StatementId, StatementState) =
        "SELECT id, state FROM money_statement WHERE digest = $1";
    BY_ID: (StatementId,) => StatementRow =
        "SELECT id, file_name, format, account, opening, closing, lines, credits, debits, mistakes, state, uploaded_at,
                taken_at
         FROM money_statement WHERE id = $1";
    ADD: (LineId, StatementId, i64, i64, Day, Dong, String, String, String, String, Plan, String) => () =
        "INSERT INTO money_statement_line
             (id, statement_id, number, row_number, booked_on, amount, bank_reference, counterparty, words, event_id, plan,
              names)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT (statement_id, number) DO NOTHING";
    MOVE: (StatementState, StatementId, StatementState) => () =
        "UPDATE money_statement SET state = $1 WHERE id = $2 AND state = $3";
    TAKEN: (Instant, StatementId) => () =
        "UPDATE money_statement SET state = 'taken', taken_at = $1 WHERE id = $2 AND state = 'taking'";
    NEXT: (StatementId,) => LineRow =
        "SELECT id, statement_id, number, row_number, booked_on, amount, bank_reference, counterparty, words, event_id, plan,
                outcome, names, transfer_id
         FROM money_statement_line WHERE statement_id = $1 AND outcome = '' ORDER BY number LIMIT 50";
    DONE: (Plan, Option<TransferId>, LineId) => () =
        "UPDATE money_statement_line SET outcome = $1, transfer_id = $2 WHERE id = $3 AND outcome = ''";
}

pub(crate) async fn by_id(conn: &mut Conn, id: StatementId) -> Result<StatementRow> {
    conn.one(&BY_ID, (id,)).await
}

/// Moves a state; `false` when it was another than read.
pub(super) async fn moved(
    tx: &mut Tx,
    id: StatementId,
    (from, to): (StatementState, StatementState),
) -> Result<bool> {
    Ok(tx.run(&MOVE, (to, id, from)).await? == 1)
}

pub(super) async fn taken(tx: &mut Tx, ctx: &Ctx, id: StatementId) -> Result<()> {
    tx.run(&TAKEN, (ctx.now(), id)).await.map(|_| ())
}
