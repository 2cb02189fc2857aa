//! An interviewer asks a unit by telephone or at its door, and notes what came of trying.
use askama::Template;
use axum::http::StatusCode;
use kernel::{Code, Error, Phone, Result};
use places::Places;
use ui::{Form, FormView, Html, Page, Req, Response, T, see_other};

use super::door::{Came, Door};
use crate::store::unit::{ATTEMPTS, AttemptRow, BY_CODE};
use crate::{Attempt, UnitRow, UnitState, Way, try_unit};

#[derive(Template)]
#[template(path = "interview_page.html")]
struct Interview<'a> {
    t: T,
    f: FormView<'a>,
    door: &'a Door,
    part: Html,
    saved: bool,
    elsewhere: bool,
    place: String,
    phone: String,
    attempts: Vec<AttemptRow>,
    ways: Vec<(String, String)>,
    results: Vec<(String, String)>,
    trying: bool,
}

/// The unit of the address, when it lies in the interviewer's locality.
pub(super) async fn unit(req: &Req) -> Result<UnitRow> {
    let code = Code::parse(req.param("code")).map_err(|_| Error::NotFound)?;
    let unit = req.reader().await?.one(&BY_CODE, (code,)).await?;
    let commune = Some(unit.commune.as_str()).filter(|commune| !commune.is_empty());
    if unit.state == UnitState::Reserve || !req.ctx.actor.locality().covers(commune) {
        return Err(Error::NotFound);
    }
    Ok(unit)
}

async fn door(req: &Req) -> Result<Door> {
    let unit = unit(req).await?;
    // Households have no list of telephones: they are visited.
    let way = if unit.cluster.is_empty() { Way::Phone } else { Way::Visit };
    let action = format!("/office/interviews/{}", unit.code);
    Door::open(req, unit, action, way).await
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let door = door(&req).await?;
    let part = door.part(&req)?;
    let form = contact(&door.unit);
    let saved = req.query.get("saved").is_some();
    show(&req, &door, part, &form, (saved, false, false), StatusCode::OK).await
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
    match door.take(&req).await? {
        Came::There(response) => Ok(response),
        Came::Again { part, elsewhere } => {
            let status = if elsewhere { StatusCode::CONFLICT } else { StatusCode::UNPROCESSABLE_ENTITY };
            show(&req, &door, part, &contact(&door.unit), (false, elsewhere, false), status).await
        }
    }
}

/// A try that ended without an interview.
pub(crate) async fn tried(req: Req) -> Result<Response> {
    let door = door(&req).await?;
    let mut form = req.form();
    let way = form.choice("way", |typed| Attempt::WAYS.into_iter().find(|way| *way == typed));
    let result =
        form.choice("result", UnitState::from_key).filter(|result| UnitState::RESULTS.contains(result));
    let note = form.optional("note", 1_000).unwrap_or_default();
    let phone = form.optional("phone", 30).unwrap_or_default();
    let mail = form.optional("mail", 200).unwrap_or_default();
    let address = form.optional("address", 300).unwrap_or_default();
    if let (Some(way), Some(result), Ok(())) = (way, result, form.finish()) {
        let attempt = Attempt { unit: door.unit.id, way: way.to_owned(), result, note, phone, mail, address };
        match req.app.db.write(&req.ctx, attempt, |tx, ctx, i| Box::pin(try_unit(tx, ctx, i))).await {
            Ok(()) => return see_other(&door.action),
            Err(Error::Conflict(message)) => form.error("result", message),
            Err(error) => form.absorb(error)?,
        }
    }
    let part = door.part(&req)?;
    show(&req, &door, part, &form, (false, false, true), StatusCode::UNPROCESSABLE_ENTITY).await
}

fn contact(unit: &UnitRow) -> Form {
    Form::prefilled([
        ("phone", unit.phone.clone()),
        ("mail", unit.mail.clone()),
        ("address", unit.address.clone()),
    ])
}

async fn show(
    req: &Req,
    door: &Door,
    part: Html,
    form: &Form,
    (saved, elsewhere, trying): (bool, bool, bool),
    status: StatusCode,
) -> Result<Response> {
    let t = req.t();
    let options = |prefix: &str, keys: &[&str]| -> Vec<(String, String)> {
        keys.iter().map(|key| ((*key).to_owned(), t.choice(prefix, key))).collect()
    };
    let body = Interview {
        f: FormView::new(form, req.t()),
        place: Places::shared().show(&door.unit.commune, t.locale()),
        phone: Phone::show(&door.unit.phone),
        attempts: req.reader().await?.all(&ATTEMPTS, (door.unit.id, 50)).await?,
        ways: options("survey-way-", &Attempt::WAYS),
        results: options("survey-result-", &UnitState::RESULTS.map(UnitState::key)),
        door,
        part,
        saved,
        elsewhere,
        trying,
        t,
    };
    let title = door.unit.name.clone();
    Page::new(&title).status(status).office().script(interview::SCRIPT).show(req, &body).await
}
