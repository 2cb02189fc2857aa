use std::sync::Arc;

use axum::Json;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use serde_json::json;

use super::{badly, find, is_ours, stranger};
use crate::carrier::Carrier;
use crate::parcel::Step;

/// `POST /services/shipment/cancel/{label}`: only in the statuses 1, 2 and 12.
pub(super) async fn take(
    State(carrier): State<Arc<Carrier>>,
    Path(label): Path<String>,
    headers: HeaderMap,
) -> Response {
    if !is_ours(&carrier.house, &headers) {
        return stranger();
    }
    let Some(parcel) = find(&carrier, &label) else {
        return badly("Không tìm thấy đơn hàng");
    };
    match carrier.go(&parcel.code, Step::Cancelled, None) {
        Some(_) => Json(json!({"success": true, "message": "", "log_id": "sandbox"})).into_response(),
        None => badly("Đơn hàng đã lấy hoặc đã hủy, không thể hủy"),
    }
}
