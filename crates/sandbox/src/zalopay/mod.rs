//! `ZaloPay` v2, fact sheet 1.4 and `zalopay_openapi.yaml`: JSON or a form in, JSON out, signed as values joined by bars.
mod check;
mod create;
mod notice;
mod query;
mod refund;

use std::sync::Arc;

use axum::Router;
use axum::routing::post;
use serde_json::{Value, json};

use crate::gateway::Gateway;

pub(crate) use notice::{notice, way_back};

pub(crate) fn routes() -> Router<Arc<Gateway>> {
    Router::new()
        .route("/v2/create", post(create::take))
        .route("/v2/query", post(query::take))
        .route("/v2/refund", post(refund::take))
        .route("/v2/query_refund", post(refund::query))
}

/// An answer with its reason; 1 is done, 2 is not, 3 is being done.
fn answer(code: i64, reason: i64) -> Value {
    let words = match code {
        1 => "Giao dịch thành công",
        3 => "Giao dịch đang xử lý",
        _ => "Giao dịch thất bại",
    };
    let reasons = match reason {
        1 => "Giao dịch thành công",
        3 => "Giao dịch đang xử lý",
        -68 => "Mã giao dịch đã tồn tại",
        -322 => "Giao dịch hết hạn",
        -329 => "Người dùng hủy giao dịch",
        -401 => "Dữ liệu yêu cầu không hợp lệ",
        -402 => "Ứng dụng không hợp lệ",
        -403 => "Chữ ký không hợp lệ",
        _ => "Giao dịch thất bại",
    };
    json!({"return_code": code, "return_message": words, "sub_return_code": reason, "sub_return_message": reasons})
}
