use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use serde_json::{Value, json};

use super::answer;
use super::check::{check, is_id};
use crate::clock;
use crate::fields::{Fields, get, of_json};
use crate::gateway::Gateway;
use crate::payment::{NoRefund, Refund};

const SIGNED: [&str; 6] = ["amount", "description", "orderId", "partnerCode", "requestId", "transId"];

/// `POST /v2/gateway/api/refund`; `orderId` is the refund's own.
pub(super) async fn take(State(gateway): State<Arc<Gateway>>, body: String) -> Json<Value> {
    let fields = of_json(&body).unwrap_or_default();
    let (request, order) = (get(&fields, "requestId"), get(&fields, "orderId"));
    let (amount, number, code) = match refund(&gateway, &fields) {
        Ok(refund) => (refund.amount, refund.number, standing(&gateway, &refund)),
        Err(code) => (0, 0, code),
    };
    let mut told = answer(&gateway.house, request, order, amount, code);
    if let Some(told) = told.as_object_mut() {
        told.insert("transId".to_owned(), number.into());
    }
    Json(told)
}

/// `POST /v2/gateway/api/refund/query`; `orderId` is the refund's own, and the list has no other.
pub(super) async fn query(State(gateway): State<Arc<Gateway>>, body: String) -> Json<Value> {
    let fields = of_json(&body).unwrap_or_default();
    let (request, id) = (get(&fields, "requestId"), get(&fields, "orderId"));
    let refunds = || gateway.payments.all().into_iter().flat_map(|payment| payment.refunds);
    let found = check(&gateway.house, &fields, &["orderId", "partnerCode", "requestId"])
        .and_then(|()| refunds().find(|refund| refund.id == id).ok_or(42));
    let refund = match found {
        Ok(refund) => refund,
        Err(code) => return Json(answer(&gateway.house, request, id, 0, code)),
    };
    let mut told = answer(&gateway.house, request, id, refund.amount, 0);
    if let Some(told) = told.as_object_mut() {
        told.insert(
            "refundTrans".to_owned(),
            json!([{"orderId": refund.id, "amount": refund.amount, "resultCode": standing(&gateway, &refund),
                "transId": refund.number, "createdTime": refund.at}]),
        );
    }
    Json(told)
}

/// A late gateway is still working on it.
fn standing(gateway: &Gateway, refund: &Refund) -> i64 {
    if gateway.works_on(refund) { 7_002 } else { 0 }
}

fn refund(gateway: &Gateway, fields: &Fields) -> Result<Refund, i64> {
    check(&gateway.house, fields, &SIGNED)?;
    let (id, request) = (get(fields, "orderId"), get(fields, "requestId"));
    if !is_id(id) || !is_id(request) {
        return Err(20);
    }
    let amount = get(fields, "amount").parse().map_err(|_| 20)?;
    let number: i64 = get(fields, "transId").parse().map_err(|_| 20)?;
    let paid = |payment: &crate::payment::Payment| payment.transfers.iter().any(|t| t.number == number);
    let payment = gateway.payments.find(paid).ok_or(42)?;
    let used =
        |payment: &crate::payment::Payment| payment.id == id || payment.refunds.iter().any(|r| r.id == id);
    if gateway.payments.find(used).is_some() {
        return Err(41);
    }
    if gateway.house.came_before(request) {
        return Err(40);
    }
    let refund = Refund { id: id.to_owned(), number: gateway.house.number(), amount, at: clock::now() };
    let given = gateway.payments.change(&payment.id, |payment| payment.give_back(refund.clone()));
    given.ok_or(42)?.map_err(|no| match no {
        NoRefund::Twice => 41,
        NoRefund::TooMuch if payment.refunded() == payment.paid() => 1_081,
        NoRefund::NotPaid | NoRefund::TooMuch => 1_088,
    })?;
    Ok(refund)
}
