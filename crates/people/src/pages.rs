//! One file per page.
pub(crate) mod account;
pub(crate) mod events;
pub(crate) mod sign_in;
pub(crate) mod sign_out;
pub(crate) mod sign_up;

use axum::http::{HeaderValue, header};
use kernel::Result;
use ui::{Req, Response, see_other};

/// Goes to `back` (an address of ours) with the session's cookie set.
fn signed_in(req: &Req, token: &str, back: &str) -> Result<Response> {
    let back = if ui::is_local(back) { back } else { "/account" };
    let mut answer = see_other(back)?;
    let secure = if req.app.settings().base_url.starts_with("https://") { "; Secure" } else { "" };
    let cookie = format!("session={token}; Path=/; Max-Age=2592000; SameSite=Lax; HttpOnly{secure}");
    let cookie = HeaderValue::from_str(&cookie).map_err(kernel::Error::internal)?;
    answer.headers_mut().append(header::SET_COOKIE, cookie);
    Ok(answer)
}
