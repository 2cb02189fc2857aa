//! An official verifies a party that a person opened.
use db::{Event, Tx};
use kernel::{Ctx, Error, Id, OrganisationId, Result, Uuid};
use serde::Serialize;

use crate::store::account as accounts;
use crate::store::organisation as store;

#[derive(Serialize)]
struct OrganisationVerified {
    organisation: OrganisationId,
    #[serde(skip)]
    evidence: String,
}

impl Event for OrganisationVerified {
    const TOPIC: &'static str = "people.organisation.verified.v1";
    fn key(&self) -> Uuid {
        self.organisation.uuid()
    }
    fn personal(&self) -> Vec<(&'static str, String)> {
        vec![("evidence", self.evidence.clone())]
    }
}

/// Records that an official saw the papers of a party.
///
/// # Errors
/// [`Error::Forbidden`] for who acts for the party itself; [`Error::Conflict`] when it was verified before.
pub async fn verify_organisation(
    tx: &mut Tx,
    ctx: &Ctx,
    (id, evidence): &(OrganisationId, String),
) -> Result<()> {
    ctx.authorize(&crate::ORGANISATIONS)?;
    let party = tx.one(&store::BY_ID, (*id,)).await?;
    let me = ctx.actor.account();
    let members = tx.all(&accounts::MEMBERS, (*id,)).await?;
    if me.is_some() && (party.opened_by == me || members.iter().any(|member| Some(member.account_id) == me)) {
        return Err(Error::Forbidden);
    }
    if tx.run(&store::VERIFY, (ctx.now(), me, evidence.clone(), *id)).await? == 0 {
        return Err(Error::conflict("organisation-verified-before"));
    }
    tx.tell(ctx, OrganisationVerified { organisation: *id, evidence: evidence.clone() }).await
}
