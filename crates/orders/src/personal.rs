//! What orders know of a person: for the person, and to be let go.
use db::{Conn, Tx};
use kernel::{AccountId, Ctx, Id, Result};
use serde_json::{Value, json};

use crate::invoice::wish_of;
use crate::{OrderId, addresses, cart_lines, cart_of, orders_of_checkout, store};

/// Every order of an account with where it went; [`ui::Export`].
pub(crate) async fn export(conn: &mut Conn, account: AccountId) -> Result<Value> {
    let mut out = Vec::new();
    for checkout in conn.all(&store::CHECKOUTS_OF_ACCOUNT, (account, 1_000)).await? {
        for order in orders_of_checkout(conn, checkout.id).await? {
            let to = delivery::shipment_of(conn, order.id.uuid()).await?;
            out.push(json!({
                "code": order.code.as_str(), "placed": order.placed_at.iso(), "status": order.status.key(),
                "total": order.total.0, "given_back": given_back(conn, order.id).await?, "name": to.name, "phone": to.phone, "commune": to.commune, "address": to.address,
            }));
        }
    }
    Ok(json!({
        "orders": out, "addresses": book(conn, account).await?, "cart": cart(conn, account).await?,
        "invoices": invoices(conn, account).await?,
    }))
}

async fn given_back(conn: &mut Conn, order: OrderId) -> Result<Value> {
    let asked = conn.optional(&store::returns::OF_ORDER, (order,)).await?;
    Ok(asked.map_or(Value::Null, |asked| {
        json!({
            "asked": asked.asked_at.iso(), "reason": asked.reason.key(), "words": asked.words,
            "state": asked.state.key(), "answer": asked.answer,
        })
    }))
}

async fn book(conn: &mut Conn, account: AccountId) -> Result<Vec<Value>> {
    let row = |row: crate::AddressRow| json!({ "name": row.name, "phone": row.phone, "commune": row.commune, "address": row.address });
    Ok(addresses(conn, account).await?.into_iter().map(row).collect())
}

async fn cart(conn: &mut Conn, account: AccountId) -> Result<Vec<Value>> {
    let lines = cart_lines(conn, &cart_of(account)).await?;
    Ok(lines.iter().map(|l| json!({ "product": l.variant.product_slug, "quantity": l.quantity })).collect())
}

async fn invoices(conn: &mut Conn, account: AccountId) -> Result<Vec<Value>> {
    let mut out = Vec::new();
    for checkout in conn.all(&store::CHECKOUTS_OF_ACCOUNT, (account, 1_000)).await? {
        if let Some(wish) = wish_of(conn, checkout.id).await? {
            out.push(json!({
                "checkout": checkout.code.as_str(), "company": wish.company, "tax_code": wish.tax_code,
                "address": wish.address, "email": wish.email,
            }));
        }
    }
    Ok(out)
}

/// The address book and the cart go. Orders no longer lead to the account; they stay, because the law keeps contracts, and
/// so does whom an invoice was to be written to, until the recipient is forgotten; [`ui::Erase`].
pub(crate) async fn erase(tx: &mut Tx, _: &Ctx, account: AccountId) -> Result<()> {
    tx.run(&store::address::FORGET, (account,)).await?;
    tx.run(&store::FORGET_LINES, (account,)).await?;
    tx.run(&store::FORGET_CART, (account,)).await?;
    tx.run(&store::UNLINK_ACCOUNT, (account,)).await.map(|_| ())
}
