//! Viettel Post, fact sheet 2.3. Names within answers that it does not tell are from memory.
mod create;
mod label;
mod notice;
mod quote;
mod sign_in;
mod update;

use std::sync::Arc;

use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde_json::{Value, json};

use crate::carrier::Carrier;
use crate::house::House;
use crate::parcel::Step;
use crate::signature;

pub(crate) use notice::notice;

/// Of the old document (`viettelpost_reason_legacy.csv`).
pub(crate) const REASONS: [(&str, &str); 4] = [
    ("1", "Người nhận hẹn phát lại"),
    ("2", "Không liên lạc được khách nhận"),
    ("4", "Khách từ chối nhận"),
    ("10", "Sai địa chỉ"),
];

pub(crate) fn routes() -> Router<Arc<Carrier>> {
    Router::new()
        .route("/v2/user/Login", post(sign_in::short))
        .route("/v2/user/ownerconnect", post(sign_in::long))
        .route("/v2/order/getPriceAllNlp", post(quote::take))
        .route("/v2/order/createOrderNlp", post(create::take))
        .route("/v2/order/UpdateOrder", post(update::take))
        .route("/v2/order/printing-code", post(label::code))
        .route("/DigitalizePrint/report.do", get(label::page))
}

/// From 200 on nothing can be cancelled. There is no word for what is lost, nor for cash handed over.
pub(crate) fn status(step: Step) -> Option<&'static str> {
    Some(match step {
        Step::Created => "100",
        Step::Picking => "104",
        Step::PickedUp => "200",
        Step::InTransit => "300",
        Step::OutForDelivery => "500",
        Step::Failed => "506",
        Step::Delivered => "501",
        Step::Returning => "502",
        Step::Returned => "504",
        Step::Cancelled => "107",
        Step::Lost | Step::Settled => return None,
    })
}

/// The token of the first step, or the lasting one: the same after a restart.
fn token(house: &House, step: &str) -> String {
    signature::sign(house.setting("password"), step)
}

fn has_token(house: &House, headers: &HeaderMap, step: &str) -> bool {
    let given = headers.get("token").and_then(|value| value.to_str().ok());
    given.is_some_and(|given| given == token(house, step))
}

fn stranger() -> Response {
    let answer = json!({"status": 401, "error": true, "message": "Token invalid", "data": null});
    (StatusCode::UNAUTHORIZED, Json(answer)).into_response()
}

fn well(message: &str, data: &Value) -> Response {
    Json(json!({"status": 200, "error": false, "message": message, "data": data})).into_response()
}

fn badly(message: &str) -> Response {
    Json(json!({"status": 204, "error": true, "message": message, "data": null})).into_response()
}
