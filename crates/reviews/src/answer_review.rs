//! A seller answers a review, once.
use db::Tx;
use kernel::{BoothId, Ctx, Error, Result};

use crate::ReviewId;
use crate::events::Answered;
use crate::review::ReviewState;
use crate::store::{self, moderation};

/// Answers a shown review of goods of one of `mine`; answers whether everybody reads that now.
///
/// # Errors
/// [`Error::NotFound`] for somebody else's goods or what nobody may see; [`Error::Conflict`] when it was answered before.
pub async fn answer_review(
    tx: &mut Tx,
    ctx: &Ctx,
    (mine, id, text): &(Vec<BoothId>, ReviewId, String),
) -> Result<ReviewState> {
    let review = tx.one(&store::BY_ID, (*id,)).await?;
    if !mine.contains(&review.booth_id) || review.state != ReviewState::Shown {
        return Err(Error::NotFound);
    }
    let state = ReviewState::of(text);
    let row = (text.clone(), state, ctx.actor.account(), ctx.now(), *id);
    if tx.run(&store::ANSWER, row).await? == 0 {
        return Err(Error::conflict("review-answered-already"));
    }
    tx.run(&moderation::ATTENTION, (*id,)).await?;
    tx.tell(ctx, Answered { review: *id, state: state.key() }).await?;
    Ok(state)
}
