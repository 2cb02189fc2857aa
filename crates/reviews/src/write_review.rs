//! A buyer reviews goods, or changes what was said.
use catalogue::VariantId;
use db::Tx;
use kernel::{Ctx, Error, FieldError, Message, Result};
use orders::Status;
use pictures::PictureId;

use crate::events::{Changed, Written};
use crate::review::{ReviewState, require_buyer, require_stranger};
use crate::store::{self, LineRow, ReviewRow, moderation};
use crate::{ReviewId, photos, tally};

/// Most photos of a review.
pub const MOST_PHOTOS: usize = 5;

/// What a buyer says.
#[derive(Debug, Clone)]
pub struct NewReview {
    /// The link of the purchase.
    pub token: String,
    pub variant: VariantId,
    /// From one to five.
    pub stars: i64,
    /// How the buyer wants to be called.
    pub author: String,
    /// May be empty.
    pub body: String,
    pub photos: Vec<PictureId>,
}

impl NewReview {
    fn text(&self) -> String {
        format!("{}\n{}", self.author, self.body)
    }

    fn photo_count(&self) -> i64 {
        i64::try_from(self.photos.len()).unwrap_or(i64::MAX)
    }
}

/// Writes the review of a line, or changes it; answers whether everybody reads it now. A click too many changes nothing more.
///
/// # Errors
/// [`Error::NotFound`] and [`Error::SignIn`] for who did not buy it; [`Error::Conflict`] before it is handed over, about the
/// own booth, or when thirty days are over; [`Error::Invalid`] on `stars` or `photos`.
pub async fn write_review(tx: &mut Tx, ctx: &Ctx, new: &NewReview) -> Result<ReviewState> {
    let line = tx.one(&store::LINE, (new.token.clone(), new.variant)).await?;
    require_buyer(ctx, &line)?;
    if line.status != Status::Delivered {
        return Err(Error::conflict("review-not-delivered"));
    }
    require_stranger(tx, ctx, line.booth_id).await?;
    is_right(new)?;
    match tx.optional(&store::BY_LINE, (line.order_id, line.variant_id)).await? {
        Some(known) => {
            // The lock, then what others made of it meanwhile.
            tx.run(&store::LOCK, (known.id,)).await?;
            let known = tx.optional(&store::BY_ID, (known.id,)).await?.ok_or(Error::Retry)?;
            change(tx, ctx, new, &known).await
        }
        None => insert(tx, ctx, new, &line).await,
    }
}

fn is_right(new: &NewReview) -> Result<()> {
    if !(1..=5).contains(&new.stars) {
        return Err(Error::field("stars", "error-choose"));
    }
    if new.photos.len() > MOST_PHOTOS {
        let message = Message::new("pictures-many").with("most", MOST_PHOTOS);
        return Err(Error::Invalid(vec![FieldError { field: "photos".to_owned(), message }]));
    }
    Ok(())
}

async fn insert(tx: &mut Tx, ctx: &Ctx, new: &NewReview, line: &LineRow) -> Result<ReviewState> {
    let (id, state): (ReviewId, _) = (ctx.new_id(), ReviewState::of(&new.text()));
    let row = (
        id,
        line.order_id,
        line.variant_id,
        line.product_id,
        line.booth_id,
        line.account_id,
        new.author.clone(),
        new.stars,
        new.body.clone(),
        new.photo_count(),
        state,
        ctx.now(),
    );
    if tx.run(&store::INSERT, row).await? == 0 {
        // The same buyer was quicker in another window: then this is a change.
        return Err(Error::Retry);
    }
    photos::set(tx, ctx, id, &new.photos).await?;
    let review = tx.one(&store::BY_ID, (id,)).await?;
    if state == ReviewState::Shown {
        tally::count(tx, &review, 1).await?;
    }
    tx.run(&moderation::ATTENTION, (id,)).await?;
    let told = Written { review: id, product: line.product_id, stars: new.stars, state: state.key() };
    tx.tell(ctx, told).await?;
    Ok(state)
}

async fn change(tx: &mut Tx, ctx: &Ctx, new: &NewReview, known: &ReviewRow) -> Result<ReviewState> {
    if !known.is_open(ctx) {
        return Err(Error::conflict("review-too-late"));
    }
    let state = state_after(new, known);
    let reason = known.state_reason.clone().filter(|_| state != ReviewState::Shown);
    let row = (
        new.author.clone(),
        new.stars,
        new.body.clone(),
        new.photo_count(),
        state,
        reason,
        ctx.now(),
        known.id,
        known.version,
    );
    if tx.run(&store::CHANGE, row).await? == 0 {
        return Err(Error::Retry);
    }
    photos::set(tx, ctx, known.id, &new.photos).await?;
    if known.state == ReviewState::Shown {
        tally::count(tx, known, -1).await?;
    }
    if state == ReviewState::Shown {
        tally::count(tx, &ReviewRow { stars: new.stars, ..known.clone() }, 1).await?;
    }
    tx.run(&moderation::ATTENTION, (known.id,)).await?;
    let told = Changed { review: known.id, state: state.key(), stars: (known.stars, new.stars) };
    tx.tell(ctx, told).await?;
    Ok(state)
}

/// What a moderator took away is shown again by a moderator only.
fn state_after(new: &NewReview, known: &ReviewRow) -> ReviewState {
    match known.state {
        ReviewState::Hidden => ReviewState::Waiting,
        ReviewState::Waiting if known.state_reason.is_some() => ReviewState::Waiting,
        ReviewState::Shown | ReviewState::Waiting => ReviewState::of(&new.text()),
    }
}
