use std::sync::Arc;

use axum::Json;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use serde_json::{Value, json};

use super::{answer, is_ours, refusal};
use crate::clock;
use crate::gateway::Gateway;
use crate::habits::Habit;
use crate::house::House;
use crate::payment::{Payment, State as Standing, Transfer};
use crate::vietqr;

/// `VietinBank`'s number, and an account that is nobody's.
pub(super) const BANK: &str = "970415";
pub(super) const ACCOUNT: &str = "9990000000001";
pub(super) const NAME: &str = "CHO NOI SANDBOX";

/// `GET /v2/payment-requests/{id}`, by the market's number or our own id.
pub(super) async fn show(
    State(gateway): State<Arc<Gateway>>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Json<Value> {
    if !is_ours(&gateway.house, &headers) {
        return refusal("214", "Client ID hoặc API key không đúng");
    }
    match find(&gateway, &id) {
        Some(payment) => answer(&gateway.house, &told(&gateway.house, &payment)),
        None => refusal("101", "Không tìm thấy đơn thanh toán"),
    }
}

pub(super) fn find(gateway: &Gateway, id: &str) -> Option<Payment> {
    gateway.payments.get(id).or_else(|| gateway.payments.find(|payment| page_id(payment) == id))
}

pub(super) fn page_id(payment: &Payment) -> String {
    format!("{:032x}", payment.number)
}

/// The words of a transfer: at most 25 signs without accents, as banks keep them.
pub(super) fn words_of(payment: &Payment) -> String {
    crate::label::plain(&payment.info).chars().take(25).collect::<String>().trim().to_owned()
}

/// The `VietQR` text.
pub(crate) fn code_of(payment: &Payment) -> String {
    vietqr::encode(BANK, ACCOUNT, payment.amount - payment.paid(), &words_of(payment))
}

pub(super) fn status(house: &House, payment: &Payment) -> &'static str {
    match payment.state {
        _ if house.habits().has(Habit::UnknownStatus) => "SLEEPING",
        Standing::Paid => "PAID",
        Standing::Failed => "CANCELLED",
        Standing::Waiting if payment.has_expired(house.now()) => "EXPIRED",
        Standing::Waiting if payment.paid() > 0 => "UNDERPAID",
        Standing::Waiting => "PENDING",
    }
}

pub(super) fn told(house: &House, payment: &Payment) -> Value {
    let order: i64 = payment.id.parse().unwrap_or_default();
    let cancelled = payment.decided.filter(|_| payment.state == Standing::Failed);
    json!({
        "id": page_id(payment), "orderCode": order, "amount": payment.amount, "amountPaid": payment.paid(),
        "amountRemaining": (payment.amount - payment.paid()).max(0), "status": status(house, payment),
        "createdAt": clock::zoned(payment.created), "transactions": transfers(house, payment),
        "canceledAt": cancelled.map(clock::zoned), "cancellationReason": cancelled.map(|_| payment.code.as_str()),
    })
}

fn transfers(house: &House, payment: &Payment) -> Vec<Value> {
    let one = |transfer: &Transfer| {
        json!({
            "reference": reference(transfer), "amount": transfer.amount, "accountNumber": ACCOUNT,
            "description": words_of(payment), "transactionDateTime": clock::zoned(house.shifted(transfer.at)),
            "virtualAccountName": null, "virtualAccountNumber": null, "counterAccountBankId": null,
            "counterAccountBankName": null, "counterAccountName": null, "counterAccountNumber": null,
        })
    };
    payment.transfers.iter().map(one).collect()
}

/// The bank's number of a transfer.
pub(super) fn reference(transfer: &Transfer) -> String {
    format!("FT{}", transfer.number)
}
