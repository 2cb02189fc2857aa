use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use serde_json::Value;

use super::check::{check, is_id};
use super::{answer, message};
use crate::fields::{Fields, get, of_json};
use crate::gateway::{Gateway, Ordered};
use crate::payment::Payment;

const SIGNED: [&str; 9] = [
    "amount",
    "extraData",
    "ipnUrl",
    "orderId",
    "orderInfo",
    "partnerCode",
    "redirectUrl",
    "requestId",
    "requestType",
];

/// How long a payment can be made when the call does not say, in milliseconds (from memory: 100 minutes).
const OPEN: i64 = 6_000_000;

/// `POST /v2/gateway/api/create`.
pub(super) async fn take(State(gateway): State<Arc<Gateway>>, body: String) -> Json<Value> {
    let fields = of_json(&body).unwrap_or_default();
    let (request, order) = (get(&fields, "requestId").to_owned(), get(&fields, "orderId").to_owned());
    match create(&gateway, &fields) {
        Ok(payment) => {
            gateway.hurry(&payment).await;
            let mut told = answer(&gateway.house, &request, &order, payment.amount, 0);
            put_page(&mut told, &gateway, &payment);
            Json(told)
        }
        Err(code) => Json(answer(&gateway.house, &request, &order, 0, code)),
    }
}

fn put_page(told: &mut Value, gateway: &Gateway, payment: &Payment) {
    let page = gateway.page_of(payment);
    if let Some(fields) = told.as_object_mut() {
        fields.insert("message".to_owned(), message(0).into());
        for name in ["payUrl", "deeplink", "qrCodeUrl"] {
            fields.insert(name.to_owned(), page.as_str().into());
        }
    }
}

fn create(gateway: &Gateway, fields: &Fields) -> Result<Payment, i64> {
    let house = &gateway.house;
    check(house, fields, &SIGNED)?;
    let (order, request) = (get(fields, "orderId"), get(fields, "requestId"));
    let (back, notify) = (get(fields, "redirectUrl"), get(fields, "ipnUrl"));
    let kind = matches!(get(fields, "requestType"), "captureWallet" | "payWithMethod");
    if !(is_id(order) && is_id(request) && kind && house.may_go(back) && house.may_go(notify)) {
        return Err(20);
    }
    // Least and most are from memory.
    let amount = get(fields, "amount").parse().ok().filter(|amount| (1_000..=50_000_000).contains(amount));
    let ordered = Ordered {
        id: order.to_owned(),
        amount: amount.ok_or(22)?,
        info: get(fields, "orderInfo").to_owned(),
        lang: if get(fields, "lang") == "en" { "en" } else { "vi" },
        back: back.to_owned(),
        notify: notify.to_owned(),
        expires: Some(house.now() + OPEN),
        asked: fields.clone(),
        ..Ordered::default()
    };
    if gateway.payments.find(|payment| payment.asked("requestId") == request).is_some() {
        return Err(40);
    }
    gateway.order(ordered).map_err(|_| 41)
}
