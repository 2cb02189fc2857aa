use serde_json::json;

use super::link::{ACCOUNT, page_id, reference, words_of};
use crate::clock;
use crate::deliver::{Outgoing, well};
use crate::fields::{encode_pairs, with_query};
use crate::habits::Habit;
use crate::house::House;
use crate::payment::{Payment, Transfer};
use crate::signature::{sign, spoilt, text};

/// The webhook: one transfer.
pub(crate) fn notice(house: &House, payment: &Payment, transfer: &Transfer) -> Outgoing {
    let habits = house.habits();
    let (code, words) = if habits.has(Habit::UnknownStatus) { ("77", "?") } else { ("00", "Thành công") };
    let order: i64 = payment.id.parse().unwrap_or_default();
    let data = json!({
        "orderCode": order, "amount": habits.told(transfer.amount), "description": words_of(payment),
        "accountNumber": ACCOUNT, "reference": reference(transfer),
        "transactionDateTime": clock::dashed(house.shifted(transfer.at)), "currency": "VND",
        "paymentLinkId": page_id(payment), "code": code, "desc": words, "counterAccountBankId": "",
        "counterAccountBankName": null, "counterAccountName": "", "counterAccountNumber": null,
        "virtualAccountName": "", "virtualAccountNumber": null,
    });
    let signed = data.as_object().map(text).unwrap_or_default();
    let signature = spoilt(sign(house.setting("secret"), &signed), habits.has(Habit::WrongSignature));
    let body = json!({"code": code, "desc": "success", "success": code == "00", "data": data, "signature": signature});
    Outgoing { url: payment.notify.clone(), body: Some(("application/json", body.to_string())), taken: well }
}

/// The way back, not signed at all; its fields are from memory.
pub(crate) fn way_back(payment: &Payment) -> String {
    let (address, status, cancel) = if payment.is_paid() {
        (&payment.back, "PAID", "false")
    } else {
        (&payment.cancel, "CANCELLED", "true")
    };
    let id = page_id(payment);
    let fields =
        [("code", "00"), ("id", &id), ("cancel", cancel), ("status", status), ("orderCode", &payment.id)];
    with_query(address, &encode_pairs(fields))
}
