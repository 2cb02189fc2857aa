//! Questionnaires: those that are here, and a new one.
use askama::Template;
use axum::http::StatusCode;
use kernel::{Locale, Message, Result};
use questionnaires::Tongue;
use ui::{Form, FormView, Page, Req, Response, T, see_other};

use crate::store::form::{FormRow, NEWEST};
use crate::{Brought, add_form};

/// Largest workbook, in bytes.
pub(crate) const LARGEST: usize = 10 * 1024 * 1024;
/// Questionnaires of the page.
const SHOWN: i64 = 100;
/// Faults that a page shows.
const FAULTS: usize = 200;

#[derive(Template)]
#[template(path = "forms.html")]
struct Forms<'a> {
    t: T,
    f: FormView<'a>,
    rows: Vec<FormRow>,
    faults: Vec<String>,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    show(&req, &Form::default(), Vec::new(), StatusCode::OK).await
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let (mut form, files) = req.upload().await?;
    let Some(file) = files.into_iter().next() else {
        form.error("file", Message::new("survey-form-choose"));
        return show(&req, &form, Vec::new(), StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let tongue = if req.ctx.locale == Locale::En { Tongue::En } else { Tongue::Vi };
    match Brought::read(&file.name, file.bytes.to_vec()) {
        Ok((brought, _)) => {
            let id = req.app.db.write(&req.ctx, brought, |tx, ctx, i| Box::pin(add_form(tx, ctx, i))).await?;
            see_other(&format!("/office/surveys/forms/{id}"))
        }
        Err(faults) => {
            form.error("file", Message::new("survey-form-faults").with("count", faults.len()));
            let faults = faults.iter().take(FAULTS).map(|fault| fault.say(tongue)).collect();
            show(&req, &form, faults, StatusCode::UNPROCESSABLE_ENTITY).await
        }
    }
}

async fn show(req: &Req, form: &Form, faults: Vec<String>, status: StatusCode) -> Result<Response> {
    let rows = req.reader().await?.all(&NEWEST, (SHOWN,)).await?;
    let body = Forms { t: req.t(), f: FormView::new(form, req.t()), rows, faults };
    let title = body.t.get("survey-forms");
    Page::new(&title).status(status).office().show(req, &body).await
}
