//! Money goes back to the buyer: the ledger first, then the way it came.
use db::Tx;
use kernel::{Ctx, Dong, Error, Id, Result};
use money::{NewRefund, ask_refund};
use settlement::{NewReversal, reverse, reversible};

use crate::adopt_sale::adopt_sale;
use crate::order::Payment;
use crate::{OrderRow, PAYABLE};

/// Pays back so much of an order, goods before the delivery fee; `key` says for what, and the same key counts once.
/// What was paid online goes back the way it came; cash is paid back by the seller's hand, and only noted.
///
/// # Errors
/// [`Error::Invalid`] on `refunded` when it is more than is left of the order.
pub(crate) async fn refund(tx: &mut Tx, ctx: &Ctx, order: &OrderRow, amount: Dong, key: &str) -> Result<()> {
    let id = order.id.uuid();
    adopt_sale(tx, ctx, order).await?;
    let (goods, fee) = reversible(tx, id).await?;
    if amount > goods.plus(fee) {
        return Err(Error::field("refunded", "return-refund-many"));
    }
    if amount == Dong::ZERO {
        return Ok(());
    }
    let of_goods = amount.min(goods);
    let key = format!("{key}:{id}");
    let fee = amount.minus(of_goods);
    reverse(tx, ctx, &NewReversal { order: id, key: key.clone(), goods: of_goods, fee }).await?;
    if order.payment == Payment::Cash {
        // By the seller's hand: settlement has noted it.
        return Ok(());
    }
    let subject = order.checkout_id.uuid();
    let reason = format!("order {}", order.code);
    let refund = NewRefund { kind: PAYABLE, subject, order: id, amount, key, reason };
    ask_refund(tx, ctx, &refund).await.map(|_| ())
}

/// Pays back all that is left.
///
/// # Errors
/// When the database does not answer.
pub(crate) async fn refund_all(tx: &mut Tx, ctx: &Ctx, order: &OrderRow, key: &str) -> Result<()> {
    adopt_sale(tx, ctx, order).await?;
    let (goods, fee) = reversible(tx, order.id.uuid()).await?;
    if order.total == Dong::ZERO {
        // The market's fund paid all of it, and gets it back.
        let order = order.id.uuid();
        let whole = NewReversal { order, key: format!("{key}:{order}"), goods, fee };
        return reverse(tx, ctx, &whole).await;
    }
    refund(tx, ctx, order, goods.plus(fee), key).await
}
