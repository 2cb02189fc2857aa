use kernel::{Dong, Instant};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::{message, payos, signed, with};
use crate::samples::NOW;
use crate::{BrowserReturn, Gateway, GatewayError, Notice, Outcome, Provider, Said, Verdict};

/// The vector of the fact sheet, 1.5 [V]: `data/payments/test_vectors.json`.
const KEY: &str = "1a54716c8f0efb2744fb28b6e38b25da7f67a925d98bc1c18bd8faaecadd7675";
const SIGNATURE: &str = "412e915d2871504ed31be63c8f62a149a4410d34c4c42affc9006ef9917eaa03";

fn vector() -> Value {
    json!({
        "orderCode": 123, "amount": 3000, "description": "VQRIO123", "accountNumber": "12345678",
        "reference": "TF230204212323", "transactionDateTime": "2023-02-04 18:25:00", "currency": "VND",
        "paymentLinkId": "124c33293c43417ab7879e14c8d9eb18", "code": "00", "desc": "Thành công",
        "counterAccountBankId": "", "counterAccountBankName": "", "counterAccountName": "",
        "counterAccountNumber": "", "virtualAccountName": "", "virtualAccountNumber": "",
    })
}

fn read(body: &[u8]) -> Result<Notice, GatewayError> {
    payos(KEY).read_notice(body, NOW)
}

#[test]
fn the_published_vector_is_read() {
    let notice = Notice {
        provider: Provider::Payos,
        event_id: "payos:123:TF230204212323:paid".to_owned(),
        reference: "123".to_owned(),
        provider_transaction: "TF230204212323".to_owned(),
        words: "VQRIO123".to_owned(),
        amount: Dong(3_000),
        outcome: Outcome::Paid,
        at: Instant(1_675_509_900_000_000),
    };
    assert_eq!(read(&message(&vector(), SIGNATURE)), Ok(notice.clone()));
    let nothing = json!({"counterAccountName": null, "virtualAccountName": "null", "counterAccountBankId": "undefined"});
    let again = message(&with(&vector(), &nothing), &SIGNATURE.to_uppercase());
    assert_eq!(payos(KEY).read_notice(&again, NOW.plus_seconds(60)), Ok(notice), "told again");
}

#[test]
fn every_field_is_guarded() {
    let fields = vector().as_object().unwrap().clone();
    assert_eq!(fields.len(), 16);
    for (name, value) in &fields {
        let longer = format!("{}1", crate::fields::plain(value));
        let changed = with(&vector(), &json!({ name: longer }));
        assert_eq!(read(&message(&changed, SIGNATURE)), Err(GatewayError::Signature), "{name}");
        let mut dropped = fields.clone();
        dropped.remove(name);
        assert_eq!(read(&message(&dropped.into(), SIGNATURE)), Err(GatewayError::Signature), "{name}");
    }
    let more = with(&vector(), &json!({"zzz": ""}));
    assert_eq!(read(&message(&more, SIGNATURE)), Err(GatewayError::Signature));
}

