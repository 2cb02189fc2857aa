//! Parties: opened by the department, which has seen their papers, or by a person of their own, then unverified until an
//! official verifies them.
mod open;
mod refuse;
mod verify;

use db::{Conn, Tx};
use kernel::{AccountId, Ctx, Error, OrganisationId, Result, TaxCode, Text};

use crate::events::OrganisationAdded;
use crate::store::organisation as store;
pub use crate::store::organisation::OrganisationRow;
pub use open::{open_organisation, open_own_organisation};
pub(crate) use refuse::refuse_organisation;
pub use verify::verify_organisation;

kernel::stored_enum! {
    /// What a party is.
    pub enum OrganisationKind {
        Company = "company",
        Household = "household",
        Cooperative = "cooperative",
        Farm = "farm",
        Commune = "commune",
        Agency = "agency",
        School = "school",
        Utility = "utility",
        Carrier = "carrier",
        Bank = "bank",
    }
}

impl OrganisationKind {
    /// The kinds that may have a booth.
    pub const SELLERS: [Self; 5] =
        [Self::Company, Self::Household, Self::Cooperative, Self::Farm, Self::Commune];
    /// The kinds that a person may open; any other is opened by officials.
    pub const OWN: [Self; 4] = [Self::Household, Self::Company, Self::Cooperative, Self::Farm];

    /// Whether it is a natural person's, who may trade under a personal identification number.
    pub fn is_personal(self) -> bool {
        matches!(self, Self::Household | Self::Farm)
    }
}

/// A party to be added.
#[derive(Debug, Clone)]
pub struct NewOrganisation {
    pub kind: OrganisationKind,
    pub name: Text,
    pub tax_code: Option<TaxCode>,
    pub commune: Option<String>,
}

/// Adds a party that the department knows, or the program itself: it counts as verified.
///
/// # Errors
/// [`Error::Invalid`] on `tax_code` when it does not fit the kind or another party has it.
pub async fn add_organisation(tx: &mut Tx, ctx: &Ctx, new: &NewOrganisation) -> Result<OrganisationId> {
    insert(tx, ctx, new, None).await
}

/// Keeps a party; `opened_by` is who opened it for themselves, so that it is not verified yet.
async fn insert(
    tx: &mut Tx,
    ctx: &Ctx,
    new: &NewOrganisation,
    opened_by: Option<AccountId>,
) -> Result<OrganisationId> {
    let id: OrganisationId = ctx.new_id();
    let NewOrganisation { kind, name, tax_code, commune } = new.clone();
    let tax_code = tax_code.map(|code| code.as_str().to_owned());
    if !kind.is_personal() && tax_code.as_ref().is_some_and(|code| code.len() == 12) {
        return Err(Error::field("tax_code", "organisation-tax-code-person"));
    }
    let folded = name.folded();
    let (by, at) = match opened_by {
        Some(_) => (None, None),
        None => (ctx.actor.account(), Some(ctx.now())),
    };
    let args = (id, kind, name, folded, tax_code, commune, ctx.now(), opened_by, at, by);
    if tx.run(&store::INSERT, args).await? == 0 {
        return Err(Error::field("tax_code", "organisation-tax-code-taken"));
    }
    let told = OrganisationAdded { organisation: id, kind: kind.key(), verified: at.is_some() };
    tx.tell(ctx, told).await?;
    Ok(id)
}

/// The households and farms in which a person is the only member, or was the last. Whatever is personal in them is this
/// person's: a domain that keeps more about them erases it in its [`ui::Domain::erase`].
pub async fn own_households(conn: &mut Conn, account: AccountId) -> Result<Vec<OrganisationId>> {
    let rows = conn.all(&store::OWN_HOUSEHOLDS, (account, account, account)).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// A party by its id.
pub async fn organisation(conn: &mut Conn, id: OrganisationId) -> Result<OrganisationRow> {
    conn.one(&store::BY_ID, (id,)).await
}
