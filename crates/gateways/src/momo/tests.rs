mod calls;
mod notice;
mod refund_query;

use super::Momo;
use super::notice::SIGNED;
use crate::Secret;

/// The keys that `MoMo` publishes for its sandbox (fact sheet 1.3).
fn momo() -> Momo {
    Momo {
        partner: "MOMO".to_owned(),
        access_key: Secret::new("F8BBA842ECF85"),
        secret_key: Secret::new("K951B6PE1waDMi640xX08PD3vg6EkVlz"),
    }
}

const FIELDS: [(&str, &str); 12] = [
    ("amount", "50000"),
    ("extraData", ""),
    ("message", "Thành công."),
    ("orderId", "1716257871703"),
    ("orderInfo", "Dừa sáp Cầu Kè"),
    ("orderType", "momo_wallet"),
    ("partnerCode", "MOMO"),
    ("payType", "qr"),
    ("requestId", "req-1"),
    ("responseTime", "1716257886000"),
    ("resultCode", "0"),
    ("transId", "4014083433"),
];
/// Of these fields, computed with another program.
const SIGNATURE: &str = "774b102eee8a28473b83bfc5c97c213b25ff8159d76a350c6d5e9790e0c4c0e6";
const NUMBERS: [&str; 4] = ["amount", "responseTime", "resultCode", "transId"];

fn fields_with<'a>(changes: &[(&str, &'a str)]) -> Vec<(&'static str, &'a str)> {
    let change = |name: &str| changes.iter().find(|(known, _)| *known == name).map(|(_, value)| *value);
    FIELDS.iter().map(|(name, value)| (*name, change(name).unwrap_or(value))).collect()
}

/// JSON in this order, with numbers where `MoMo` has them.
fn body(fields: &[(&str, &str)], signature: &str) -> Vec<u8> {
    let value = |name: &str, text: &str| match text.parse::<i64>() {
        Ok(number) if NUMBERS.contains(&name) => serde_json::Value::from(number),
        _ => serde_json::Value::from(text),
    };
    let last = ("signature", signature);
    let pairs = fields.iter().chain([&last]).map(|(name, text)| format!("\"{name}\":{}", value(name, text)));
    format!("{{{}}}", pairs.collect::<Vec<_>>().join(",")).into_bytes()
}

/// As `MoMo` signs them.
fn signature(fields: &[(&str, &str)]) -> String {
    let value = |name: &str| fields.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| *value);
    let key = ("accessKey", "F8BBA842ECF85");
    momo().sign(std::iter::once(key).chain(SIGNED.iter().map(|name| (*name, value(name)))))
}

#[test]
fn secrets_do_not_show() {
    let shown = format!("{:?}", momo());
    assert!(shown.contains("MOMO") && !shown.contains("F8BB") && !shown.contains("K951"));
}
