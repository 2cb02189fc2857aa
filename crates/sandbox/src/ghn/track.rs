use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use serde_json::{Value, json};

use super::{badly, is_ours, status, stranger, well};
use crate::carrier::Carrier;
use crate::clock;
use crate::fields::text;
use crate::habits::Habit;
use crate::parcel::Parcel;

/// `POST …/detail`.
pub(super) async fn by_code(
    State(carrier): State<Arc<Carrier>>,
    headers: HeaderMap,
    Json(body): Json<Value>,
) -> Response {
    let code = text(&body, "/order_code");
    told(&carrier, &headers, carrier.parcels.get(&code))
}

/// `POST …/detail-by-client-code`.
pub(super) async fn by_order(
    State(carrier): State<Arc<Carrier>>,
    headers: HeaderMap,
    Json(body): Json<Value>,
) -> Response {
    let order = text(&body, "/client_order_code");
    let found = carrier.parcels.find(|parcel| !order.is_empty() && parcel.order == order);
    told(&carrier, &headers, found)
}

fn told(carrier: &Carrier, headers: &HeaderMap, found: Option<Parcel>) -> Response {
    if !is_ours(&carrier.house, headers) {
        return stranger();
    }
    let Some(parcel) = found else {
        return badly(400, "Đơn hàng không tồn tại");
    };
    let last = parcel.last();
    let unknown = carrier.house.habits().has(Habit::UnknownStatus);
    let word = if unknown { "resting" } else { status(last.step).unwrap_or_default() };
    let log = parcel.steps.iter().map(|moment| {
        json!({"status": status(moment.step), "updated_date": clock::exact(carrier.house.shifted(moment.at))})
    });
    well(&json!({
        "order_code": parcel.code, "client_order_code": parcel.order, "status": word,
        "updated_date": clock::exact(carrier.house.shifted(last.at)), "weight": parcel.weight,
        "cod_amount": parcel.cod, "to_name": parcel.receiver, "to_phone": parcel.phone,
        "to_address": parcel.address, "log": log.collect::<Vec<_>>(),
    }))
}
