use db::Tx;
use kernel::{Ctx, Result};

use crate::{PictureId, store};

/// How long a picture waits that nothing uses, in seconds: a form may stay open overnight.
const DAY: i64 = 86_400;
/// How many go in one sweep; each takes its files along, and a work has a second.
const SWEPT: i64 = 500;

/// Something shows this picture from now on. Called in the transaction of what shows it, once for each thing.
///
/// # Errors
/// [`kernel::Error::NotFound`] when there is no such picture (any more).
pub async fn keep(tx: &mut Tx, id: PictureId) -> Result<()> {
    tx.run_one(&store::KEEP, (id,)).await
}

/// Something shows this picture no longer. When nothing does, it goes a day later.
///
/// # Errors
/// [`kernel::Error::NotFound`] when nothing kept it.
pub async fn release(tx: &mut Tx, ctx: &Ctx, id: PictureId) -> Result<()> {
    tx.run_one(&store::RELEASE, (ctx.now(), id)).await
}

/// Deletes what nobody kept for a day; answers how many.
pub(crate) async fn sweep(tx: &mut Tx, ctx: &Ctx) -> Result<u64> {
    tx.run(&store::SWEEP, (ctx.now().plus_seconds(-DAY), SWEPT)).await
}
