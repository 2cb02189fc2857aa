//! What gateways send, signed here once more so that the tests do not share a mistake with the program.
use std::collections::BTreeMap;

use hmac::{Hmac, KeyInit, Mac};
use kernel::Instant;
use serde_json::{Value, json};
use sha2::{Sha256, Sha512};

pub(crate) const KEYS: [(&str, &str); 15] = [
    ("vnpay-address", ""),
    ("vnpay-merchant", "CHONOI01"),
    ("vnpay-secret", "vnpay-s"),
    ("momo-address", ""),
    ("momo-merchant", "MOMO"),
    ("momo-key", "F8BBA842ECF85"),
    ("momo-secret", "momo-s"),
    ("zalopay-address", ""),
    ("zalopay-merchant", "2554"),
    ("zalopay-key", "zalo-1"),
    ("zalopay-secret", "zalo-2"),
    ("payos-address", ""),
    ("payos-merchant", "client"),
    ("payos-key", "api"),
    ("payos-secret", "payos-s"),
];

fn short(key: &str, text: &str) -> String {
    let mut mac = Hmac::<Sha256>::new_from_slice(key.as_bytes()).unwrap();
    mac.update(text.as_bytes());
    hex::encode(mac.finalize().into_bytes())
}

pub(crate) fn long(text: &str) -> String {
    let mut mac = Hmac::<Sha512>::new_from_slice(b"vnpay-s").unwrap();
    mac.update(text.as_bytes());
    hex::encode(mac.finalize().into_bytes())
}

/// Signs `data` as `PayOS` does.
pub(crate) fn payos(data: &Value) -> Value {
    let sorted: BTreeMap<_, _> = data.as_object().unwrap().iter().collect();
    let plain = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let text: Vec<_> = sorted.iter().map(|(name, value)| format!("{name}={}", plain(value))).collect();
    json!({ "code": "00", "desc": "success", "data": data, "signature": short("payos-s", &text.join("&")) })
}

/// When gateways say that it happened, unless a test says another time: a clock that is years off changes nothing.
const AT: Instant = Instant(1_577_836_800_000_000);

/// The path and body of a notice that a gateway sends: of money, or (`paid` false) that none will come.
pub(crate) fn notice(
    provider: &str,
    reference: &str,
    amount: i64,
    transaction: &str,
    paid: bool,
) -> (String, String) {
    notice_at((provider, reference), amount, transaction, paid, AT)
}

/// The same, dated so by the gateway.
pub(crate) fn notice_at(
    (provider, reference): (&str, &str),
    amount: i64,
    transaction: &str,
    paid: bool,
    at: Instant,
) -> (String, String) {
    let path = format!("/hooks/{provider}");
    let millis = at.micros() / 1_000;
    match provider {
        "vnpay" => (format!("{path}?{}", vnpay_at(reference, amount, transaction, paid, at)), String::new()),
        "momo" => (path, momo(reference, amount, transaction, paid, millis).to_string()),
        "zalopay" => {
            let data = json!({
                "app_id": 2554, "app_trans_id": format!("261126_{reference}"), "zp_trans_id": transaction,
                "amount": amount, "server_time": millis
            })
            .to_string();
            let mac = short("zalo-2", &data);
            (path, json!({ "data": data, "mac": mac, "type": 1 }).to_string())
        }
        _ => {
            let data = json!({
                "orderCode": reference.parse::<i64>().unwrap(), "amount": amount, "reference": transaction,
                "description": "x", "code": if paid { "00" } else { "01" }, "currency": "VND",
                "transactionDateTime": dashed(at)
            });
            let mut message = payos(&data);
            message["code"] = data["code"].clone();
            (path, message.to_string())
        }
    }
}

/// `2026-11-24 09:00:00` in Vietnam.
pub(crate) fn dashed(at: Instant) -> String {
    at.iso().chars().take(19).collect::<String>().replace('T', " ")
}

/// The signed query of a notice or return of VNPAY.
pub(crate) fn vnpay(reference: &str, amount: i64, transaction: &str, paid: bool) -> String {
    vnpay_at(reference, amount, transaction, paid, AT)
}

fn vnpay_at(reference: &str, amount: i64, transaction: &str, paid: bool, at: Instant) -> String {
    let code = if paid { "00" } else { "24" };
    let status = if paid { "00" } else { "02" };
    let fields = BTreeMap::from([
        ("vnp_Amount", format!("{}", amount * 100)),
        ("vnp_PayDate", dashed(at).replace(['-', ':', ' '], "")),
        ("vnp_ResponseCode", code.to_owned()),
        ("vnp_TmnCode", "CHONOI01".to_owned()),
        ("vnp_TransactionNo", transaction.to_owned()),
        ("vnp_TransactionStatus", status.to_owned()),
        ("vnp_TxnRef", reference.to_owned()),
    ]);
    let text: Vec<_> = fields.iter().map(|(name, value)| format!("{name}={value}")).collect();
    format!("{}&vnp_SecureHash={}", text.join("&"), long(&text.join("&")))
}

fn momo(reference: &str, amount: i64, transaction: &str, paid: bool, millis: i64) -> Value {
    let code = if paid { 0 } else { 1006 };
    let text = format!(
        "accessKey=F8BBA842ECF85&amount={amount}&extraData=&message=m&orderId={reference}&orderInfo=o\
         &orderType=momo_wallet&partnerCode=MOMO&payType=qr&requestId=r&responseTime={millis}\
         &resultCode={code}&transId={transaction}"
    );
    json!({
        "partnerCode": "MOMO", "orderId": reference, "requestId": "r", "amount": amount, "orderInfo": "o",
        "orderType": "momo_wallet", "transId": transaction.parse::<i64>().unwrap(), "resultCode": code,
        "message": "m", "payType": "qr", "responseTime": millis, "extraData": "",
        "signature": short("momo-s", &text)
    })
}
