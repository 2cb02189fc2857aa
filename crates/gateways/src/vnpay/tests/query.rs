use kernel::{Dong, Instant};
use serde_json::{Value, json};

use super::{answered, vnpay};
use crate::samples::{NOW, query};
use crate::{Gateway, GatewayError, Method, Notice, Outcome, Query};

const ANSWER: [(&str, &str); 15] = [
    ("vnp_ResponseId", "abc"),
    ("vnp_Command", "querydr"),
    ("vnp_ResponseCode", "00"),
    ("vnp_Message", "QueryDR Success"),
    ("vnp_TmnCode", "TEST_TMN_CODE"),
    ("vnp_TxnRef", "1716257871703"),
    ("vnp_Amount", "5000000"),
    ("vnp_BankCode", "NCB"),
    ("vnp_PayDate", "20240521091806"),
    ("vnp_TransactionNo", "14422574"),
    ("vnp_TransactionType", "01"),
    ("vnp_TransactionStatus", "00"),
    ("vnp_OrderInfo", "Dua sap Cau Ke"),
    ("vnp_PromotionCode", "KM1"),
    ("vnp_PromotionAmount", "100"),
];

fn with(changes: &[(&str, &'static str)]) -> Vec<u8> {
    let change = |name: &str| changes.iter().find(|(known, _)| *known == name).map(|(_, value)| *value);
    let fields = ANSWER.map(|(name, value)| (name, change(name).unwrap_or(value)));
    answered(&fields, &ANSWER.map(|(name, _)| name))
}

fn read(body: &[u8]) -> Result<Vec<Notice>, GatewayError> {
    vnpay().read_status(&query(), body)
}

/// The hash was computed with another program.
#[test]
fn a_query_is_signed() {
    let call = vnpay().query(&query()).unwrap();
    assert_eq!((call.method, call.path.as_str()), (Method::Post, "/merchant_webapi/api/transaction"));
    let expected = json!({
        "vnp_RequestId": "req-2",
        "vnp_Version": "2.1.0",
        "vnp_Command": "querydr",
        "vnp_TmnCode": "TEST_TMN_CODE",
        "vnp_TxnRef": "1716257871703",
        "vnp_OrderInfo": "Query 1716257871703",
        "vnp_TransactionDate": "20240521091731",
        "vnp_CreateDate": "20240521210000",
        "vnp_IpAddr": "198.51.100.1",
        "vnp_SecureHash": "b9a2ec1be46265319c96f53c8a37a35979a634308b6e9909f774b6058632a0e16a1ed3659e9a9753d169347b26\
            c28ca843265a7355b5b3ca3c7f333c90fb9e30",
    });
    assert_eq!(serde_json::from_str::<Value>(&call.body).unwrap(), expected);
    let odd = Query { our_ip: "1|2".to_owned(), ..query() };
    assert_eq!(vnpay().query(&odd).err(), Some(GatewayError::Malformed("a bar within a field")));
}

#[test]
fn the_answer_is_the_same_event_as_the_notice() {
    let [notice] = <[Notice; 1]>::try_from(read(&with(&[])).unwrap()).unwrap();
    assert_eq!(notice.event_id, "vnpay:1716257871703:14422574:paid");
    assert_eq!((notice.amount, notice.outcome), (Dong(50_000), Outcome::Paid));
    assert_eq!(notice.at, Instant(1_716_257_886_000_000));
}

#[test]
fn every_field_of_the_answer_is_guarded() {
    let fields: serde_json::Map<String, Value> = serde_json::from_slice(&with(&[])).unwrap();
    for (name, _) in ANSWER {
        let mut changed = fields.clone();
        let longer = format!("{}1", changed[name].as_str().unwrap());
        changed.insert(name.to_owned(), longer.into());
        assert_eq!(read(&serde_json::to_vec(&changed).unwrap()), Err(GatewayError::Signature), "{name}");
        let mut dropped = fields.clone();
        dropped.remove(name);
        let error =
            if name == "vnp_ResponseCode" { GatewayError::Field(name) } else { GatewayError::Signature };
        assert_eq!(read(&serde_json::to_vec(&dropped).unwrap()), Err(error), "{name}");
    }
    let mut unsigned = fields;
    unsigned.remove("vnp_SecureHash");
    assert_eq!(read(&serde_json::to_vec(&unsigned).unwrap()), Err(GatewayError::Signature));
}

#[test]
fn another_payment_or_merchant_is_refused() {
    assert_eq!(read(&with(&[("vnp_TxnRef", "1")])), Err(GatewayError::Reference));
    assert_eq!(read(&with(&[("vnp_TmnCode", "OTHER")])), Err(GatewayError::Merchant));
    assert_eq!(read(&with(&[("vnp_Message", "a|b")])), Err(GatewayError::Malformed("a bar within a field")));
}

#[test]
fn what_is_not_paid_has_the_amount_that_was_asked() {
    let of = |changes: &[(&str, &'static str)]| {
        let notices = read(&with(changes)).unwrap();
        (notices[0].amount, notices[0].outcome.clone(), notices[0].at)
    };
    let open =
        [("vnp_TransactionStatus", "01"), ("vnp_Amount", ""), ("vnp_PayDate", ""), ("vnp_TransactionNo", "")];
    assert_eq!(of(&open), (Dong(50_000), Outcome::Pending, NOW));
    let failed = Outcome::Failed { code: "status-02".to_owned() };
    assert_eq!(of(&[("vnp_TransactionStatus", "02")]).1, failed);
    assert_eq!(of(&[("vnp_TransactionType", "02")]).1, Outcome::Pending);
    assert_eq!(read(&with(&[("vnp_Amount", "5000001")])), Err(GatewayError::Amount));
}

#[test]
fn answers_that_say_nothing_of_money() {
    assert_eq!(read(&with(&[("vnp_ResponseCode", "91")])), Ok(Vec::new()));
    assert_eq!(read(br#"{"vnp_ResponseCode": "91"}"#), Ok(Vec::new()));
    let refused = |code: &str| Err(GatewayError::Refused { code: code.to_owned() });
    assert_eq!(read(br#"{"vnp_ResponseCode": "94"}"#), refused("api-94"));
    assert_eq!(read(&with(&[("vnp_ResponseCode", "97")])), refused("api-97"));
    assert_eq!(read(br#"{"vnp_ResponseCode": "x"}"#), Err(GatewayError::Field("vnp_ResponseCode")));
    assert_eq!(read(b"<html>"), Err(GatewayError::Malformed("no JSON object")));
}
