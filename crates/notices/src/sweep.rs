//! What goes by itself, and what is tried again.
use db::Tx;
use kernel::{Ctx, Id, Result};

use crate::{push, store};

/// Notices are kept so many days.
const KEPT_DAYS: i64 = 180;

/// What nobody opened in so many days no longer counts as unread.
const UNREAD_DAYS: i64 = 30;

/// Deletes old notices; answers how many.
pub(crate) async fn sweep(tx: &mut Tx, ctx: &Ctx) -> Result<u64> {
    let before = ctx.now().plus_seconds(-KEPT_DAYS * 86_400);
    tx.run(&store::GONE_BY, (ctx.now(), ctx.now().plus_seconds(-UNREAD_DAYS * 86_400))).await?;
    tx.run(&store::OLD_PUSHES, (before,)).await?;
    tx.run(&store::OLD, (before,)).await
}

/// Asks again for pushes whose job has given up, each hour, one attempt each time; the job itself lets go of those that
/// are no longer worth bringing. Answers how many.
pub(crate) async fn try_again(tx: &mut Tx, ctx: &Ctx) -> Result<u64> {
    let mut count = 0;
    for (id,) in tx.all(&store::WAITING, ()).await? {
        count += u64::from(db::revive_job(tx, ctx, push::JOB, id.uuid()).await?);
    }
    Ok(count)
}
