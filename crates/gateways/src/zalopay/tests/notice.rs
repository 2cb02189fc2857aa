use kernel::{Dong, Instant};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::zalopay;
use crate::samples::NOW;
use crate::zalopay::notice::RETURNED;
use crate::{
    BrowserReturn, Gateway, GatewayError, Notice, Outcome, Provider, Said, Secret, Verdict, Zalopay, mac,
    signed,
};

const DATA: &str = concat!(
    r#"{"app_id":2553,"app_trans_id":"240521_1716257871703","app_time":1716257851000,"app_user":"chonoi","#,
    r#""amount":50000,"embed_data":"{}","item":"[]","zp_trans_id":240521000000175,"#,
    r#""server_time":1716257886000,"channel":38}"#,
);
/// Of this text with `key2`, computed with another program.
const MAC: &str = "b8718c8728f03591bf8ede48e64b8ee7773e95377862f8bd24b6d47629dc064f";

fn body(data: &str, mac: &str) -> Vec<u8> {
    serde_json::to_vec(&json!({ "data": data, "mac": mac, "type": 1 })).unwrap()
}

fn read(body: &[u8]) -> Result<Notice, GatewayError> {
    zalopay().read_notice(body, NOW)
}

fn signed_data(changes: &Value) -> Vec<u8> {
    let mut data: Value = serde_json::from_str(DATA).unwrap();
    data.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
    let data = data.to_string();
    body(&data, &mac::sign::<mac::Short>(&zalopay().key2, &data))
}

#[test]
fn a_callback_is_read() {
    let notice = Notice {
        provider: Provider::Zalopay,
        event_id: "zalopay:1716257871703:240521000000175:paid".to_owned(),
        reference: "1716257871703".to_owned(),
        provider_transaction: "240521000000175".to_owned(),
        words: String::new(),
        amount: Dong(50_000),
        outcome: Outcome::Paid,
        at: Instant(1_716_257_886_000_000),
    };
    assert_eq!(read(&body(DATA, MAC)), Ok(notice.clone()));
    assert_eq!(zalopay().read_notice(&body(DATA, MAC), NOW.plus_seconds(60)), Ok(notice), "told again");
}

#[test]
fn every_character_is_guarded() {
    for at in 0..DATA.len() {
        let mut bytes = DATA.as_bytes().to_vec();
        bytes[at] ^= 1;
        let changed = String::from_utf8(bytes).unwrap();
        assert_eq!(read(&body(&changed, MAC)), Err(GatewayError::Signature), "{at}");
    }
    for wrong in ["", "zz", &MAC[..62]] {
        assert_eq!(read(&body(DATA, wrong)), Err(GatewayError::Signature));
    }
    let swapped = Zalopay { key2: Secret::new("key one"), ..zalopay() };
    let unset = Zalopay { key2: Secret::default(), ..zalopay() };
    for other in [swapped, unset] {
        assert_eq!(other.read_notice(&body(DATA, MAC), NOW), Err(GatewayError::Signature));
    }
    assert_eq!(read(br#"{"mac": ""}"#), Err(GatewayError::Field("data")));
}

#[test]
fn what_is_signed_must_be_ours_and_whole() {
    assert_eq!(read(&signed_data(&json!({"app_id": 1}))), Err(GatewayError::Merchant));
    for number in ["1716257871703", "24052_1", "24052x_1", "240521_", ""] {
        let changed = signed_data(&json!({"app_trans_id": number}));
        assert_eq!(read(&changed), Err(GatewayError::Field("app_trans_id")), "{number}");
    }
    for amount in [json!(0), json!(-1), json!(50_000.5), json!("5e4"), json!(null)] {
        assert_eq!(read(&signed_data(&json!({"amount": amount}))), Err(GatewayError::Amount));
    }
    assert_eq!(read(&signed_data(&json!({"zp_trans_id": null}))), Err(GatewayError::Field("zp_trans_id")));
    assert_eq!(read(&signed_data(&json!({"server_time": null}))).unwrap().at, NOW);
}

fn returned(changes: &[(&str, &str)], key: &Secret) -> String {
    let sample = ["2553", "240521_1716257871703", "38", "", "50000", "0", "1"];
    let change = |name: &str| changes.iter().find(|(known, _)| *known == name).map(|(_, value)| *value);
    let fields: Vec<_> =
        RETURNED.into_iter().zip(sample).map(|(name, value)| (name, change(name).unwrap_or(value))).collect();
    let values: Vec<_> = fields.iter().map(|(_, value)| *value).collect();
    let checksum = mac::sign::<mac::Short>(key, &signed::bars(&values).unwrap());
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.extend_pairs(fields).append_pair("checksum", &checksum).finish()
}

#[test]
fn a_browsers_return_only_shows() {
    let read = |changes: &[(&str, &str)]| zalopay().read_return(&returned(changes, &zalopay().key2));
    let back = BrowserReturn { reference: "1716257871703".to_owned(), said: Said::Success };
    assert_eq!(read(&[]), Ok(back));
    assert_eq!(read(&[("status", "-49")]).unwrap().said, Said::Failure { code: "-49".to_owned() });
    assert_eq!(read(&[("appid", "1")]), Err(GatewayError::Merchant));
    let changed = returned(&[], &zalopay().key2).replace("amount=50000", "amount=1");
    assert_eq!(zalopay().read_return(&changed), Err(GatewayError::Signature));
    assert_eq!(zalopay().read_return(&returned(&[], &zalopay().key1)), Err(GatewayError::Signature));
}

#[test]
fn the_answers_are_those_of_the_protocol() {
    let body = |verdict| zalopay().answer(verdict).body;
    assert_eq!(body(Verdict::Accepted), r#"{"return_code":1,"return_message":"success"}"#);
    assert_eq!(body(Verdict::AlreadyConfirmed), r#"{"return_code":2,"return_message":"duplicate"}"#);
    assert_eq!(body(Verdict::NotFound), r#"{"return_code":2,"return_message":"order not found"}"#);
    assert_eq!(body(Verdict::WrongAmount), r#"{"return_code":2,"return_message":"invalid amount"}"#);
    assert_eq!(body(Verdict::BadSignature), r#"{"return_code":-1,"return_message":"mac not equal"}"#);
    assert_eq!(body(Verdict::Failed), r#"{"return_code":0,"return_message":"try again"}"#);
    assert!(Verdict::ALL.iter().all(|verdict| zalopay().answer(*verdict).status == 200));
}

proptest! {
    #[test]
    fn what_is_signed_is_read_back(amount in 1..=i64::MAX, number in 1..i64::MAX, reference in "[A-Za-z0-9_-]{1,33}") {
        let number_of_ours = format!("261124_{reference}");
        let changes = json!({"amount": amount, "zp_trans_id": number, "app_trans_id": number_of_ours});
        let notice = read(&signed_data(&changes)).unwrap();
        prop_assert_eq!((notice.amount, notice.reference), (Dong(amount), reference));
        prop_assert_eq!(notice.provider_transaction, number.to_string());
    }
}
