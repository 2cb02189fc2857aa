use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use serde_json::Value;

use super::answer;
use super::check::{check, is_near};
use crate::clock;
use crate::fields::{self, Fields, get};
use crate::gateway::Gateway;
use crate::payment::{NoRefund, Refund};

const SIGNED: [&str; 5] = ["app_id", "zp_trans_id", "amount", "description", "timestamp"];

/// `POST /v2/refund`. A late gateway is still working on it.
pub(super) async fn take(
    State(gateway): State<Arc<Gateway>>,
    headers: HeaderMap,
    body: String,
) -> Json<Value> {
    let fields = fields::read(&headers, &body).unwrap_or_default();
    Json(match refund(&gateway, &fields) {
        Ok(refund) => told(&gateway, &refund),
        Err(reason) => answer(2, reason),
    })
}

/// `POST /v2/query_refund`.
pub(super) async fn query(
    State(gateway): State<Arc<Gateway>>,
    headers: HeaderMap,
    body: String,
) -> Json<Value> {
    let fields = fields::read(&headers, &body).unwrap_or_default();
    if let Err(reason) = check(&gateway.house, &fields, &["app_id", "m_refund_id", "timestamp"], &[]) {
        return Json(answer(2, reason));
    }
    let id = get(&fields, "m_refund_id");
    let refunds = gateway.payments.all().into_iter().flat_map(|payment| payment.refunds);
    let found = refunds.into_iter().find(|refund| refund.id == id);
    Json(found.map_or_else(|| answer(2, -401), |refund| told(&gateway, &refund)))
}

fn told(gateway: &Gateway, refund: &Refund) -> Value {
    let code = if gateway.works_on(refund) { 3 } else { 1 };
    let mut told = answer(code, code);
    if let Some(told) = told.as_object_mut() {
        told.insert("refund_id".to_owned(), refund.number.into());
    }
    told
}

fn refund(gateway: &Gateway, fields: &Fields) -> Result<Refund, i64> {
    let house = &gateway.house;
    check(house, fields, &SIGNED, &[])?;
    let id = get(fields, "m_refund_id");
    let beginning = format!("{}_{}_", clock::short_day(house.now()), house.setting("merchant"));
    if !id.starts_with(&beginning) || !is_near(house, get(fields, "timestamp")) {
        return Err(-401);
    }
    let amount = get(fields, "amount").parse().map_err(|_| -401)?;
    let number: i64 = get(fields, "zp_trans_id").parse().map_err(|_| -401)?;
    let used = gateway.payments.find(|payment| payment.refunds.iter().any(|refund| refund.id == id));
    if used.is_some() {
        return Err(-68);
    }
    let paid = gateway.payments.find(|payment| payment.transfers.iter().any(|t| t.number == number));
    let refund = Refund { id: id.to_owned(), number: house.number(), amount, at: clock::now() };
    let given = gateway.payments.change(&paid.ok_or(-401)?.id, |payment| payment.give_back(refund.clone()));
    match given.ok_or(-401)? {
        Ok(()) => Ok(refund),
        Err(NoRefund::Twice) => Err(-68),
        // Which reason ZaloPay gives is not documented.
        Err(NoRefund::NotPaid | NoRefund::TooMuch) => Err(-401),
    }
}
