//! Giao Hàng Tiết Kiệm, fact sheet 2.2. Names within answers that it does not tell are from memory.
mod cancel;
mod create;
mod label;
mod notice;
mod quote;
mod track;

use std::sync::Arc;

use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde_json::json;

use crate::carrier::Carrier;
use crate::house::House;
use crate::parcel::Step;

pub(crate) use notice::notice;

/// From memory.
pub(crate) const REASONS: [(&str, &str); 4] = [
    ("130", "Người nhận không đồng ý nhận sản phẩm"),
    ("131", "Không liên lạc được với người nhận"),
    ("132", "Người nhận hẹn giao quá 3 lần"),
    ("133", "Sai địa chỉ người nhận"),
];

pub(crate) fn routes() -> Router<Arc<Carrier>> {
    Router::new()
        .route("/services/shipment/order", post(create::take))
        .route("/services/shipment/fee", get(quote::show))
        .route("/services/shipment/v2/{label}", get(track::show))
        .route("/services/shipment/cancel/{label}", post(cancel::take))
        .route("/services/label/{label}", get(label::show))
}

/// 13 is what GHTK pays for what it lost.
pub(crate) fn status(step: Step) -> Option<&'static str> {
    Some(match step {
        Step::Created => "2",
        Step::Picking => "12",
        Step::PickedUp => "3",
        Step::OutForDelivery => "4",
        Step::Failed => "9",
        Step::Delivered => "5",
        Step::Settled => "6",
        Step::Returning => "20",
        Step::Returned => "21",
        Step::Lost => "13",
        Step::Cancelled => "-1",
        Step::InTransit => return None,
    })
}

fn is_ours(house: &House, headers: &HeaderMap) -> bool {
    let header = |name: &str| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    header("token") == house.setting("token") && header("x-client-source") == house.setting("source")
}

fn stranger() -> Response {
    let answer = json!({"success": false, "message": "Token không hợp lệ", "status_code": 401});
    (StatusCode::UNAUTHORIZED, Json(answer)).into_response()
}

fn badly(message: &str) -> Response {
    Json(json!({"success": false, "message": message})).into_response()
}

/// By its label, or by `partner_id:` and our code (from memory).
fn find(carrier: &Carrier, label: &str) -> Option<crate::parcel::Parcel> {
    match label.strip_prefix("partner_id:") {
        Some(order) => carrier.parcels.find(|parcel| parcel.order == order),
        None => carrier.parcels.get(label),
    }
}

/// `1.25` for 1,250 grams.
fn kilograms(grams: i64) -> String {
    let text = format!("{}.{:03}", grams / 1_000, grams % 1_000);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}
