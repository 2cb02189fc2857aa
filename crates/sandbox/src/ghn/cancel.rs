use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use serde_json::{Value, json};

use super::{badly, is_ours, stranger, well};
use crate::carrier::Carrier;
use crate::fields::plain;
use crate::parcel::Step;

/// `POST …/switch-status/cancel`: each code has its own result. Only what was not picked up can be cancelled.
pub(super) async fn take(
    State(carrier): State<Arc<Carrier>>,
    headers: HeaderMap,
    Json(body): Json<Value>,
) -> Response {
    if !is_ours(&carrier.house, &headers) {
        return stranger();
    }
    let Some(Value::Array(codes)) = body.pointer("/order_codes") else {
        return badly(400, "order_codes is required");
    };
    let results = codes.iter().map(plain).map(|code| {
        let done = carrier.go(&code, Step::Cancelled, None).is_some();
        let message = if done { "OK" } else { "Đơn hàng không hủy được ở trạng thái này" };
        json!({"order_code": code, "result": done, "message": message})
    });
    well(&results.collect())
}
