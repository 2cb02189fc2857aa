//! What goes by itself.
use db::Tx;
use kernel::{Ctx, Result};

use crate::store;

/// The list of a browser goes so many days after it was last used.
const IDLE_DAYS: i64 = 90;
/// An alert goes so many days after it was told.
const TOLD_DAYS: i64 = 180;

/// Deletes lists of browsers that nobody came back with, and alerts told long ago; answers how many.
pub(crate) async fn sweep(tx: &mut Tx, ctx: &Ctx) -> Result<u64> {
    let days = |days: i64| ctx.now().plus_seconds(-days * 86_400);
    tx.run(&store::OLD_WISHES, (days(IDLE_DAYS),)).await?;
    let lists = tx.run(&store::OLD_LISTS, (days(IDLE_DAYS),)).await?;
    Ok(lists + tx.run(&store::OLD_ALERTS, (days(TOLD_DAYS),)).await?)
}
