//! One official of the roster: the account, the end of the duty.
use askama::Template;
use axum::http::StatusCode;
use kernel::{Error, Result, Uuid};
use ui::{Form, FormView, Page, Req, Response, T, see_other};

use super::place;
use super::roster::linked;
use crate::roster::{FOREVER, OfficialRow, end_official, link_official};
use crate::store::office as store;

#[derive(Template)]
#[template(path = "official.html")]
struct OfficialPage<'a> {
    t: T,
    f: FormView<'a>,
    row: OfficialRow,
    place: String,
    goes_on: bool,
    /// May open the page of the account.
    manages: bool,
}

fn id(req: &Req) -> Result<Uuid> {
    Uuid::parse_str(req.param("id")).map_err(|_| Error::NotFound)
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    show(&req, &Form::default(), StatusCode::OK).await
}

/// Links the account by its login.
pub(crate) async fn link(req: Req) -> Result<Response> {
    let mut form = req.form();
    let typed = form.text("login", 254);
    if form.finish().is_ok()
        && let Some(account) = linked(&req, &mut form, &typed).await?
    {
        let input = (id(&req)?, account);
        req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(link_official(tx, ctx, input))).await?;
        return see_other(&format!("/office/roster/{}", id(&req)?));
    }
    show(&req, &form, StatusCode::UNPROCESSABLE_ENTITY).await
}

pub(crate) async fn end(req: Req) -> Result<Response> {
    let mut form = req.form();
    let reason = form.optional("reason", 500).unwrap_or_default();
    let input = (id(&req)?, reason);
    req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(end_official(tx, ctx, input))).await?;
    see_other("/office/roster")
}

async fn show(req: &Req, form: &Form, status: StatusCode) -> Result<Response> {
    let row = req.reader().await?.one(&store::OFFICIAL, (id(req)?,)).await?;
    req.ctx.actor.locality().require(row.commune.as_deref())?;
    let t = req.t();
    let name = row.name.clone();
    let body = OfficialPage {
        f: FormView::new(form, req.t()),
        place: place(row.commune.as_deref(), &t),
        goes_on: row.to_day.iso() == FOREVER,
        manages: crate::MANAGE.allows(&req.ctx.actor),
        row,
        t,
    };
    Page::new(&name).status(status).office().show(req, &body).await
}
