use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use serde_json::{Value, json};

use super::quote::price;
use super::{badly, has_token, stranger, well};
use crate::carrier::{Carrier, Handed};
use crate::fields::{text, whole};

/// Names and addresses, in bytes of UTF-8.
const LONGEST: usize = 150;

/// `POST /v2/order/createOrderNlp`: with `CHECK_UNIQUE` a second parcel of an order is refused, and the first not named.
pub(super) async fn take(
    State(carrier): State<Arc<Carrier>>,
    headers: HeaderMap,
    Json(body): Json<Value>,
) -> Response {
    if !has_token(&carrier.house, &headers, "long") {
        return stranger();
    }
    let handed = match read(&body) {
        Ok(handed) => handed,
        Err(field) => return badly(&format!("Trường {field} không hợp lệ")),
    };
    let unique = body.pointer("/CHECK_UNIQUE") == Some(&Value::Bool(true));
    let order = handed.order.clone();
    let Ok(parcel) = carrier.take(handed, |there| unique && there.order == order).await else {
        return badly("Mã đơn hàng đã tồn tại trên hệ thống");
    };
    let data = json!({
        "ORDER_NUMBER": parcel.code, "MONEY_COLLECTION": parcel.cod, "MONEY_TOTAL": parcel.fee,
        "MONEY_TOTAL_FEE": parcel.fee, "EXCHANGE_WEIGHT": parcel.weight, "RECEIVER_ADDRESS": parcel.address,
    });
    well("OK", &data)
}

fn read(body: &Value) -> Result<Handed, &'static str> {
    for path in ["/SENDER_FULLNAME", "/SENDER_ADDRESS", "/RECEIVER_FULLNAME", "/RECEIVER_ADDRESS"] {
        if text(body, path).is_empty() || text(body, path).len() > LONGEST {
            return Err(path);
        }
    }
    for path in ["/SENDER_PHONE", "/RECEIVER_PHONE", "/PRODUCT_NAME"] {
        if text(body, path).is_empty() {
            return Err(path);
        }
    }
    let weight = whole(body, "/PRODUCT_WEIGHT").filter(|weight| *weight > 0).ok_or("/PRODUCT_WEIGHT")?;
    let cod = whole(body, "/MONEY_COLLECTION").filter(|cod| *cod >= 0).ok_or("/MONEY_COLLECTION")?;
    let collects = match whole(body, "/ORDER_PAYMENT") {
        Some(1) => false,
        Some(2..=4) => true,
        _ => return Err("/ORDER_PAYMENT"),
    };
    let service = text(body, "/ORDER_SERVICE");
    Ok(Handed {
        order: text(body, "/ORDER_NUMBER"),
        receiver: text(body, "/RECEIVER_FULLNAME"),
        phone: text(body, "/RECEIVER_PHONE"),
        address: text(body, "/RECEIVER_ADDRESS"),
        weight,
        cod: if collects { cod } else { 0 },
        fee: price(&service, weight).ok_or("/ORDER_SERVICE")?,
        service,
    })
}
