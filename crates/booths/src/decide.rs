//! An official decides about a booth.
use db::{Conn, Tx};
use kernel::{BoothId, Ctx, Error, Locality, Result};

use crate::access::role_at;
use crate::booth::Verifier;
use crate::moves::{Because, step};
use crate::state::{BoothAction, BoothState};
use crate::store::booth as store;
use crate::{BoothRow, booth};

/// A decision of an official.
#[derive(Debug, Clone)]
pub struct Decision {
    pub booth: BoothId,
    /// One of [`BoothAction::OFFICIAL`].
    pub action: BoothAction,
    pub reason: String,
    /// What the seller is told, subject and text.
    pub mail: (String, String),
}

/// A draft is its seller's alone.
fn not_draft(row: &BoothRow) -> Result<()> {
    if row.state == BoothState::Draft { Err(Error::NotFound) } else { Ok(()) }
}

/// A booth as an official sees it.
///
/// # Errors
/// [`Error::NotFound`] when it lies in somebody else's commune, or is a draft.
pub(crate) async fn seen(conn: &mut Conn, ctx: &Ctx, slug: &str) -> Result<BoothRow> {
    let row = crate::booth_by_slug(conn, slug).await?;
    ctx.actor.locality().require(row.commune.as_deref())?;
    not_draft(&row)?;
    Ok(row)
}

/// Approves, refuses, suspends or reopens a booth; its seller gets a mail.
///
/// # Errors
/// [`Error::Invalid`] without a reason; [`Error::NotFound`] in somebody else's commune; [`Error::Forbidden`] for letting
/// a booth sell that the official works at; [`Error::Conflict`] when the state does not allow it any more.
pub async fn decide(tx: &mut Tx, ctx: &Ctx, decision: &Decision) -> Result<()> {
    ctx.authorize(&crate::DECIDE)?;
    let Decision { action, reason, .. } = decision;
    if reason.trim().is_empty() {
        return Err(Error::field("reason", "error-required"));
    }
    if !BoothAction::OFFICIAL.contains(action) {
        return Err(Error::field("action", "error-choice"));
    }
    let row = booth(tx, decision.booth).await?;
    ctx.actor.locality().require(row.commune.as_deref())?;
    not_draft(&row)?;
    if action.lets_sell() && role_at(tx, ctx, row.id).await?.is_some() {
        return Err(Error::Forbidden);
    }
    step(tx, ctx, &row, *action, Because { why: Some(reason.clone()), back_on: None }).await?;
    if *action == BoothAction::Approve {
        tx.run_one(&store::VERIFY, (verifier(ctx), ctx.now(), ctx.actor.account(), row.id)).await?;
    }
    tell_owners(tx, ctx, &row, &decision.mail).await
}

/// Whom an official stands for.
pub(crate) fn verifier(ctx: &Ctx) -> Verifier {
    match ctx.actor.locality() {
        Locality::Province => Verifier::Department,
        Locality::Communes(_) => Verifier::Commune,
    }
}

/// A mail to everybody who acts for the booth's organisation and has an address.
async fn tell_owners(
    tx: &mut Tx,
    ctx: &Ctx,
    row: &BoothRow,
    (subject, body): &(String, String),
) -> Result<()> {
    let addresses = tx.all(&store::MAIL_OF_OWNERS, (row.organisation_id,)).await?;
    for address in addresses.into_iter().filter_map(|(address,)| address) {
        outside::queue_mail(tx, ctx, &address, subject, body).await?;
    }
    Ok(())
}
