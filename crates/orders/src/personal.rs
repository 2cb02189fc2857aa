//! What orders know of a person: for the person, and to be let go.
use db::{Conn, Tx};
use kernel::{AccountId, Ctx, Id, Result};
use serde_json::{Value, json};

use crate::{orders_of_checkout, store};

/// Every order of an account with where it went; [`ui::Export`].
pub(crate) async fn export(conn: &mut Conn, account: AccountId) -> Result<Value> {
    let mut out = Vec::new();
    for checkout in conn.all(&store::CHECKOUTS_OF_ACCOUNT, (account, 1_000)).await? {
        for order in orders_of_checkout(conn, checkout.id).await? {
            let to = delivery::shipment_of(conn, order.id.uuid()).await?;
            out.push(json!({
                "code": order.code.as_str(), "placed": order.placed_at.iso(), "status": order.status.key(),
                "total": order.total.0, "name": to.name, "phone": to.phone, "commune": to.commune, "address": to.address,
            }));
        }
    }
    Ok(json!({ "orders": out }))
}

/// Orders no longer lead to the account; they stay, because the law keeps contracts; [`ui::Erase`].
pub(crate) async fn erase(tx: &mut Tx, _: &Ctx, account: AccountId) -> Result<()> {
    tx.run(&store::UNLINK_ACCOUNT, (account,)).await.map(|_| ())
}
