//! What questions know of a person.
use db::{Conn, Tx};
use kernel::{AccountId, Ctx, Result};
use serde_json::{Value, json};

use crate::store::{moderation, question as store};

/// A person's questions, for the person; [`ui::Export`].
pub(crate) async fn export(conn: &mut Conn, account: AccountId) -> Result<Value> {
    let asked = conn.all(&store::OF_ACCOUNT, (account,)).await?;
    let one = |(product, question, at, answer): &(String, String, kernel::Instant, Option<String>)| json!({"product": product, "question": question, "asked": at.iso(), "answer": answer});
    Ok(json!({ "questions": asked.iter().map(one).collect::<Vec<_>>() }))
}

/// A question goes with who asked it; what the person answered for a booth is the booth's and stays without the person;
/// [`ui::Erase`].
pub(crate) async fn erase(tx: &mut Tx, _: &Ctx, account: AccountId) -> Result<()> {
    let products = tx.all(&store::PRODUCTS_OF, (account,)).await?;
    tx.run(&store::ERASE, (account,)).await?;
    for (product,) in products {
        tx.run(&moderation::ATTENTION, (product,)).await?;
    }
    tx.run(&store::UNLINK_ANSWERS, (account,)).await.map(|_| ())
}
