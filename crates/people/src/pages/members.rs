//! A seller's colleagues: who works for the organisation, and inviting another.
use askama::Template;
use axum::http::StatusCode;
use kernel::{AccountId, Error, OrganisationId, Result, Role, Text, Uuid};
use ui::{Form, FormView, Page, Req, Response, T, see_other};

use crate::end_role;
use crate::invitation::{NewInvitation, invite, withdraw_invitation};
use crate::store::account::{self as accounts, MemberRow};
use crate::store::office::{INVITATIONS, InvitationRow};

#[derive(Template)]
#[template(path = "members.html")]
struct Members<'a> {
    t: T,
    f: FormView<'a>,
    /// Which organisation, for who acts for several.
    whose: Option<Text>,
    people: Vec<MemberRow>,
    me: AccountId,
    invitations: Vec<InvitationRow>,
    link: Option<String>,
}

fn organisation(req: &Req) -> Result<OrganisationId> {
    req.ctx.actor.organisations().into_iter().next().ok_or(Error::Forbidden)
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    show(&req, &Form::default(), None, StatusCode::OK).await
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let mut form = req.form();
    let contact = form.text("contact", 200);
    if form.finish().is_ok() {
        let organisation = Some(organisation(&req)?);
        let new = NewInvitation { contact, role: Role::Seller, organisation, commune: None };
        match req.app.db.write(&req.ctx, new, |tx, ctx, new| Box::pin(invite(tx, ctx, new))).await {
            Ok(secret) => {
                let link = format!("{}/invitations/{secret}", req.app.settings().base_url);
                return show(&req, &Form::default(), Some(link), StatusCode::OK).await;
            }
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, &form, None, StatusCode::UNPROCESSABLE_ENTITY).await
}

/// A colleague no longer works for the organisation. Nobody takes this away from themselves: the last one would leave
/// the booth without anybody.
pub(crate) async fn end(req: Req) -> Result<Response> {
    let grant = Uuid::parse_str(req.param("grant")).map_err(|_| Error::NotFound)?;
    let members = req.reader().await?.all(&accounts::MEMBERS, (organisation(&req)?,)).await?;
    let member = members.iter().find(|member| member.grant_id == grant).ok_or(Error::NotFound)?;
    if Some(member.account_id) == req.ctx.actor.account() {
        return Err(Error::conflict("members-not-yourself"));
    }
    let input = (member.account_id, grant, req.t().get("members-reason"));
    req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(end_role(tx, ctx, input))).await?;
    see_other("/desk/members")
}

pub(crate) async fn withdraw(req: Req) -> Result<Response> {
    let id = Uuid::parse_str(req.param("id")).map_err(|_| Error::NotFound)?;
    req.app.db.write(&req.ctx, id, |tx, ctx, id| Box::pin(withdraw_invitation(tx, ctx, id))).await?;
    see_other("/desk/members")
}

async fn show(req: &Req, form: &Form, link: Option<String>, status: StatusCode) -> Result<Response> {
    let t = req.t();
    let organisation = organisation(req)?;
    let mut conn = req.reader().await?;
    let members = conn.all(&accounts::MEMBERS, (organisation,)).await?;
    let request = db::PageRequest {
        filters: vec![("organisation", kernel::Value::Uuid(kernel::Id::uuid(organisation)))],
        limit: 20,
        ..db::PageRequest::default()
    };
    let invitations = INVITATIONS.page(&mut conn, &request).await?.rows;
    let several = req.ctx.actor.organisations().len() > 1;
    let whose = if several { Some(crate::organisation(&mut conn, organisation).await?.name) } else { None };
    drop(conn);
    let now = req.ctx.now();
    let body = Members {
        f: FormView::new(form, req.t()),
        whose,
        people: members,
        me: req.account()?,
        invitations: invitations.into_iter().filter(|i| i.ended_at.is_none() && i.expires_at > now).collect(),
        link,
        t: t.clone(),
    };
    Page::new(&t.get("members-title")).status(status).desk().show(req, &body).await
}
