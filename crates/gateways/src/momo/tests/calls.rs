use kernel::{Dong, Locale};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::momo;
use crate::samples::{NOW, charge, query, refund};
use crate::{
    Call, Charge, Created, Creation, Gateway, GatewayError, Method, Outcome, Refund, Refunded, mac, signed,
};

fn create(charge: &Charge) -> Call {
    match momo().create(charge).unwrap() {
        Creation::Call(call) => call,
        Creation::Redirect(url) => panic!("{url}"),
    }
}

fn json_of(call: &Call) -> Value {
    serde_json::from_str(&call.body).unwrap()
}

/// The vector of the fact sheet: `momo_create_selfcomputed` in `data/payments/test_vectors.json`.
#[test]
fn the_vector_is_built() {
    let id = "MOMO1700000000000".to_owned();
    let charge = Charge {
        reference: id.clone(),
        request_id: id.clone(),
        info: "pay with MoMo".to_owned(),
        return_url: "https://example.vn/ret".to_owned(),
        notice_url: "https://example.vn/ipn".to_owned(),
        ..charge()
    };
    let call = create(&charge);
    assert_eq!((call.method, call.path.as_str()), (Method::Post, "/v2/gateway/api/create"));
    let expected = json!({
        "partnerCode": "MOMO",
        "requestId": id,
        "amount": 50_000,
        "orderId": id,
        "orderInfo": "pay with MoMo",
        "redirectUrl": "https://example.vn/ret",
        "ipnUrl": "https://example.vn/ipn",
        "requestType": "captureWallet",
        "extraData": "",
        "autoCapture": true,
        "lang": "vi",
        "signature": "cd4fa3cb5b5d242d2479202f3156e7e3f188dc1d62b7cd109fb9a2fcf7df95e6",
    });
    assert_eq!(json_of(&call), expected);
    assert_eq!(json_of(&create(&Charge { locale: Locale::En, ..charge }))["lang"], "en");
}

#[test]
fn what_momo_would_not_take_is_refused() {
    let error = |charge: Charge| momo().create(&charge).err();
    assert_eq!(error(Charge { amount: Dong(0), ..charge() }), Some(GatewayError::Amount));
    assert_eq!(error(Charge { amount: Dong(-1), ..charge() }), Some(GatewayError::Amount));
    let odd = |id: &str| Charge { reference: id.to_owned(), ..charge() };
    assert_eq!(error(odd("a&b=c")), Some(GatewayError::Field("reference")));
    let odd = Charge { request_id: String::new(), ..charge() };
    assert_eq!(error(odd), Some(GatewayError::Field("request_id")));
}

fn created(changes: &Value) -> Vec<u8> {
    let mut answer = json!({
        "partnerCode": "MOMO", "orderId": "1716257871703", "amount": 50_000, "resultCode": 0,
        "payUrl": "https://pay/1", "deeplink": "momo://1", "qrCodeUrl": "000201",
    });
    answer.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
    serde_json::to_vec(&answer).unwrap()
}

#[test]
fn where_to_pay_is_read() {
    let read = |changes: Value| momo().read_created(&charge(), &created(&changes));
    let expected = Created {
        pay_url: "https://pay/1".to_owned(),
        app_url: "momo://1".to_owned(),
        qr: "000201".to_owned(),
    };
    assert_eq!(read(json!({})), Ok(expected));
    let refused = GatewayError::Refused { code: "41".to_owned() };
    assert_eq!(read(json!({"resultCode": 41})), Err(refused));
    assert_eq!(read(json!({"resultCode": "ok"})), Err(GatewayError::Field("resultCode")));
    assert_eq!(read(json!({"orderId": "2"})), Err(GatewayError::Reference));
    assert_eq!(read(json!({"partnerCode": "X"})), Err(GatewayError::Merchant));
    assert_eq!(read(json!({"amount": 49_999})), Err(GatewayError::Amount));
    assert_eq!(read(json!({"payUrl": ""})), Err(GatewayError::Field("payUrl")));
}

/// The signature was computed with another program.
#[test]
fn a_query_is_signed() {
    let call = momo().query(&query()).unwrap();
    assert_eq!(call.path, "/v2/gateway/api/query");
    let expected = json!({
        "partnerCode": "MOMO",
        "requestId": "req-2",
        "orderId": "1716257871703",
        "lang": "vi",
        "signature": "ab8298e90d344ef8949e1f8efb2f29bf691ceb9801f4d32be42664a64c7cd6e2",
    });
    assert_eq!(json_of(&call), expected);
}

