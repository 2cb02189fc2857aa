use askama::Template;
use axum::http::StatusCode;
use kernel::{Error, Message, Result};
use ui::{Form, FormView, Page, Req, Response, T};

use crate::session::{self, Origin};
use crate::{oidc, passkey};

#[derive(Template)]
#[template(path = "sign_in.html")]
struct SignIn<'a> {
    t: T,
    f: FormView<'a>,
    demo: Vec<(String, String, String)>,
    /// The name of the provider, when there is one.
    provider: Option<String>,
    /// Where passkeys work, when not here.
    passkey_home: Option<String>,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let back = req.query.get("back").unwrap_or_default().to_owned();
    show(&req, &Form::prefilled([("back", back)]), StatusCode::OK).await
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let mut form = req.form();
    let login = form.text("login", 254);
    let password = form.value("password").to_owned();
    if password.is_empty() {
        form.error("password", Message::new("error-required"));
    }
    if form.finish().is_ok() {
        match session::sign_in(&req.app, &req.ctx, &login, password, &Origin::of(&req)).await {
            Ok(signed) => return super::signed_in(&req, &signed, form.value("back")).await,
            Err(Error::Conflict(message)) => form.error("login", message),
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, &form, StatusCode::UNPROCESSABLE_ENTITY).await
}

async fn show(req: &Req, form: &Form, status: StatusCode) -> Result<Response> {
    let title = req.t().get("people-sign-in");
    let settings = req.app.settings();
    let host = req.headers.get("host").and_then(|host| host.to_str().ok()).unwrap_or_default();
    let body = SignIn {
        t: req.t(),
        f: FormView::new(form, req.t()),
        demo: demo_accounts(req).await?,
        provider: oidc::is_there(&settings).then(|| settings.oidc_name.clone()),
        passkey_home: passkey::home(&settings, host),
    };
    Page::new(&title).status(status).script("src/passkey.js").show(req, &body).await
}

/// In a demo the page itself tells the accounts to try: role, login, password.
async fn demo_accounts(req: &Req) -> Result<Vec<(String, String, String)>> {
    if !req.app.settings().demo {
        return Ok(Vec::new());
    }
    let rows = db::read_setting(&mut req.reader().await?, "demo-accounts").await?.unwrap_or_default();
    let parts = |line: &str| {
        let mut parts = line.split('\t').map(str::to_owned);
        Some((parts.next()?, parts.next()?, parts.next()?))
    };
    Ok(rows.lines().filter_map(parts).collect())
}
