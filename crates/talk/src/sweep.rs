//! What really goes: messages after two years, conversations when nothing is left of them.
use db::Tx;
use kernel::{Ctx, Result};

use crate::ConversationId;
use crate::store::{self, message, report};

/// Seconds that a message is kept: two years.
const KEPT: i64 = 2 * 365 * 86_400;
/// How many messages go in one sweep: a work has a second.
const SWEPT: i64 = 500;

/// Deletes what is older than two years; answers how many messages.
pub(crate) async fn sweep(tx: &mut Tx, ctx: &Ctx) -> Result<u64> {
    let before = ctx.now().plus_seconds(-KEPT);
    let mut old = tx.all(&message::OLD, (before, SWEPT)).await?;
    let count = u64::try_from(old.len()).unwrap_or(u64::MAX);
    // Pictures in the order of their ids, as everybody touches them.
    old.sort_unstable_by_key(|(_, picture)| *picture);
    for (id, picture) in old {
        tx.run(&message::DELETE, (id,)).await?;
        if let Some(picture) = picture {
            pictures::release(tx, ctx, picture).await?;
        }
    }
    tx.run(&report::FORGET_READINGS, (before,)).await?;
    tx.run(&report::FORGET, (before,)).await?;
    tx.run(&store::FORGET, (before,)).await?;
    Ok(count)
}

/// Deletes a conversation with everything that hangs on it.
pub(crate) async fn remove(tx: &mut Tx, ctx: &Ctx, id: ConversationId) -> Result<()> {
    // The lock first: nobody writes while it goes.
    tx.run_one(&store::LOCK, (id,)).await?;
    for (picture,) in tx.all(&message::PICTURES, (id,)).await? {
        pictures::release(tx, ctx, picture).await?;
    }
    tx.run(&message::DELETE_ALL, (id,)).await?;
    tx.run(&report::DELETE_READINGS, (id,)).await?;
    tx.run(&report::DELETE_ALL, (id,)).await?;
    tx.run(&store::DELETE, (id,)).await.map(|_| ())
}
