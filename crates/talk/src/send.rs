//! Writing: a shopper to a booth, a booth back.
use catalogue::ProductId;
use db::Tx;
use kernel::{AccountId, BoothId, Code, Ctx, Error, Id, Result};
use orders::OrderId;
use pictures::PictureId;

use crate::conversation::{account, booth_card, conversation_of, conversation_with};
use crate::events::{Begun, Sent};
use crate::store::{self, ConversationRow, message};
use crate::{ConversationId, MessageId, Side, unread};

/// Conversations that a person may begin in a day.
const BEGUN_A_DAY: i64 = 20;
/// Messages that a person may send in ten minutes, as a shopper and for a booth.
const OF_SHOPPER: i64 = 30;
const OF_STAFF: i64 = 200;
const TEN_MINUTES: i64 = 600;

/// A message as it was typed.
#[derive(Debug, Clone, Default)]
pub struct Words {
    pub body: String,
    pub picture: Option<PictureId>,
    /// The address of a product of the booth.
    pub product: Option<String>,
    /// The code of an order that this shopper placed there.
    pub order: Option<String>,
}

impl Words {
    fn is_empty(&self) -> bool {
        self.body.is_empty() && self.picture.is_none() && self.product.is_none() && self.order.is_none()
    }
}

/// A shopper writes to a booth, by its address; the first message begins the conversation.
///
/// # Errors
/// [`Error::SignIn`] for a visitor; [`Error::NotFound`] for a booth where nobody is; [`Error::Conflict`] when one of both
/// blocked the other, a moderator closed it, it is the own booth, or too much was sent; [`Error::Invalid`] for what cannot
/// be shown.
pub async fn ask_booth(tx: &mut Tx, ctx: &Ctx, (slug, words): &(String, Words)) -> Result<ConversationId> {
    let account = account(ctx)?;
    let booth = booth_card(tx, slug).await?.id;
    let conversation = match conversation_with(tx, account, booth).await? {
        Some(known) => known,
        None => begin(tx, ctx, account, booth).await?,
    };
    write(tx, ctx, &conversation, Side::Shopper, words).await?;
    Ok(conversation.id)
}

/// Somebody of a booth answers in a conversation of one of `mine`.
///
/// # Errors
/// [`Error::NotFound`] for somebody else's; else as [`ask_booth`].
pub async fn answer_shopper(
    tx: &mut Tx,
    ctx: &Ctx,
    (mine, id, words): &(Vec<BoothId>, ConversationId, Words),
) -> Result<()> {
    let conversation = conversation_of(tx, mine, *id).await?;
    write(tx, ctx, &conversation, Side::Booth, words).await
}

async fn begin(tx: &mut Tx, ctx: &Ctx, account: AccountId, booth: BoothId) -> Result<ConversationRow> {
    if works_at(tx, ctx, booth).await? {
        return Err(Error::conflict("talk-own-booth"));
    }
    let since = ctx.now().plus_seconds(-86_400);
    if tx.one(&store::BEGUN_SINCE, (account, since)).await?.0 >= BEGUN_A_DAY {
        return Err(Error::conflict("talk-begun-enough"));
    }
    let id: ConversationId = ctx.new_id();
    let row = (id, booth, account, ctx.now(), ctx.now());
    if tx.run(&store::INSERT, row).await? == 1 {
        tx.tell(ctx, Begun { conversation: id, booth }).await?;
    }
    // Where the same shopper was quicker in another window, that one is it.
    conversation_with(tx, account, booth).await?.ok_or(Error::Retry)
}

/// Whether the actor works at that booth, in any role.
async fn works_at(tx: &mut Tx, ctx: &Ctx, booth: BoothId) -> Result<bool> {
    match booths::my_booths(tx, ctx).await {
        Ok(mine) => Ok(mine.iter().any(|row| row.id == booth)),
        Err(Error::Forbidden) => Ok(false),
        Err(error) => Err(error),
    }
}

/// Numbers, writes and tells a message; asks for a notice when it is the first that the other has not seen.
async fn write(
    tx: &mut Tx,
    ctx: &Ctx,
    conversation: &ConversationRow,
    side: Side,
    words: &Words,
) -> Result<()> {
    if words.is_empty() {
        return Err(Error::field("body", "error-required"));
    }
    has_room(tx, ctx, side).await?;
    let product = product(tx, conversation, words).await?;
    let order = order(tx, conversation, words).await?;
    let (number, unread) = next(tx, ctx, conversation, side).await?;
    let id: MessageId = ctx.new_id();
    if let Some(picture) = words.picture {
        pictures::keep(tx, picture).await?;
    }
    let (body, by) = (words.body.clone(), ctx.actor.account());
    let row = (id, conversation.id, number, side, by, body, words.picture, product, order, ctx.now());
    tx.run(&message::INSERT, row).await?;
    tx.tell(ctx, Sent { message: id, conversation: conversation.id, side: side.key() }).await?;
    if let Some(writer) = by {
        notices::note_language(tx, writer, ctx.locale).await?;
    }
    if unread == 1 {
        let later = ctx.now().plus_seconds(unread::PATIENCE);
        db::schedule(tx, ctx, unread::JOB, id.uuid(), later).await?;
    }
    Ok(())
}

/// Takes the next number, if both sides may write.
async fn next(tx: &mut Tx, ctx: &Ctx, conversation: &ConversationRow, side: Side) -> Result<(i64, i64)> {
    let args = (ctx.now(), conversation.id);
    let taken = match side {
        Side::Shopper => tx.optional(&store::FROM_SHOPPER, args).await?,
        Side::Booth => tx.optional(&store::FROM_BOOTH, args).await?,
    };
    if let Some(taken) = taken {
        return Ok(taken);
    }
    let now = tx.one(&store::BY_ID, (conversation.id,)).await?;
    Err(Error::conflict(now.barred(side).unwrap_or("talk-closed")))
}

async fn has_room(tx: &mut Tx, ctx: &Ctx, side: Side) -> Result<()> {
    let Some(account) = ctx.actor.account() else { return Ok(()) };
    let most = if side == Side::Shopper { OF_SHOPPER } else { OF_STAFF };
    let since = ctx.now().plus_seconds(-TEN_MINUTES);
    let (sent,) = tx.one(&message::SENT_SINCE, (account, since)).await?;
    if sent < most { Ok(()) } else { Err(Error::conflict("talk-sent-enough")) }
}

/// The product of a card: one of the booth that everybody sees.
async fn product(tx: &mut Tx, conversation: &ConversationRow, words: &Words) -> Result<Option<ProductId>> {
    let Some(slug) = &words.product else { return Ok(None) };
    let found = tx.optional(&message::PRODUCT, (slug.clone(), conversation.booth_id)).await?;
    found.map(|card| Some(card.id)).ok_or_else(|| Error::field("product", "error-choice"))
}

/// The order of a card: one that this shopper placed at this booth.
async fn order(tx: &mut Tx, conversation: &ConversationRow, words: &Words) -> Result<Option<OrderId>> {
    let Some(typed) = &words.order else { return Ok(None) };
    let code = Code::parse(typed).map_err(|_| Error::field("order_code", "error-choice"))?;
    let args = (code, conversation.booth_id, conversation.account_id);
    let found = tx.optional(&message::ORDER, args).await?;
    found.map(|card| Some(card.id)).ok_or_else(|| Error::field("order_code", "error-choice"))
}
