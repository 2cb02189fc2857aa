use db::Tx;
use kernel::{Ctx, Result};

use crate::store::import as store;

/// How long an uploaded file and its rows set apart are kept after the import, in days.
const KEPT: i64 = 90;

/// Forgets files and rows of imports of long ago; an upload that nobody began is given up. Answers how many rows.
pub(crate) async fn sweep(tx: &mut Tx, ctx: &Ctx) -> Result<u64> {
    let before = ctx.now().plus_seconds(-KEPT * 86_400);
    let left = tx.run(&store::GIVE_UP, (before,)).await?;
    let files = tx.run(&store::FORGET_FILES, (before,)).await?;
    let lines = tx.run(&store::FORGET_LINES, (before,)).await?;
    Ok(left + files + lines)
}
