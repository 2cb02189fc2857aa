use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use serde_json::{Value, json};

use super::link::{ACCOUNT, BANK, NAME, code_of, page_id, words_of};
use super::{answer, is_ours, refusal};
use crate::fields::{Fields, get, of_json};
use crate::gateway::{Gateway, Ordered};
use crate::signature::{pairs, sign};

/// In the order in which they are signed.
const SIGNED: [&str; 5] = ["amount", "cancelUrl", "description", "orderCode", "returnUrl"];

/// The largest whole number that JavaScript keeps exact, and so `PayOS`.
const LARGEST: i64 = 9_007_199_254_740_991;

/// `POST /v2/payment-requests`.
pub(super) async fn take(
    State(gateway): State<Arc<Gateway>>,
    headers: HeaderMap,
    body: String,
) -> Json<Value> {
    if !is_ours(&gateway.house, &headers) {
        return refusal("214", "Client ID hoặc API key không đúng");
    }
    let payment = match ordered(&gateway, &of_json(&body).unwrap_or_default()) {
        Ok(ordered) => gateway.order(ordered),
        Err((code, why)) => return refusal(code, why),
    };
    let Ok(payment) = payment else {
        return refusal("231", "Đơn thanh toán đã tồn tại");
    };
    gateway.hurry(&payment).await;
    let order: i64 = payment.id.parse().unwrap_or_default();
    let data = json!({
        "bin": BANK, "accountNumber": ACCOUNT, "accountName": NAME, "amount": payment.amount,
        "description": words_of(&payment), "orderCode": order, "currency": "VND",
        "paymentLinkId": page_id(&payment), "status": "PENDING", "expiredAt": payment.expires.map(|at| at / 1_000),
        "checkoutUrl": gateway.page_of(&payment), "qrCode": code_of(&payment),
    });
    answer(&gateway.house, &data)
}

fn ordered(gateway: &Gateway, fields: &Fields) -> Result<Ordered, (&'static str, &'static str)> {
    let house = &gateway.house;
    let bad = ("20", "Thông tin truyền lên không đúng");
    let order = get(fields, "orderCode");
    let number = order.parse::<i64>().ok().filter(|number| (1..=LARGEST).contains(number));
    let amount =
        get(fields, "amount").parse().ok().filter(|amount| (1..=10_000_000_000_i64).contains(amount));
    let (Some(_), Some(amount)) = (number, amount) else { return Err(bad) };
    let signed: Vec<_> = SIGNED.iter().map(|name| (*name, get(fields, name))).collect();
    if get(fields, "signature") != sign(house.setting("secret"), &pairs(&signed)) {
        return Err(("201", "Mã kiểm tra (signature) không hợp lệ"));
    }
    let (back, cancel) = (get(fields, "returnUrl"), get(fields, "cancelUrl"));
    if !house.may_go(back) || !house.may_go(cancel) || get(fields, "description").is_empty() {
        return Err(bad);
    }
    let expires = get(fields, "expiredAt").parse::<i64>().ok().map(|seconds| seconds.saturating_mul(1_000));
    if expires.is_some_and(|expires| expires <= house.now()) {
        return Err(bad);
    }
    Ok(Ordered {
        id: order.to_owned(),
        amount,
        info: get(fields, "description").to_owned(),
        // The interface names no language.
        lang: "vi",
        back: back.to_owned(),
        cancel: cancel.to_owned(),
        notify: format!("{}{}", house.market, house.setting("hook")),
        expires,
        asked: fields.clone(),
    })
}
