//! An order ended without a sale: what it used can be used again.
use db::Tx;
use kernel::{Ctx, Result, Uuid};

use crate::store;
use crate::store::redemption as rows;

/// Returns what an order used of offers, once however often it is called. A use that several orders share (a voucher of the
/// market over several booths) returns with the last of them; its money returns with each.
///
/// # Errors
/// When the database does not answer.
pub async fn give_back(tx: &mut Tx, ctx: &Ctx, order: Uuid) -> Result<()> {
    let mut used = tx.all(&rows::GIVE_BACK, (ctx.now(), order)).await?;
    if used.is_empty() {
        return Ok(());
    }
    tx.run(&rows::GIVE_BACK_SALES, (ctx.now(), order)).await?;
    used.sort_by_key(|(offer, ..)| *offer);
    for (offer, group, person, units, amount) in used {
        // Locks the offer: of two orders that end at once, the second sees that it is the last.
        tx.run(&store::GIVE_BACK_SUM, (amount, offer)).await?;
        let (standing,) = tx.one(&rows::STANDING, (group, offer)).await?;
        if standing > 0 {
            continue;
        }
        tx.run(&store::GIVE_BACK_UNITS, (units, offer)).await?;
        tx.run(&store::GIVE_BACK_PERSON, (units, offer, person)).await?;
    }
    Ok(())
}
