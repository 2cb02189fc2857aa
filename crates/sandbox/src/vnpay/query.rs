use super::refund::{kind, standing};
use super::transaction::{check, is_it};
use crate::clock;
use crate::fields::{Fields, get};
use crate::gateway::Gateway;
use crate::habits::Habit;
use crate::payment::{Payment, Refund, State};

const ASKED: [&str; 9] = [
    "vnp_RequestId",
    "vnp_Version",
    "vnp_Command",
    "vnp_TmnCode",
    "vnp_TxnRef",
    "vnp_TransactionDate",
    "vnp_CreateDate",
    "vnp_IpAddr",
    "vnp_OrderInfo",
];

const ANSWERED: [&str; 15] = [
    "vnp_ResponseId",
    "vnp_Command",
    "vnp_ResponseCode",
    "vnp_Message",
    "vnp_TmnCode",
    "vnp_TxnRef",
    "vnp_Amount",
    "vnp_BankCode",
    "vnp_PayDate",
    "vnp_TransactionNo",
    "vnp_TransactionType",
    "vnp_TransactionStatus",
    "vnp_OrderInfo",
    "vnp_PromotionCode",
    "vnp_PromotionAmount",
];

/// `querydr`.
pub(super) fn answer(gateway: &Gateway, fields: &Fields) -> Result<Fields, &'static str> {
    check(gateway, fields, &ASKED)?;
    let payment = gateway.payments.get(get(fields, "vnp_TxnRef")).ok_or("91")?;
    if !is_it(fields, payment.asked("vnp_CreateDate")) {
        return Err("91");
    }
    let number = get(fields, "vnp_TransactionNo");
    let refund = payment.refunds.iter().find(|refund| refund.number.to_string() == number);
    let mut told = told(gateway, &payment);
    if let Some(refund) = refund {
        told.extend(of_refund(gateway, &payment, refund));
    }
    let signature = super::of_values(gateway.house.setting("secret"), &told, &ANSWERED);
    told.insert("vnp_SecureHash".to_owned(), signature);
    Ok(told)
}

/// What a refund changes, when `vnp_TransactionNo` names it.
fn of_refund(gateway: &Gateway, payment: &Payment, refund: &Refund) -> Fields {
    [
        ("vnp_Amount", (refund.amount * 100).to_string()),
        ("vnp_PayDate", clock::compact(gateway.house.shifted(refund.at))),
        ("vnp_TransactionNo", refund.number.to_string()),
        ("vnp_TransactionType", kind(payment, refund).to_owned()),
        ("vnp_TransactionStatus", standing(gateway, refund).to_owned()),
    ]
    .map(|(name, value)| (name.to_owned(), value))
    .into()
}

/// Type 01 is a payment, as it was when it was paid: what went back later does not show unless its number is asked for.
fn told(gateway: &Gateway, payment: &Payment) -> Fields {
    let house = &gateway.house;
    let transfer = payment.transfers.first();
    let status = match payment.state {
        _ if house.habits().has(Habit::UnknownStatus) => "77",
        State::Paid => "00",
        State::Failed => "02",
        State::Waiting => "01",
    };
    [
        ("vnp_ResponseId", house.number().to_string()),
        ("vnp_Command", "querydr".to_owned()),
        ("vnp_ResponseCode", "00".to_owned()),
        ("vnp_Message", "QueryDR Success".to_owned()),
        ("vnp_TmnCode", house.setting("merchant").to_owned()),
        ("vnp_TxnRef", payment.id.clone()),
        ("vnp_Amount", (payment.amount * 100).to_string()),
        ("vnp_BankCode", "NCB".to_owned()),
        ("vnp_PayDate", transfer.map_or(String::new(), |paid| clock::compact(house.shifted(paid.at)))),
        ("vnp_TransactionNo", transfer.map_or("0".to_owned(), |paid| paid.number.to_string())),
        ("vnp_TransactionType", "01".to_owned()),
        ("vnp_TransactionStatus", status.to_owned()),
        ("vnp_OrderInfo", payment.info.clone()),
        ("vnp_PromotionCode", String::new()),
        ("vnp_PromotionAmount", String::new()),
    ]
    .map(|(name, value)| (name.to_owned(), value))
    .into()
}
