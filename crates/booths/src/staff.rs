//! Who works at a booth. Its owners are those who act for its organisation; everybody else has a narrower role that
//! holds at this booth only.
use db::{Change, Conn, Event, Tx};
use kernel::{AccountId, BoothId, Ctx, Error, Grant, Id, OrganisationId, Result, Role, Uuid};
use serde::Serialize;

use crate::BoothRow;
use crate::access::{require_owner, role_at};
use crate::booth;
use crate::role::StaffRole;
use crate::store::booth as booths;
use crate::store::staff as store;
use crate::store::staff::StaffInvitationRow;
pub use crate::store::staff::StaffRow;

/// How long an invitation is open, in seconds.
const OPEN: i64 = 7 * 86_400;
/// How long one is kept after it ended, in seconds.
const KEPT: i64 = 365 * 86_400;

#[derive(Serialize)]
struct StaffInvited {
    booth: BoothId,
    role: &'static str,
    #[serde(skip)]
    contact: String,
}

impl Event for StaffInvited {
    const TOPIC: &'static str = "booths.staff.invited.v1";
    fn key(&self) -> Uuid {
        self.booth.uuid()
    }
    fn personal(&self) -> Vec<(&'static str, String)> {
        vec![("contact", self.contact.clone())]
    }
}

#[derive(Serialize)]
struct StaffChanged {
    booth: BoothId,
    account: AccountId,
    #[serde(skip)]
    before: &'static str,
    #[serde(skip)]
    after: &'static str,
}

impl Event for StaffChanged {
    const TOPIC: &'static str = "booths.staff.changed.v1";
    fn key(&self) -> Uuid {
        self.booth.uuid()
    }
    fn changes(&self) -> Vec<Change> {
        let (before, after) = (self.before.to_owned(), self.after.to_owned());
        vec![Change { field: "role", before, after, personal: false }]
    }
}

/// Somebody to be invited.
#[derive(Debug, Clone)]
pub struct NewStaff {
    pub booth: BoothId,
    pub role: StaffRole,
    /// An e-mail address or a telephone number.
    pub contact: String,
    /// Address of the market, for the mail that goes to an e-mail address, with its subject and text (`LINK`).
    pub mail: Option<(String, String)>,
    pub base_url: String,
}

/// Invites somebody to work at a booth; answers the link, which works once and for a week.
///
/// # Errors
/// [`Error::NotFound`] for somebody else's booth; [`Error::Forbidden`] for anybody but its owners.
pub async fn invite_staff(tx: &mut Tx, ctx: &Ctx, new: &NewStaff) -> Result<String> {
    require_owner(tx, ctx, new.booth).await?;
    if !StaffRole::GIVEN.contains(&new.role) {
        return Err(Error::field("role", "error-choice"));
    }
    make_invitation(tx, ctx, new).await
}

/// Keeps an invitation and sends its mail, whoever makes it.
pub(crate) async fn make_invitation(tx: &mut Tx, ctx: &Ctx, new: &NewStaff) -> Result<String> {
    let login = people::Login::parse(&new.contact);
    let login = login.ok_or_else(|| Error::field("contact", "people-login-wrong"))?;
    let (id, secret) = (ctx.new_id::<AccountId>().uuid(), ctx.new_token());
    let args = (
        id,
        db::request_hash(&secret),
        new.booth,
        new.role,
        new.contact.clone(),
        ctx.now(),
        ctx.now().plus_seconds(OPEN),
    );
    tx.run(&store::INSERT_INVITATION, args).await?;
    let told = StaffInvited { booth: new.booth, role: new.role.key(), contact: new.contact.clone() };
    tx.tell(ctx, told).await?;
    let link = format!("{}/join/{secret}", new.base_url);
    if let (people::Login::Email(address), Some((subject, body))) = (login, &new.mail) {
        outside::queue_mail(tx, ctx, &address, subject, &body.replace("LINK", &link)).await?;
    }
    Ok(link)
}

/// The invitation of a link that is open.
pub(crate) async fn open_invitation(conn: &mut Conn, ctx: &Ctx, secret: &str) -> Result<StaffInvitationRow> {
    conn.one(&store::INVITATION, (db::request_hash(secret), ctx.now())).await
}

/// Takes an invitation up. Whoever takes one as an owner takes the booth over from an official who kept it.
///
/// # Errors
/// [`Error::NotFound`] when it was taken, withdrawn or has run out; [`Error::Conflict`] for who works there already;
/// [`Error::Forbidden`] for the official who kept the booth or verified its organisation.
pub async fn join_staff(tx: &mut Tx, ctx: &Ctx, secret: &str) -> Result<BoothRow> {
    let account = ctx.actor.account().ok_or(Error::SignIn)?;
    let invitation = open_invitation(tx, ctx, secret).await?;
    let row = booth(tx, invitation.booth_id).await?;
    match role_at(tx, ctx, row.id).await? {
        Some(StaffRole::Delegate) => return Err(Error::Forbidden),
        Some(_) => return Err(Error::conflict("staff-already")),
        None => {}
    }
    if invitation.role.owns() {
        // Whoever verified an organisation as an official does not act for it.
        let party = people::organisation(tx, row.organisation_id).await?;
        if party.verified_by == Some(account) {
            return Err(Error::Forbidden);
        }
    }
    tx.run_one(&store::END_INVITATION, (ctx.now(), Some(account), invitation.id)).await?;
    give(tx, ctx, &row, account, invitation.role).await?;
    if invitation.role.owns() {
        crate::behalf::take_over(tx, ctx, &row).await?;
    }
    tell(tx, ctx, row.id, account, "", invitation.role.key()).await?;
    Ok(row)
}

