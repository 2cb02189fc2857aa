use kernel::{Day, Dong};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::zalopay;
use crate::samples::{NOW, charge, query, refund};
use crate::{
    Call, Charge, Created, Creation, Gateway, GatewayError, Method, Notice, Outcome, Refund, Refunded, mac,
    signed,
};

fn create(charge: &Charge) -> Call {
    match zalopay().create(charge).unwrap() {
        Creation::Call(call) => call,
        Creation::Redirect(url) => panic!("{url}"),
    }
}

fn json_of(call: &Call) -> Value {
    serde_json::from_str(&call.body).unwrap()
}

/// The signature was computed with another program.
#[test]
fn a_payment_is_built() {
    let call = create(&charge());
    assert_eq!((call.method, call.path.as_str()), (Method::Post, "/v2/create"));
    let expected = json!({
        "app_id": 2553,
        "app_user": "chonoi",
        "app_trans_id": "240521_1716257871703",
        "app_time": 1_716_257_851_000_i64,
        "amount": 50_000,
        "description": "Dừa sáp Cầu Kè",
        "callback_url": "https://example.vn/hooks/pay",
        "redirect_url": "https://example.vn/pay/back?a=1",
        "item": "[]",
        "embed_data": r#"{"redirecturl":"https://example.vn/pay/back?a=1"}"#,
        "mac": "ec3e86a142893fc7ba0ff594a55396a779e00b1155378d7532e28c728ae0b421",
    });
    assert_eq!(json_of(&call), expected);
}

#[test]
fn the_day_of_a_number_is_that_of_vietnam() {
    let midnight = Day::parse("2026-11-24").unwrap().start();
    let of = |created_at| json_of(&create(&Charge { created_at, ..charge() }))["app_trans_id"].clone();
    assert_eq!(of(midnight), "261124_1716257871703");
    assert_eq!(of(midnight.plus_seconds(-1)), "261123_1716257871703");
    let longest = "a".repeat(33);
    let number = json_of(&create(&Charge { reference: longest, ..charge() }))["app_trans_id"].clone();
    assert_eq!(number.as_str().unwrap().len(), 40);
}

#[test]
fn what_zalopay_would_not_take_is_refused() {
    let error = |charge: Charge| zalopay().create(&charge).err();
    for amount in [0, -50_000] {
        assert_eq!(error(Charge { amount: Dong(amount), ..charge() }), Some(GatewayError::Amount));
    }
    assert_eq!(
        error(Charge { reference: "a|b".to_owned(), ..charge() }),
        Some(GatewayError::Field("reference"))
    );
    assert_eq!(
        error(Charge { reference: "a".repeat(34), ..charge() }),
        Some(GatewayError::Field("reference"))
    );
}

#[test]
fn where_to_pay_is_read() {
    let read = |body: &Value| zalopay().read_created(&charge(), body.to_string().as_bytes());
    let page = || "https://qcgateway.zalopay.vn/1".to_owned();
    let created = Created { pay_url: page(), qr: page(), app_url: String::new() };
    assert_eq!(read(&json!({"return_code": 1, "sub_return_code": 1, "order_url": page()})), Ok(created));
    let refused = |code: &str| Err(GatewayError::Refused { code: code.to_owned() });
    assert_eq!(read(&json!({"return_code": 2, "sub_return_code": -68, "order_url": page()})), refused("-68"));
    assert_eq!(read(&json!({"return_code": 2})), refused("2"));
    assert_eq!(read(&json!({"return_code": 1})).err(), Some(GatewayError::Field("order_url")));
    assert_eq!(read(&json!({"order_url": page()})).err(), Some(GatewayError::Field("return_code")));
}

/// The signatures were computed with another program.
#[test]
fn queries_and_refunds_are_signed() {
    let asked = zalopay().query(&query()).unwrap();
    let expected = json!({
        "app_id": 2553,
        "app_trans_id": "240521_1716257871703",
        "mac": "d94dda6a092e4e6369e0bc6ef2e9725e905f82293dc7de9e29cf658f577dad46",
    });
    assert_eq!((asked.path.as_str(), json_of(&asked)), ("/v2/query", expected));
    let back = zalopay().refund(&refund()).unwrap();
    let expected = json!({
        "app_id": 2553,
        "m_refund_id": "240521_2553_RF1",
        "zp_trans_id": "14422574",
        "amount": 50_000,
        "timestamp": 1_716_300_000_000_i64,
        "description": "Hết hàng",
        "mac": "7d03c6c036e07a7290f7bdd5d2cb4d6700293cafe0e5bbaa4fceaf423943751c",
    });
    assert_eq!((back.path.as_str(), json_of(&back)), ("/v2/refund", expected));
    let asked = zalopay().refund_query(&refund()).unwrap();
    let expected = json!({
        "app_id": 2553,
        "m_refund_id": "240521_2553_RF1",
        "timestamp": 1_716_300_000_000_i64,
        "mac": "d840089fcf04e9173929c1b6e0d2b7d41dd2f41243c0adf4c6332eb63f3b8446",
    });
    assert_eq!((asked.path.as_str(), json_of(&asked)), ("/v2/query_refund", expected));
}

