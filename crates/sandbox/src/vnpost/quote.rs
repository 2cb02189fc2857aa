use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use super::{badly, is_ours, stranger};
use crate::carrier::{Carrier, fee};
use crate::fields::{text, whole};

/// Code, name and prices (ours) of each service.
const SERVICES: [(&str, &str, i64, i64); 2] =
    [("CTN007", "TMĐT tiết kiệm", 18_000, 2_500), ("CTN009", "TMĐT nhanh", 26_000, 3_500)];

/// `POST /ServicesCharge`.
pub(super) async fn take(
    State(carrier): State<Arc<Carrier>>,
    headers: HeaderMap,
    Json(body): Json<Value>,
) -> Response {
    if !is_ours(&carrier.house, &headers) {
        return stranger();
    }
    let weight = charged(&body, "/data");
    let district = text(&body, "/data/receiverDistrictCode");
    let (Some(weight), Some(1), "VNPOST") = (weight, whole(&body, "/scope"), district.as_str()) else {
        return badly("Thông tin tính cước không hợp lệ");
    };
    let services = SERVICES.map(|(code, name, first, more)| {
        json!({"serviceCode": code, "serviceName": name, "totalFee": fee(weight, first, more)})
    });
    Json(json!({"success": true, "data": services})).into_response()
}

/// In grams: at least a sixth of a gram for each cubic centimetre.
pub(super) fn charged(body: &Value, at: &str) -> Option<i64> {
    let number = |name: &str| whole(body, &format!("{at}/{name}")).filter(|number| *number > 0);
    let volume = number("length")?.checked_mul(number("width")?)?.checked_mul(number("height")?)?;
    Some(number("weight")?.max((volume + 5) / 6))
}

/// The price of a service; `None` when there is no such service.
pub(super) fn price(service: &str, weight: i64) -> Option<i64> {
    let known = SERVICES.iter().find(|(code, ..)| *code == service);
    known.map(|(_, _, first, more)| fee(weight, *first, *more))
}
