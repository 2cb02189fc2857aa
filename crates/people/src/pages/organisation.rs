//! One organisation, for the department: its facts, its people, its verification.
use askama::Template;
use axum::http::StatusCode;
use kernel::{OrganisationId, Result};
use ui::{Form, FormView, Page, Req, Response, T, see_other};

use super::place;
use crate::login_of;
use crate::organisation::{OrganisationRow, refuse_organisation, verify_organisation};
use crate::store::account::{self as accounts, MemberRow};
use crate::store::organisation as store;

#[derive(Template)]
#[template(path = "organisation.html")]
struct OrganisationPage<'a> {
    t: T,
    f: FormView<'a>,
    row: OrganisationRow,
    place: String,
    people: Vec<MemberRow>,
    opener: Option<String>,
    verifier: Option<String>,
    /// Whoever acts for it does not verify it.
    mine: bool,
    /// The link of the first manager, shown once.
    link: Option<String>,
}

fn id(req: &Req) -> Result<OrganisationId> {
    req.param("id").parse()
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    show(&req, id(&req)?, &Form::default(), None, StatusCode::OK).await
}

/// An official saw the papers.
pub(crate) async fn verify(req: Req) -> Result<Response> {
    let id = id(&req)?;
    let mut form = req.form();
    let evidence = form.text("evidence", 300);
    if form.finish().is_ok() {
        let input = (id, evidence);
        req.app
            .db
            .write(&req.ctx, input, |tx, ctx, input| Box::pin(verify_organisation(tx, ctx, input)))
            .await?;
        return see_other(&format!("/office/organisations/{id}"));
    }
    show(&req, id, &form, None, StatusCode::UNPROCESSABLE_ENTITY).await
}

/// The papers do not bear it out.
pub(crate) async fn refuse(req: Req) -> Result<Response> {
    let id = id(&req)?;
    let mut form = req.form();
    let why = form.text("reason", 300);
    if form.finish().is_ok() {
        let input = (id, why);
        req.app
            .db
            .write(&req.ctx, input, |tx, ctx, input| Box::pin(refuse_organisation(tx, ctx, input)))
            .await?;
        return see_other("/office/organisations");
    }
    show(&req, id, &form, None, StatusCode::UNPROCESSABLE_ENTITY).await
}

pub(crate) async fn show(
    req: &Req,
    id: OrganisationId,
    form: &Form,
    link: Option<String>,
    status: StatusCode,
) -> Result<Response> {
    let mut conn = req.reader().await?;
    let row = conn.one(&store::BY_ID, (id,)).await?;
    let people = conn.all(&accounts::MEMBERS, (id,)).await?;
    let mut names = [None, None];
    for (name, account) in names.iter_mut().zip([row.opened_by, row.verified_by]) {
        if let Some(account) = account {
            *name = Some(login_of(&mut conn, account).await?.0);
        }
    }
    drop(conn);
    let (t, [opener, verifier]) = (req.t(), names);
    let me = req.ctx.actor.account();
    let title = row.name.show(t.locale).to_owned();
    let body = OrganisationPage {
        f: FormView::new(form, req.t()),
        place: place(row.commune.as_deref(), &t),
        mine: row.opened_by == me || people.iter().any(|member| Some(member.account_id) == me),
        people,
        opener,
        verifier,
        link,
        row,
        t,
    };
    Page::new(&title).status(status).office().show(req, &body).await
}
