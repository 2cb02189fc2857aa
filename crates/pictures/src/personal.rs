//! What is known of a person who sent photos.
use db::{Conn, Tx};
use kernel::{AccountId, Ctx, Result};
use serde_json::json;

use crate::store;

/// The photos that this person sent, with their addresses.
pub(crate) async fn export(conn: &mut Conn, account: AccountId) -> Result<serde_json::Value> {
    let rows = conn.all(&store::OF_UPLOADER, (account,)).await?;
    let one = |row: &store::OwnRow| {
        json!({
            "address": format!("/pictures/{}/{}.webp", row.id, row.width), "width": row.width, "height": row.height,
            "added": row.added_at.iso(), "shown": row.uses > 0,
        })
    };
    Ok(json!({ "pictures": rows.iter().map(one).collect::<Vec<_>>() }))
}

/// What no page shows goes at once; what an organisation shows stays its own, without the person. Whose photos must go
/// too (of a review) releases them first: that belongs to who keeps them.
pub(crate) async fn erase(tx: &mut Tx, _: &Ctx, account: AccountId) -> Result<()> {
    tx.run(&store::FORGET_UNUSED, (account,)).await?;
    tx.run(&store::FORGET_UPLOADER, (account,)).await.map(|_| ())
}