/// Gives somebody without a role one.
async fn give(tx: &mut Tx, ctx: &Ctx, row: &BoothRow, account: AccountId, role: StaffRole) -> Result<()> {
    let grant = |organisation| Grant { role: Role::Seller, organisation, commune: None };
    if role.owns() {
        return people::grant_role(tx, ctx, account, &grant(Some(row.organisation_id))).await;
    }
    let (sells,) = tx.one(&store::SELLS, (account,)).await?;
    if sells == 0 {
        // The desk is for sellers; without an organisation the role opens nothing but the booths below.
        people::grant_role(tx, ctx, account, &grant(None)).await?;
    }
    let id = ctx.new_id::<AccountId>().uuid();
    tx.run(&store::INSERT, (id, row.id, account, role, ctx.now())).await.map(|_| ())
}

/// Takes somebody's role away.
async fn take(tx: &mut Tx, ctx: &Ctx, row: &BoothRow, account: AccountId, why: &str) -> Result<()> {
    for (grant, owner, ..) in owners(tx, row.organisation_id).await? {
        if owner == account {
            people::end_role(tx, ctx, &(account, grant, why.to_owned())).await?;
        }
    }
    tx.run(&store::END, (ctx.now(), row.id, account)).await.map(|_| ())
}

type Owner = (Uuid, AccountId, String, kernel::Instant);

/// Those who act for the organisation of a booth.
pub(crate) async fn owners(conn: &mut Conn, organisation: OrganisationId) -> Result<Vec<Owner>> {
    conn.all(&store::OWNERS, (organisation,)).await
}

/// A change of somebody's role at a booth; `None` takes it away.
#[derive(Debug, Clone)]
pub struct StaffChange {
    pub booth: BoothId,
    pub account: AccountId,
    pub role: Option<StaffRole>,
    /// What the log of roles says, where an owner stops being one.
    pub why: String,
}

/// Changes somebody's role or takes it away. One owner at least stays, also when two act at once.
///
/// # Errors
/// [`Error::NotFound`] for somebody else's booth or who does not work there; [`Error::Forbidden`] for anybody but owners;
/// [`Error::Conflict`] for the last owner.
pub async fn change_staff(tx: &mut Tx, ctx: &Ctx, change: &StaffChange) -> Result<()> {
    let row = require_owner(tx, ctx, change.booth).await?;
    tx.run_one(&booths::HOLD, (row.id,)).await?;
    let owners = owners(tx, row.organisation_id).await?;
    let others = owners.iter().filter(|(_, owner, ..)| *owner != change.account).count();
    let owned = others < owners.len();
    let before = if owned {
        StaffRole::Owner
    } else {
        let staff = staff_of(tx, row.id).await?;
        staff.iter().find(|s| s.account_id == change.account).map(|s| s.role).ok_or(Error::NotFound)?
    };
    if change.role == Some(before) {
        return Ok(());
    }
    if change.role.is_some_and(|role| !StaffRole::GIVEN.contains(&role)) {
        return Err(Error::field("role", "error-choice"));
    }
    if owned && others == 0 {
        return Err(Error::conflict("staff-last-owner"));
    }
    take(tx, ctx, &row, change.account, &change.why).await?;
    if let Some(role) = change.role {
        give(tx, ctx, &row, change.account, role).await?;
    }
    let after = change.role.map_or("", StaffRole::key);
    tell(tx, ctx, row.id, change.account, before.key(), after).await
}

async fn tell(
    tx: &mut Tx,
    ctx: &Ctx,
    booth: BoothId,
    account: AccountId,
    before: &'static str,
    after: &'static str,
) -> Result<()> {
    tx.tell(ctx, StaffChanged { booth, account, before, after }).await
}

/// Those who work at a booth without owning it.
pub(crate) async fn staff_of(conn: &mut Conn, booth: BoothId) -> Result<Vec<StaffRow>> {
    conn.all(&store::OF_BOOTH, (booth,)).await
}

/// Withdraws an invitation to a booth.
///
/// # Errors
/// [`Error::NotFound`] when it is not of that booth or has ended; [`Error::Forbidden`] for anybody but owners.
pub async fn withdraw_staff_invitation(
    tx: &mut Tx,
    ctx: &Ctx,
    (booth, invitation): &(BoothId, Uuid),
) -> Result<()> {
    require_owner(tx, ctx, *booth).await?;
    tx.run_one(&store::WITHDRAW, (ctx.now(), *invitation, *booth)).await
}

/// Deletes invitations a year after they ran out; answers how many.
pub(crate) async fn sweep(tx: &mut Tx, ctx: &Ctx) -> Result<u64> {
    tx.run(&store::FORGET_INVITATIONS, (ctx.now().plus_seconds(-KEPT),)).await
}

/// Most people of one booth who are told of something.
const TOLD: i64 = 20;

/// Who looks after a booth's orders and messages, the first twenty: they are told of them.
///
/// # Errors
/// As the database's.
pub async fn who_looks_after_orders(conn: &mut db::Conn, booth: BoothId) -> Result<Vec<AccountId>> {
    let rows = conn.all(&store::LOOK_AFTER_ORDERS, (booth, TOLD)).await?;
    Ok(rows.into_iter().map(|(account,)| account).collect())
}
