use kernel::Dong;
use serde_json::{Value, json};

use super::momo;
use crate::samples::refund;
use crate::{Gateway, GatewayError, Method, Refund, Refunded};

/// The signature was computed with another program.
#[test]
fn it_is_signed_as_a_query() {
    let call = momo().refund_query(&refund()).unwrap();
    assert_eq!((call.method, call.path.as_str()), (Method::Post, "/v2/gateway/api/refund/query"));
    let expected = json!({
        "partnerCode": "MOMO",
        "orderId": "RF1",
        "requestId": "req-3",
        "lang": "vi",
        "signature": "eb9cdd718f9b37ee100d6bf0a5917cc35cb20399fda3ad09304bc538372250de",
    });
    assert_eq!(serde_json::from_str::<Value>(&call.body).unwrap(), expected);
    let odd = Refund { id: "a&b".to_owned(), ..refund() };
    assert_eq!(momo().refund_query(&odd).err(), Some(GatewayError::Field("id")));
}

fn read(changes: &Value) -> Result<Refunded, GatewayError> {
    let mut answer = json!({
        "partnerCode": "MOMO", "orderId": "RF1", "requestId": "req-3", "resultCode": 0, "message": "m",
        "refundTrans": [
            {"orderId": "RF0", "amount": 1, "resultCode": 0, "transId": 76},
            {"orderId": "RF1", "amount": 50_000, "resultCode": 0, "transId": 77, "createdTime": 1},
        ],
    });
    answer.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
    momo().read_refund_status(&refund(), answer.to_string().as_bytes())
}

fn one(code: i64, amount: i64) -> Value {
    json!({"refundTrans": [{"orderId": "RF1", "amount": amount, "resultCode": code, "transId": 77}]})
}

#[test]
fn the_refund_itself_says_what_became_of_it() {
    let provider_refund = || "77".to_owned();
    assert_eq!(read(&json!({})), Ok(Refunded::Done { provider_refund: provider_refund() }));
    for code in [7002, 1000, 424_242] {
        let pending = Refunded::Pending { provider_refund: provider_refund() };
        assert_eq!(read(&one(code, 50_000)), Ok(pending), "{code}");
    }
    assert_eq!(read(&one(1080, 50_000)), Ok(Refunded::Refused { code: "1080".to_owned() }));
    assert_eq!(read(&one(0, 49_999)), Err(GatewayError::Amount));
    assert_eq!(read(&json!({"refundTrans": []})), Ok(Refunded::NotFound));
    assert_eq!(read(&json!({"resultCode": 42})), Ok(Refunded::NotFound));
}

#[test]
fn what_says_nothing_of_it_is_no_answer() {
    // The same code inside means that nothing was given back; outside, that the question was refused.
    for code in [10, 13, 20, 1080, 7000] {
        let refused = GatewayError::Refused { code: code.to_string() };
        assert_eq!(read(&json!({"resultCode": code})), Err(refused));
    }
    assert_eq!(read(&json!({"partnerCode": "X"})), Err(GatewayError::Merchant));
    for odd in [json!(null), json!(""), json!({}), json!("x")] {
        assert_eq!(read(&json!({"refundTrans": odd})), Err(GatewayError::Field("refundTrans")));
    }
    let other = Refund { amount: Dong(1), ..refund() };
    let body =
        br#"{"resultCode": 0, "partnerCode": "MOMO", "refundTrans": [{"orderId": "RF2", "amount": 1}]}"#;
    assert_eq!(momo().read_refund_status(&other, body), Ok(Refunded::NotFound));
}
