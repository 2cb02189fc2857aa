//! Whose booth it is: the scope of everything on the desk.
use db::Conn;
use kernel::{Actor, BoothId, Ctx, Error, Result, Role};

use crate::role::{Duty, StaffRole};
use crate::state::BoothState;
use crate::store::{booth as store, delegation, staff};
use crate::{BoothRow, booths_of};

/// The booths that the actor works for in any role. None yet, where its organisation is new.
///
/// # Errors
/// [`Error::Forbidden`] when the actor works for nobody.
pub async fn my_booths(conn: &mut Conn, ctx: &Ctx) -> Result<Vec<BoothRow>> {
    booths_for(conn, ctx, Duty::View).await
}

/// The booths at which the actor has that duty. Closed ones are among them as long as orders and money may be left to
/// look after; nobody changes their goods or settings any more.
///
/// # Errors
/// [`Error::Forbidden`] when the actor works for nobody, in no role.
pub async fn booths_for(conn: &mut Conn, ctx: &Ctx, duty: Duty) -> Result<Vec<BoothRow>> {
    let all = places_of_work(conn, ctx).await?;
    if all.is_empty() && ctx.actor.organisations().is_empty() {
        return Err(Error::Forbidden);
    }
    let ended = matches!(duty, Duty::Products | Duty::Settings);
    let fits = |(booth, role): &(BoothRow, StaffRole)| {
        role.may(duty) && !(ended && booth.state == BoothState::Closed)
    };
    Ok(all.into_iter().filter(fits).map(|(booth, _)| booth).collect())
}

/// Each booth that the actor works at, and as what: the widest role first counts.
pub(crate) async fn places_of_work(conn: &mut Conn, ctx: &Ctx) -> Result<Vec<(BoothRow, StaffRole)>> {
    let mut all: Vec<(BoothRow, StaffRole)> = Vec::new();
    for organisation in ctx.actor.organisations() {
        let own = booths_of(conn, organisation).await?;
        all.extend(own.into_iter().map(|booth| (booth, StaffRole::Owner)));
    }
    let Some(account) = ctx.actor.account() else { return Ok(all) };
    let mut others = conn.all(&staff::OF_ACCOUNT, (account,)).await?;
    if ctx.actor.has(Role::CommuneOfficer) || ctx.actor.has(Role::Officer) {
        let kept = conn.all(&delegation::OF_ACCOUNT, (account,)).await?;
        others.extend(kept.into_iter().map(|(id,)| (id, StaffRole::Delegate)));
    }
    for (id, role) in others {
        if all.iter().any(|(booth, _)| booth.id == id) {
            continue;
        }
        let booth = conn.one(&store::BY_ID, (id,)).await?;
        // An official who was moved elsewhere keeps no booth of the former commune.
        if role != StaffRole::Delegate || ctx.actor.locality().covers(booth.commune.as_deref()) {
            all.push((booth, role));
        }
    }
    Ok(all)
}

/// How the actor stands to a booth.
pub(crate) async fn role_at(conn: &mut Conn, ctx: &Ctx, booth: BoothId) -> Result<Option<StaffRole>> {
    let all = places_of_work(conn, ctx).await?;
    Ok(all.into_iter().find(|(row, _)| row.id == booth).map(|(_, role)| role))
}

/// One booth at which the actor has a duty; the program itself has every duty.
///
/// # Errors
/// [`Error::NotFound`] for somebody else's; [`Error::Forbidden`] without the duty.
pub(crate) async fn require(
    conn: &mut Conn,
    ctx: &Ctx,
    booth: BoothId,
    duty: Duty,
) -> Result<(BoothRow, StaffRole)> {
    if matches!(ctx.actor, Actor::System(_)) {
        return Ok((crate::booth(conn, booth).await?, StaffRole::Owner));
    }
    let all = places_of_work(conn, ctx).await?;
    let found = all.into_iter().find(|(row, _)| row.id == booth).ok_or(Error::NotFound)?;
    if found.1.may(duty) { Ok(found) } else { Err(Error::Forbidden) }
}

/// One booth that the actor owns.
///
/// # Errors
/// [`Error::NotFound`] for somebody else's; [`Error::Forbidden`] in a narrower role.
pub(crate) async fn require_owner(conn: &mut Conn, ctx: &Ctx, booth: BoothId) -> Result<BoothRow> {
    let (row, role) = require(conn, ctx, booth, Duty::View).await?;
    if role.owns() { Ok(row) } else { Err(Error::Forbidden) }
}
