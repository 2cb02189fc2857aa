//! Read marks.
use db::Tx;
use kernel::{Ctx, Result};

use crate::{ConversationId, Side, store};

/// A side has seen everything up to a message, by its number. An earlier mark than the one there is changes nothing.
pub async fn mark_read(
    tx: &mut Tx,
    ctx: &Ctx,
    (id, side, number): &(ConversationId, Side, i64),
) -> Result<()> {
    // The lock first: a message that comes at the same time is counted as unread.
    tx.run_one(&store::LOCK, (*id,)).await?;
    let args = (*number, *number, *id, *number);
    let read = match side {
        Side::Shopper => tx.run(&store::READ_BY_SHOPPER, args).await?,
        Side::Booth => tx.run(&store::READ_BY_BOOTH, args).await?,
    };
    let Some(reader) = ctx.actor.account().filter(|_| read > 0) else { return Ok(()) };
    notices::note_language(tx, reader, ctx.locale).await?;
    let page = tx.one(&store::BY_ID, (*id,)).await?.page_of(*side);
    notices::mark_seen(tx, ctx, &(reader, page)).await
}
