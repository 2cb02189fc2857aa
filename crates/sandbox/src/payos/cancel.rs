use std::sync::Arc;

use axum::Json;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use serde_json::Value;

use super::link::{find, told};
use super::{answer, is_ours, refusal};
use crate::gateway::Gateway;

/// `POST /v2/payment-requests/{id}/cancel`. What is paid, or partly, cannot be cancelled; cancelling twice is once.
pub(super) async fn take(
    State(gateway): State<Arc<Gateway>>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Json<Value> {
    if !is_ours(&gateway.house, &headers) {
        return refusal("214", "Client ID hoặc API key không đúng");
    }
    let Some(payment) = find(&gateway, &id) else {
        return refusal("101", "Không tìm thấy đơn thanh toán");
    };
    match gateway.fail(&payment.id, "CANCELLED") {
        Some((payment, _)) if payment.paid() == 0 => answer(&gateway.house, &told(&gateway.house, &payment)),
        _ => refusal("20", "Đơn thanh toán đã được thanh toán"),
    }
}
