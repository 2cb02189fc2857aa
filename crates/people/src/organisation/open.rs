//! Opening a party: by an official, who invites its first manager, or by a person, who becomes it.
use db::Tx;
use kernel::{AccountId, Ctx, Error, Grant, OrganisationId, Result, Role};

use super::{NewOrganisation, OrganisationKind, add_organisation, insert};
use crate::account::grant_role;
use crate::invitation::{NewInvitation, invite};
use crate::store::organisation as store;

/// How many a person may open before the first is verified.
const UNVERIFIED: i64 = 3;

/// Opens a party and invites its first manager, in one transaction; answers the secret of the invitation's link.
///
/// # Errors
/// [`Error::Forbidden`] for anybody but officials; [`Error::Invalid`] for a tax code that does not fit or is taken.
pub async fn open_organisation(
    tx: &mut Tx,
    ctx: &Ctx,
    (new, contact): &(NewOrganisation, String),
) -> Result<(OrganisationId, String)> {
    ctx.authorize(&crate::ORGANISATIONS)?;
    let id = add_organisation(tx, ctx, new).await?;
    let invitation =
        NewInvitation { contact: contact.clone(), role: Role::Seller, organisation: Some(id), commune: None };
    Ok((id, invite(tx, ctx, &invitation).await?))
}

/// Opens a person's own business, household business, co-operative or farm; the person acts for it at once, and it is
/// marked as not verified until an official verifies it.
///
/// # Errors
/// [`Error::Invalid`] for another kind, without a tax code (farm households may lack one) or with one that is taken;
/// [`Error::Conflict`] for who has opened three that nobody has verified yet.
pub async fn open_own_organisation(
    tx: &mut Tx,
    ctx: &Ctx,
    (new, account): &(NewOrganisation, AccountId),
) -> Result<OrganisationId> {
    if !OrganisationKind::OWN.contains(&new.kind) {
        return Err(Error::field("kind", "error-choice"));
    }
    if new.tax_code.is_none() && new.kind != OrganisationKind::Farm {
        return Err(Error::field("tax_code", "organisation-tax-code-needed"));
    }
    // Each takes a tax code that somebody else may have to prove is theirs.
    if tx.one(&store::UNVERIFIED_OF, (*account,)).await?.0 >= UNVERIFIED {
        return Err(Error::conflict("organisation-too-many"));
    }
    let id = insert(tx, ctx, new, Some(*account)).await?;
    let grant = Grant { role: Role::Seller, organisation: Some(id), commune: None };
    grant_role(tx, ctx, *account, &grant).await?;
    Ok(id)
}
