use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use serde_json::{Value, json};

use super::answer;
use super::check::check;
use crate::fields::{get, of_json};
use crate::gateway::Gateway;
use crate::habits::Habit;
use crate::payment::{Payment, State as Standing};

/// `POST /v2/gateway/api/query`.
pub(super) async fn take(State(gateway): State<Arc<Gateway>>, body: String) -> Json<Value> {
    let fields = of_json(&body).unwrap_or_default();
    let (request, order) = (get(&fields, "requestId"), get(&fields, "orderId"));
    let found = check(&gateway.house, &fields, &["orderId", "partnerCode", "requestId"])
        .and_then(|()| gateway.payments.get(order).ok_or(42));
    let payment = match found {
        Ok(payment) => payment,
        Err(code) => return Json(answer(&gateway.house, request, order, 0, code)),
    };
    let mut told = answer(&gateway.house, request, order, payment.amount, standing(&gateway, &payment));
    let transfer = payment.transfers.first();
    if let Some(told) = told.as_object_mut() {
        told.insert("extraData".to_owned(), payment.asked("extraData").into());
        told.insert("transId".to_owned(), number(&payment).into());
        told.insert("payType".to_owned(), if transfer.is_some() { "qr" } else { "" }.into());
        told.insert("refundTrans".to_owned(), refunds(&payment));
    }
    Json(told)
}

/// The same as a notice tells; none while it is not decided.
fn number(payment: &Payment) -> i64 {
    let undecided = if payment.state == Standing::Waiting { 0 } else { payment.number };
    payment.transfers.first().map_or(undecided, |transfer| transfer.number)
}

fn standing(gateway: &Gateway, payment: &Payment) -> i64 {
    match payment.state {
        _ if gateway.house.habits().has(Habit::UnknownStatus) => 7_777,
        Standing::Paid => 0,
        Standing::Failed => payment.code.parse().unwrap_or(99),
        Standing::Waiting if payment.has_expired(gateway.house.now()) => 1_005,
        Standing::Waiting => 1_000,
    }
}

fn refunds(payment: &Payment) -> Value {
    let told = payment.refunds.iter().map(|refund| {
        json!({"orderId": refund.id, "amount": refund.amount, "resultCode": 0, "transId": refund.number,
            "createdTime": refund.at})
    });
    told.collect()
}
