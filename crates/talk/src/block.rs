//! A side wants nothing more of the other, or again.
use db::Tx;
use kernel::{Ctx, Result};

use crate::events::Blocked;
use crate::{ConversationId, Side, store};

/// Blocks the other side, or lets it write again. Asked for twice, it happens once.
pub async fn block(tx: &mut Tx, ctx: &Ctx, (id, side, blocked): &(ConversationId, Side, bool)) -> Result<()> {
    let args = (blocked.then(|| ctx.now()), *id, *blocked);
    let moved = match side {
        Side::Shopper => tx.run(&store::BLOCK_BY_SHOPPER, args).await?,
        Side::Booth => tx.run(&store::BLOCK_BY_BOOTH, args).await?,
    };
    if moved == 0 {
        return Ok(());
    }
    tx.tell(ctx, Blocked { conversation: *id, side: side.key(), blocked: *blocked }).await
}
