use std::sync::Arc;

use axum::Json;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde_json::{Value, json};

use super::{badly, is_ours, stranger, well};
use crate::carrier::Carrier;
use crate::fields::text;
use crate::{control, signature};

/// A token opens the page for half an hour (fact sheet), in milliseconds.
const OPEN: i64 = 1_800_000;

#[derive(Deserialize)]
pub(super) struct Asked {
    token: String,
}

/// `POST …/a5/gen-token`. Only the first code is printed here.
pub(super) async fn token(
    State(carrier): State<Arc<Carrier>>,
    headers: HeaderMap,
    Json(body): Json<Value>,
) -> Response {
    if !is_ours(&carrier.house, &headers) {
        return stranger();
    }
    let code = text(&body, "/order_codes/0");
    if carrier.parcels.get(&code).is_none() {
        return badly(400, "Đơn hàng không tồn tại");
    }
    let opens = format!("{code}.{}", carrier.house.now() + OPEN);
    let sign = signature::sign(carrier.house.setting("token"), &opens);
    well(&json!({ "token": format!("{opens}.{sign}") }))
}

/// `GET /a5/public-api/printA5?token=`. GHN shows a page; here it is a PDF.
pub(super) async fn page(State(carrier): State<Arc<Carrier>>, Query(asked): Query<Asked>) -> Response {
    let (opens, sign) = asked.token.rsplit_once('.').unwrap_or_default();
    let (code, until) = opens.rsplit_once('.').unwrap_or_default();
    let open = until.parse::<i64>().is_ok_and(|until| until > carrier.house.now());
    let parcel = carrier.parcels.get(code);
    match parcel.filter(|_| open && signature::fits(carrier.house.setting("token"), opens, sign)) {
        Some(parcel) => control::paper(&carrier, &parcel),
        None => StatusCode::FORBIDDEN.into_response(),
    }
}
