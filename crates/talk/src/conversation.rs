//! A conversation as its two sides know it.
use booths::BoothState;
use db::Conn;
use kernel::{AccountId, BoothId, Ctx, Error, Instant, Result};

pub use crate::store::ConversationRow;
use crate::{ConversationId, Side, store};

impl ConversationRow {
    /// The last message that a side has seen.
    pub(crate) fn read_by(&self, side: Side) -> i64 {
        match side {
            Side::Shopper => self.shopper_read,
            Side::Booth => self.booth_read,
        }
    }

    /// When that side blocked the other.
    pub(crate) fn blocked_by(&self, side: Side) -> Option<Instant> {
        match side {
            Side::Shopper => self.shopper_blocked_at,
            Side::Booth => self.booth_blocked_at,
        }
    }

    /// Why that side cannot write: the key of a sentence.
    pub(crate) fn barred(&self, side: Side) -> Option<&'static str> {
        if self.closed_at.is_some() {
            Some("talk-closed")
        } else if self.blocked_by(side).is_some() {
            Some("talk-blocked-by-you")
        } else if self.blocked_by(side.other()).is_some() {
            Some(match side {
                Side::Shopper => "talk-blocked-by-booth",
                Side::Booth => "talk-blocked-by-shopper",
            })
        } else {
            None
        }
    }
}

/// What a shopper needs to know of a booth to write to it.
pub(crate) use crate::store::BoothCard;

impl BoothCard {
    /// Whether somebody is there who answers.
    pub(crate) fn answers(&self) -> bool {
        !self.listed_only && matches!(self.state, BoothState::Open | BoothState::Paused)
    }
}

/// A booth by its address, if one can write to it.
///
/// # Errors
/// [`Error::NotFound`] for one that is not public, or that is only listed: nobody is there.
pub(crate) async fn booth_card(conn: &mut Conn, slug: &str) -> Result<BoothCard> {
    let card = conn.one(&store::BOOTH, (slug.to_owned(),)).await?;
    if card.listed_only { Err(Error::NotFound) } else { Ok(card) }
}

/// The conversation of a shopper with a booth, if they have one.
pub async fn conversation_with(
    conn: &mut Conn,
    account: AccountId,
    booth: BoothId,
) -> Result<Option<ConversationRow>> {
    conn.optional(&store::OF_BOTH, (booth, account)).await
}

/// A conversation of one of `mine`; somebody else's does not exist.
pub(crate) async fn conversation_of(
    conn: &mut Conn,
    mine: &[BoothId],
    id: ConversationId,
) -> Result<ConversationRow> {
    let row = conn.one(&store::BY_ID, (id,)).await?;
    if mine.contains(&row.booth_id) { Ok(row) } else { Err(Error::NotFound) }
}

/// The signed-in account.
pub(crate) fn account(ctx: &Ctx) -> Result<AccountId> {
    ctx.actor.account().ok_or(Error::SignIn)
}