#[test]
fn a_signature_that_does_not_fit_is_refused() {
    for wrong in ["", "zz", &SIGNATURE[..62]] {
        assert_eq!(read(&message(&vector(), wrong)), Err(GatewayError::Signature));
    }
    for key in ["", "other"] {
        let other = payos(key).read_notice(&message(&vector(), SIGNATURE), NOW);
        assert_eq!(other, Err(GatewayError::Signature));
    }
    let unsigned = json!({ "code": "00", "data": vector() }).to_string();
    assert_eq!(read(unsigned.as_bytes()), Err(GatewayError::Signature));
    assert_eq!(read(br#"{"code": "00", "data": null}"#), Err(GatewayError::Malformed("no data")));
    let malformed = GatewayError::Malformed("no JSON with data and signature");
    for body in ["", "1", r#"{"data": 1}"#] {
        assert_eq!(read(body.as_bytes()), Err(malformed.clone()), "{body}");
    }
}

/// A payer writes the words of a transfer.
#[test]
fn words_of_a_payer_are_no_fields() {
    let cut =
        json!({"description": "x&orderCode=5&paymentLinkId=6", "orderCode": null, "paymentLinkId": null});
    let text = super::data::text(with(&vector(), &cut).as_object().unwrap());
    assert_eq!(text, Err(GatewayError::Malformed("a field within a field")));
}

#[test]
fn what_is_signed_must_be_whole() {
    let of = |changes: Value| read(&signed(&with(&vector(), &changes), KEY));
    for amount in [json!(0), json!(-3000), json!(3000.5), json!("3e3"), json!(null)] {
        assert_eq!(of(json!({ "amount": amount })), Err(GatewayError::Amount));
    }
    assert_eq!(of(json!({"currency": "USD"})), Err(GatewayError::Field("currency")));
    assert_eq!(of(json!({"currency": null})).map(|notice| notice.amount), Ok(Dong(3_000)));
    assert_eq!(of(json!({"reference": ""})), Err(GatewayError::Field("reference")));
    assert_eq!(of(json!({"orderCode": null})), Err(GatewayError::Field("orderCode")));
    assert_eq!(of(json!({"transactionDateTime": ""})).unwrap().at, NOW);
    // The code outside says 00.
    assert_eq!(of(json!({"code": "01"})), Err(GatewayError::Field("code")));
}

#[test]
fn what_is_no_success_is_pending() {
    let body = String::from_utf8(signed(&with(&vector(), &json!({"code": "01"})), KEY)).unwrap();
    let body = body.replacen(r#"{"code":"00""#, r#"{"code":"01""#, 1);
    let notice = read(body.as_bytes()).unwrap();
    assert_eq!(
        (notice.outcome, notice.event_id.as_str()),
        (Outcome::Pending, "payos:123:TF230204212323:pending")
    );
}

#[test]
fn a_browsers_return_only_shows() {
    let read = |query: &str| payos(KEY).read_return(query);
    let said = |query: &str| read(query).map(|back| back.said);
    let cancelled = || Ok(Said::Failure { code: "CANCELLED".to_owned() });
    let back = BrowserReturn { reference: "123".to_owned(), said: Said::Success };
    assert_eq!(read("code=00&id=1&cancel=false&status=PAID&orderCode=123"), Ok(back));
    assert_eq!(said("cancel=true&status=CANCELLED&orderCode=123"), cancelled());
    assert_eq!(said("cancel=true&status=PENDING&orderCode=123"), cancelled());
    assert_eq!(said("status=PENDING&orderCode=123"), Ok(Said::Waiting));
    assert_eq!(said("orderCode=123"), Ok(Said::Waiting));
    for query in ["status=PAID", "orderCode=abc", "orderCode=0123", "orderCode=-1"] {
        let name = if query == "status=PAID" { "orderCode" } else { "reference" };
        assert_eq!(read(query), Err(GatewayError::Field(name)), "{query}");
    }
}

#[test]
fn the_answer_is_200() {
    let answers = Verdict::ALL.map(|verdict| payos(KEY).answer(verdict));
    assert_eq!(answers.clone().map(|answer| answer.status), [200, 200, 200, 200, 401, 500]);
    assert_eq!(
        (answers[0].body.as_str(), answers[5].body.as_str()),
        (r#"{"success":true}"#, r#"{"success":false}"#)
    );
}

proptest! {
    #[test]
    fn what_is_signed_is_read_back(amount in 1..=i64::MAX, order in 1..=i64::MAX, words in "[^&\\p{C}]{0,60}") {
        let changes = json!({"amount": amount, "orderCode": order, "description": words, "counterAccountName": words});
        let notice = read(&signed(&with(&vector(), &changes), KEY)).unwrap();
        prop_assert_eq!((notice.amount, notice.reference), (Dong(amount), order.to_string()));
    }
}
