use db::{Conn, Event, Tx};
use kernel::{BoothId, Ctx, Dong, Error, Id, OrganisationId, Result, Text, Uuid, slug, sort_key};
use people::OrganisationKind;
use serde::Serialize;

use crate::state::BoothState;
use crate::store::booth as store;
pub use crate::store::booth::BoothRow;

kernel::stored_enum! {
    /// Who found that a booth is who it says.
    pub enum Verifier {
        /// The rules of evidence.
        Rule = "rule",
        /// An officer of its commune.
        Commune = "commune",
        Department = "department",
    }
}

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

/// What buyers are told beside the terms.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Policies {
    /// As `+84…`.
    pub phone: Option<String>,
    /// Empty: the standard wording of the market.
    pub delivery: Text,
    /// Empty: the standard wording of the market.
    pub returns: Text,
    pub hours: Option<String>,
}

#[derive(Serialize)]
struct BoothOpened {
    booth: BoothId,
    organisation: OrganisationId,
    state: &'static str,
}

impl Event for BoothOpened {
    const TOPIC: &'static str = "booths.booth.opened.v1";
    fn key(&self) -> Uuid {
        self.booth.uuid()
    }
}

/// Opens a booth that the department or the program itself knows: it sells at once.
///
/// # Errors
/// [`Error::Invalid`] on `slug` when another booth has that address.
pub async fn open_booth(tx: &mut Tx, ctx: &Ctx, new: &NewBooth) -> Result<BoothId> {
    let verifier = (!new.listed_only).then_some(Verifier::Department);
    let inserted = insert(tx, ctx, new, &Policies::default(), BoothState::Open, verifier).await?;
    inserted.ok_or_else(|| Error::field("slug", "booth-slug-taken"))
}

/// Keeps a booth; `None` when its address is another's.
pub(crate) async fn insert(
    tx: &mut Tx,
    ctx: &Ctx,
    new: &NewBooth,
    policies: &Policies,
    state: BoothState,
    verifier: Option<Verifier>,
) -> Result<Option<BoothId>> {
    let id: BoothId = ctx.new_id();
    let NewBooth { organisation, slug, name, story, kind, listed_only, commune, place, terms, bank } =
        new.clone();
    let (bin, account, holder) = parts(bank);
    let (folded, key, pick_up) = (name.folded(), sort_key(&name.vi), terms.pick_up.is_some());
    let verified_at = verifier.map(|_| ctx.now());
    let Policies { phone, delivery, returns, hours } = policies.clone();
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
        state,
        verifier,
        verified_at,
        phone,
        delivery,
        returns,
        hours,
    );
    if tx.run(&store::INSERT, args).await? == 0 {
        return Ok(None);
    }
    tx.tell(ctx, BoothOpened { booth: id, organisation, state: state.key() }).await?;
    Ok(Some(id))
}

/// Bank, account and holder, or nothing of the three.
pub(crate) fn parts(bank: Option<BankAccount>) -> (Option<String>, Option<String>, Option<String>) {
    bank.map_or((None, None, None), |bank| (Some(bank.bin), Some(bank.account), Some(bank.holder)))
}

/// Keeps a draft under an address made from its name, with a number behind it where another has that address.
pub(crate) async fn insert_named(
    tx: &mut Tx,
    ctx: &Ctx,
    new: &NewBooth,
    policies: &Policies,
) -> Result<BoothRow> {
    let base = match slug(&new.name.vi) {
        plain if plain.is_empty() => "gian-hang".to_owned(),
        plain => plain.chars().take(72).collect(),
    };
    for number in 1..200 {
        let slug = if number == 1 { base.clone() } else { format!("{base}-{number}") };
        let named = NewBooth { slug, ..new.clone() };
        if let Some(id) = insert(tx, ctx, &named, policies, BoothState::Draft, None).await? {
            return booth(tx, id).await;
        }
    }
    Err(Error::field("name", "booth-slug-taken"))
}

/// A booth by its id, wherever it stands; ask [`BoothRow::sells`] before something is bought.
pub async fn booth(conn: &mut Conn, id: BoothId) -> Result<BoothRow> {
    conn.one(&store::BY_ID, (id,)).await
}

/// A booth by its address, wherever it stands.
pub async fn booth_by_slug(conn: &mut Conn, slug: &str) -> Result<BoothRow> {
    conn.one(&store::BY_SLUG, (slug.to_owned(),)).await
}

/// The booths of an organisation, wherever they stand.
pub async fn booths_of(conn: &mut Conn, organisation: OrganisationId) -> Result<Vec<BoothRow>> {
    conn.all(&store::OF_ORGANISATION, (organisation,)).await
}

impl BoothRow {
    /// What delivery to a province costs for goods of that value.
    pub fn delivery_fee(&self, home_province: &str, province: &str, goods: Dong) -> Dong {
        if self.free_from > Dong::ZERO && goods >= self.free_from {
            return Dong::ZERO;
        }
        if home_province == province { self.fee_near } else { self.fee_far }
    }

    /// Whether goods can be bought from it now.
    pub fn sells(&self) -> bool {
        self.state.sells() && !self.listed_only
    }

    /// The seller's terms of delivery.
    pub fn terms(&self) -> Terms {
        Terms {
            fee_near: self.fee_near,
            fee_far: self.fee_far,
            free_from: self.free_from,
            pick_up: self.pick_up_address.clone().filter(|_| self.pick_up),
        }
    }
}
