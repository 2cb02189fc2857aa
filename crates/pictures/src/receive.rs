use db::{Event, Tx};
use kernel::{AccountId, Ctx, Error, Id, Result, Uuid};
use serde::Serialize;
use sha2::{Digest, Sha256};
use tokio::sync::Semaphore;
use ui::App;

use crate::mistake::Mistake;
use crate::shrink::{Shrunk, shrink};
use crate::{PictureId, read, store};

/// How many photos are worked on at once: each takes up to 300 MB and a core.
static WORKERS: Semaphore = Semaphore::const_new(2);
/// How many photos of one person may wait to be used.
const WAITING: i64 = 200;

#[derive(Serialize)]
struct PictureAdded {
    picture: PictureId,
    width: u32,
    height: u32,
}

impl Event for PictureAdded {
    const TOPIC: &'static str = "pictures.picture.added.v1";
    fn key(&self) -> Uuid {
        self.picture.uuid()
    }
}

/// Takes a photo as a phone or computer sent it. Decoding and shrinking happen outside any transaction. It stays for a
/// day; [`crate::keep`] keeps it. The same photo of the same person is the same picture, and is not worked on again.
///
/// # Errors
/// [`Error::Invalid`] on `photos` with a sentence when it is not taken: then nothing was stored. [`Error::Conflict`] when
/// too many wait already.
pub async fn receive(app: &App, ctx: &Ctx, bytes: impl Into<Vec<u8>>) -> Result<PictureId> {
    let bytes = bytes.into();
    read::format_of(&bytes)?;
    let hash = hash(ctx.actor.account(), &bytes);
    let again = app.db.write(ctx, hash.clone(), |tx, ctx, hash| Box::pin(known(tx, ctx, hash))).await?;
    if let Some(id) = again {
        return Ok(id);
    }
    has_room(app, ctx).await?;
    let shrunk = work(bytes).await?;
    app.db.write(ctx, (hash, shrunk), |tx, ctx, (hash, shrunk)| Box::pin(add(tx, ctx, hash, shrunk))).await
}

/// What is kept of a photo that not everybody may see: one `WebP` of 1,280 pixels at most, without place, time or device.
/// Nothing is stored here.
///
/// # Errors
/// [`Error::Invalid`] on `photos` with a sentence when it is not taken.
pub async fn cleaned(bytes: impl Into<Vec<u8>>) -> Result<Vec<u8>> {
    let shrunk = work(bytes.into()).await?;
    shrunk.files.into_iter().next_back().map(|(_, bytes)| bytes).ok_or_else(|| Mistake::Broken.into())
}

/// Of the uploader and the bytes, so that nobody learns from it who else has a photo.
fn hash(uploader: Option<AccountId>, bytes: &[u8]) -> String {
    let uploader = uploader.map_or(Uuid::nil(), Id::uuid);
    hex::encode(Sha256::new().chain_update(uploader.as_bytes()).chain_update(bytes).finalize())
}

async fn has_room(app: &App, ctx: &Ctx) -> Result<()> {
    let Some(account) = ctx.actor.account() else { return Ok(()) };
    let (waiting,) = app.db.reader().await?.one(&store::WAITING, (account,)).await?;
    if waiting < WAITING { Ok(()) } else { Err(Error::conflict("pictures-waiting")) }
}

/// Decodes and shrinks in a thread where that disturbs nobody. The place is given up when the work is done, also when
/// nobody waits for it any more.
async fn work(bytes: Vec<u8>) -> Result<Shrunk> {
    let place = WORKERS.acquire().await.map_err(Error::internal)?;
    let done = tokio::task::spawn_blocking(move || {
        let shrunk = process(&bytes);
        drop(place);
        shrunk
    });
    match done.await {
        Ok(shrunk) => Ok(shrunk?),
        Err(panic) => {
            // A decoder that stopped at a file made to stop it: the file is to blame.
            tracing::error!(%panic, "a photo stopped its decoder");
            Err(Mistake::Broken.into())
        }
    }
}

/// From the file to all widths.
pub(crate) fn process(bytes: &[u8]) -> std::result::Result<Shrunk, Mistake> {
    shrink(&read::read(bytes)?)
}

/// The picture, if this photo is known. It waits a day anew.
async fn known(tx: &mut Tx, ctx: &Ctx, hash: &str) -> Result<Option<PictureId>> {
    if tx.run(&store::AGAIN, (ctx.now(), hash.to_owned())).await? == 0 {
        return Ok(None);
    }
    Ok(tx.optional(&store::BY_HASH, (hash.to_owned(),)).await?.map(|(id,)| id))
}

async fn add(tx: &mut Tx, ctx: &Ctx, hash: &str, shrunk: &Shrunk) -> Result<PictureId> {
    let id: PictureId = ctx.new_id();
    let (width, height) = (i64::from(shrunk.width), i64::from(shrunk.height));
    let by = ctx.actor.account();
    let new = (id, hash.to_owned(), width, height, shrunk.colour, by, ctx.now(), ctx.now());
    if tx.run(&store::INSERT, new).await? == 0 {
        // Somebody with the same photo was quicker; if it went meanwhile, once more.
        return known(tx, ctx, hash).await?.ok_or(Error::Retry);
    }
    for (width, bytes) in &shrunk.files {
        tx.run(&store::INSERT_FILE, (id, i64::from(*width), bytes.clone())).await?;
    }
    tx.tell(ctx, PictureAdded { picture: id, width: shrunk.width, height: shrunk.height }).await?;
    Ok(id)
}
