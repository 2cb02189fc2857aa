use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use super::{badly, has_token, stranger};
use crate::carrier::{Carrier, fee};
use crate::fields::{text, whole};

/// Code, name and prices (ours) of each service.
const SERVICES: [(&str, &str, i64, i64); 2] =
    [("VSL7", "TMĐT tiết kiệm thỏa thuận", 19_000, 2_500), ("VSL6", "TMĐT nhanh thỏa thuận", 27_000, 4_000)];

/// `POST /v2/order/getPriceAllNlp`: all services, and the address as it was understood.
pub(super) async fn take(
    State(carrier): State<Arc<Carrier>>,
    headers: HeaderMap,
    Json(body): Json<Value>,
) -> Response {
    if !has_token(&carrier.house, &headers, "long") {
        return stranger();
    }
    let addresses = ["/SENDER_ADDRESS", "/RECEIVER_ADDRESS"].map(|path| text(&body, path));
    let weight = whole(&body, "/PRODUCT_WEIGHT").filter(|weight| *weight > 0);
    let (Some(weight), [Some(sender), Some(receiver)]) = (weight, addresses.map(|line| understood(&line)))
    else {
        return badly("Không nhận diện được địa chỉ hoặc khối lượng");
    };
    let services = SERVICES.map(|(code, name, first, more)| {
        json!({"MA_DV_CHINH": code, "TEN_DICHVU": name, "GIA_CUOC": fee(weight, first, more), "THOI_GIAN": "48 giờ"})
    });
    Json(json!({"SENDER_ADDRESS": sender, "RECEIVER_ADDRESS": receiver, "RESULT": services})).into_response()
}

/// A line of street, commune and province; any other is not understood.
fn understood(line: &str) -> Option<Value> {
    let parts: Vec<_> = line.split(',').map(str::trim).filter(|part| !part.is_empty()).collect();
    (parts.len() >= 3).then(|| json!({ "ADDRESS": parts.join(", ") }))
}

/// The price of a service; `None` when there is no such service.
pub(super) fn price(service: &str, weight: i64) -> Option<i64> {
    let known = SERVICES.iter().find(|(code, ..)| *code == service);
    known.map(|(_, _, first, more)| fee(weight, *first, *more))
}
