use crate::clock;
use crate::deliver::Outgoing;
use crate::fields::{Fields, encode, get, of_json, with_query};
use crate::habits::{Habit, Habits};
use crate::house::House;
use crate::payment::Payment;
use crate::signature::{sign_long, spoilt};

/// The notice, a GET. VNPAY sends it again until the answer says 00, or 02 for what was known already.
pub(crate) fn notice(house: &House, payment: &Payment) -> Outgoing {
    let query = told(house, payment, &house.habits());
    Outgoing { url: with_query(&payment.notify, &query), body: None, taken }
}

fn taken(status: u16, text: &str) -> bool {
    let answer = of_json(text).unwrap_or_default();
    status == 200 && matches!(get(&answer, "RspCode"), "00" | "02")
}

/// The way back with the same fields. A browser is told the truth.
pub(crate) fn way_back(house: &House, payment: &Payment) -> String {
    with_query(&payment.back, &told(house, payment, &Habits::default()))
}

fn told(house: &House, payment: &Payment, habits: &Habits) -> String {
    let transfer = payment.transfers.first();
    let unknown = habits.has(Habit::UnknownStatus);
    let (response, status) = match (transfer, unknown) {
        (_, true) => ("77", "77"),
        (Some(_), false) => ("00", "00"),
        (None, false) => (payment.code.as_str(), "02"),
    };
    let number = transfer.map_or("0".to_owned(), |transfer| transfer.number.to_string());
    let at = transfer.map_or(payment.decided.unwrap_or(payment.created), |transfer| transfer.at);
    let bank_number = transfer.map_or(String::new(), |transfer| format!("VNP{}", transfer.number));
    let bank = Some(payment.asked("vnp_BankCode")).filter(|bank| !bank.is_empty()).unwrap_or("NCB");
    let fields: Fields = [
        ("vnp_Amount", (habits.told(payment.amount) * 100).to_string()),
        ("vnp_BankCode", bank.to_owned()),
        ("vnp_BankTranNo", bank_number),
        ("vnp_CardType", "ATM".to_owned()),
        ("vnp_OrderInfo", payment.info.clone()),
        ("vnp_PayDate", clock::compact(house.shifted(at))),
        ("vnp_ResponseCode", response.to_owned()),
        ("vnp_TmnCode", house.setting("merchant").to_owned()),
        ("vnp_TransactionNo", number),
        ("vnp_TransactionStatus", status.to_owned()),
        ("vnp_TxnRef", payment.id.clone()),
    ]
    .map(|(name, value)| (name.to_owned(), value))
    .into();
    let text = super::text(&fields);
    let signature = sign_long(house.setting("secret"), &text);
    format!("{text}&vnp_SecureHash={}", encode(&spoilt(signature, habits.has(Habit::WrongSignature))))
}
