//! What a review is, and who its writer is.
use db::Conn;
use kernel::{Actor, BoothId, Ctx, Error, Result};
use orders::Origin;

use crate::ReviewId;
use crate::store::{self, LineRow, ReviewRow};

/// Seconds in which a review may be changed: thirty days from when it was written.
const CHANGED_WITHIN: i64 = 30 * 86_400;

kernel::stored_enum! {
    /// Whether everybody reads a review or an answer.
    pub enum ReviewState {
        Shown = "shown",
        /// A moderator must look at it first.
        Waiting = "waiting",
        /// Taken away by a moderator, who says why.
        Hidden = "hidden",
    }
}

impl ReviewState {
    /// Shown at once, or only after a moderator has read it.
    pub(crate) fn of(text: &str) -> Self {
        if catalogue::said_hits(text).is_empty() { Self::Shown } else { Self::Waiting }
    }

    /// The tone of its mark on pages.
    pub(crate) fn tone(self) -> &'static str {
        match self {
            Self::Shown => "good",
            Self::Waiting => "wait",
            Self::Hidden => "bad",
        }
    }
}

impl ReviewRow {
    /// The answer, where everybody may read it.
    pub fn shown_answer(&self) -> Option<&String> {
        self.answer.as_ref().filter(|_| self.answer_state == Some(ReviewState::Shown))
    }

    /// Whether its writer may still change it.
    pub(crate) fn is_open(&self, ctx: &Ctx) -> bool {
        ctx.now() <= self.written_at.plus_seconds(CHANGED_WITHIN)
    }
}

/// Lets only the buyer of a line go on: the account of the purchase, or whoever has the link of a guest's. The link of an
/// order agreed on in a chat is known to the seller too, so it opens nothing here.
///
/// # Errors
/// [`Error::SignIn`] for a visitor where an account bought; [`Error::NotFound`] for any other account; [`Error::Conflict`]
/// for a guest's order of a chat.
pub(crate) fn require_buyer(ctx: &Ctx, line: &LineRow) -> Result<()> {
    match (&ctx.actor, line.account_id) {
        (Actor::System(_), _) => Ok(()),
        (_, None) if line.origin != Origin::Market => Err(Error::conflict("review-chat-order")),
        (_, None) => Ok(()),
        (Actor::Visitor, Some(_)) => Err(Error::SignIn),
        (actor, owner) if actor.account() == owner => Ok(()),
        _ => Err(Error::NotFound),
    }
}

/// Keeps whoever works at the booth, in any role, out of what buyers say of it.
///
/// # Errors
/// [`Error::Conflict`] for them.
pub(crate) async fn require_stranger(conn: &mut Conn, ctx: &Ctx, booth: BoothId) -> Result<()> {
    match booths::my_booths(conn, ctx).await {
        Ok(mine) if mine.iter().any(|row| row.id == booth) => Err(Error::conflict("review-own-booth")),
        Ok(_) | Err(Error::Forbidden) => Ok(()),
        Err(error) => Err(error),
    }
}

/// Lines of a booth that were handed over and that nobody has reviewed yet, the latest first.
pub async fn reviewable(conn: &mut Conn, booth: BoothId, most: i64) -> Result<Vec<LineRow>> {
    conn.all(&store::REVIEWABLE, (booth, most)).await
}

/// The review of a line, if there is one.
pub async fn review_of(conn: &mut Conn, line: &LineRow) -> Result<Option<ReviewId>> {
    let found = conn.optional(&store::BY_LINE, (line.order_id, line.variant_id)).await?;
    Ok(found.map(|review| review.id))
}
