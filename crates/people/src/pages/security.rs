//! How a person signs in: authenticator app, recovery codes, passkeys, provider, password, open sessions.
use askama::Template;
use axum::http::StatusCode;
use kernel::{AccountId, Error, Instant, Result, Uuid};
use ui::{Form, FormView, Html, Page, Req, Response, T, see_other};

use crate::browser::browser_name;
use crate::second_factor::{self, begin_totp, confirm_totp, end_totp, new_codes};
use crate::session::{self, OFFICIALS, Strength, hash};
use crate::store::factor::{self, PasskeyRow};
use crate::{login_of, oidc, passkey};

/// Setting up the app: what it reads from the picture, and the secret to type.
struct Setup {
    picture: Html,
    secret: String,
}

struct OpenSession {
    id: Uuid,
    browser: String,
    seen_at: Instant,
    here: bool,
}

#[derive(Template)]
#[template(path = "security.html")]
struct Security<'a> {
    t: T,
    f: FormView<'a>,
    /// Official roles wait for a second factor.
    owed: bool,
    setup: Option<Setup>,
    codes_left: i64,
    /// Fresh codes, shown once.
    codes: Vec<String>,
    passkeys: Vec<PasskeyRow>,
    /// Where passkeys work, when not here.
    passkey_home: Option<String>,
    providers: Vec<String>,
    provider: Option<String>,
    sessions: Vec<OpenSession>,
    has_password: bool,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let back = req.query.get("back").unwrap_or_default().to_owned();
    show(&req, &Form::prefilled([("back", back)]), Vec::new(), StatusCode::OK).await
}

/// The first code of the app was typed.
pub(crate) async fn confirm(req: Req) -> Result<Response> {
    let account = strong(&req).await?;
    let mut form = req.form();
    let code = form.text("factor_code", 12);
    if form.finish().is_ok() {
        let input = (account, code);
        match req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(confirm_totp(tx, ctx, input))).await
        {
            Ok(codes) => {
                // Who has just shown a code has shown the second factor of this session.
                raise(&req, account).await?;
                return show(&req, &form, codes, StatusCode::OK).await;
            }
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, &form, Vec::new(), StatusCode::UNPROCESSABLE_ENTITY).await
}

pub(crate) async fn raise(req: &Req, account: AccountId) -> Result<()> {
    let Some(token) = req.cookie("session") else { return Ok(()) };
    let Some(session) = session::session(&req.app, &token).await? else { return Ok(()) };
    let device = hash(&req.cookie("device").unwrap_or_default());
    let input = (session.id, account, device);
    req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(session::strengthen(tx, ctx, input))).await
}

/// An account with a factor changes its factors only in a session that showed one.
pub(crate) async fn strong(req: &Req) -> Result<AccountId> {
    let account = req.account()?;
    let token = req.cookie("session").unwrap_or_default();
    let session = session::session(&req.app, &token).await?.ok_or(Error::SignIn)?;
    if session.factors > 0 && session.strength != Strength::Strong {
        return Err(Error::conflict("factor-sign-in-again"));
    }
    Ok(account)
}

pub(crate) async fn end_app(req: Req) -> Result<Response> {
    let account = strong(&req).await?;
    req.app.db.write(&req.ctx, account, |tx, ctx, account| Box::pin(end_totp(tx, ctx, account))).await?;
    see_other("/account/security")
}

pub(crate) async fn codes(req: Req) -> Result<Response> {
    let account = strong(&req).await?;
    let codes =
        req.app.db.write(&req.ctx, account, |tx, ctx, account| Box::pin(new_codes(tx, ctx, account))).await?;
    show(&req, &Form::default(), codes, StatusCode::OK).await
}

pub(crate) async fn end_passkey(req: Req) -> Result<Response> {
    let account = strong(&req).await?;
    let id = Uuid::parse_str(req.param("id")).map_err(|_| Error::NotFound)?;
    let input = (account, id);
    req.app
        .db
        .write(&req.ctx, input, |tx, ctx, input| Box::pin(passkey::end_passkey(tx, ctx, input)))
        .await?;
    see_other("/account/security")
}

/// Ends one session, or all others.
pub(crate) async fn end_session(req: Req) -> Result<Response> {
    let account = req.account()?;
    let which = match req.form().value("session") {
        "others" => None,
        id => Some(Uuid::parse_str(id).map_err(|_| Error::NotFound)?),
    };
    let mine = hash(&req.cookie("session").unwrap_or_default());
    let input = (account, which, mine);
    req.app
        .db
        .write(&req.ctx, input, |tx, ctx, input| Box::pin(session::end_sessions(tx, ctx, input)))
        .await?;
    see_other("/account/security")
}

async fn show(req: &Req, form: &Form, codes: Vec<String>, status: StatusCode) -> Result<Response> {
    let account = req.account()?;
    let t = req.t();
    let mut conn = req.reader().await?;
    let totp = conn.optional(&factor::TOTP, (account,)).await?.filter(|totp| totp.confirmed_at.is_some());
    let (codes_left,) = conn.one(&factor::CODES_LEFT, (account,)).await?;
    let passkeys = conn.all(&factor::PASSKEYS, (account,)).await?;
    let providers = conn.all(&factor::IDENTITIES, (account,)).await?;
    let (name, email, phone) = login_of(&mut conn, account).await?;
    let grants = session::grants(&mut conn, account).await?;
    let mine = hash(&req.cookie("session").unwrap_or_default());
    let sessions = session::open_sessions(&mut conn, account).await?;
    drop(conn);
    let setup = if totp.is_some() {
        None
    } else {
        let secret =
            req.app.db.write(&req.ctx, account, |tx, ctx, id| Box::pin(begin_totp(tx, ctx, id))).await?;
        let login = email.clone().or(phone).unwrap_or(name);
        let (address, secret) = second_factor::address(&secret, &login)?;
        let picture = documents::qr_svg(&address).map_err(Error::internal)?;
        Some(Setup { picture: Html(picture), secret })
    };
    let official = grants.iter().any(|grant| OFFICIALS.contains(&grant.role));
    let settings = req.app.settings();
    let host = req.headers.get("host").and_then(|host| host.to_str().ok()).unwrap_or_default();
    let body = Security {
        f: FormView::new(form, req.t()),
        owed: official && setup.is_some() && passkeys.is_empty(),
        setup,
        codes_left,
        codes,
        passkeys,
        passkey_home: passkey::home(&settings, host),
        providers: providers.into_iter().map(|(issuer, ..)| issuer).collect(),
        provider: oidc::is_there(&settings).then(|| settings.oidc_name.clone()),
        sessions: sessions
            .into_iter()
            .map(|s| OpenSession {
                id: s.id,
                browser: browser_name(&s.browser).unwrap_or(s.browser),
                seen_at: s.seen_at,
                here: s.token_hash == mine,
            })
            .collect(),
        has_password: email.is_some(),
        t: t.clone(),
    };
    Page::new(&t.get("security-title")).status(status).script("src/passkey.js").show(req, &body).await
}
