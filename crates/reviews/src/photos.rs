//! Photos of reviews: kept with the review, let go with it.
use db::{Conn, Tx};
use kernel::{Ctx, Result};
use pictures::{Picture, PictureId};

use crate::store;
use crate::{ReviewId, ReviewRow};

/// The photos of a review as a page shows them.
pub(crate) async fn photos_of(conn: &mut Conn, review: &ReviewRow) -> Result<Vec<Picture>> {
    if review.photos == 0 {
        return Ok(Vec::new());
    }
    let ids = ids_of(conn, review.id).await?;
    pictures::of(conn, &ids).await
}

pub(crate) async fn ids_of(conn: &mut Conn, review: ReviewId) -> Result<Vec<PictureId>> {
    let rows = conn.all(&store::PHOTOS, (review,)).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Sets the photos of a review: new ones are kept, those that are gone are let go, in the order of their ids.
pub(crate) async fn set(tx: &mut Tx, ctx: &Ctx, review: ReviewId, photos: &[PictureId]) -> Result<()> {
    let before = ids_of(tx, review).await?;
    let gone = before.iter().filter(|id| !photos.contains(id)).map(|id| (*id, false));
    let new = photos.iter().filter(|id| !before.contains(id)).map(|id| (*id, true));
    let mut moves: Vec<(PictureId, bool)> = gone.chain(new).collect();
    moves.sort_unstable();
    for (id, kept) in moves {
        if kept { pictures::keep(tx, id).await? } else { pictures::release(tx, ctx, id).await? }
    }
    tx.run(&store::CLEAR_PHOTOS, (review,)).await?;
    for (id, position) in photos.iter().zip(0..) {
        tx.run(&store::INSERT_PHOTO, (review, position, *id)).await?;
    }
    Ok(())
}
