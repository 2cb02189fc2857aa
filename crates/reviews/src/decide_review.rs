//! A moderator shows or hides a review, or its answer.
use db::Tx;
use kernel::{Ctx, Error, Result};

use crate::events::Moderated;
use crate::review::ReviewState;
use crate::store::{self, ReviewRow, moderation};
use crate::{ReviewId, tally};

/// What a decision is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Review,
    Answer,
}

impl Part {
    fn key(self) -> &'static str {
        match self {
            Self::Review => "review",
            Self::Answer => "answer",
        }
    }
}

/// A decision about a review.
#[derive(Debug, Clone)]
pub struct Decision {
    pub review: ReviewId,
    pub part: Part,
    /// Whether everybody may read it.
    pub shown: bool,
    /// Told to its writer; must be there where it is hidden.
    pub reason: String,
    /// The version that the moderator has seen.
    pub version: i64,
}

/// Decides about a review of goods that lie in the official's locality. Reports of it are answered with that.
///
/// # Errors
/// [`Error::Conflict`] when it changed since the official looked, or is about the official's own booth; [`Error::Invalid`]
/// on `reason` when none is given for hiding.
pub async fn decide_review(tx: &mut Tx, ctx: &Ctx, decision: &Decision) -> Result<()> {
    let review = tx.one(&store::BY_ID, (decision.review,)).await?;
    require_within(ctx, &review)?;
    if decision.reason.is_empty() && !decision.shown {
        return Err(Error::field("reason", "error-required"));
    }
    let after = if decision.shown { ReviewState::Shown } else { ReviewState::Hidden };
    let before = match decision.part {
        Part::Review => decide_words(tx, decision, &review, after).await?,
        Part::Answer => decide_answer(tx, decision, &review, after).await?,
    };
    tx.run(&moderation::ANSWER_REPORTS, (ctx.now(), review.id)).await?;
    tx.run(&moderation::ATTENTION, (review.id,)).await?;
    let states = (before.key(), after.key());
    let reason = decision.reason.clone();
    tx.tell(ctx, Moderated { review: review.id, part: decision.part.key(), states, reason }).await
}

async fn decide_words(
    tx: &mut Tx,
    decision: &Decision,
    review: &ReviewRow,
    after: ReviewState,
) -> Result<ReviewState> {
    let reason = (!decision.shown).then(|| decision.reason.clone());
    if tx.run(&moderation::DECIDE, (after, reason, review.id, decision.version)).await? == 0 {
        return Err(Error::conflict("moderation-meanwhile"));
    }
    let counted = |state: ReviewState| i64::from(state == ReviewState::Shown);
    match counted(after) - counted(review.state) {
        0 => {}
        by => tally::count(tx, review, by).await?,
    }
    Ok(review.state)
}

async fn decide_answer(
    tx: &mut Tx,
    decision: &Decision,
    review: &ReviewRow,
    after: ReviewState,
) -> Result<ReviewState> {
    let before = review.answer_state.ok_or(Error::NotFound)?;
    if tx.run(&moderation::DECIDE_ANSWER, (after, review.id, decision.version)).await? == 0 {
        return Err(Error::conflict("moderation-meanwhile"));
    }
    Ok(before)
}

/// What lies elsewhere does not exist for an official; what is about their own booth, somebody else decides.
pub(crate) fn require_within(ctx: &Ctx, review: &ReviewRow) -> Result<()> {
    ctx.actor.locality().require(review.commune.as_deref())?;
    if ctx.actor.organisations().contains(&review.organisation_id) {
        return Err(Error::conflict("moderation-own"));
    }
    Ok(())
}
