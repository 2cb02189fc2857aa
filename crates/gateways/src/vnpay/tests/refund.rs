use kernel::Dong;
use serde_json::{Value, json};

use super::{answered, vnpay};
use crate::samples::refund;
use crate::vnpay::refund::SIGNED;
use crate::{Gateway, GatewayError, Refund, Refunded};

const ANSWER: [(&str, &str); 8] = [
    ("vnp_ResponseId", "abc"),
    ("vnp_Command", "refund"),
    ("vnp_ResponseCode", "00"),
    ("vnp_TmnCode", "TEST_TMN_CODE"),
    ("vnp_TxnRef", "1716257871703"),
    ("vnp_Amount", "5000000"),
    ("vnp_TransactionNo", "14422999"),
    ("vnp_TransactionStatus", "00"),
];

fn with(changes: &[(&str, &'static str)]) -> Vec<u8> {
    let change = |name: &str| changes.iter().find(|(known, _)| *known == name).map(|(_, value)| *value);
    answered(&ANSWER.map(|(name, value)| (name, change(name).unwrap_or(value))), &SIGNED)
}

fn read(body: &[u8]) -> Result<Refunded, GatewayError> {
    vnpay().read_refund(&refund(), body)
}

fn body(refund: &Refund) -> Value {
    serde_json::from_str(&vnpay().refund(refund).unwrap().body).unwrap()
}

/// The hashes were computed with another program.
#[test]
fn all_or_a_part_goes_back() {
    let full = json!({
        "vnp_RequestId": "req-3",
        "vnp_Version": "2.1.0",
        "vnp_Command": "refund",
        "vnp_TmnCode": "TEST_TMN_CODE",
        "vnp_TransactionType": "02",
        "vnp_TxnRef": "1716257871703",
        "vnp_Amount": 5_000_000,
        "vnp_TransactionNo": "14422574",
        "vnp_TransactionDate": "20240521091731",
        "vnp_CreateBy": "Ban hoan tien",
        "vnp_CreateDate": "20240521210000",
        "vnp_IpAddr": "198.51.100.1",
        "vnp_OrderInfo": "Het hang",
        "vnp_SecureHash": "0064c6663bb3e27bde393cd44ed9a9f76854cbe21c1a3f209d253f9f4b3f7cc6aa79cbff15307cebc77651d412\
            4a4c0106b8ee33a0ec696ca890e5fcfb3fb0d1",
    });
    assert_eq!(body(&refund()), full);
    let part = body(&Refund { amount: Dong(12_000), provider_transaction: String::new(), ..refund() });
    assert_eq!((&part["vnp_TransactionType"], &part["vnp_TransactionNo"]), (&json!("03"), &json!("0")));
    let hash = "7118fc48e139935ab38a4a00bfab0cdf8a0cfddf093c163942a7159cebaa38988e60910b57449c778d2cb36ce5ee7d9ae77b5f248\
        66c91b60273a4e4dc02154b";
    assert_eq!(part["vnp_SecureHash"], hash);
}

#[test]
fn what_cannot_go_back_is_refused() {
    let error = |refund: Refund| vnpay().refund(&refund).err();
    for amount in [0, -1, 50_001] {
        assert_eq!(
            error(Refund { amount: Dong(amount), ..refund() }),
            Some(GatewayError::Amount),
            "{amount}"
        );
    }
    let huge = Dong(i64::MAX);
    assert_eq!(error(Refund { amount: huge, paid: huge, ..refund() }), Some(GatewayError::Amount));
    let odd = Refund { provider_transaction: "1|2".to_owned(), ..refund() };
    assert_eq!(error(odd), Some(GatewayError::Field("provider_transaction")));
}

#[test]
fn answers_are_read() {
    let provider_refund = || "14422999".to_owned();
    assert_eq!(read(&with(&[])), Ok(Refunded::Done { provider_refund: provider_refund() }));
    for status in ["05", "06", "01", ""] {
        let pending = Ok(Refunded::Pending { provider_refund: provider_refund() });
        assert_eq!(read(&with(&[("vnp_TransactionStatus", status)])), pending, "{status}");
    }
    let refused = |code: &str| Ok(Refunded::Refused { code: code.to_owned() });
    assert_eq!(read(&with(&[("vnp_TransactionStatus", "09")])), refused("status-09"));
    assert_eq!(read(br#"{"vnp_ResponseCode": "95"}"#), refused("api-95"));
    for code in ["94", "99"] {
        let body = format!(r#"{{"vnp_ResponseCode": "{code}"}}"#);
        assert_eq!(read(body.as_bytes()), Ok(Refunded::Pending { provider_refund: String::new() }));
    }
}

#[test]
fn answers_are_guarded() {
    let fields: serde_json::Map<String, Value> = serde_json::from_slice(&with(&[])).unwrap();
    for name in SIGNED {
        let mut changed = fields.clone();
        let value = changed.get(name).and_then(Value::as_str).unwrap_or_default();
        changed.insert(name.to_owned(), format!("{value}1").into());
        assert_eq!(read(&serde_json::to_vec(&changed).unwrap()), Err(GatewayError::Signature), "{name}");
    }
    assert_eq!(read(br#"{"vnp_ResponseCode": "00"}"#), Err(GatewayError::Signature));
    assert_eq!(read(&with(&[("vnp_TxnRef", "1")])), Err(GatewayError::Reference));
    assert_eq!(read(&with(&[("vnp_Amount", "4000000")])), Err(GatewayError::Amount));
}
