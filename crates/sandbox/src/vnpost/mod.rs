//! Vietnam Post by `MyVNPost`, fact sheet 2.4. Names within answers that it does not tell are from memory.
mod cancel;
mod create;
mod key;
mod notice;
mod quote;
mod sign_in;
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
use crate::signature;

pub(crate) use notice::notice;

/// From memory.
pub(crate) const REASONS: [(&str, &str); 4] = [
    ("1", "Không liên lạc được người nhận"),
    ("2", "Người nhận hẹn lại ngày phát"),
    ("3", "Người nhận từ chối nhận"),
    ("4", "Sai địa chỉ"),
];

pub(crate) fn routes() -> Router<Arc<Carrier>> {
    Router::new()
        .route("/GetAccessToken", post(sign_in::take))
        .route("/ServicesCharge", post(quote::take))
        .route("/CreateOrder", post(create::take))
        .route("/orderCancel", post(cancel::take))
        .route("/getOrder", get(track::show))
        .route("/GetStatusHistoryOrder", get(track::history))
        .route("/public-key.pem", get(key::show))
}

/// There is no word for what is lost.
pub(crate) fn status(step: Step) -> Option<&'static str> {
    Some(match step {
        Step::Created => "1",
        Step::Picking => "4",
        Step::PickedUp => "6",
        Step::InTransit => "10",
        Step::OutForDelivery => "12",
        Step::Failed => "15",
        Step::Delivered => "14",
        Step::Settled => "21",
        Step::Returning => "18",
        Step::Returned => "19",
        Step::Cancelled => "9",
        Step::Lost => return None,
    })
}

/// The same after a restart.
fn token(house: &House) -> String {
    signature::sign(house.setting("password"), "token")
}

fn is_ours(house: &House, headers: &HeaderMap) -> bool {
    let given = headers.get("token").and_then(|value| value.to_str().ok());
    given.is_some_and(|given| given == token(house))
}

fn stranger() -> Response {
    refuse(StatusCode::UNAUTHORIZED, "Token không hợp lệ")
}

fn badly(message: &str) -> Response {
    refuse(StatusCode::BAD_REQUEST, message)
}

fn refuse(status: StatusCode, message: &str) -> Response {
    let answer = json!({"success": false, "errorCode": status.as_u16().to_string(), "errorMessage": message});
    (status, Json(answer)).into_response()
}
