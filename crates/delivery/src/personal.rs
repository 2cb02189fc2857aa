//! What delivery knows of a person: where carriers fetch the parcels of the person's own booths. Who got what goes with the
//! orders, which tell it, and is forgotten after three years.
use booths::booths_of;
use db::{Conn, Tx};
use kernel::{AccountId, BoothId, Result};
use serde_json::json;

use crate::sender::carriers_of;
use crate::store::sender as store;

/// The booths of the households that are this person's alone, with their addresses for the web.
async fn own_booths(conn: &mut Conn, account: AccountId) -> Result<Vec<(BoothId, String)>> {
    let mut own = Vec::new();
    for organisation in people::own_households(conn, account).await? {
        own.extend(booths_of(conn, organisation).await?.into_iter().map(|booth| (booth.id, booth.slug)));
    }
    own.sort_unstable();
    Ok(own)
}

/// Where parcels are fetched, and by whom.
pub(crate) async fn export(conn: &mut Conn, account: AccountId) -> Result<serde_json::Value> {
    let mut senders = Vec::new();
    for (booth, slug) in own_booths(conn, account).await? {
        let Some(row) = conn.optional(&store::SENDER, (booth,)).await? else { continue };
        let carriers: Vec<_> = carriers_of(conn, booth).await?.iter().map(|carrier| carrier.key()).collect();
        senders.push(json!({
            "booth": slug, "name": row.name, "phone": row.phone, "commune": row.commune, "street": row.street,
            "carriers": carriers,
        }));
    }
    Ok(json!({ "senders": senders }))
}

/// Erases where parcels were fetched; the booths send with no carrier any more.
pub(crate) async fn erase(tx: &mut Tx, account: AccountId) -> Result<()> {
    for (booth, _) in own_booths(tx, account).await? {
        tx.run(&store::REMOVE_ALL, (booth,)).await?;
        tx.run(&store::ERASE, (booth,)).await?;
    }
    Ok(())
}
