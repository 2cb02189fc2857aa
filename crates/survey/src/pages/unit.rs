//! One unit, for the department: where it stands, its link, what it answered; a received interview can be opened again.
use askama::Template;
use axum::http::StatusCode;
use kernel::{Code, Error, Result};
use places::Places;
use ui::{Form, FormView, Html, Page, Req, Response, T, see_other};

use super::door::Door;
use crate::sample::stratum_name;
use crate::store::unit::{ATTEMPTS, AttemptRow, BY_CODE};
use crate::{UnitState, Way, reopen};

#[derive(Template)]
#[template(path = "unit.html")]
struct Unit<'a> {
    t: T,
    f: FormView<'a>,
    door: &'a Door,
    part: Option<Html>,
    stratum: String,
    place: String,
    link: String,
    qr: Html,
    attempts: Vec<AttemptRow>,
    attempted: bool,
}

async fn door(req: &Req) -> Result<Door> {
    let code = Code::parse(req.param("code")).map_err(|_| Error::NotFound)?;
    let unit = req.reader().await?.one(&BY_CODE, (code,)).await?;
    let action = format!("/office/interviews/{}", unit.code);
    Door::open(req, unit, action, Way::Phone).await
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    show(&req, &door(&req).await?, &Form::default(), StatusCode::OK).await
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let (door, mut form) = (door(&req).await?, req.form());
    let reason = form.text("reason", 500);
    if form.finish().is_ok() {
        let input = (door.unit.id, reason);
        match req.app.db.write(&req.ctx, input, |tx, ctx, i| Box::pin(reopen(tx, ctx, i))).await {
            Ok(()) => return see_other(&format!("/office/surveys/units/{}", door.unit.code)),
            Err(Error::Conflict(message)) => form.error("reason", message),
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, &door, &form, StatusCode::UNPROCESSABLE_ENTITY).await
}

async fn show(req: &Req, door: &Door, form: &Form, status: StatusCode) -> Result<Response> {
    let t = req.t();
    let link = format!("{}/s/{}", req.app.settings().base_url, door.unit.token);
    let body = Unit {
        f: FormView::new(form, req.t()),
        part: if door.answer.is_some() { Some(door.part(req)?) } else { None },
        stratum: stratum_name(&door.unit.stratum, &t),
        place: Places::shared().show(&door.unit.commune, t.locale()),
        qr: Html(documents::qr_svg(&link).map_err(Error::internal)?),
        attempts: req.reader().await?.all(&ATTEMPTS, (door.unit.id, 100)).await?,
        attempted: status != StatusCode::OK,
        link,
        door,
        t,
    };
    let title = door.unit.name.clone();
    Page::new(&title).status(status).office().show(req, &body).await
}

/// Whether its link is given out.
impl Unit<'_> {
    fn asked(&self) -> bool {
        self.door.unit.state != UnitState::Reserve
    }
}
