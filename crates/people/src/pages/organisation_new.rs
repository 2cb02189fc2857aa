//! An official opens an organisation and invites its first manager.
use askama::Template;
use axum::http::StatusCode;
use kernel::Result;
use ui::{Form, FormView, Page, Req, Response, T};

use super::organisation_form::{communes, kinds, read};
use crate::organisation::{OrganisationKind, open_organisation};

#[derive(Template)]
#[template(path = "organisation_new.html")]
struct New<'a> {
    t: T,
    f: FormView<'a>,
    kinds: Vec<(String, String)>,
    communes: Vec<(String, String)>,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    show(&req, &Form::default(), StatusCode::OK).await
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let mut form = req.form();
    let contact = form.text("manager", 200);
    if let Some(new) = read(&req, &mut form, OrganisationKind::ALL) {
        let input = (new, contact);
        let work = req.app.db.write(&req.ctx, input, |tx, ctx, i| Box::pin(open_organisation(tx, ctx, i)));
        match work.await {
            Ok((id, secret)) => {
                let link = format!("{}/invitations/{secret}", req.app.settings().base_url);
                return super::organisation::show(&req, id, &Form::default(), Some(link), StatusCode::OK)
                    .await;
            }
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, &form, StatusCode::UNPROCESSABLE_ENTITY).await
}

async fn show(req: &Req, form: &Form, status: StatusCode) -> Result<Response> {
    let t = req.t();
    let body = New {
        f: FormView::new(form, req.t()),
        kinds: kinds(&t, OrganisationKind::ALL),
        communes: communes(req, "roster-province"),
        t: t.clone(),
    };
    Page::new(&t.get("organisation-new")).status(status).office().show(req, &body).await
}
