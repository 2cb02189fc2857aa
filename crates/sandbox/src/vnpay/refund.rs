use super::transaction::{check, is_it};
use crate::clock;
use crate::fields::{Fields, get};
use crate::gateway::Gateway;
use crate::payment::{Payment, Refund};

const ASKED: [&str; 13] = [
    "vnp_RequestId",
    "vnp_Version",
    "vnp_Command",
    "vnp_TmnCode",
    "vnp_TransactionType",
    "vnp_TxnRef",
    "vnp_Amount",
    "vnp_TransactionNo",
    "vnp_TransactionDate",
    "vnp_CreateBy",
    "vnp_CreateDate",
    "vnp_IpAddr",
    "vnp_OrderInfo",
];

/// As of a query, without promotions (from memory).
const ANSWERED: [&str; 13] = [
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
];

/// `refund`: 02 is all that was paid and only while nothing went back, 03 a part of what is left.
pub(super) fn answer(gateway: &Gateway, fields: &Fields) -> Result<Fields, &'static str> {
    check(gateway, fields, &ASKED)?;
    let house = &gateway.house;
    let hundredths: i64 = get(fields, "vnp_Amount").parse().map_err(|_| "03")?;
    if hundredths % 100 != 0 {
        return Err("03");
    }
    let (id, amount) = (get(fields, "vnp_RequestId").to_owned(), hundredths / 100);
    let refund = Refund { id, number: house.number(), amount, at: clock::now() };
    let given = gateway.payments.change(get(fields, "vnp_TxnRef"), |payment| {
        may(payment, fields, amount)?;
        payment.give_back(refund.clone()).map_err(|_| "95").map(|()| payment.clone())
    });
    let payment = given.ok_or("91")??;
    let mut told = told(gateway, &payment, &refund, fields);
    let signature = super::of_values(house.setting("secret"), &told, &ANSWERED);
    told.insert("vnp_SecureHash".to_owned(), signature);
    Ok(told)
}

fn may(payment: &Payment, fields: &Fields, amount: i64) -> Result<(), &'static str> {
    let number = get(fields, "vnp_TransactionNo");
    let same = payment.transfers.first().is_some_and(|transfer| transfer.number.to_string() == number);
    if !is_it(fields, payment.asked("vnp_CreateDate")) || !(matches!(number, "" | "0") || same) {
        return Err("91");
    }
    match get(fields, "vnp_TransactionType") {
        "02" if amount == payment.paid() && payment.refunds.is_empty() => Ok(()),
        "03" => Ok(()),
        "02" => Err("95"),
        _ => Err("03"),
    }
}

/// A late gateway is still working on it.
pub(super) fn standing(gateway: &Gateway, refund: &Refund) -> &'static str {
    if gateway.works_on(refund) { "05" } else { "00" }
}

/// 02 gave all back, 03 a part.
pub(super) fn kind(payment: &Payment, refund: &Refund) -> &'static str {
    if refund.amount == payment.paid() { "02" } else { "03" }
}

fn told(gateway: &Gateway, payment: &Payment, refund: &Refund, fields: &Fields) -> Fields {
    [
        ("vnp_ResponseId", gateway.house.number().to_string()),
        ("vnp_Command", "refund".to_owned()),
        ("vnp_ResponseCode", "00".to_owned()),
        ("vnp_Message", "Refund Success".to_owned()),
        ("vnp_TmnCode", gateway.house.setting("merchant").to_owned()),
        ("vnp_TxnRef", payment.id.clone()),
        ("vnp_Amount", (refund.amount * 100).to_string()),
        ("vnp_BankCode", "NCB".to_owned()),
        ("vnp_PayDate", clock::compact(gateway.house.shifted(refund.at))),
        ("vnp_TransactionNo", refund.number.to_string()),
        ("vnp_TransactionType", get(fields, "vnp_TransactionType").to_owned()),
        ("vnp_TransactionStatus", standing(gateway, refund).to_owned()),
        ("vnp_OrderInfo", get(fields, "vnp_OrderInfo").to_owned()),
    ]
    .map(|(name, value)| (name.to_owned(), value))
    .into()
}
