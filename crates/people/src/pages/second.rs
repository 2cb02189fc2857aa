//! The second step of signing in: a code of the authenticator app, or a recovery code.
use askama::Template;
use axum::http::StatusCode;
use kernel::{Error, Result};
use ui::{Form, FormView, Page, Req, Response, T, see_other};

use crate::second_factor::{check_second, code_now};
use crate::session::{self, Strength};
use crate::store::factor;
use crate::store::session::SessionRow;
use crate::{login_of, passkey};

#[derive(Template)]
#[template(path = "second.html")]
struct Second<'a> {
    t: T,
    f: FormView<'a>,
    name: String,
    /// The login, for a passkey.
    login: String,
    has_app: bool,
    has_passkey: bool,
    /// Where passkeys work, when not here.
    passkey_home: Option<String>,
    /// In a demo the page itself tells the code of this moment.
    demo: Option<String>,
}

/// The session that waits for its second step.
async fn waiting(req: &Req) -> Result<Option<SessionRow>> {
    let Some(token) = req.cookie("session") else { return Ok(None) };
    Ok(session::session(&req.app, &token).await?.filter(|session| session.strength == Strength::Pending))
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let Some(waiting) = waiting(&req).await? else { return see_other("/sign-in") };
    let back = req.query.get("back").unwrap_or_default().to_owned();
    show(&req, &Form::prefilled([("back", back)]), &waiting, StatusCode::OK).await
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let Some(waiting) = waiting(&req).await? else { return see_other("/sign-in") };
    let mut form = req.form();
    let typed = form.text("factor_code", 20);
    if form.finish().is_ok() {
        match step(&req, &waiting, typed).await {
            Ok(()) => {
                let token = req.cookie("session").unwrap_or_default();
                return see_other(&super::home(&req, &token, form.value("back")).await?);
            }
            Err(Error::Conflict(message)) => form.error("factor_code", message),
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, &form, &waiting, StatusCode::UNPROCESSABLE_ENTITY).await
}

async fn step(req: &Req, waiting: &SessionRow, typed: String) -> Result<()> {
    session::count_second(&req.app, &req.ctx, waiting.id).await?;
    let demo = req.app.settings().demo;
    let input = (waiting.account_id, typed, demo);
    req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(check_second(tx, ctx, input))).await?;
    let device = session::hash(&req.cookie("device").unwrap_or_default());
    let input = (waiting.id, waiting.account_id, device);
    req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(session::strengthen(tx, ctx, input))).await
}

async fn show(req: &Req, form: &Form, waiting: &SessionRow, status: StatusCode) -> Result<Response> {
    let t = req.t();
    let title = t.get("second-title");
    let settings = req.app.settings();
    let host = req.headers.get("host").and_then(|host| host.to_str().ok()).unwrap_or_default();
    let mut conn = req.reader().await?;
    let totp = conn.optional(&factor::TOTP, (waiting.account_id,)).await?;
    let totp = totp.filter(|totp| totp.confirmed_at.is_some());
    let has_passkey = !conn.all(&factor::PASSKEYS, (waiting.account_id,)).await?.is_empty();
    let (name, email, phone) = login_of(&mut conn, waiting.account_id).await?;
    drop(conn);
    let shown = totp.as_ref().filter(|_| settings.demo);
    let body = Second {
        f: FormView::new(form, req.t()),
        name,
        login: email.or(phone).unwrap_or_default(),
        has_app: totp.is_some(),
        has_passkey,
        passkey_home: passkey::home(&settings, host),
        demo: shown.map(|totp| code_now(&totp.secret, req.ctx.now())).transpose()?,
        t,
    };
    Page::new(&title).status(status).script("src/passkey.js").show(req, &body).await
}
