//! Who works at a booth.
use askama::Template;
use axum::http::StatusCode;
use kernel::{AccountId, Error, Instant, Message, Result, Uuid};
use ui::{Form, FormView, Page, Req, Response, T, see_other};

use super::booth_form::roles;
use super::{booth_at_work, of_form, remember};
use crate::BoothRow;
use crate::access::require_owner;
use crate::role::{Duty, StaffRole};
use crate::staff::{
    NewStaff, StaffChange, change_staff, invite_staff, owners, staff_of, withdraw_staff_invitation,
};
use crate::store::staff::{self as store, StaffInvitationRow};

/// Somebody who works at the booth, owner or not.
struct Person {
    account: AccountId,
    name: String,
    role: StaffRole,
    since: Instant,
}

#[derive(Template)]
#[template(path = "staff.html")]
struct StaffPage<'a> {
    t: T,
    f: FormView<'a>,
    booth: &'a BoothRow,
    people: Vec<Person>,
    me: AccountId,
    invitations: Vec<StaffInvitationRow>,
    roles: Vec<(String, String)>,
    /// The link of an invitation, shown once.
    link: Option<String>,
}

/// Nobody becomes an owner because nothing was chosen.
fn empty() -> Form {
    Form::prefilled([("role", StaffRole::Orders.key().to_owned())])
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let (Some(booth), _) = booth_at_work(&req, Duty::View).await? else { return see_other("/desk") };
    let form = empty();
    let answer = show(&req, &booth, &form, None, StatusCode::OK).await?;
    remember(&req, answer, &booth.slug)
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let mut form = req.form();
    let (booth, _) = of_form(&req, &form, Duty::View).await?;
    let given = |key: &str| StaffRole::from_key(key).filter(|role| StaffRole::GIVEN.contains(role));
    let role = form.choice("role", given);
    let contact = contact(&mut form);
    if let (Some(role), true) = (role, form.finish().is_ok()) {
        let new = invitation(&req, &booth, role, contact);
        match req.app.db.write(&req.ctx, new, |tx, ctx, new| Box::pin(invite_staff(tx, ctx, new))).await {
            Ok(link) => {
                return show(&req, &booth, &empty(), Some(link), StatusCode::OK).await;
            }
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, &booth, &form, None, StatusCode::UNPROCESSABLE_ENTITY).await
}

/// An e-mail address or a telephone number.
pub(crate) fn contact(form: &mut Form) -> String {
    let contact = form.text("contact", 200);
    if people::Login::parse(&contact).is_none() && !form.has_error("contact") {
        form.error("contact", Message::new("people-login-wrong"));
    }
    contact
}

/// An invitation with its mail.
pub(crate) fn invitation(req: &Req, booth: &BoothRow, role: StaffRole, contact: String) -> NewStaff {
    let t = req.t().with("booth", booth.name.show(req.ctx.locale));
    NewStaff {
        booth: booth.id,
        role,
        contact,
        mail: Some((t.get("staff-mail-subject"), t.with("link", "LINK").get("staff-mail-body"))),
        base_url: req.app.settings().base_url,
    }
}

/// Changes somebody's role, or takes it away.
pub(crate) async fn change(req: Req) -> Result<Response> {
    let mut form = req.form();
    let (booth, _) = of_form(&req, &form, Duty::View).await?;
    let account: AccountId = req.param("account").parse()?;
    let role = match form.value("role") {
        "none" => None,
        _ => Some(form.choice("role", StaffRole::from_key).ok_or(Error::NotFound)?),
    };
    let change = StaffChange { booth: booth.id, account, role, why: req.t().get("staff-changed-why") };
    req.app.db.write(&req.ctx, change, |tx, ctx, c| Box::pin(change_staff(tx, ctx, c))).await?;
    see_other(&format!("/desk/booth/staff?booth={}", booth.slug))
}

pub(crate) async fn withdraw(req: Req) -> Result<Response> {
    let (booth, _) = of_form(&req, &req.form(), Duty::View).await?;
    let id = Uuid::parse_str(req.param("id")).map_err(|_| Error::NotFound)?;
    let work = req
        .app
        .db
        .write(&req.ctx, (booth.id, id), |tx, ctx, i| Box::pin(withdraw_staff_invitation(tx, ctx, i)));
    work.await?;
    see_other(&format!("/desk/booth/staff?booth={}", booth.slug))
}

async fn show(
    req: &Req,
    booth: &BoothRow,
    form: &Form,
    link: Option<String>,
    status: StatusCode,
) -> Result<Response> {
    let t = req.t();
    let mut conn = req.reader().await?;
    require_owner(&mut conn, &req.ctx, booth.id).await?;
    let owner = |(_, account, name, since)| Person { account, name, role: StaffRole::Owner, since };
    let mut people: Vec<_> = owners(&mut conn, booth.organisation_id).await?.into_iter().map(owner).collect();
    for row in staff_of(&mut conn, booth.id).await? {
        people.push(Person { account: row.account_id, name: row.name, role: row.role, since: row.since });
    }
    let invitations = conn.all(&store::INVITATIONS, (booth.id, req.ctx.now())).await?;
    drop(conn);
    let body = StaffPage {
        f: FormView::new(form, req.t()),
        booth,
        people,
        me: req.account()?,
        invitations,
        roles: roles(&t),
        link,
        t: t.clone(),
    };
    Page::new(&t.get("staff-title")).status(status).desk().show(req, &body).await
}
