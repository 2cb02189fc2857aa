use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use super::{badly, token};
use crate::carrier::Carrier;
use crate::fields::text;

/// `POST /GetAccessToken`.
pub(super) async fn take(State(carrier): State<Arc<Carrier>>, Json(body): Json<Value>) -> Response {
    let house = &carrier.house;
    let right = [("/username", "user"), ("/password", "password"), ("/customerCode", "customer")];
    if right.iter().all(|(path, name)| text(&body, path) == house.setting(name)) {
        Json(json!({"success": true, "token": token(house)})).into_response()
    } else {
        badly("Thông tin đăng nhập không đúng")
    }
}
