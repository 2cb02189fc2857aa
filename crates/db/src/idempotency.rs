use kernel::{Ctx, Error, Instant, Result};
use sha2::{Digest, Sha256};

use crate::Tx;

crate::sql! {
    INSERT: (String, String, Instant) => () =
        "INSERT INTO db_idempotency (key, request_hash, answer, at) VALUES ($1, $2, '', $3)
         ON CONFLICT (key) DO NOTHING";
    FIND: (String,) => (String, String) = "SELECT request_hash, answer FROM db_idempotency WHERE key = $1";
    FORGET: (Instant,) => () = "DELETE FROM db_idempotency WHERE at < $1";
    ANSWER: (String, String) => () = "UPDATE db_idempotency SET answer = $1 WHERE key = $2";
}

/// What is known of a request that carries a key.
#[derive(Debug, PartialEq, Eq)]
pub enum Claim {
    /// Seen for the first time: do it, then [`remember`] the answer.
    New,
    /// Done before, with this answer.
    Done(String),
}

/// Claims `key` for a request, in the transaction that does it. The same request sent twice at once waits
/// for the first on PostgreSQL; SQLite has one writer.
///
/// # Errors
/// [`Error::Conflict`] when the key came with another request.
pub async fn claim(tx: &mut Tx, ctx: &Ctx, key: &str, request_hash: &str) -> Result<Claim> {
    if tx.run(&INSERT, (key.to_owned(), request_hash.to_owned(), ctx.now())).await? == 1 {
        return Ok(Claim::New);
    }
    let (hash, answer) = tx.one(&FIND, (key.to_owned(),)).await?;
    if hash != request_hash {
        return Err(Error::conflict("error-idempotency"));
    }
    Ok(Claim::Done(answer))
}

/// How long an answer is kept, in seconds.
const KEPT: i64 = 30 * 86_400;

/// Forgets answers that are older than a repeated request can be; answers how many.
pub async fn forget_answers(tx: &mut Tx, ctx: &Ctx) -> Result<u64> {
    tx.run(&FORGET, (ctx.now().plus_seconds(-KEPT),)).await
}

/// Keeps the answer of a claimed request.
pub async fn remember(tx: &mut Tx, key: &str, answer: &str) -> Result<()> {
    tx.run_one(&ANSWER, (answer.to_owned(), key.to_owned())).await
}

/// The hash of a request, to tell a repetition from another request under the same key.
pub fn request_hash(request: &str) -> String {
    hex::encode(Sha256::digest(request.as_bytes()))
}

/// The answer kept for a key, outside the transaction that made it.
pub async fn answer_to(conn: &mut crate::Conn, key: &str) -> Result<Option<String>> {
    Ok(conn.optional(&FIND, (key.to_owned(),)).await?.map(|(_, answer)| answer))
}
