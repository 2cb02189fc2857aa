use db::Tx;
use kernel::{Ctx, Instant, Result};

kernel::typed_id!(
    /// A received call.
    InboxId
);

kernel::stored_enum! {
    /// What became of a received call.
    pub enum InboxState {
        /// Stored, not yet believed.
        Received = "received",
        /// Checked and acted upon.
        Accepted = "accepted",
        /// Not genuine, or not understood.
        Refused = "refused",
        /// Genuine, but nothing to do: seen before, or not about us.
        Ignored = "ignored",
    }
}

db::sql! {
    STORE: (InboxId, String, String, String, Instant) => () =
        "INSERT INTO outside_inbox (id, source, headers, body, received_at, state, reason)
         VALUES ($1, $2, $3, $4, $5, 'received', '')";
    CONCLUDE: (InboxState, String, Instant, InboxId) => () =
        "UPDATE outside_inbox SET state = $1, reason = $2, concluded_at = $3 WHERE id = $4";
    FORGET: (Instant,) => () = "DELETE FROM outside_inbox WHERE received_at < $1";
}

/// Keeps a received call as it came. Give it a transaction of its own, before looking at the call.
pub async fn store_raw(tx: &mut Tx, ctx: &Ctx, source: &str, headers: &str, body: &str) -> Result<InboxId> {
    let id: InboxId = ctx.new_id();
    // PostgreSQL keeps no NUL in a text.
    let clean = |text: &str| text.replace('\0', "\u{fffd}");
    tx.run_one(&STORE, (id, source.to_owned(), clean(headers), clean(body), ctx.now())).await?;
    Ok(id)
}

/// Notes what became of a received call.
pub async fn conclude(tx: &mut Tx, ctx: &Ctx, id: InboxId, state: InboxState, reason: &str) -> Result<()> {
    tx.run_one(&CONCLUDE, (state, reason.to_owned(), ctx.now(), id)).await
}

/// Deletes received calls of more than a year ago.
pub async fn forget_calls(tx: &mut Tx, ctx: &Ctx) -> Result<u64> {
    tx.run(&FORGET, (ctx.now().plus_seconds(-365 * 86_400),)).await
}
