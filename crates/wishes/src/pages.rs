//! One file per page.
pub(crate) mod alert;
pub(crate) mod favourites;

use axum::http::{HeaderValue, header};
use kernel::{Error, Result};
use ui::{Req, Response};

use crate::Whose;

/// Name of the cookie that keeps the list of a browser.
pub(crate) const COOKIE: &str = "wishes";

/// The secret of this browser's list.
pub(crate) fn token(req: &Req) -> Option<String> {
    req.cookie(COOKIE).filter(|token| token.len() == 32)
}

/// Whose list is meant: the person's, else the browser's, if it has one.
pub(crate) fn whose(req: &Req) -> Option<Whose> {
    req.ctx.actor.account().map(Whose::Account).or_else(|| token(req).map(Whose::Browser))
}

/// Keeps the secret for so many seconds in the browser; nought takes it away.
fn set_cookie(answer: &mut Response, req: &Req, token: &str, seconds: i64) -> Result<()> {
    let secure = if req.app.settings().base_url.starts_with("https://") { "; Secure" } else { "" };
    let cookie = format!("{COOKIE}={token}; Path=/; Max-Age={seconds}; SameSite=Lax; HttpOnly{secure}");
    let cookie = HeaderValue::from_str(&cookie).map_err(Error::internal)?;
    answer.headers_mut().append(header::SET_COOKIE, cookie);
    Ok(())
}
