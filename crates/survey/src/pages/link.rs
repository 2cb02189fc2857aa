//! A unit answers by its own link, on any phone, with or without an account.
use askama::Template;
use axum::http::StatusCode;
use kernel::{Error, Result};
use ui::{Html, Page, Req, Response, T};

use super::door::{Came, Door};
use crate::store::unit::BY_TOKEN;
use crate::{FormId, SurveyState, UnitState, Way};

#[derive(Template)]
#[template(path = "link.html")]
struct Link<'a> {
    t: T,
    door: &'a Door,
    part: Html,
    saved: bool,
    elsewhere: bool,
    /// Whom to ask about the survey.
    office: String,
}

#[derive(Template)]
#[template(path = "link_closed.html")]
struct Closed<'a> {
    t: T,
    door: &'a Door,
    early: bool,
    office: String,
}

async fn door(req: &Req) -> Result<Door> {
    let token = req.param("token").to_owned();
    let unit = req.reader().await?.one(&BY_TOKEN, (token.clone(),)).await?;
    if unit.state == UnitState::Reserve {
        return Err(Error::NotFound);
    }
    Door::open(req, unit, format!("/s/{token}"), Way::Link).await
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let door = door(&req).await?;
    if !door.is_open() && !door.is_received() {
        return closed(&req, &door).await;
    }
    let part = door.part(&req)?;
    show(&req, &door, part, (req.query.get("saved").is_some(), false), StatusCode::OK).await
}

pub(crate) async fn file_page(req: Req) -> Result<Response> {
    door(&req).await?.file_page(&req).await
}

pub(crate) async fn take_file(req: Req) -> Result<Response> {
    door(&req).await?.take_file(&req).await
}

pub(crate) async fn take_bytes(req: Req) -> Result<Response> {
    door(&req).await?.take_bytes(&req).await
}

pub(crate) async fn file(req: Req) -> Result<Response> {
    door(&req).await?.file(&req).await
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let door = door(&req).await?;
    match door.take(&req).await {
        Ok(Came::There(response)) => Ok(response),
        Ok(Came::Again { part, elsewhere }) => {
            let status = if elsewhere { StatusCode::CONFLICT } else { StatusCode::UNPROCESSABLE_ENTITY };
            show(&req, &door, part, (false, elsewhere), status).await
        }
        Err(Error::Conflict(message)) if message.key == "survey-takes-none" => closed(&req, &door).await,
        Err(other) => Err(other),
    }
}

async fn show(
    req: &Req,
    door: &Door,
    part: Html,
    (saved, elsewhere): (bool, bool),
    status: StatusCode,
) -> Result<Response> {
    let t = req.t();
    let office = req.app.settings().area_name(t.locale());
    let title = door.survey.name.show(t.locale()).to_owned();
    let body = Link { t, door, part, saved, elsewhere, office };
    Page::new(&title).status(status).script(interview::SCRIPT).show(req, &body).await
}

async fn closed(req: &Req, door: &Door) -> Result<Response> {
    let t = req.t();
    let early = matches!(door.survey.state, SurveyState::Planned | SurveyState::Drawn);
    let office = req.app.settings().area_name(t.locale());
    let title = door.survey.name.show(t.locale()).to_owned();
    let body = Closed { t, door, early, office };
    Page::new(&title).status(StatusCode::GONE).show(req, &body).await
}

/// A questionnaire as the page's script reads it; it is no secret.
pub(crate) async fn model(req: Req) -> Result<Response> {
    let form: FormId = req.param("form").parse()?;
    let lang = if req.param("lang") == "en" { "en" } else { "vi" };
    let kept = req.app.part::<crate::Forms>()?.get(&mut req.reader().await?, form).await?;
    let mut response = ui::text(StatusCode::OK, kept.model(lang).to_owned());
    let headers = response.headers_mut();
    headers
        .insert(axum::http::header::CONTENT_TYPE, axum::http::HeaderValue::from_static("application/json"));
    // A form never changes; another version has another address.
    headers.insert(
        axum::http::header::CACHE_CONTROL,
        axum::http::HeaderValue::from_static("public, max-age=604800"),
    );
    Ok(response)
}
