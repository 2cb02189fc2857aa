//! A buyer takes a review back.
use catalogue::VariantId;
use db::Tx;
use kernel::{Ctx, Error, Result};

use crate::events::Withdrawn;
use crate::review::{ReviewState, require_buyer, require_stranger};
use crate::store::{self, ReviewRow, moderation};
use crate::{photos, tally};

/// Takes the review of a line back, with its photos, its answer and what was reported of it.
///
/// # Errors
/// [`Error::NotFound`] when there is none, or for who did not buy it; [`Error::SignIn`] for a visitor; [`Error::Conflict`]
/// for who works at the booth.
pub async fn withdraw_review(tx: &mut Tx, ctx: &Ctx, (token, variant): &(String, VariantId)) -> Result<()> {
    let line = tx.one(&store::LINE, (token.clone(), *variant)).await?;
    require_buyer(ctx, &line)?;
    require_stranger(tx, ctx, line.booth_id).await?;
    let review = tx.one(&store::BY_LINE, (line.order_id, line.variant_id)).await?;
    remove(tx, ctx, &review).await
}

/// Deletes a review as it was read, and whatever hangs on it.
pub(crate) async fn remove(tx: &mut Tx, ctx: &Ctx, review: &ReviewRow) -> Result<()> {
    // The lock first: nobody reports, answers or decides while it goes.
    tx.run_one(&store::LOCK, (review.id,)).await?;
    photos::set(tx, ctx, review.id, &[]).await?;
    tx.run(&moderation::DELETE_REPORTS, (review.id,)).await?;
    if tx.run(&store::DELETE, (review.id, review.version)).await? == 0 {
        return Err(Error::Retry);
    }
    if review.state == ReviewState::Shown {
        tally::count(tx, review, -1).await?;
    }
    tx.tell(ctx, Withdrawn { review: review.id, product: review.product_id }).await
}
