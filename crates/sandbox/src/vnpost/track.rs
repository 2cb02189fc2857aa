use std::sync::Arc;

use axum::Json;
use axum::extract::{RawQuery, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use super::{badly, is_ours, status, stranger};
use crate::carrier::Carrier;
use crate::clock;
use crate::fields::{get, of_query};
use crate::habits::Habit;
use crate::house::House;
use crate::parcel::{Moment, Parcel};

/// `GET /getOrder?type=1&code=`.
pub(super) async fn show(
    State(carrier): State<Arc<Carrier>>,
    headers: HeaderMap,
    RawQuery(query): RawQuery,
) -> Response {
    answer(&carrier, &headers, query, |parcel| told(&carrier.house, parcel, &parcel.last()))
}

/// `GET /GetStatusHistoryOrder?code=`.
pub(super) async fn history(
    State(carrier): State<Arc<Carrier>>,
    headers: HeaderMap,
    RawQuery(query): RawQuery,
) -> Response {
    answer(&carrier, &headers, query, |parcel| {
        parcel.steps.iter().map(|moment| told(&carrier.house, parcel, moment)).collect()
    })
}

fn answer(
    carrier: &Carrier,
    headers: &HeaderMap,
    query: Option<String>,
    tell: impl Fn(&Parcel) -> Value,
) -> Response {
    if !is_ours(&carrier.house, headers) {
        return stranger();
    }
    let fields = of_query(&query.unwrap_or_default()).unwrap_or_default();
    match carrier.parcels.get(get(&fields, "code")) {
        Some(parcel) => Json(json!({"success": true, "data": tell(&parcel)})).into_response(),
        None => badly("Không có bưu gửi này"),
    }
}

/// A parcel at one moment, as answers and notices tell of it.
pub(super) fn told(house: &House, parcel: &Parcel, moment: &Moment) -> Value {
    let habits = house.habits();
    let known: i64 = status(moment.step).and_then(|word| word.parse().ok()).unwrap_or_default();
    let word = if habits.has(Habit::UnknownStatus) { 777 } else { known };
    let (code, reason) = moment.reason.clone().unwrap_or_default();
    json!({
        "itemCode": parcel.code, "saleOrderCode": parcel.order, "status": word,
        "statusDate": clock::slashed(house.shifted(moment.at)), "reasonCode": code, "reason": reason,
        "weight": parcel.weight, "totalFee": parcel.fee, "codAmount": parcel.cod,
    })
}
