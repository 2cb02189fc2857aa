use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use serde_json::{Value, json};

use super::{badly, has_token, stranger, token, well};
use crate::carrier::Carrier;
use crate::fields::text;

/// `POST /v2/user/Login`.
pub(super) async fn short(State(carrier): State<Arc<Carrier>>, Json(body): Json<Value>) -> Response {
    if is_it(&carrier, &body) {
        well("OK", &json!({ "token": token(&carrier.house, "short") }))
    } else {
        badly("Tài khoản hoặc mật khẩu không đúng")
    }
}

/// `POST /v2/user/ownerconnect`, with the token of the first step.
pub(super) async fn long(
    State(carrier): State<Arc<Carrier>>,
    headers: HeaderMap,
    Json(body): Json<Value>,
) -> Response {
    if is_it(&carrier, &body) && has_token(&carrier.house, &headers, "short") {
        well("OK", &json!({ "token": token(&carrier.house, "long") }))
    } else {
        stranger()
    }
}

fn is_it(carrier: &Carrier, body: &Value) -> bool {
    let house = &carrier.house;
    text(body, "/USERNAME") == house.setting("user") && text(body, "/PASSWORD") == house.setting("password")
}
