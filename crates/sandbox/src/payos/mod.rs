//! `PayOS`, fact sheet 1.5: a page with a `VietQR` code; each transfer that arrives is told. Signed is `name=value` in
//! the order of the names. Codes of refusal are from memory.
mod cancel;
mod create;
mod link;
mod notice;

use std::sync::Arc;

use axum::Json;
use axum::Router;
use axum::http::HeaderMap;
use axum::routing::{get, post};
use serde_json::{Value, json};

use crate::gateway::Gateway;
use crate::house::House;
use crate::signature::{sign, text};

pub(crate) use link::code_of;
pub(crate) use notice::{notice, way_back};

pub(crate) fn routes() -> Router<Arc<Gateway>> {
    Router::new()
        .route("/v2/payment-requests", post(create::take))
        .route("/v2/payment-requests/{id}", get(link::show))
        .route("/v2/payment-requests/{id}/cancel", post(cancel::take))
}

/// `data` with its signature.
fn answer(house: &House, data: &Value) -> Json<Value> {
    let signature = data.as_object().map(|data| sign(house.setting("secret"), &text(data)));
    Json(json!({"code": "00", "desc": "success", "data": data, "signature": signature}))
}

fn refusal(code: &str, why: &str) -> Json<Value> {
    Json(json!({"code": code, "desc": why, "data": null}))
}

/// Whether the headers name the merchant.
fn is_ours(house: &House, headers: &HeaderMap) -> bool {
    let header = |name: &str| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    header("x-client-id") == house.setting("merchant") && header("x-api-key") == house.setting("key")
}
