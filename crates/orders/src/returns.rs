//! Giving goods back: the buyer asks within the days of the rules, the seller answers with words, the goods come back and
//! are looked at, and the money goes back the way it came. While that is open, what was paid is not passed to the seller.
//! Where the two do not agree, an official decides.
mod answer;
mod ask;
mod decide;
mod dispute;
pub(crate) mod patience;
mod send_back;
mod state;

pub use answer::{AnsweredReturn, answer_return, refund_return};
pub(crate) use ask::order_of;
pub use ask::{AskedReturn, ask_return, returnable, withdraw_return};
pub use decide::{Decision, decide_return};
pub use dispute::{PATIENCE_DAYS, disputable_now, dispute_by_seller, dispute_return};
pub use send_back::send_back;
pub use state::{RETURN_MOVES, ReturnAction, ReturnReason, ReturnState};

use db::Tx;
use kernel::{Ctx, Error, Id, Result};

use crate::OrderRow;

/// Words about goods are kept so long: three years and a day (limitation of claims, Civil Code 2015 article 429).
const KEPT_DAYS: i64 = 3 * 365 + 1;

/// Forgets what buyer and seller wrote; the request itself stays for the books.
pub(crate) async fn sweep(tx: &mut Tx, ctx: &Ctx) -> Result<u64> {
    let before = ctx.now().plus_seconds(-KEPT_DAYS * 86_400);
    tx.run(&crate::store::returns::FORGET_WORDS, (before,)).await
}

/// Somebody was quicker.
fn moved(rows: u64) -> Result<()> {
    if rows == 1 { Ok(()) } else { Err(Error::conflict("return-moved-on")) }
}

/// A request is over, and its row was moved: what was held back goes its way, unless another one of the order still waits.
pub(crate) async fn let_go(tx: &mut Tx, ctx: &Ctx, order: &OrderRow) -> Result<()> {
    let (open,) = tx.one(&crate::store::returns::OPEN, (order.id,)).await?;
    if open > 0 {
        return Ok(());
    }
    settlement::unfreeze(tx, ctx, order.id.uuid()).await
}
