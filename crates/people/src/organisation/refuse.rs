//! An official refuses a party that a person opened.
use db::{Event, Tx};
use kernel::{Ctx, Error, Id, OrganisationId, Result, Uuid};
use serde::Serialize;

use crate::store::organisation as store;

#[derive(Serialize)]
struct OrganisationRefused {
    organisation: OrganisationId,
    #[serde(skip)]
    why: String,
}

impl Event for OrganisationRefused {
    const TOPIC: &'static str = "people.organisation.refused.v1";
    fn key(&self) -> Uuid {
        self.organisation.uuid()
    }
    fn reason(&self) -> Option<String> {
        Some(self.why.clone())
    }
}

/// Ends a party that nobody has verified, with the roles and invitations in it; its tax code is free for who proves it.
///
/// # Errors
/// [`Error::Forbidden`] for anybody but officials; [`Error::Conflict`] when it was verified or refused before.
pub(crate) async fn refuse_organisation(
    tx: &mut Tx,
    ctx: &Ctx,
    (id, why): &(OrganisationId, String),
) -> Result<()> {
    ctx.authorize(&crate::ORGANISATIONS)?;
    if tx.run(&store::REFUSE, (ctx.now(), *id)).await? == 0 {
        return Err(Error::conflict("organisation-verified-before"));
    }
    tx.run(&store::END_GRANTS_OF, (ctx.now(), *id)).await?;
    tx.run(&store::END_INVITATIONS_OF, (ctx.now(), *id)).await?;
    tx.tell(ctx, OrganisationRefused { organisation: *id, why: why.clone() }).await
}
