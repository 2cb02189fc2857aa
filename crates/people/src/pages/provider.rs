//! Signing in by the `OpenID` Connect provider, and linking an account with it: another way in, so an account with a
//! second factor is linked only in a session that showed it.
use axum::http::StatusCode;
use kernel::{Error, Result};
use ui::{Req, Response, redirect};

use super::security::strong;
use super::{set_cookie, signed_in};
use crate::oidc;
use crate::session::{self, Origin, Strength};

/// Ties the provider's answer to this browser.
const COOKIE: &str = "provider";

pub(crate) async fn begin(req: Req) -> Result<Response> {
    let back = req.query.get("back").unwrap_or_default();
    let linking = if req.is_signed_in() { Some(strong(&req).await?) } else { None };
    let (address, secret) = oidc::begin(&req.app, &req.ctx, linking, back, &Origin::of(&req)).await?;
    let mut answer = redirect(StatusCode::SEE_OTHER, &address)?;
    set_cookie(&req, &mut answer, COOKIE, &secret, 600)?;
    Ok(answer)
}

pub(crate) async fn back(req: Req) -> Result<Response> {
    let state = req.query.get("state").unwrap_or_default().to_owned();
    let ours = req.cookie(COOKIE).unwrap_or_default();
    let Some(code) = req.query.filled("code").filter(|_| !state.is_empty() && state == ours) else {
        return Err(Error::conflict("oidc-refused"));
    };
    // Who links is asked again: the browser may have changed hands while it was at the provider.
    if let Some(linking) = oidc::linking(&req.app, &req.ctx, &ours).await?
        && (req.ctx.actor.account() != Some(linking) || strong(&req).await? != linking)
    {
        return Err(Error::conflict("oidc-refused"));
    }
    let known = oidc::finish(&req.app, &req.ctx, &ours, code).await?;
    if req.ctx.actor.account() == Some(known.account) {
        return ui::see_other("/account/security");
    }
    let origin = Origin::of(&req);
    let signed =
        session::open(&req.app, &req.ctx, known.account, Strength::Password, &origin, Vec::new()).await?;
    signed_in(&req, &signed, &known.back).await
}
