use std::sync::Arc;

use axum::Json;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde_json::Value;

use super::{badly, has_token, stranger, well};
use crate::carrier::Carrier;
use crate::fields::{text, whole};
use crate::{control, signature};

#[derive(Deserialize)]
pub(super) struct Asked {
    bill: String,
}

/// `POST /v2/order/printing-code`: a code in `message` that opens the page until `EXPIRY_TIME`. Only the first parcel is
/// printed here.
pub(super) async fn code(
    State(carrier): State<Arc<Carrier>>,
    headers: HeaderMap,
    Json(body): Json<Value>,
) -> Response {
    if !has_token(&carrier.house, &headers, "long") {
        return stranger();
    }
    let code = text(&body, "/ORDER_ARRAY/0");
    let until = whole(&body, "/EXPIRY_TIME").filter(|until| *until > carrier.house.now());
    match (until, carrier.parcels.get(&code)) {
        (Some(until), Some(_)) => {
            let opens = format!("{code}.{until}");
            let sign = signature::sign(carrier.house.setting("password"), &opens);
            well(&format!("{opens}.{sign}"), &Value::Null)
        }
        _ => badly("Không có đơn hàng hoặc thời hạn không hợp lệ"),
    }
}

/// `GET /DigitalizePrint/report.do?bill=`, which stands on another host at Viettel Post.
pub(super) async fn page(State(carrier): State<Arc<Carrier>>, Query(asked): Query<Asked>) -> Response {
    let (opens, sign) = asked.bill.rsplit_once('.').unwrap_or_default();
    let (code, until) = opens.rsplit_once('.').unwrap_or_default();
    let open = until.parse::<i64>().is_ok_and(|until| until > carrier.house.now());
    let parcel = carrier.parcels.get(code);
    match parcel.filter(|_| open && signature::fits(carrier.house.setting("password"), opens, sign)) {
        Some(parcel) => control::paper(&carrier, &parcel),
        None => StatusCode::FORBIDDEN.into_response(),
    }
}
