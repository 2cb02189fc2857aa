//! Invitations: a link by which somebody takes a role, once and for a week.
use db::{Conn, Event, Tx};
use kernel::{AccountId, Ctx, Error, Grant, Id, OrganisationId, Result, Role, Uuid};
use serde::Serialize;

use crate::account::grant_role;
use crate::session::hash;
use crate::store::office::{self as store, InvitationRow};

/// How long an invitation is open, in seconds.
const OPEN: i64 = 7 * 86_400;
/// How long one is kept after it ended, in seconds.
const KEPT: i64 = 365 * 86_400;

/// An invitation to be made.
#[derive(Debug, Clone)]
pub struct NewInvitation {
    /// Whom it is for, as the inviter knows them.
    pub contact: String,
    pub role: Role,
    pub organisation: Option<OrganisationId>,
    pub commune: Option<String>,
}

#[derive(Serialize)]
struct Invited {
    invitation: Uuid,
    role: &'static str,
    organisation: Option<OrganisationId>,
    commune: Option<String>,
    #[serde(skip)]
    contact: String,
}

impl Event for Invited {
    const TOPIC: &'static str = "people.invitation.made.v1";
    fn key(&self) -> Uuid {
        self.invitation
    }
    fn personal(&self) -> Vec<(&'static str, String)> {
        vec![("contact", self.contact.clone())]
    }
}

/// Who may give which role: an operator any, the department officers of communes and sellers, a seller colleagues of
/// its own organisation.
///
/// # Errors
/// [`Error::Forbidden`] for anybody else.
pub(crate) fn may_grant(ctx: &Ctx, grant: &Grant) -> Result<()> {
    let actor = &ctx.actor;
    let own = |id: OrganisationId| actor.organisations().contains(&id);
    let may = match grant.role {
        _ if actor.has(Role::Operator) => true,
        Role::CommuneOfficer => actor.has(Role::Officer),
        Role::Seller => actor.has(Role::Officer) || grant.organisation.is_some_and(own),
        _ => false,
    };
    if may { Ok(()) } else { Err(Error::Forbidden) }
}

/// A role that needs a place or a party has it.
fn whole(grant: &Grant) -> Result<()> {
    match grant.role {
        Role::CommuneOfficer if grant.commune.is_none() => Err(Error::field("commune", "error-choose")),
        Role::Seller if grant.organisation.is_none() => Err(Error::field("organisation", "error-choose")),
        Role::Visitor | Role::Shopper => Err(Error::field("role", "error-choice")),
        _ => Ok(()),
    }
}

/// Makes an invitation and answers the secret of its link.
///
/// # Errors
/// [`Error::Forbidden`] for a role that the actor may not give.
pub async fn invite(tx: &mut Tx, ctx: &Ctx, new: &NewInvitation) -> Result<String> {
    let NewInvitation { contact, role, organisation, commune } = new.clone();
    let grant = Grant { role, organisation, commune: commune.clone() };
    may_grant(ctx, &grant)?;
    whole(&grant)?;
    let (id, secret) = (ctx.new_id::<AccountId>().uuid(), ctx.new_token());
    let args = (
        id,
        hash(&secret),
        contact.clone(),
        role.name().to_owned(),
        organisation,
        commune.clone(),
        ctx.actor.account(),
        ctx.now(),
        ctx.now().plus_seconds(OPEN),
    );
    tx.run(&store::INSERT_INVITATION, args).await?;
    tx.tell(ctx, Invited { invitation: id, role: role.name(), organisation, commune, contact }).await?;
    Ok(secret)
}

/// The invitation of a link that is open.
pub(crate) async fn open(conn: &mut Conn, ctx: &Ctx, secret: &str) -> Result<InvitationRow> {
    conn.one(&store::INVITATION, (hash(secret), ctx.now())).await
}

/// Takes the role; the link works once.
///
/// # Errors
/// [`Error::NotFound`] when it was taken, withdrawn or has run out.
pub async fn accept_invitation(
    tx: &mut Tx,
    ctx: &Ctx,
    (secret, account): &(String, AccountId),
) -> Result<()> {
    let row = open(tx, ctx, secret).await?;
    tx.run_one(&store::END_INVITATION, (ctx.now(), Some(*account), row.id)).await?;
    let role = Role::from_name(&row.role).ok_or(Error::NotFound)?;
    if let Some(organisation) = row.organisation_id {
        // Whoever verified an organisation, or opened it as an official, does not act for it.
        let party = crate::organisation::organisation(tx, organisation).await?;
        if party.verified_by == Some(*account) {
            return Err(Error::Forbidden);
        }
    }
    grant_role(tx, ctx, *account, &Grant { role, organisation: row.organisation_id, commune: row.commune })
        .await
}

/// Deletes invitations a year after they ended, with the contact that the log keeps apart; answers how many.
pub(crate) async fn sweep(tx: &mut Tx, ctx: &Ctx) -> Result<u64> {
    let ended = tx.all(&store::ENDED_INVITATIONS, (ctx.now().plus_seconds(-KEPT),)).await?;
    let mut count = 0;
    for (id,) in ended {
        db::forget_personal(tx, id).await?;
        count += tx.run(&store::FORGET_INVITATION, (id,)).await?;
    }
    Ok(count)
}

/// Withdraws an invitation.
///
/// # Errors
/// [`Error::Forbidden`] when the actor could not have made it.
pub async fn withdraw_invitation(tx: &mut Tx, ctx: &Ctx, id: &Uuid) -> Result<()> {
    let row = tx.one(&store::INVITATION_BY_ID, (*id,)).await?;
    let role = Role::from_name(&row.role).ok_or(Error::NotFound)?;
    may_grant(ctx, &Grant { role, organisation: row.organisation_id, commune: row.commune })?;
    tx.run_one(&store::END_INVITATION, (ctx.now(), None, *id)).await
}
