use std::sync::Arc;

use axum::Json;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use serde_json::json;

use super::{badly, find, is_ours, kilograms, status, stranger};
use crate::carrier::Carrier;
use crate::clock;
use crate::habits::Habit;

/// `GET /services/shipment/v2/{label}`.
pub(super) async fn show(
    State(carrier): State<Arc<Carrier>>,
    Path(label): Path<String>,
    headers: HeaderMap,
) -> Response {
    if !is_ours(&carrier.house, &headers) {
        return stranger();
    }
    let Some(parcel) = find(&carrier, &label) else {
        return badly("Không tìm thấy đơn hàng");
    };
    let last = parcel.last();
    let unknown = carrier.house.habits().has(Habit::UnknownStatus);
    let word = if unknown { "777" } else { status(last.step).unwrap_or_default() };
    let at = |millis| clock::dashed(carrier.house.shifted(millis));
    let order = json!({
        "label_id": parcel.code, "partner_id": parcel.order, "status": word,
        "created": parcel.steps.first().map(|moment| at(moment.at)), "modified": at(last.at), "message": "",
        "customer_fullname": parcel.receiver, "customer_tel": parcel.phone, "address": parcel.address,
        "ship_money": parcel.fee, "weight": kilograms(parcel.weight), "pick_money": parcel.cod, "is_freeship": 1,
    });
    Json(json!({"success": true, "message": "", "order": order})).into_response()
}
