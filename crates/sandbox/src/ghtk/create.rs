use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use super::{badly, is_ours, status, stranger};
use crate::carrier::{Carrier, Handed, fee};
use crate::clock;
use crate::fields::{text, whole};
use crate::parcel::Parcel;

/// `POST /services/shipment/order`: the same id again is an error that names the label.
pub(super) async fn take(
    State(carrier): State<Arc<Carrier>>,
    headers: HeaderMap,
    Json(body): Json<Value>,
) -> Response {
    if !is_ours(&carrier.house, &headers) {
        return stranger();
    }
    let handed = match read(&body) {
        Ok(handed) => handed,
        Err(missing) => return badly(&format!("Thiếu hoặc sai thông tin: {missing}")),
    };
    let order = handed.order.clone();
    match carrier.take(handed, |there| there.order == order).await {
        Ok(parcel) => Json(json!({"success": true, "message": "", "order": told(&parcel)})).into_response(),
        Err(there) => exists(&there),
    }
}

fn told(parcel: &Parcel) -> Value {
    json!({
        "partner_id": parcel.order, "label": parcel.code, "area": 1, "fee": parcel.fee, "insurance_fee": 0,
        "estimated_pick_time": "", "estimated_deliver_time": "", "products": [], "status_id": 2,
    })
}

fn exists(there: &Parcel) -> Response {
    let error = json!({
        "code": "ORDER_ID_EXIST", "partner_id": there.order, "ghtk_label": there.code,
        "created": there.steps.first().map(|moment| clock::zoned(moment.at)), "status": status(there.step()),
    });
    Json(json!({"success": false, "message": "The order id has already existed", "error": error}))
        .into_response()
}

fn read(body: &Value) -> Result<Handed, &'static str> {
    const NEEDED: [&str; 11] = [
        "/order/id",
        "/order/pick_name",
        "/order/pick_address",
        "/order/pick_province",
        "/order/pick_ward",
        "/order/pick_tel",
        "/order/name",
        "/order/tel",
        "/order/address",
        "/order/province",
        "/order/ward",
    ];
    if let Some(missing) = NEEDED.iter().find(|path| text(body, path).is_empty()) {
        return Err(missing);
    }
    if text(body, "/order/street").is_empty() && text(body, "/order/hamlet").is_empty() {
        return Err("/order/hamlet");
    }
    let money = |path| whole(body, path).filter(|amount| *amount >= 0);
    let weight = weight(body).ok_or("/products")?;
    Ok(Handed {
        order: text(body, "/order/id"),
        receiver: text(body, "/order/name"),
        phone: text(body, "/order/tel"),
        address: ["/order/address", "/order/ward", "/order/province"].map(|path| text(body, path)).join(", "),
        weight,
        cod: money("/order/pick_money").ok_or("/order/pick_money")?,
        fee: money("/order/value").map(|_| fee_for(weight)).ok_or("/order/value")?,
        service: text(body, "/order/transport"),
    })
}

/// In grams: what is said of the whole, else of the goods together. `gram` is the only unit understood here.
fn weight(body: &Value) -> Option<i64> {
    let Some(Value::Array(products)) = body.pointer("/products") else { return None };
    let one = |product: &Value| {
        let named = !text(product, "/name").is_empty();
        let count = whole(product, "/quantity").unwrap_or(1);
        whole(product, "/weight").filter(|weight| named && *weight >= 0)?.checked_mul(count)
    };
    let goods = products.iter().map(one).sum::<Option<i64>>()?;
    let weight = whole(body, "/order/total_weight").unwrap_or(goods);
    (text(body, "/order/weight_option") == "gram" && weight > 0 && !products.is_empty()).then_some(weight)
}

/// Ours: the fact sheet tells no prices.
pub(super) fn fee_for(weight: i64) -> i64 {
    fee(weight, 20_000, 3_000)
}
