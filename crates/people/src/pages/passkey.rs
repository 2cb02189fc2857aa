//! The two halves of adding a passkey and of signing in with one, as JSON for the page's script.
use axum::http::StatusCode;
use kernel::{Error, Result};
use serde_json::json;
use ui::{Req, Response};

use super::set_cookie;
use crate::passkey;
use crate::session::{self, Origin, Strength};

/// Where the secret of a ceremony is kept in between.
const CEREMONY: &str = "ceremony";

fn challenge(req: &Req, started: Result<(serde_json::Value, String)>) -> Result<Response> {
    match started {
        Ok((challenge, secret)) => {
            let mut answer = ui::json(StatusCode::OK, &challenge);
            set_cookie(req, &mut answer, CEREMONY, &secret, 300)?;
            Ok(answer)
        }
        Err(error) => refused(req, error),
    }
}

/// A sentence for the script to show.
fn refused(req: &Req, error: Error) -> Result<Response> {
    match error {
        Error::Invalid(errors) => {
            let sentence = errors.first().map(|e| req.t().message(&e.message)).unwrap_or_default();
            Ok(ui::json(StatusCode::UNPROCESSABLE_ENTITY, &json!({"error": sentence})))
        }
        Error::Conflict(message) => {
            let sentence = req.t().message(&message);
            Ok(ui::json(StatusCode::TOO_MANY_REQUESTS, &json!({"error": sentence})))
        }
        other => Err(other),
    }
}

pub(crate) async fn begin_adding(req: Req) -> Result<Response> {
    let account = super::security::strong(&req).await?;
    let started = passkey::begin_adding(&req.app, &req.ctx, account).await;
    challenge(&req, started)
}

pub(crate) async fn finish_adding(req: Req) -> Result<Response> {
    let account = super::security::strong(&req).await?;
    let secret = req.cookie(CEREMONY).unwrap_or_default();
    let name: String = req.query.get("name").unwrap_or_default().chars().take(60).collect();
    match passkey::finish_adding(&req.app, &req.ctx, account, &secret, &name, &req.body).await {
        Ok(()) => {
            super::security::raise(&req, account).await?;
            Ok(ui::json(StatusCode::OK, &json!({"to": "/account/security"})))
        }
        Err(error) => refused(&req, error),
    }
}

pub(crate) async fn begin_signing_in(req: Req) -> Result<Response> {
    let (form, origin) = (req.form(), Origin::of(&req));
    let started = passkey::begin_signing_in(&req.app, &req.ctx, form.value("login"), &origin).await;
    challenge(&req, started)
}

pub(crate) async fn finish_signing_in(req: Req) -> Result<Response> {
    let secret = req.cookie(CEREMONY).unwrap_or_default();
    let account = match passkey::finish_signing_in(&req.app, &req.ctx, &secret, &req.body).await {
        Ok(account) => account,
        Err(error) => return refused(&req, error),
    };
    let origin = Origin::of(&req);
    let signed = session::open(&req.app, &req.ctx, account, Strength::Strong, &origin, Vec::new()).await?;
    let to = super::home(&req, &signed.token, req.query.get("back").unwrap_or_default()).await?;
    let mut answer = ui::json(StatusCode::OK, &json!({"to": to}));
    set_cookie(&req, &mut answer, "session", &signed.token, 2_592_000)?;
    set_cookie(&req, &mut answer, "device", &signed.device, 31_536_000)?;
    Ok(answer)
}
