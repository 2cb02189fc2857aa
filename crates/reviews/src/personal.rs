//! What reviews know of a person.
use db::{Conn, Tx};
use kernel::{AccountId, Ctx, Result};
use serde_json::{Value, json};

use crate::store::{self, ReviewRow};
use crate::withdraw_review::remove;

/// A person's reviews, for the person; [`ui::Export`].
pub(crate) async fn export(conn: &mut Conn, account: AccountId) -> Result<Value> {
    let reviews = conn.all(&store::OF_ACCOUNT, (account,)).await?;
    let one = |row: &ReviewRow| {
        json!({
            "product": row.product_slug, "author": row.author, "stars": row.stars, "text": row.body,
            "photos": row.photos, "state": row.state.key(), "written": row.written_at.iso(), "answer": row.answer,
        })
    };
    Ok(json!({ "reviews": reviews.iter().map(one).collect::<Vec<_>>() }))
}

/// A review goes with who wrote it; what the person answered for a booth is the booth's and stays without the person;
/// [`ui::Erase`].
pub(crate) async fn erase(tx: &mut Tx, ctx: &Ctx, account: AccountId) -> Result<()> {
    for review in tx.all(&store::OF_ACCOUNT, (account,)).await? {
        remove(tx, ctx, &review).await?;
    }
    tx.run(&store::UNLINK_ANSWERS, (account,)).await.map(|_| ())
}
