//! A booth says with whom it sends and where its parcels are fetched.
use carriers::Carrier;
use db::{Change, Conn, Event, Tx};
use kernel::{BoothId, Ctx, Error, Id, Phone, Result, Uuid};
use serde::Serialize;

use crate::accounts::Accounts;
use crate::store::sender as store;
pub use crate::store::sender::SenderRow;

/// How long the sender of a booth that ended is kept, in days: what it sold until then is still to be sent.
const KEPT_DAYS: i64 = 90;

/// What a booth chose.
#[derive(Debug, Clone)]
pub struct BoothCarriers {
    pub booth: BoothId,
    /// Empty: only the seller's own delivery and pick-up.
    pub carriers: Vec<Carrier>,
    pub name: String,
    pub phone: Phone,
    /// Code of the commune.
    pub commune: String,
    pub street: String,
}

#[derive(Serialize)]
struct CarriersChosen {
    booth: BoothId,
    #[serde(skip)]
    changes: Vec<Change>,
}

impl Event for CarriersChosen {
    const TOPIC: &'static str = "delivery.carriers.chosen.v1";
    fn key(&self) -> Uuid {
        self.booth.uuid()
    }
    fn changes(&self) -> Vec<Change> {
        self.changes.clone()
    }
}

/// Keeps the choice of a booth. Whether the actor may choose for it was asked before.
///
/// # Errors
/// [`Error::Invalid`] on `carriers` when the installation has not set one up.
pub async fn choose_carriers(tx: &mut Tx, ctx: &Ctx, chosen: &BoothCarriers) -> Result<()> {
    let accounts = Accounts::read(tx).await?;
    let before = carriers_of(tx, chosen.booth).await?;
    if chosen.carriers.iter().any(|carrier| !accounts.is_set_up(*carrier)) {
        return Err(Error::field("carriers", "parcel-carrier-not-set-up"));
    }
    for carrier in Carrier::ALL {
        if chosen.carriers.contains(carrier) {
            tx.run(&store::ADD, (chosen.booth, *carrier)).await?;
        } else {
            tx.run(&store::REMOVE, (chosen.booth, *carrier)).await?;
        }
    }
    let BoothCarriers { booth, name, phone, commune, street, .. } = chosen.clone();
    let phone = phone.as_str().to_owned();
    let sender = tx.optional(&store::SENDER, (booth,)).await?;
    tx.run_one(&store::SET_SENDER, (booth, name, phone, commune, street)).await?;
    let changes = changes(&before, sender.as_ref(), chosen);
    if changes.is_empty() { Ok(()) } else { tx.tell(ctx, CarriersChosen { booth, changes }).await }
}

fn changes(before: &[Carrier], sender: Option<&SenderRow>, after: &BoothCarriers) -> Vec<Change> {
    let keys = |carriers: &[Carrier]| {
        let mut keys: Vec<_> = carriers.iter().map(|carrier| carrier.key()).collect();
        keys.sort_unstable();
        keys.join(" ")
    };
    let was = |field: fn(&SenderRow) -> &String| sender.map(field).cloned().unwrap_or_default();
    let fields = [
        ("carriers", keys(before), keys(&after.carriers), false),
        ("name", was(|row| &row.name), after.name.clone(), true),
        ("phone", was(|row| &row.phone), after.phone.as_str().to_owned(), true),
        ("commune", was(|row| &row.commune), after.commune.clone(), false),
        ("street", was(|row| &row.street), after.street.clone(), true),
    ];
    let differ = fields.into_iter().filter(|(_, before, after, _)| before != after);
    differ.map(|(field, before, after, personal)| Change { field, before, after, personal }).collect()
}

/// The carriers that a booth chose, whether or not they are set up now.
pub(crate) async fn carriers_of(conn: &mut Conn, booth: BoothId) -> Result<Vec<Carrier>> {
    Ok(conn.all(&store::CARRIERS, (booth,)).await?.into_iter().map(|(carrier,)| carrier).collect())
}

/// Where the parcels of a booth are fetched, if it said so.
pub async fn sender_of(conn: &mut Conn, booth: BoothId) -> Result<Option<SenderRow>> {
    conn.optional(&store::SENDER, (booth,)).await
}

/// Forgets where the parcels of a booth were fetched, once it sends with no carrier or ended ninety days ago.
pub(crate) async fn sweep(tx: &mut Tx, ctx: &Ctx) -> Result<u64> {
    tx.run(&store::FORGET, (ctx.now().plus_seconds(-KEPT_DAYS * 86_400),)).await
}
