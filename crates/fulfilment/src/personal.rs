//! What fulfilment knows of a person.
use db::{Conn, Tx};
use kernel::{AccountId, Ctx, Result};
use serde_json::json;

use crate::store::worker;

/// The warehouses in which a person works.
pub(crate) async fn export(conn: &mut Conn, account: AccountId) -> Result<serde_json::Value> {
    let rows = conn.all(&worker::OF_ACCOUNT, (account,)).await?;
    let works: Vec<_> = rows.iter().map(|row| json!({ "name": row.name, "address": row.address })).collect();
    Ok(json!({ "works_in_warehouses": works }))
}

/// Ends a person's work in warehouses. Who picked, counted and handed over stays with the documents of the goods.
pub(crate) async fn erase(tx: &mut Tx, ctx: &Ctx, account: AccountId) -> Result<()> {
    tx.run(&worker::END_ALL_OF, (ctx.now(), account)).await.map(|_| ())
}
