use serde_json::{Map, Value, json};

use super::{message, signed};
use crate::deliver::Outgoing;
use crate::fields::{encode_pairs, with_query};
use crate::habits::{Habit, Habits};
use crate::house::House;
use crate::payment::Payment;
use crate::signature::spoilt;

/// The notice, JSON. `MoMo` wants to hear 204.
pub(crate) fn notice(house: &House, payment: &Payment) -> Outgoing {
    let told = told(house, payment, &house.habits());
    let numbers = ["amount", "transId", "resultCode", "responseTime"];
    let typed = told.into_iter().map(|(name, value)| {
        let number = value.parse::<i64>().ok().filter(|_| numbers.contains(&name));
        (name.to_owned(), number.map_or_else(|| json!(value), |number| json!(number)))
    });
    let body = Value::Object(typed.collect::<Map<_, _>>()).to_string();
    Outgoing {
        url: payment.notify.clone(),
        body: Some(("application/json", body)),
        taken: |status, _| status == 204,
    }
}

/// The way back with the same fields. A browser is told the truth.
pub(crate) fn way_back(house: &House, payment: &Payment) -> String {
    let told = told(house, payment, &Habits::default());
    with_query(&payment.back, &encode_pairs(told.iter().map(|(name, value)| (*name, value.as_str()))))
}

fn told(house: &House, payment: &Payment, habits: &Habits) -> Vec<(&'static str, String)> {
    let transfer = payment.transfers.first();
    let code = match transfer {
        _ if habits.has(Habit::UnknownStatus) => 7_777,
        Some(_) => 0,
        None => payment.code.parse().unwrap_or(99),
    };
    let at = transfer.map_or(payment.decided.unwrap_or(payment.created), |transfer| transfer.at);
    // In the order in which they are signed.
    let mut fields = vec![
        ("amount", habits.told(payment.amount).to_string()),
        ("extraData", payment.asked("extraData").to_owned()),
        ("message", message(code).to_owned()),
        ("orderId", payment.id.clone()),
        ("orderInfo", payment.info.clone()),
        ("orderType", "momo_wallet".to_owned()),
        ("partnerCode", house.setting("merchant").to_owned()),
        ("payType", if transfer.is_some() { "qr" } else { "" }.to_owned()),
        ("requestId", payment.asked("requestId").to_owned()),
        ("responseTime", house.shifted(at).to_string()),
        ("resultCode", code.to_string()),
        ("transId", transfer.map_or(payment.number, |transfer| transfer.number).to_string()),
    ];
    let pairs: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let signature = spoilt(signed(house, &pairs), habits.has(Habit::WrongSignature));
    fields.push(("signature", signature));
    fields
}
