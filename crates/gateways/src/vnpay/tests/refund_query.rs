use kernel::Dong;
use serde_json::{Value, json};

use super::{answered, vnpay};
use crate::samples::refund;
use crate::vnpay::query::SIGNED;
use crate::{Gateway, GatewayError, Method, Refund, Refunded};

const ANSWER: [(&str, &str); 9] = [
    ("vnp_ResponseId", "abc"),
    ("vnp_Command", "querydr"),
    ("vnp_ResponseCode", "00"),
    ("vnp_TmnCode", "TEST_TMN_CODE"),
    ("vnp_TxnRef", "1716257871703"),
    ("vnp_Amount", "5000000"),
    ("vnp_TransactionNo", "14422999"),
    ("vnp_TransactionType", "02"),
    ("vnp_TransactionStatus", "00"),
];

fn with(changes: &[(&str, &'static str)]) -> Vec<u8> {
    let change = |name: &str| changes.iter().find(|(known, _)| *known == name).map(|(_, value)| *value);
    answered(&ANSWER.map(|(name, value)| (name, change(name).unwrap_or(value))), &SIGNED)
}

fn read(refund: &Refund, changes: &[(&str, &'static str)]) -> Result<Refunded, GatewayError> {
    vnpay().read_refund_status(refund, &with(changes))
}

fn known(number: &str) -> Refund {
    Refund { provider_refund: number.to_owned(), ..refund() }
}

/// The hash was computed with another program.
#[test]
fn it_is_a_query_of_the_payment() {
    let body = |refund: &Refund| -> Value {
        let call = vnpay().refund_query(refund).unwrap();
        assert_eq!((call.method, call.path.as_str()), (Method::Post, "/merchant_webapi/api/transaction"));
        serde_json::from_str(&call.body).unwrap()
    };
    let asked = body(&refund());
    let hash = "e4595951bb4b58c0d5c4fee071d8a839a82667b6e52196f9909787cf8c644965764ab298f8063c6028a297b56d554f2026bd4aa6d\
        6155b31fada14a682381e7a";
    assert_eq!((&asked["vnp_Command"], &asked["vnp_SecureHash"]), (&json!("querydr"), &json!(hash)));
    assert_eq!(asked["vnp_TransactionNo"], Value::Null);
    let named = body(&known("14422999"));
    assert_eq!((&named["vnp_TransactionNo"], &named["vnp_SecureHash"]), (&json!("14422999"), &json!(hash)));
    assert_eq!(vnpay().refund_query(&known("1|2")).err(), Some(GatewayError::Field("provider_transaction")));
}

#[test]
fn statuses_of_a_refund() {
    let provider_refund = || "14422999".to_owned();
    assert_eq!(read(&refund(), &[]), Ok(Refunded::Done { provider_refund: provider_refund() }));
    for status in ["01", "02", "04", "05", "06", "07", "", "77"] {
        let pending = Ok(Refunded::Pending { provider_refund: provider_refund() });
        assert_eq!(read(&refund(), &[("vnp_TransactionStatus", status)]), pending, "{status}");
    }
    let refused = Ok(Refunded::Refused { code: "status-09".to_owned() });
    assert_eq!(read(&refund(), &[("vnp_TransactionStatus", "09")]), refused);
}

#[test]
fn what_may_mean_something_else_says_nothing() {
    let silent = |number: &str| Ok(Refunded::Pending { provider_refund: number.to_owned() });
    for other in [("vnp_TransactionType", "01"), ("vnp_TransactionType", "03"), ("vnp_Amount", "4000000")] {
        assert_eq!(read(&refund(), &[other]), silent(""), "{other:?}");
    }
    let twice = Refund { alone: false, ..refund() };
    assert_eq!(read(&twice, &[]), silent(""));
    assert_eq!(read(&known("5"), &[]), silent("5"));
    let mine = Refund { alone: false, ..known("14422999") };
    assert_eq!(read(&mine, &[]), Ok(Refunded::Done { provider_refund: "14422999".to_owned() }));
    let part = Refund { amount: Dong(12_000), ..refund() };
    let told = [("vnp_TransactionType", "03"), ("vnp_Amount", "1200000")];
    assert_eq!(read(&part, &told), Ok(Refunded::Done { provider_refund: "14422999".to_owned() }));
}

#[test]
fn answers_are_guarded() {
    let refused = |code: &str| Err(GatewayError::Refused { code: code.to_owned() });
    assert_eq!(read(&refund(), &[("vnp_ResponseCode", "91")]), refused("api-91"));
    assert_eq!(vnpay().read_refund_status(&refund(), br#"{"vnp_ResponseCode": "94"}"#), refused("api-94"));
    assert_eq!(read(&refund(), &[("vnp_TxnRef", "1")]), Err(GatewayError::Reference));
    assert_eq!(read(&refund(), &[("vnp_TmnCode", "OTHER")]), Err(GatewayError::Merchant));
    let forged = String::from_utf8(with(&[])).unwrap().replace("5000000", "4000000");
    assert_eq!(vnpay().read_refund_status(&refund(), forged.as_bytes()), Err(GatewayError::Signature));
    assert_eq!(
        vnpay().read_refund_status(&refund(), br#"{"vnp_ResponseCode": "00"}"#),
        Err(GatewayError::Signature)
    );
}
