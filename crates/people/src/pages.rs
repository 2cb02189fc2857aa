//! One file per page.
pub(crate) mod account;
pub(crate) mod events;
pub(crate) mod sign_in;
pub(crate) mod sign_out;
pub(crate) mod sign_up;

use axum::http::{HeaderValue, header};
use kernel::{Result, Role};
use ui::{Req, Response, see_other};

/// Goes to `back` (an address of ours), else to where the person works, with the session's cookie set.
async fn signed_in(req: &Req, token: &str, back: &str) -> Result<Response> {
    let identity = (req.app.authenticate)(&req.app, token).await?;
    let works = |role: Role| identity.iter().flat_map(|who| &who.grants).any(|grant| grant.role == role);
    let home = match () {
        () if ui::is_local(back) => back,
        () if works(Role::Seller) => "/desk",
        () if [Role::Officer, Role::Operator, Role::CommuneOfficer].into_iter().any(works) => "/office/plans",
        () => "/account",
    };
    let mut answer = see_other(home)?;
    let secure = if req.app.settings().base_url.starts_with("https://") { "; Secure" } else { "" };
    let cookie = format!("session={token}; Path=/; Max-Age=2592000; SameSite=Lax; HttpOnly{secure}");
    let cookie = HeaderValue::from_str(&cookie).map_err(kernel::Error::internal)?;
    answer.headers_mut().append(header::SET_COOKIE, cookie);
    Ok(answer)
}
