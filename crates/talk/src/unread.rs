//! Tells somebody that a message waits: after ten minutes, once until it is read, and never what was written.
use std::sync::Arc;

use db::Tx;
use kernel::{AccountId, Ctx, Id, Result, Uuid};
use notices::{Kind, Notice, Wording, tell};
use ui::App;

use crate::store::{self, ConversationRow, message};
use crate::{MessageId, Side};

/// The kind of the job; its key is the first message that was not read.
pub(crate) const JOB: &str = "talk.unread";
/// Seconds that a message may stay unread: ten minutes.
pub(crate) const PATIENCE: i64 = 600;

/// A message that may have been read meanwhile.
struct Waiting {
    conversation: ConversationRow,
    number: i64,
    to: Side,
}

/// Tells of the message if it is still unread and nothing was told since the last reading.
pub(crate) async fn run(app: Arc<App>, ctx: Ctx, key: Uuid) -> Result<()> {
    let mut conn = app.db.reader().await?;
    let found = conn.optional(&message::PLACE, (MessageId::from_uuid(key),)).await?;
    // Deleted meanwhile: its time was over, or its person was erased.
    let Some((id, number, side)) = found else { return Ok(()) };
    let conversation = conn.one(&store::BY_ID, (id,)).await?;
    drop(conn);
    let waiting = Waiting { conversation, number, to: side.other() };
    app.db.write(&ctx, waiting, |tx, ctx, waiting| Box::pin(tell_of(tx, ctx, waiting))).await
}

async fn tell_of(tx: &mut Tx, ctx: &Ctx, waiting: &Waiting) -> Result<()> {
    let conversation = &waiting.conversation;
    let args = (ctx.now(), conversation.id, waiting.number);
    let first = match waiting.to {
        Side::Shopper => tx.run(&store::TOLD_TO_SHOPPER, args).await?,
        Side::Booth => tx.run(&store::TOLD_TO_BOOTH, args).await?,
    };
    if first == 0 {
        return Ok(());
    }
    let readers = match waiting.to {
        Side::Shopper => vec![conversation.account_id],
        Side::Booth => booths::who_looks_after_orders(tx, conversation.booth_id).await?,
    };
    for reader in readers {
        tell(tx, ctx, &notice(waiting, reader)).await?;
    }
    Ok(())
}

fn notice(waiting: &Waiting, to: AccountId) -> Notice {
    let conversation = &waiting.conversation;
    let (title, body) = match waiting.to {
        Side::Shopper => ("talk-told-shopper", "talk-told-shopper-more"),
        Side::Booth => ("talk-told-booth", "talk-told-booth-more"),
    };
    let said = |key: &'static str| {
        Wording::new(key)
            .with("shopper", conversation.shopper_name.as_str())
            .with_text("booth", &conversation.booth_name)
    };
    Notice {
        to,
        kind: Kind::Message,
        title: said(title),
        body: said(body),
        link: conversation.page_of(waiting.to),
        key: format!("talk:{}:{}", conversation.id, waiting.number),
    }
}
