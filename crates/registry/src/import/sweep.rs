use db::Tx;
use kernel::{Ctx, Result};

use crate::store::import as store;

/// How long an uploaded file and its rows set apart are kept after the import, in days.
const KEPT: i64 = 90;

/// Forgets what imports of long ago held beside the register; answers how many rows. An upload that nobody began is
/// given up. What a person decided on a row
/// stays, without the row's text.
pub(crate) async fn sweep(tx: &mut Tx, ctx: &Ctx) -> Result<u64> {
    let before = ctx.now().plus_seconds(-KEPT * 86_400);
    let left = tx.run(&store::GIVE_UP, (before,)).await?;
    let files = tx.run(&store::FORGET_FILES, (before,)).await?;
    let wrong = tx.run(&store::FORGET_WRONG, (before,)).await?;
    let decided = tx.run(&store::FORGET_CELLS, (before,)).await?;
    Ok(left + files + wrong + decided)
}
