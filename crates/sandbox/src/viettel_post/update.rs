use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use serde_json::Value;

use super::{badly, has_token, stranger, well};
use crate::carrier::Carrier;
use crate::fields::{text, whole};
use crate::parcel::Step;

/// `POST /v2/order/UpdateOrder`: type 4 cancels, before status 200. Other types are not played here.
pub(super) async fn take(
    State(carrier): State<Arc<Carrier>>,
    headers: HeaderMap,
    Json(body): Json<Value>,
) -> Response {
    if !has_token(&carrier.house, &headers, "long") {
        return stranger();
    }
    if whole(&body, "/TYPE") != Some(4) {
        return badly("TYPE không được hỗ trợ");
    }
    match carrier.go(&text(&body, "/ORDER_NUMBER"), Step::Cancelled, None) {
        Some(_) => well("Cập nhật thành công", &Value::Null),
        None => badly("Không có đơn hàng hoặc đơn hàng không hủy được ở trạng thái này"),
    }
}
