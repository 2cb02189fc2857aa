//! The organisations that a person acts for, and opening one's own.
use askama::Template;
use axum::http::StatusCode;
use kernel::{Error, OrganisationId, Result};
use ui::{Form, FormView, Page, Req, Response, T, see_other};

use super::organisation_form::{communes, kinds, read};
use super::place;
use crate::organisation::{OrganisationKind, OrganisationRow, open_own_organisation};
use crate::session::choose_organisation;
use crate::store::organisation as store;

/// An organisation with its place in words.
struct Mine {
    row: OrganisationRow,
    place: String,
    /// The seller's pages are its own.
    chosen: bool,
}

#[derive(Template)]
#[template(path = "own_organisations.html")]
struct Own<'a> {
    t: &'a T,
    mine: Vec<Mine>,
    saved: bool,
}

#[derive(Template)]
#[template(path = "own_organisation_new.html")]
struct New<'a> {
    t: T,
    f: FormView<'a>,
    kinds: Vec<(String, String)>,
    communes: Vec<(String, String)>,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let t = req.t();
    let rows = req.reader().await?.all(&store::OF_ACCOUNT, (req.account()?,)).await?;
    let chosen = req.ctx.actor.organisations().first().copied();
    let named = |row: OrganisationRow| Mine {
        place: place(row.commune.as_deref(), &t),
        chosen: chosen == Some(row.id),
        row,
    };
    let mine = rows.into_iter().map(named).collect();
    let body = Own { t: &t, mine, saved: req.query.get("saved").is_some() };
    Page::new(&t.get("own-organisations")).show(&req, &body).await
}

/// The seller's pages are of this one from now on, in this browser.
pub(crate) async fn choose(req: Req) -> Result<Response> {
    let organisation: OrganisationId = req.param("id").parse()?;
    let input = (req.cookie("session").ok_or(Error::SignIn)?, organisation);
    req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(choose_organisation(tx, ctx, input))).await?;
    see_other("/desk")
}

pub(crate) async fn get_new(req: Req) -> Result<Response> {
    req.account()?;
    show(&req, &Form::default(), StatusCode::OK).await
}

pub(crate) async fn post_new(req: Req) -> Result<Response> {
    let account = req.account()?;
    let mut form = req.form();
    if let Some(new) = read(&req, &mut form, &OrganisationKind::OWN) {
        let input = (new, account);
        let work =
            req.app.db.write(&req.ctx, input, |tx, ctx, i| Box::pin(open_own_organisation(tx, ctx, i)));
        match work.await {
            Ok(_) => return see_other("/account/organisations?saved=1"),
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, &form, StatusCode::UNPROCESSABLE_ENTITY).await
}

async fn show(req: &Req, form: &Form, status: StatusCode) -> Result<Response> {
    let t = req.t();
    let body = New {
        f: FormView::new(form, req.t()),
        kinds: kinds(&t, &OrganisationKind::OWN),
        communes: communes(req, "organisation-commune-choose"),
        t: t.clone(),
    };
    Page::new(&t.get("own-organisation-new")).status(status).show(req, &body).await
}
