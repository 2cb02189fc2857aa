//! The buyer comes to the booth and pays in cash what awaited a transfer.
use db::Tx;
use kernel::{BoothId, Code, Ctx, Error, Id, Result};
use money::{Account, AtCounter, Entry, post};
use ui::Payable;

use crate::order::Status;
use crate::store;

/// Notes that an order of one of `mine` was paid in cash at its booth's counter. The booth keeps that cash: it is taken off
/// what it will be owed.
///
/// # Errors
/// [`Error::Conflict`] when it awaits no payment, or its payment is for several booths at once.
pub(crate) async fn pay_at_counter(
    tx: &mut Tx,
    ctx: &Ctx,
    (mine, code, owner): &(Vec<BoothId>, Code, Payable),
) -> Result<()> {
    let order = store::order_by_code(tx, mine, code).await?;
    if order.status != Status::AwaitingPayment {
        return Err(Error::conflict("order-counter-not-awaiting"));
    }
    if store::orders_of_checkout(tx, order.checkout_id).await?.len() > 1 {
        return Err(Error::conflict("order-counter-several"));
    }
    let (subject, booth) = (order.checkout_id.uuid(), order.booth_id.uuid());
    let receipt = order.code.as_str().to_owned();
    let cash = AtCounter { owner: *owner, subject, booth, amount: order.total, receipt };
    money::pay_at_counter(tx, ctx, &cash).await?;
    let kept = Entry {
        debit: Account::Booth(booth),
        credit: Account::Cash(booth),
        amount: order.total,
        key: format!("counter-kept:{}", order.id),
        memo: format!("counter {}", order.code),
    };
    post(tx, ctx, kept).await
}
