use db::{Conn, Tx};
use kernel::{Ctx, OrganisationId, Result, TaxCode, Text};

use crate::events::OrganisationAdded;
use crate::store;
pub use crate::store::OrganisationRow;

kernel::stored_enum! {
    /// What a party is.
    pub enum OrganisationKind {
        Company = "company",
        Household = "household",
        Cooperative = "cooperative",
        Farm = "farm",
        Commune = "commune",
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

/// Adds a party.
pub async fn add_organisation(tx: &mut Tx, ctx: &Ctx, new: &NewOrganisation) -> Result<OrganisationId> {
    let id: OrganisationId = ctx.new_id();
    let NewOrganisation { kind, name, tax_code, commune } = new.clone();
    let tax_code = tax_code.map(|code| code.as_str().to_owned());
    let folded = name.folded();
    tx.run(&store::INSERT_ORGANISATION, (id, kind, name, folded, tax_code, commune, ctx.now())).await?;
    tx.tell(ctx, OrganisationAdded { organisation: id, kind: kind.key() }).await?;
    Ok(id)
}

/// A party by its id.
pub async fn organisation(conn: &mut Conn, id: OrganisationId) -> Result<OrganisationRow> {
    conn.one(&store::ORGANISATION, (id,)).await
}
