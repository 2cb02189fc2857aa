//! What wishes know of a person: for the person, and to be let go.
use db::{Conn, Tx};
use kernel::{AccountId, Ctx, Result};
use serde_json::{Value, json};

use crate::list::{Whose, wishes};
use crate::store;

/// The goods somebody likes and waits for; [`ui::Export`].
pub(crate) async fn export(conn: &mut Conn, account: AccountId) -> Result<Value> {
    let liked = wishes(conn, &Whose::Account(account)).await?;
    let liked: Vec<_> =
        catalogue::products(conn, &liked).await?.into_iter().map(|product| product.slug).collect();
    let alerts = conn.all(&store::ALERTS, (account, 1_000)).await?;
    let alerts =
        alerts.iter().map(|a| json!({ "product": a.slug, "kind": a.kind.key(), "price": a.wanted.0 }));
    Ok(json!({ "favourites": liked, "alerts": alerts.collect::<Vec<_>>() }))
}

/// Everything goes; [`ui::Erase`].
pub(crate) async fn erase(tx: &mut Tx, _: &Ctx, account: AccountId) -> Result<()> {
    for statement in [&store::FORGET_WISHES, &store::FORGET_LISTS, &store::FORGET_ALERTS] {
        tx.run(statement, (account,)).await?;
    }
    Ok(())
}
