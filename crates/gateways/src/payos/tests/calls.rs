use kernel::Dong;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::{data, message, payos, signed, with};
use crate::payos::create::signature;
use crate::samples::{NOW, charge, query, refund};
use crate::{
    Call, Charge, Created, Creation, Gateway, GatewayError, Method, Notice, Outcome, Query, Secret, mac,
    signed as texts,
};

/// Of the vectors in the tests of `payOSHQ/payos-lib-node` (164634f).
const KEY: &str = "test_checksum_key";

fn create(charge: &Charge) -> Call {
    match payos(KEY).create(charge).unwrap() {
        Creation::Call(call) => call,
        Creation::Redirect(url) => panic!("{url}"),
    }
}

#[test]
fn the_published_vector_with_vietnamese_words_is_signed() {
    let local = || "http://localhost".to_owned();
    let charge = Charge { cancel_url: local(), return_url: local(), ..charge() };
    let hash = "d8b7b0e5d19edfe7b1f53dedeb8d1c7c2b62fabd7eb320dbc514c58f13e9e2c5";
    assert_eq!(signature(&payos(KEY), &charge, (2_000, 0, "Thanh toán đơn hàng")), hash);
    let hash = "189864813370cdf819974dc3f63c3a93a7e7af0a0d10b21344b14e4f7358999b";
    assert_eq!(signature(&payos(KEY), &charge, (3_300, 0, "ABC456")), hash);
}

/// The signature was computed with another program.
#[test]
fn a_payment_is_built() {
    let call = create(&charge());
    assert_eq!((call.method, call.path.as_str()), (Method::Post, "/v2/payment-requests"));
    let headers: Vec<_> = call.headers.iter().map(|(name, value)| (*name, value.reveal())).collect();
    assert_eq!(headers, [("x-client-id", "client id"), ("x-api-key", "api key")]);
    let expected = json!({
        "orderCode": 1_716_257_871_703_i64,
        "amount": 50_000,
        "description": "Dừa sáp Cầu Kè",
        "cancelUrl": "https://example.vn/pay/cancel",
        "returnUrl": "https://example.vn/pay/back?a=1",
        "expiredAt": 1_716_258_751,
        "signature": "ae5b178dcc0c360087901aec37c4e71bc045843cec75fab8450746bc14574c1b",
    });
    assert_eq!(serde_json::from_str::<Value>(&call.body).unwrap(), expected);
}

#[test]
fn what_payos_would_not_take_is_refused() {
    let error = |charge: Charge| payos(KEY).create(&charge).err();
    assert_eq!(error(Charge { amount: Dong(0), ..charge() }), Some(GatewayError::Amount));
    for reference in ["", "0", "CN7K2M", "-1", "+1", "01", "9007199254740992", "1.5"] {
        let charge = Charge { reference: reference.to_owned(), ..charge() };
        assert_eq!(error(charge), Some(GatewayError::Field("reference")), "{reference}");
    }
    assert_eq!(payos(KEY).refund(&refund()).err(), Some(GatewayError::Unsupported));
    assert_eq!(payos(KEY).read_refund(&refund(), b"{}"), Err(GatewayError::Unsupported));
}

fn link(changes: &Value) -> Value {
    let link = json!({
        "orderCode": 1_716_257_871_703_i64, "amount": 50_000, "checkoutUrl": "https://pay.payos.vn/web/1",
        "qrCode": "000201", "description": "Dừa & chuối", "expiredAt": null,
    });
    with(&link, changes)
}

