//! Giao Hàng Nhanh, fact sheet 2.1. Names within answers that it does not tell are from memory.
mod cancel;
mod check;
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
use serde_json::{Value, json};

use crate::carrier::Carrier;
use crate::house::House;
use crate::parcel::Step;

pub(crate) use notice::notice;

/// Codes begin so (fact sheet); which is which is from memory.
pub(crate) const REASONS: [(&str, &str); 4] = [
    ("GHN-DFC1A0", "Không liên lạc được người nhận"),
    ("GHN-DFC1A1", "Người nhận hẹn ngày giao khác"),
    ("GHN-DFC1A2", "Người nhận từ chối nhận hàng"),
    ("GHN-DFC1A4", "Sai địa chỉ"),
];

pub(crate) fn routes() -> Router<Arc<Carrier>> {
    let order = "/shiip/public-api/v2/shipping-order";
    Router::new()
        .route(&format!("{order}/create"), post(create::take))
        .route(&format!("{order}/preview"), post(quote::preview))
        .route(&format!("{order}/fee"), post(quote::fee_of))
        .route(&format!("{order}/detail"), post(track::by_code))
        .route(&format!("{order}/detail-by-client-code"), post(track::by_order))
        .route("/shiip/public-api/v2/switch-status/cancel", post(cancel::take))
        .route("/shiip/public-api/v2/a5/gen-token", post(label::token))
        .route("/a5/public-api/printA5", get(label::page))
}

pub(crate) fn status(step: Step) -> Option<&'static str> {
    Some(match step {
        Step::Created => "ready_to_pick",
        Step::Picking => "picking",
        Step::PickedUp => "picked",
        Step::InTransit => "transporting",
        Step::OutForDelivery => "delivering",
        Step::Failed => "delivery_fail",
        Step::Delivered => "delivered",
        Step::Returning => "returning",
        Step::Returned => "returned",
        Step::Lost => "lost",
        Step::Cancelled => "cancel",
        Step::Settled => return None,
    })
}

fn is_ours(house: &House, headers: &HeaderMap) -> bool {
    let header = |name: &str| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    header("token") == house.setting("token") && header("shopid") == house.setting("shop")
}

fn well(data: &Value) -> Response {
    Json(json!({"code": 200, "message": "Success", "data": data})).into_response()
}

fn badly(code: u16, message: &str) -> Response {
    let status = StatusCode::from_u16(code).unwrap_or(StatusCode::BAD_REQUEST);
    (status, Json(json!({"code": code, "message": message, "data": null}))).into_response()
}

fn stranger() -> Response {
    badly(401, "Token is not valid!")
}
