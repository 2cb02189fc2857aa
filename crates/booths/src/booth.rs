use db::{Conn, Event, Tx};
use kernel::{BoothId, Ctx, Dong, Error, Id, OrganisationId, Result, Text, Uuid, sort_key};
use people::OrganisationKind;
use serde::Serialize;

use crate::store;
pub use crate::store::BoothRow;

/// The seller's terms of delivery, in đồng.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terms {
    /// Delivery inside the province.
    pub fee_near: Dong,
    /// Delivery anywhere else in Vietnam.
    pub fee_far: Dong,
    /// Value of goods from which delivery is free; zero: never.
    pub free_from: Dong,
    /// Where goods may be fetched, if they may.
    pub pick_up: Option<String>,
}

/// Where the seller is paid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BankAccount {
    pub bin: String,
    pub account: String,
    pub holder: String,
}

/// A booth to be opened.
#[derive(Debug, Clone)]
pub struct NewBooth {
    pub organisation: OrganisationId,
    pub slug: String,
    pub name: Text,
    pub story: Text,
    pub kind: OrganisationKind,
    pub listed_only: bool,
    pub commune: Option<String>,
    pub place: Option<String>,
    pub terms: Terms,
    pub bank: Option<BankAccount>,
}

#[derive(Serialize)]
struct BoothOpened {
    booth: BoothId,
    organisation: OrganisationId,
}

impl Event for BoothOpened {
    const TOPIC: &'static str = "booths.booth.opened.v1";
    fn key(&self) -> Uuid {
        self.booth.uuid()
    }
}

/// Opens a booth.
pub async fn open_booth(tx: &mut Tx, ctx: &Ctx, new: &NewBooth) -> Result<BoothId> {
    let id: BoothId = ctx.new_id();
    let NewBooth { organisation, slug, name, story, kind, listed_only, commune, place, terms, bank } =
        new.clone();
    let (bin, account, holder) = match bank {
        Some(bank) => (Some(bank.bin), Some(bank.account), Some(bank.holder)),
        None => (None, None, None),
    };
    let (folded, key, pick_up) = (name.folded(), sort_key(&name.vi), terms.pick_up.is_some());
    let args = (
        id,
        organisation,
        slug,
        name,
        folded,
        key,
        story,
        kind,
        listed_only,
        commune,
        place,
        terms.fee_near,
        terms.fee_far,
        terms.free_from,
        pick_up,
        terms.pick_up,
        bin,
        account,
        holder,
        ctx.now(),
    );
    tx.run(&store::INSERT, args).await?;
    tx.tell(ctx, BoothOpened { booth: id, organisation }).await?;
    Ok(id)
}

/// An open booth by its id.
pub async fn booth(conn: &mut Conn, id: BoothId) -> Result<BoothRow> {
    conn.one(&store::BY_ID, (id,)).await
}

/// The open booths of an organisation.
pub async fn booths_of(conn: &mut Conn, organisation: OrganisationId) -> Result<Vec<BoothRow>> {
    conn.all(&store::OF_ORGANISATION, (organisation,)).await
}

/// The booths that the actor works for: the scope of everything on the desk. None yet, where its organisation is new.
///
/// # Errors
/// [`Error::Forbidden`] when the actor sells for nobody.
pub async fn my_booths(conn: &mut Conn, ctx: &Ctx) -> Result<Vec<BoothRow>> {
    let organisations = ctx.actor.organisations();
    if organisations.is_empty() {
        return Err(Error::Forbidden);
    }
    let mut booths = Vec::new();
    for organisation in organisations {
        booths.extend(booths_of(conn, organisation).await?);
    }
    Ok(booths)
}

impl BoothRow {
    /// What delivery to a province costs for goods of that value.
    pub fn delivery_fee(&self, home_province: &str, province: &str, goods: Dong) -> Dong {
        if self.free_from > Dong::ZERO && goods >= self.free_from {
            return Dong::ZERO;
        }
        if home_province == province { self.fee_near } else { self.fee_far }
    }
}
