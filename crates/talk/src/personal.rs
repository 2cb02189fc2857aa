//! What conversations know of a person.
use db::{Conn, Tx};
use kernel::{AccountId, Ctx, Instant, Result};
use serde_json::{Value, json};

use crate::Side;
use crate::store::{self, message, report};
use crate::sweep::remove;

/// The conversations of a shopper, for the shopper; [`ui::Export`].
pub(crate) async fn export(conn: &mut Conn, account: AccountId) -> Result<Value> {
    let mut out = Vec::new();
    for row in conn.all(&store::ALL_OF_ACCOUNT, (account,)).await? {
        let messages = conn.all(&message::OF_CONVERSATION, (row.id,)).await?;
        let one = |(side, text, sent): &(Side, String, Instant)| json!({"from": side.key(), "text": text, "sent": sent.iso()});
        let messages: Vec<Value> = messages.iter().map(one).collect();
        out.push(json!({ "booth": row.booth_slug, "messages": messages }));
    }
    Ok(json!({ "conversations": out }))
}

/// A shopper's conversations go, with what the booths wrote in them. What the person wrote for a booth is the booth's and
/// stays without the person; [`ui::Erase`].
pub(crate) async fn erase(tx: &mut Tx, ctx: &Ctx, account: AccountId) -> Result<()> {
    for row in tx.all(&store::ALL_OF_ACCOUNT, (account,)).await? {
        remove(tx, ctx, row.id).await?;
    }
    tx.run(&message::UNLINK, (account,)).await?;
    tx.run(&report::UNLINK, (account,)).await.map(|_| ())
}
