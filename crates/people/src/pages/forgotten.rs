//! A forgotten password: asking for a link, and setting a new password by it.
use askama::Template;
use axum::http::StatusCode;
use kernel::{Error, Message, Result};
use ui::{Form, FormView, Page, Req, Response, T, see_other};

use super::sign_up::SHORTEST;
use crate::hash_password;
use crate::recovery::{Words, ask_recovery, is_open, recover};

#[derive(Template)]
#[template(path = "forgotten.html")]
struct Forgotten<'a> {
    t: T,
    f: FormView<'a>,
    asked: bool,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    show(&req, &Form::default(), false, StatusCode::OK).await
}

/// The answer is the same whether the login is known or not.
pub(crate) async fn post(req: Req) -> Result<Response> {
    let mut form = req.form();
    let login = form.text("login", 254);
    if form.finish().is_err() {
        return show(&req, &form, false, StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    let t = req.t();
    let words = Words {
        base_url: req.app.settings().base_url,
        subject: t.get("recovery-subject"),
        body: t.get("recovery-body"),
    };
    ask_recovery(&req.app, &req.ctx, &login, words).await?;
    show(&req, &form, true, StatusCode::OK).await
}

async fn show(req: &Req, form: &Form, asked: bool, status: StatusCode) -> Result<Response> {
    let t = req.t();
    let title = t.get("forgotten-title");
    Page::new(&title).status(status).show(req, &Forgotten { f: FormView::new(form, req.t()), asked, t }).await
}

#[derive(Template)]
#[template(path = "recover.html")]
struct Recover<'a> {
    t: T,
    f: FormView<'a>,
    secret: &'a str,
}

pub(crate) async fn get_link(req: Req) -> Result<Response> {
    if !is_open(&mut req.reader().await?, req.param("secret"), req.ctx.now()).await? {
        return Err(Error::conflict("recovery-over"));
    }
    show_link(&req, &Form::default(), StatusCode::OK).await
}

pub(crate) async fn post_link(req: Req) -> Result<Response> {
    let mut form = req.form();
    let password = form.value("password").to_owned();
    if password.chars().count() < SHORTEST {
        form.error("password", Message::new("people-password-short").with("shortest", SHORTEST));
        return show_link(&req, &form, StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    let input = (req.param("secret").to_owned(), hash_password(password).await?);
    match req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(recover(tx, ctx, input))).await {
        Ok(()) => see_other("/sign-in"),
        Err(Error::NotFound) => Err(Error::conflict("recovery-over")),
        Err(error) => Err(error),
    }
}

async fn show_link(req: &Req, form: &Form, status: StatusCode) -> Result<Response> {
    let t = req.t();
    let title = t.get("recover-title");
    let body = Recover { f: FormView::new(form, req.t()), secret: req.param("secret"), t };
    Page::new(&title).status(status).show(req, &body).await
}
