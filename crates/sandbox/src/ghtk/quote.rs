use std::sync::Arc;

use axum::Json;
use axum::extract::{RawQuery, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use serde_json::json;

use super::create::fee_for;
use super::{badly, is_ours, stranger};
use crate::carrier::Carrier;
use crate::fields::{get, of_query};

/// `GET /services/shipment/fee`. By air it costs half as much again.
pub(super) async fn show(
    State(carrier): State<Arc<Carrier>>,
    headers: HeaderMap,
    RawQuery(query): RawQuery,
) -> Response {
    if !is_ours(&carrier.house, &headers) {
        return stranger();
    }
    let fields = of_query(&query.unwrap_or_default()).unwrap_or_default();
    let needed = ["pick_province", "pick_ward", "province", "ward", "address"];
    let weight = get(&fields, "weight").parse::<i64>().ok().filter(|weight| *weight > 0);
    let (None, Some(weight)) = (needed.iter().find(|name| get(&fields, name).is_empty()), weight) else {
        return badly("Thiếu thông tin để tính cước");
    };
    let flies = get(&fields, "transport") == "fly";
    let fee = fee_for(weight) * if flies { 3 } else { 2 } / 2;
    let fee = json!({"name": "area1", "fee": fee, "insurance_fee": 0, "delivery": true});
    Json(json!({"success": true, "message": "", "fee": fee})).into_response()
}
