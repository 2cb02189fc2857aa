use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use serde_json::{Value, json};

use super::{badly, check, is_ours, stranger, well};
use crate::carrier::Carrier;
use crate::clock;

/// `POST …/create`: the same code of an order gives the same parcel.
pub(super) async fn take(
    State(carrier): State<Arc<Carrier>>,
    headers: HeaderMap,
    Json(body): Json<Value>,
) -> Response {
    if !is_ours(&carrier.house, &headers) {
        return stranger();
    }
    let handed = match check::read(&body) {
        Ok(handed) => handed,
        Err(why) => return badly(400, &why),
    };
    let order = handed.order.clone();
    let taken = carrier.take(handed, |there| !order.is_empty() && there.order == order).await;
    let parcel = taken.unwrap_or_else(|there| *there);
    let expected = carrier.house.now() + 3 * 86_400_000;
    well(&json!({
        "order_code": parcel.code, "sort_code": "000-A-00", "trans_type": "truck", "total_fee": parcel.fee,
        "expected_delivery_time": clock::zoned(expected), "fee": { "main_service": parcel.fee },
    }))
}
