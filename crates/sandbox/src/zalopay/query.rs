use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use serde_json::Value;

use super::answer;
use super::check::check;
use crate::fields::{self, get};
use crate::gateway::Gateway;
use crate::habits::Habit;
use crate::payment::{Payment, State as Standing};

/// Of a payment that was never created (from memory).
const UNKNOWN: i64 = -54;

/// `POST /v2/query`.
pub(super) async fn take(
    State(gateway): State<Arc<Gateway>>,
    headers: HeaderMap,
    body: String,
) -> Json<Value> {
    let house = &gateway.house;
    let fields = fields::read(&headers, &body).unwrap_or_default();
    if let Err(reason) = check(house, &fields, &["app_id", "app_trans_id"], &[house.setting("key")]) {
        return Json(answer(2, reason));
    }
    let found = gateway.payments.get(get(&fields, "app_trans_id"));
    Json(found.map_or_else(|| answer(2, UNKNOWN), |payment| told(&gateway, &payment)))
}

fn told(gateway: &Gateway, payment: &Payment) -> Value {
    let (code, reason) = match payment.state {
        _ if gateway.house.habits().has(Habit::UnknownStatus) => (77, 77),
        Standing::Paid => (1, 1),
        Standing::Failed => (2, payment.code.parse().unwrap_or(-301)),
        Standing::Waiting if payment.has_expired(gateway.house.now()) => (2, -322),
        Standing::Waiting => (3, 3),
    };
    let transfer = payment.transfers.first();
    let mut told = answer(code, reason);
    if let Some(told) = told.as_object_mut() {
        told.insert("is_processing".to_owned(), (code == 3).into());
        told.insert("amount".to_owned(), payment.amount.into());
        told.insert("discount_amount".to_owned(), 0.into());
        told.insert("zp_trans_id".to_owned(), transfer.map_or(0, |transfer| transfer.number).into());
        told.insert("server_time".to_owned(), gateway.house.now().into());
    }
    told
}
