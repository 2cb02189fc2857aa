use db::{Conn, Tx};
use kernel::{AccountId, Ctx, OrganisationId, Result, TaxCode, Text};

use crate::events::OrganisationAdded;
use crate::store::organisation as store;
pub use crate::store::organisation::OrganisationRow;

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
}

/// A party to be added.
#[derive(Debug, Clone)]
pub struct NewOrganisation {
    pub kind: OrganisationKind,
    pub name: Text,
    pub tax_code: Option<TaxCode>,
    pub commune: Option<String>,
}

/// Adds a party.
pub async fn add_organisation(tx: &mut Tx, ctx: &Ctx, new: &NewOrganisation) -> Result<OrganisationId> {
    let id: OrganisationId = ctx.new_id();
    let NewOrganisation { kind, name, tax_code, commune } = new.clone();
    let tax_code = tax_code.map(|code| code.as_str().to_owned());
    let folded = name.folded();
    tx.run(&store::INSERT, (id, kind, name, folded, tax_code, commune, ctx.now())).await?;
    tx.tell(ctx, OrganisationAdded { organisation: id, kind: kind.key() }).await?;
    Ok(id)
}

/// The households and farms in which a person is the only member. Whatever is personal in them is this person's: a
/// domain that keeps more about them erases it in its [`ui::Domain::erase`].
pub async fn own_households(conn: &mut Conn, account: AccountId) -> Result<Vec<OrganisationId>> {
    let rows = conn.all(&store::OWN_HOUSEHOLDS, (account, account)).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// A party by its id.
pub async fn organisation(conn: &mut Conn, id: OrganisationId) -> Result<OrganisationRow> {
    conn.one(&store::BY_ID, (id,)).await
}
