use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use serde_json::{Value, json};

use super::{badly, check, is_ours, stranger, well};
use crate::carrier::Carrier;
use crate::fields::{text, whole};

/// `POST …/preview`: like a creation, and nothing is created.
pub(super) async fn preview(
    State(carrier): State<Arc<Carrier>>,
    headers: HeaderMap,
    Json(body): Json<Value>,
) -> Response {
    if !is_ours(&carrier.house, &headers) {
        return stranger();
    }
    match check::read(&body) {
        Ok(handed) => well(&json!({"order_code": "", "total_fee": handed.fee})),
        Err(why) => badly(400, &why),
    }
}

/// `POST …/fee`, with GHN's own number of the commune.
pub(super) async fn fee_of(
    State(carrier): State<Arc<Carrier>>,
    headers: HeaderMap,
    Json(body): Json<Value>,
) -> Response {
    if !is_ours(&carrier.house, &headers) {
        return stranger();
    }
    let weight = whole(&body, "/weight").filter(|weight| (1..=50_000).contains(weight));
    let ward = whole(&body, "/to_ward_id_v2").filter(|ward| *ward > 0);
    match (weight, ward) {
        (Some(weight), Some(_)) if !text(&body, "/to_address_v2").is_empty() => {
            let total = check::fee_for(weight);
            well(&json!({"total": total, "service_fee": total, "insurance_fee": 0}))
        }
        _ => badly(400, "weight, to_ward_id_v2 and to_address_v2 are required"),
    }
}
