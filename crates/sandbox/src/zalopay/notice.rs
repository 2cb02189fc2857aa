use serde_json::json;

use crate::deliver::Outgoing;
use crate::fields::{encode_pairs, get, of_json, with_query};
use crate::habits::Habit;
use crate::house::House;
use crate::payment::Payment;
use crate::signature::{sign, spoilt};

/// The callback: JSON as a text, signed as it stands with the second key. Only what is paid is told; 1 and 2 end it
/// (2 from memory).
pub(crate) fn notice(house: &House, payment: &Payment) -> Outgoing {
    let habits = house.habits();
    let transfer = payment.transfers.first();
    let number = transfer.map_or(payment.number, |transfer| transfer.number);
    let whole = |name: &str| payment.asked(name).parse::<i64>().unwrap_or_default();
    // Names are from memory.
    let data = json!({
        "app_id": whole("app_id"), "app_trans_id": payment.id, "app_time": whole("app_time"),
        "app_user": payment.asked("app_user"), "amount": habits.told(payment.amount),
        "embed_data": payment.asked("embed_data"), "item": payment.asked("item"), "zp_trans_id": number,
        "server_time": house.shifted(transfer.map_or(payment.created, |transfer| transfer.at)), "channel": 38,
        "merchant_user_id": "sandbox-payer", "user_fee_amount": 0, "discount_amount": 0,
    })
    .to_string();
    let mac = spoilt(sign(house.setting("secret"), &data), habits.has(Habit::WrongSignature));
    let kind = if habits.has(Habit::UnknownStatus) { 77 } else { 1 };
    let body = json!({"data": data, "mac": mac, "type": kind}).to_string();
    Outgoing { url: payment.notify.clone(), body: Some(("application/json", body)), taken }
}

fn taken(status: u16, text: &str) -> bool {
    let answer = of_json(text).unwrap_or_default();
    status == 200 && matches!(get(&answer, "return_code"), "1" | "2")
}

/// The way back; its fields and their signature are from memory.
pub(crate) fn way_back(house: &House, payment: &Payment) -> String {
    let (amount, merchant) = (payment.amount.to_string(), house.setting("merchant"));
    let status = if payment.is_paid() { "1" } else { payment.code.as_str() };
    let fields = [
        ("appid", merchant),
        ("apptransid", payment.id.as_str()),
        ("pmcid", "38"),
        ("bankcode", ""),
        ("amount", amount.as_str()),
        ("discountamount", "0"),
        ("status", status),
    ];
    let text = fields.map(|(_, value)| value).join("|");
    let checksum = sign(house.setting("secret"), &text);
    let query = encode_pairs(fields.into_iter().chain([("checksum", checksum.as_str())]));
    with_query(&payment.back, &query)
}
