use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use super::{badly, is_ours, stranger};
use crate::carrier::Carrier;
use crate::fields::text;
use crate::parcel::Step;

/// `POST /orderCancel`: before it was fetched.
pub(super) async fn take(
    State(carrier): State<Arc<Carrier>>,
    headers: HeaderMap,
    Json(body): Json<Value>,
) -> Response {
    if !is_ours(&carrier.house, &headers) {
        return stranger();
    }
    match carrier.go(&text(&body, "/itemCode"), Step::Cancelled, None) {
        Some(_) => Json(json!({"success": true})).into_response(),
        None => badly("Không có bưu gửi hoặc bưu gửi không hủy được ở trạng thái này"),
    }
}
