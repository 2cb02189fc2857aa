use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use super::quote::{charged, price};
use super::track::told;
use super::{badly, is_ours, stranger};
use crate::carrier::{Carrier, Handed};
use crate::fields::{text, whole};

/// `POST /CreateOrder`: no key keeps a second parcel of an order out.
pub(super) async fn take(
    State(carrier): State<Arc<Carrier>>,
    headers: HeaderMap,
    Json(body): Json<Value>,
) -> Response {
    if !is_ours(&carrier.house, &headers) {
        return stranger();
    }
    if text(&body, "/customerCode") != carrier.house.setting("customer") {
        return badly("Mã khách hàng không đúng");
    }
    // A draft (0) is not played here.
    if whole(&body, "/orderCreationStatus") != Some(1) {
        return badly("orderCreationStatus không được hỗ trợ");
    }
    let handed = match read(&body) {
        Ok(handed) => handed,
        Err(field) => return badly(&format!("Trường {field} không hợp lệ")),
    };
    match carrier.take(handed, |_| false).await {
        Ok(parcel) => {
            let last = parcel.last();
            Json(json!({"success": true, "data": told(&carrier.house, &parcel, &last)})).into_response()
        }
        Err(_) => badly("Mã bưu gửi đã tồn tại"),
    }
}

fn read(body: &Value) -> Result<Handed, &'static str> {
    let at = |name: &str| text(body, &format!("/informationOrder/{name}"));
    let needed = [
        "senderName",
        "senderPhone",
        "senderAddress",
        "receiverName",
        "receiverPhone",
        "receiverAddress",
        "receiverCommuneName",
        "receiverProvinceName",
    ];
    if let Some(missing) = needed.into_iter().find(|name| at(name).is_empty()) {
        return Err(missing);
    }
    if at("receiverDistrictCode") != "VNPOST" {
        return Err("receiverDistrictCode");
    }
    let weight = charged(body, "/informationOrder").ok_or("weight")?;
    Ok(Handed {
        order: at("saleOrderCode"),
        receiver: at("receiverName"),
        phone: at("receiverPhone"),
        address: ["receiverAddress", "receiverCommuneName", "receiverProvinceName"].map(at).join(", "),
        weight: whole(body, "/informationOrder/weight").ok_or("weight")?,
        cod: cash(body).ok_or("addonService")?,
        fee: price(&at("serviceCode"), weight).ok_or("serviceCode")?,
        service: at("serviceCode"),
    })
}

/// Cash on delivery is an added service (fact sheet: GTG021, PROP0018); none is no cash.
fn cash(body: &Value) -> Option<i64> {
    let Some(Value::Array(services)) = body.pointer("/informationOrder/addonService") else { return Some(0) };
    let Some(service) = services.iter().find(|service| text(service, "/code") == "GTG021") else {
        return Some(0);
    };
    let properties = service.pointer("/propValue").and_then(Value::as_array)?;
    let amount = properties.iter().find(|property| text(property, "/propCode") == "PROP0018")?;
    whole(amount, "/propValue").filter(|amount| *amount >= 0)
}
