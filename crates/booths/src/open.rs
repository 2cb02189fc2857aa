//! A seller opens a booth: at once where the rules of evidence are met, else it waits for an official.
use db::{Conn, Tx};
use kernel::{AccountId, BoothId, Ctx, Error, OrganisationId, Result, TaxCode, Text, fold};
use people::{NewOrganisation, OrganisationRow};

use crate::access::require_owner;
use crate::booth::{BankAccount, NewBooth, Policies, Terms, Verifier, insert_named};
use crate::evidence::{Demand, Evidence, Missing, missing};
use crate::moves::{Because, step};
use crate::state::{BoothAction, BoothState};
use crate::store::booth as store;
use crate::{BoothRow, booth};

/// For whom a booth is opened.
#[derive(Debug, Clone)]
pub enum Seller {
    /// An organisation that the person acts for.
    Mine(OrganisationId),
    /// One that the person opens with it.
    New(NewOrganisation),
}

/// What a seller types of a booth.
#[derive(Debug, Clone)]
pub struct BoothContent {
    pub name: Text,
    pub story: Text,
    pub commune: Option<String>,
    pub terms: Terms,
    pub policies: Policies,
}

/// A booth that a person opens.
#[derive(Debug, Clone)]
pub struct OwnBooth {
    pub seller: Seller,
    pub content: BoothContent,
    pub bank: Option<BankAccount>,
    /// Asks to be opened; else it stays a draft.
    pub ask: bool,
    /// What the rules of today ask for.
    pub demand: Demand,
}

/// Opens a booth and, where it is new, its organisation, in one transaction; answers it as it then stands.
///
/// # Errors
/// [`Error::NotFound`] for an organisation of others; [`Error::Invalid`] and [`Error::Conflict`] as
/// [`people::open_own_organisation`].
pub async fn open_own_booth(tx: &mut Tx, ctx: &Ctx, own: &OwnBooth) -> Result<BoothRow> {
    let account = ctx.actor.account().ok_or(Error::SignIn)?;
    let organisation = match &own.seller {
        Seller::Mine(id) if ctx.actor.organisations().contains(id) => *id,
        Seller::Mine(_) => return Err(Error::NotFound),
        Seller::New(new) => people::open_own_organisation(tx, ctx, &(new.clone(), account)).await?,
    };
    let party = people::organisation(tx, organisation).await?;
    let new = new_booth(&party, &own.content, own.bank.clone());
    let draft = insert_named(tx, ctx, &new, &own.content.policies).await?;
    if own.ask {
        ask(tx, ctx, &draft, own.demand, account).await?;
    }
    booth(tx, draft.id).await
}

/// The booth of a party, without an address yet.
pub(crate) fn new_booth(
    party: &OrganisationRow,
    content: &BoothContent,
    bank: Option<BankAccount>,
) -> NewBooth {
    let BoothContent { name, story, commune, terms, .. } = content.clone();
    NewBooth {
        organisation: party.id,
        slug: String::new(),
        name,
        story,
        kind: party.kind,
        listed_only: false,
        commune,
        place: None,
        terms,
        bank,
    }
}

/// Asks that a booth be opened, again where something has come in since; answers what is missing.
///
/// # Errors
/// [`Error::NotFound`] for somebody else's booth; [`Error::Forbidden`] for anybody but its owners, whose identity counts;
/// [`Error::Conflict`] where there is nothing to ask for.
pub async fn ask_to_open(tx: &mut Tx, ctx: &Ctx, (id, demand): &(BoothId, Demand)) -> Result<Vec<Missing>> {
    let row = require_owner(tx, ctx, *id).await?;
    let account = ctx.actor.account().ok_or(Error::SignIn)?;
    ask(tx, ctx, &row, *demand, account).await
}

async fn ask(
    tx: &mut Tx,
    ctx: &Ctx,
    row: &BoothRow,
    demand: Demand,
    account: AccountId,
) -> Result<Vec<Missing>> {
    let lacks = missing_of(tx, ctx, row, demand, account).await?;
    let by_rule = lacks.is_empty() && row.state.after(BoothAction::OpenByRule).is_some();
    if by_rule {
        step(tx, ctx, row, BoothAction::OpenByRule, Because::default()).await?;
        tx.run_one(&store::VERIFY, (Verifier::Rule, ctx.now(), None, row.id)).await?;
    } else if row.state != BoothState::Waiting {
        step(tx, ctx, row, BoothAction::Ask, Because::default()).await?;
    }
    Ok(lacks)
}

/// What a booth lacks to be opened by the rules, when that person asks.
pub(crate) async fn missing_of(
    conn: &mut Conn,
    ctx: &Ctx,
    row: &BoothRow,
    demand: Demand,
    account: AccountId,
) -> Result<Vec<Missing>> {
    let identity = people::identity_of(conn, account).await?;
    let party = people::organisation(conn, row.organisation_id).await?;
    let known = Evidence {
        official: identity.official.map(|row| row.method),
        declared: identity.declared.map(|row| row.method),
        organisation_verified: party.verified_at.is_some(),
        household_in_register: household_in_register(conn, ctx, &party).await?,
    };
    Ok(missing(demand, &known))
}

/// Whether a household or farm stands in the register with the same tax code, name and commune.
async fn household_in_register(conn: &mut Conn, ctx: &Ctx, party: &OrganisationRow) -> Result<bool> {
    let code = party.tax_code.as_deref().filter(|_| party.kind.is_personal());
    let Some(code) = code.and_then(|code| TaxCode::parse(code).ok()) else { return Ok(false) };
    let found = registry::business_by_tax_code(conn, &code, ctx.now().day()).await?;
    Ok(found.is_some_and(|entry| {
        fold(&entry.name) == fold(&party.name.vi)
            && entry.commune == party.commune
            && entry.organisation_id.is_none_or(|owner| owner == party.id)
    }))
}