#[test]
fn what_cannot_go_back_is_refused() {
    let error = |refund: Refund| zalopay().refund(&refund).err();
    for amount in [0, -1, 50_001] {
        assert_eq!(error(Refund { amount: Dong(amount), ..refund() }), Some(GatewayError::Amount));
    }
    let part = zalopay().refund(&Refund { amount: Dong(12_000), ..refund() }).unwrap();
    assert_eq!(json_of(&part)["amount"], 12_000);
    assert_eq!(
        error(Refund { provider_transaction: String::new(), ..refund() }),
        Some(GatewayError::Field("provider_transaction"))
    );
    assert_eq!(error(Refund { id: String::new(), ..refund() }), Some(GatewayError::Field("id")));
    let odd = Refund { provider_transaction: "1|2".to_owned(), ..refund() };
    assert_eq!(error(odd), Some(GatewayError::Malformed("a bar within a field")));
}

fn status(body: &Value) -> Result<Notice, GatewayError> {
    zalopay().read_status(&query(), body.to_string().as_bytes()).map(|notices| notices[0].clone())
}

#[test]
fn the_answer_is_the_same_event_as_the_callback() {
    let paid = json!({"return_code": 1, "amount": 50_000, "zp_trans_id": 240_521_000_000_175_i64});
    let notice = status(&paid).unwrap();
    assert_eq!(notice.event_id, "zalopay:1716257871703:240521000000175:paid");
    assert_eq!((notice.amount, notice.at), (Dong(50_000), NOW));
    assert_eq!(status(&json!({"return_code": 1, "zp_trans_id": 1})), Err(GatewayError::Amount));
    assert_eq!(
        status(&json!({"return_code": 1, "amount": 50_000})).err(),
        Some(GatewayError::Field("zp_trans_id"))
    );
}

#[test]
fn what_is_not_paid_is_told_apart() {
    let of = |body: Value| {
        status(&body).map(|notice| (notice.outcome, notice.amount, notice.provider_transaction))
    };
    let with = |outcome| Ok((outcome, Dong(50_000), "0".to_owned()));
    assert_eq!(of(json!({"return_code": 3, "amount": 0})), with(Outcome::Pending));
    assert_eq!(of(json!({"return_code": 2, "is_processing": true})), with(Outcome::Pending));
    assert_eq!(of(json!({"return_code": 1, "is_processing": true})), with(Outcome::Pending));
    let failed = |code: &str| with(Outcome::Failed { code: code.to_owned() });
    assert_eq!(of(json!({"return_code": 2, "sub_return_code": -329})), failed("-329"));
    assert_eq!(of(json!({"return_code": 2})), failed("2"));
    let refused = |code: &str| Err(GatewayError::Refused { code: code.to_owned() });
    assert_eq!(of(json!({"return_code": 2, "sub_return_code": -401})), refused("-401"));
    for code in ["-500", "-429", "406", "-403", "99"] {
        assert_eq!(of(json!({ "return_code": code })), refused(code));
    }
}

#[test]
fn answers_to_a_refund_are_read() {
    let read = |body: Value| zalopay().read_refund(&refund(), body.to_string().as_bytes());
    let provider_refund = || "88".to_owned();
    assert_eq!(
        read(json!({"return_code": 1, "refund_id": 88})),
        Ok(Refunded::Done { provider_refund: provider_refund() }),
    );
    for code in [3, -500, 77] {
        let pending = Ok(Refunded::Pending { provider_refund: provider_refund() });
        assert_eq!(read(json!({"return_code": code, "refund_id": 88})), pending, "{code}");
    }
    let refused = Ok(Refunded::Refused { code: "-401".to_owned() });
    assert_eq!(read(json!({"return_code": 2, "sub_return_code": -401})), refused);
    assert_eq!(read(json!({})).err(), Some(GatewayError::Field("return_code")));
}

proptest! {
    #[test]
    fn what_is_built_verifies(amount in 1..=i64::MAX, info in "\\PC{0,120}", back in "\\PC{0,60}") {
        let charge = Charge { amount: Dong(amount), info, return_url: back, ..charge() };
        let body = json_of(&create(&charge));
        let names = ["app_id", "app_trans_id", "app_user", "amount", "app_time", "embed_data", "item"];
        let text = signed::bars(&names.map(|name| crate::fields::plain(&body[name]))).unwrap();
        let fits = mac::verify::<mac::Short>(&zalopay().key1, &text, body["mac"].as_str().unwrap());
        prop_assert_eq!(fits, Ok(()));
        prop_assert_eq!(body["amount"].as_i64(), Some(amount));
    }
}
