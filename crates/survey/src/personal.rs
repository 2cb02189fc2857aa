//! What surveys know of a person, and how long.
use db::{Conn, Tx};
use kernel::{AccountId, Ctx, Result};
use serde_json::json;

use crate::store::{answer, file, unit};

/// A year after its results were published, nobody needs to be reached any more (seconds).
const KEPT: i64 = 366 * 86_400;

/// How often a person asked for others; what was answered is not theirs.
pub(crate) async fn export(conn: &mut Conn, account: AccountId) -> Result<serde_json::Value> {
    let (attempts,) = conn.one(&unit::ATTEMPTS_OF, (account,)).await?;
    let (answers,) = conn.one(&answer::OF_ACCOUNT, (account,)).await?;
    Ok(json!({ "attempts_to_reach_units": attempts, "interviews_held": answers }))
}

/// Interviews stay without who held them.
pub(crate) async fn erase(tx: &mut Tx, _: &Ctx, account: AccountId) -> Result<()> {
    tx.run(&unit::FORGET_ACCOUNT, (account,)).await?;
    tx.run(&answer::FORGET_ACCOUNT, (account,)).await.map(|_| ())
}

/// Names, contacts and files of units go; their answers stay under a contact code.
pub(crate) async fn sweep(tx: &mut Tx, ctx: &Ctx) -> Result<u64> {
    let before = ctx.now().plus_seconds(-KEPT);
    let notes = tx.run(&unit::FORGET_NOTES, (before,)).await?;
    let files = tx.run(&file::FORGET, (before,)).await?;
    Ok(notes + files + tx.run(&unit::FORGET_CONTACTS, (before,)).await?)
}
