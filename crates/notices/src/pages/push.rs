//! A browser signs up for pushes, or ends that; `frontend/src/push.js` asks.
use axum::http::StatusCode;
use kernel::{Error, Message, Result};
use serde::Deserialize;
use ui::{Req, Response, json, see_other};

use crate::browser::{NewBrowser, add_browser, end_browser, end_browsers};

/// What `PushSubscription.toJSON()` gives.
#[derive(Deserialize)]
struct Subscription {
    endpoint: String,
    keys: Keys,
}

#[derive(Deserialize)]
struct Keys {
    p256dh: String,
    auth: String,
}

fn unreadable<E>(_: E) -> Error {
    Error::BadRequest(Message::new("notices-push-unreadable"))
}

pub(crate) async fn add(req: Req) -> Result<Response> {
    let said: Subscription = serde_json::from_slice(&req.body).map_err(unreadable)?;
    let new = NewBrowser {
        account: req.account()?,
        endpoint: said.endpoint,
        public_key: said.keys.p256dh,
        auth: said.keys.auth,
        demo: req.app.settings().demo,
    };
    req.app.db.write(&req.ctx, new, |tx, ctx, new| Box::pin(add_browser(tx, ctx, new))).await?;
    Ok(json(StatusCode::CREATED, &serde_json::json!({})))
}

/// One browser by its address, as a script says; or all, by a plain form.
pub(crate) async fn end(req: Req) -> Result<Response> {
    let account = req.account()?;
    if req.form().value("all") == "1" {
        req.app.db.write(&req.ctx, account, |tx, ctx, who| Box::pin(end_browsers(tx, ctx, who))).await?;
        return see_other("/account/notices/settings?saved=1");
    }
    let said: serde_json::Value = serde_json::from_slice(&req.body).map_err(unreadable)?;
    let endpoint = said.get("endpoint").and_then(|text| text.as_str()).unwrap_or_default().to_owned();
    let input = (account, endpoint);
    req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(end_browser(tx, ctx, input))).await?;
    Ok(json(StatusCode::OK, &serde_json::json!({})))
}
