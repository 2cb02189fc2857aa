use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;

use super::{badly, find, is_ours, stranger};
use crate::carrier::Carrier;
use crate::control;

/// `GET /services/label/{label}`: a PDF, for the token only.
pub(super) async fn show(
    State(carrier): State<Arc<Carrier>>,
    Path(label): Path<String>,
    headers: HeaderMap,
) -> Response {
    if !is_ours(&carrier.house, &headers) {
        return stranger();
    }
    match find(&carrier, &label) {
        Some(parcel) => control::paper(&carrier, &parcel),
        None => badly("Không tìm thấy đơn hàng"),
    }
}