#[test]
fn the_answer_is_the_same_event_as_the_notice() {
    let body = |changes: Value| {
        let transaction = json!({"transId": 4_014_083_433_i64, "responseTime": 1_716_257_886_000_i64});
        let mut all = transaction.as_object().unwrap().clone();
        all.extend(changes.as_object().unwrap().clone());
        created(&Value::Object(all))
    };
    let read = |changes: Value| momo().read_status(&query(), &body(changes));
    let paid = read(json!({})).unwrap();
    assert_eq!((paid.len(), paid[0].event_id.as_str()), (1, "momo:1716257871703:4014083433:paid"));
    let open = read(json!({"resultCode": 1000, "amount": 0, "transId": null, "responseTime": 0})).unwrap();
    assert_eq!((open[0].amount, &open[0].outcome, open[0].at), (Dong(50_000), &Outcome::Pending, NOW));
    assert_eq!(open[0].provider_transaction, "0");
    assert_eq!(read(json!({"resultCode": 42})), Ok(Vec::new()));
    for code in [10, 11, 12, 13, 20, 40] {
        let refused = GatewayError::Refused { code: code.to_string() };
        assert_eq!(read(json!({"resultCode": code})), Err(refused));
    }
    assert_eq!(read(json!({"orderId": "2"})), Err(GatewayError::Reference));
    assert_eq!(read(json!({"partnerCode": "X"})), Err(GatewayError::Merchant));
    assert_eq!(read(json!({"amount": 0})), Err(GatewayError::Amount));
    assert_eq!(read(json!({"transId": ""})), Err(GatewayError::Field("transId")));
}

/// The signature was computed with another program.
#[test]
fn a_refund_is_signed() {
    let call = momo().refund(&refund()).unwrap();
    assert_eq!(call.path, "/v2/gateway/api/refund");
    let expected = json!({
        "partnerCode": "MOMO",
        "orderId": "RF1",
        "requestId": "req-3",
        "amount": 50_000,
        "transId": 14_422_574,
        "lang": "vi",
        "description": "Hết hàng",
        "signature": "48e0eac5d0636fb6a29e3d53177253470c3595aefcf9bb0a4963df876a3a2602",
    });
    assert_eq!(json_of(&call), expected);
    let part = momo().refund(&Refund { amount: Dong(1), ..refund() }).unwrap();
    assert_eq!(json_of(&part)["amount"], 1);
    let error = |refund: Refund| momo().refund(&refund).err();
    assert_eq!(error(Refund { amount: Dong(50_001), ..refund() }), Some(GatewayError::Amount));
    let unknown = Refund { provider_transaction: "0".to_owned(), ..refund() };
    assert_eq!(error(unknown), Some(GatewayError::Field("provider_transaction")));
}

#[test]
fn answers_to_a_refund_are_read() {
    let read = |changes: Value| {
        let mut all = json!({"orderId": "RF1", "transId": 77});
        all.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
        momo().read_refund(&refund(), &created(&all))
    };
    let provider_refund = || "77".to_owned();
    assert_eq!(read(json!({})), Ok(Refunded::Done { provider_refund: provider_refund() }));
    for code in [7002, 40, 424_242] {
        let pending = Refunded::Pending { provider_refund: provider_refund() };
        assert_eq!(read(json!({"resultCode": code})), Ok(pending), "{code}");
    }
    assert_eq!(read(json!({"resultCode": 1088})), Ok(Refunded::Refused { code: "1088".to_owned() }));
    assert_eq!(read(json!({"orderId": "RF2"})), Err(GatewayError::Reference));
    assert_eq!(read(json!({"partnerCode": "X"})), Err(GatewayError::Merchant));
    assert_eq!(read(json!({"amount": 1})), Err(GatewayError::Amount));
}

proptest! {
    #[test]
    fn what_is_built_verifies(amount in 1..=i64::MAX, info in "\\PC{0,120}", reference in "[A-Za-z0-9_-]{1,33}") {
        let body = json_of(&create(&Charge { amount: Dong(amount), info, reference: reference.clone(), ..charge() }));
        let text = |name: &'static str| (name, crate::fields::plain(&body[name]));
        let names = [
            "amount", "extraData", "ipnUrl", "orderId", "orderInfo", "partnerCode", "redirectUrl", "requestId",
            "requestType",
        ];
        let fields = names.map(text);
        let pairs = fields.iter().map(|(name, value)| (*name, value.as_str()));
        let text = signed::ampersands(std::iter::once(("accessKey", "F8BBA842ECF85")).chain(pairs)).unwrap();
        let signature = body["signature"].as_str().unwrap();
        prop_assert_eq!(mac::verify::<mac::Short>(&momo().secret_key, &text, signature), Ok(()));
        prop_assert_eq!((body["amount"].as_i64(), body["orderId"].as_str()), (Some(amount), Some(reference.as_str())));
    }
}
