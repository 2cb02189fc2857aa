//! What booths know of a person.
use db::{Conn, Tx};
use kernel::{AccountId, Ctx, Result};
use serde_json::json;

use crate::store::{booth, staff};

/// The booths that a person works at, in which role.
pub(crate) async fn export(conn: &mut Conn, account: AccountId) -> Result<serde_json::Value> {
    let mut works = Vec::new();
    for (id, role) in conn.all(&staff::OF_ACCOUNT, (account,)).await? {
        let row = conn.one(&booth::BY_ID, (id,)).await?;
        works.push(json!({ "booth": row.slug, "name": row.name.vi, "role": role.key() }));
    }
    let mut own = Vec::new();
    for organisation in people::own_households(conn, account).await? {
        for row in conn.all(&booth::OF_ORGANISATION, (organisation,)).await? {
            let bank = conn.one(&booth::BANK, (row.id,)).await?;
            own.push(json!({
                "booth": row.slug, "name": row.name.vi, "state": row.state.key(), "phone": row.phone,
                "pick_up": row.pick_up_address, "bank": [bank.0, bank.1, bank.2],
            }));
        }
    }
    Ok(json!({ "works_at": works, "booths": own }))
}

/// Ends a person's roles at booths, and shows the telephone of a household's booth no longer. What else a seller's booth
/// said is kept five years after its end (Decree 37/2026/NĐ-CP article 41.6).
pub(crate) async fn erase(tx: &mut Tx, ctx: &Ctx, account: AccountId) -> Result<()> {
    tx.run(&staff::END_ALL_OF, (ctx.now(), account)).await?;
    for organisation in people::own_households(tx, account).await? {
        for row in tx.all(&booth::OF_ORGANISATION, (organisation,)).await? {
            tx.run(&booth::HIDE_PHONE, (row.id,)).await?;
        }
    }
    Ok(())
}
