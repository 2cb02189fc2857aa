use askama::Template;
use axum::http::StatusCode;
use kernel::{Message, Result};
use ui::{Form, FormView, Page, Req, Response, T};

use crate::session::{self, Origin};
use crate::{Login, NewAccount, hash_password, open_account};

/// Shortest password, in characters.
pub(crate) const SHORTEST: usize = 10;

#[derive(Template)]
#[template(path = "sign_up.html")]
struct SignUp<'a> {
    t: T,
    f: FormView<'a>,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let back = req.query.get("back").unwrap_or_default().to_owned();
    show(&req, &Form::prefilled([("back", back)]), StatusCode::OK).await
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let mut form = req.form();
    let name = form.text("name", 100);
    let typed = form.text("login", 254);
    let login = Login::parse(&typed);
    if login.is_none() && !form.has_error("login") {
        form.error("login", Message::new("people-login-wrong"));
    }
    let password = form.value("password").to_owned();
    if password.chars().count() < SHORTEST {
        form.error("password", Message::new("people-password-short").with("shortest", SHORTEST));
    }
    if let (Some(login), true) = (login, form.finish().is_ok()) {
        match open(&req, name, &login, password.clone()).await {
            Ok(()) => {
                let signed =
                    session::sign_in(&req.app, &req.ctx, &typed, password, &Origin::of(&req)).await?;
                return super::signed_in(&req, &signed, form.value("back")).await;
            }
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, &form, StatusCode::UNPROCESSABLE_ENTITY).await
}

async fn open(req: &Req, name: String, login: &Login, password: String) -> Result<()> {
    let (email, phone) = match login {
        Login::Email(email) => (Some(email.clone()), None),
        Login::Phone(phone) => (None, Some(phone.clone())),
    };
    let new = NewAccount { name, email, phone, password_hash: hash_password(password).await? };
    req.app.db.write(&req.ctx, new, |tx, ctx, new| Box::pin(open_account(tx, ctx, new))).await.map(|_| ())
}

async fn show(req: &Req, form: &Form, status: StatusCode) -> Result<Response> {
    let title = req.t().get("people-sign-up");
    let body = SignUp { t: req.t(), f: FormView::new(form, req.t()) };
    Page::new(&title).status(status).show(req, &body).await
}
