//! The bank says that a checkout was paid: its orders are paid, and the ledger says for which.
use db::{Conn, Tx};
use kernel::{Ctx, Dong, Id, Result, Uuid};
use money::{Account, Entry, post};

use crate::events::OrderPaid;
use crate::order::Action;
use crate::{CheckoutId, store};

/// Called by money in the transaction of the payment.
pub(crate) async fn settled(tx: &mut Tx, ctx: &Ctx, checkout: Uuid) -> Result<()> {
    for mut order in store::orders_of_checkout(tx, CheckoutId::from_uuid(checkout)).await? {
        let from = order.status;
        order.status = from.after(Action::Settle)?;
        order.paid_at = Some(ctx.now());
        store::moved(tx, &order, from).await?;
        let entry = Entry {
            debit: Account::Held,
            credit: Account::Order(order.id.uuid()),
            amount: order.total,
            key: format!("paid:{}", order.id),
            memo: format!("paid {}", order.code),
        };
        if order.total > Dong::ZERO {
            post(tx, ctx, entry).await?;
        }
        delivery::ready(tx, ctx, order.id.uuid()).await?;
        crate::order_notices::tell_of(tx, ctx, (order.id, from, order.status)).await?;
        tx.tell(ctx, OrderPaid { order: order.id }).await?;
    }
    Ok(())
}

/// The buyer's page of a checkout.
pub(crate) async fn page(conn: &mut Conn, checkout: Uuid) -> Result<String> {
    let checkout = conn.one(&store::CHECKOUT, (CheckoutId::from_uuid(checkout),)).await?;
    Ok(format!("/checkouts/{}", checkout.token))
}