#[test]
fn where_to_pay_is_read() {
    let read = |body: &[u8]| payos(KEY).read_created(&charge(), body);
    let created = Created {
        pay_url: "https://pay.payos.vn/web/1".to_owned(),
        app_url: String::new(),
        qr: "000201".to_owned(),
    };
    assert_eq!(read(&signed(&link(&json!({})), KEY)), Ok(created));
    assert_eq!(read(&signed(&link(&json!({})), "other")), Err(GatewayError::Signature));
    assert_eq!(read(&signed(&link(&json!({"orderCode": 1})), KEY)), Err(GatewayError::Reference));
    assert_eq!(read(&signed(&link(&json!({"amount": 1})), KEY)), Err(GatewayError::Amount));
    assert_eq!(
        read(&signed(&link(&json!({"checkoutUrl": ""})), KEY)),
        Err(GatewayError::Field("checkoutUrl"))
    );
    let refused = GatewayError::Refused { code: "231".to_owned() };
    assert_eq!(read(br#"{"code": "231", "desc": "exists", "data": null}"#), Err(refused));
}

/// From the same vectors.
fn published() -> Value {
    let transfer = json!({
        "accountNumber": "0123456789", "amount": 2000, "counterAccountBankId": "01202001",
        "counterAccountBankName": null, "counterAccountName": "NGUYEN VAN A", "counterAccountNumber": "9876543210",
        "description": "TRANSACTION DESCRIPTION", "reference": "FT-REFERENCE",
        "transactionDateTime": "2025-12-12T09:00:00+07:00", "virtualAccountName": null, "virtualAccountNumber": null,
    });
    json!({
        "id": "payment-link-id", "orderCode": 0, "amount": 2000, "amountPaid": 2000, "amountRemaining": 0,
        "status": "PAID", "createdAt": "2025-12-12T09:00:00+07:00", "transactions": [transfer],
        "canceledAt": null, "cancellationReason": null,
    })
}

#[test]
fn the_published_answers_verify() {
    let one = published();
    let two = json!([one["transactions"][0], one["transactions"][0]]);
    let open = json!({"amountPaid": 0, "amountRemaining": 2000, "status": "PENDING", "transactions": []});
    let day = "2025-12-12T09:00:00+07:00";
    let cancelled = json!({"status": "CANCELLED", "canceledAt": day, "cancellationReason": "cancel reason"});
    for (changes, hash) in [
        (json!({}), "6af5e2c9a28256c140169ed624114b43295915d7b6e2fa6278b17a7c43aadefd"),
        (json!({ "transactions": two }), "04ebbe221724d2b848c3f39b2db3311cc554167f55bd2fe2cb7b86b6bfdeadaa"),
        (open.clone(), "33093364158b143baa9ecd2e705d9a2a5a5d391a3cab7cb0a371588b3731368f"),
        (with(&open, &cancelled), "10c181c89bda5b855327e3e16494b9e8409e6b85a2a90f20177af99f8b12eaa9"),
    ] {
        let text = data::text(with(&one, &changes).as_object().unwrap()).unwrap();
        assert_eq!(mac::sign::<mac::Short>(&Secret::new(KEY), &text), hash, "{text}");
    }
}

fn read(data: &Value) -> Result<Vec<Notice>, GatewayError> {
    payos(KEY).read_status(&Query { reference: "0".to_owned(), ..query() }, &signed(data, KEY))
}

#[test]
fn every_transfer_is_a_notice() {
    let call = payos(KEY).query(&query()).unwrap();
    assert_eq!((call.method, call.path.as_str()), (Method::Get, "/v2/payment-requests/1716257871703"));
    assert_eq!((call.headers.len(), call.body.as_str()), (2, ""));
    let notices = read(&published()).unwrap();
    assert_eq!((notices.len(), notices[0].event_id.as_str()), (1, "payos:0:FT-REFERENCE:paid"));
    assert_eq!((notices[0].amount, notices[0].at.iso().as_str()), (Dong(2_000), "2025-12-12T09:00:00+07:00"));
    let second = with(&published()["transactions"][0], &json!({"reference": "FT-2", "amount": 500}));
    let two = json!({"transactions": [published()["transactions"][0], second], "status": "UNDERPAID"});
    let events: Vec<_> =
        read(&with(&published(), &two)).unwrap().into_iter().map(|notice| notice.event_id).collect();
    assert_eq!(events, ["payos:0:FT-REFERENCE:paid", "payos:0:FT-2:paid"]);
}

#[test]
fn without_a_transfer_the_state_counts() {
    let of = |status: &str| {
        let notices = read(&with(&published(), &json!({"transactions": [], "status": status}))).unwrap();
        (notices[0].outcome.clone(), notices[0].provider_transaction.clone(), notices[0].at)
    };
    let with = |outcome| (outcome, "payment-link-id".to_owned(), NOW);
    for status in ["PENDING", "PROCESSING", "UNDERPAID", "PAID", "SOMETHING"] {
        assert_eq!(of(status), with(Outcome::Pending), "{status}");
    }
    for status in ["CANCELLED", "EXPIRED", "FAILED"] {
        assert_eq!(of(status), with(Outcome::Failed { code: status.to_owned() }), "{status}");
    }
}

#[test]
fn answers_are_guarded() {
    let hash = "6af5e2c9a28256c140169ed624114b43295915d7b6e2fa6278b17a7c43aadefd";
    let asked = Query { reference: "0".to_owned(), ..query() };
    let read_as_sent = |data: &Value| payos(KEY).read_status(&asked, &message(data, hash));
    assert_eq!(read_as_sent(&published()).map(|notices| notices.len()), Ok(1));
    for name in published().as_object().unwrap().keys().filter(|name| *name != "transactions") {
        let changed = with(&published(), &json!({ name: "1" }));
        assert_eq!(read_as_sent(&changed), Err(GatewayError::Signature), "{name}");
    }
    for name in published()["transactions"][0].as_object().unwrap().keys() {
        let transfer = with(&published()["transactions"][0], &json!({ name: "1" }));
        let changed = with(&published(), &json!({ "transactions": [transfer] }));
        assert_eq!(read_as_sent(&changed), Err(GatewayError::Signature), "{name}");
    }
    assert_eq!(read(&with(&published(), &json!({"orderCode": 1}))), Err(GatewayError::Reference));
    for broken in [json!(null), json!([1])] {
        let error = Err(GatewayError::Field("transactions"));
        assert_eq!(read(&with(&published(), &json!({ "transactions": broken }))), error);
    }
    assert_eq!(payos(KEY).read_status(&query(), br#"{"code": "101"}"#), Ok(Vec::new()));
    let refused = GatewayError::Refused { code: "429".to_owned() };
    assert_eq!(payos(KEY).read_status(&query(), br#"{"code": "429"}"#), Err(refused));
}

proptest! {
    #[test]
    fn what_is_built_verifies(amount in 1..=i64::MAX, info in "\\PC{0,120}", order in 1..=9_007_199_254_740_991_i64) {
        let charge = Charge { amount: Dong(amount), info, reference: order.to_string(), ..charge() };
        let body: Value = serde_json::from_str(&create(&charge).body).unwrap();
        let names = ["amount", "cancelUrl", "description", "orderCode", "returnUrl"];
        let values = names.map(|name| (name, crate::fields::plain(&body[name])));
        let text = texts::ampersands(values.iter().map(|(name, value)| (*name, value.as_str()))).unwrap();
        let fits = mac::verify::<mac::Short>(&Secret::new(KEY), &text, body["signature"].as_str().unwrap());
        prop_assert_eq!(fits, Ok(()));
        prop_assert_eq!((body["amount"].as_i64(), body["orderCode"].as_i64()), (Some(amount), Some(order)));
    }
}
