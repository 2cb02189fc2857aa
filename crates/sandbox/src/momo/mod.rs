//! `MoMo` v2, fact sheet 1.3: JSON both ways, signed as `name=value` in the order of the names. Names and codes that the
//! fact sheet does not tell are from memory.
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
use crate::house::House;
use crate::signature::{pairs, sign};

pub(crate) use notice::{notice, way_back};

pub(crate) fn routes() -> Router<Arc<Gateway>> {
    Router::new()
        .route("/v2/gateway/api/create", post(create::take))
        .route("/v2/gateway/api/query", post(query::take))
        .route("/v2/gateway/api/refund", post(refund::take))
        .route("/v2/gateway/api/refund/query", post(refund::query))
}

/// The signature of some fields, `accessKey` first.
fn signed(house: &House, fields: &[(&str, &str)]) -> String {
    let text = format!("accessKey={}&{}", house.setting("key"), pairs(fields));
    sign(house.setting("secret"), &text)
}

/// What a result code means; its words are from `momo_result_codes.csv` of the fact sheet.
fn message(code: i64) -> &'static str {
    match code {
        0 => "Successful.",
        13 => "Merchant authentication failed.",
        20 => "Bad format request.",
        22 => "Amount out of range.",
        40 => "Duplicated requestId.",
        41 => "Duplicated orderId.",
        42 => "Invalid orderId or orderId is not found.",
        1000 => "Transaction is initiated, waiting for user confirmation.",
        1001 => "Insufficient funds.",
        1002 => "Transaction rejected by the issuers.",
        1004 => "Exceeds daily/monthly limit.",
        1005 => "The url or QR code has expired.",
        1006 => "User denied.",
        1081 => "Refund rejected, may already be refunded.",
        1088 => "Refund rejected, ineligible.",
        7002 => "Transaction is being processed by the provider of the payment instrument selected.",
        4002 => "User not verified by C06.",
        _ => "Unknown error.",
    }
}

/// What every answer says.
fn answer(house: &House, request: &str, order: &str, amount: i64, code: i64) -> Value {
    json!({
        "partnerCode": house.setting("merchant"), "requestId": request, "orderId": order, "amount": amount,
        "responseTime": house.now(), "resultCode": code, "message": message(code),
    })
}
