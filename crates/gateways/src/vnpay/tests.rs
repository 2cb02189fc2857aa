mod create;
mod notice;
mod query;
mod refund;
mod refund_query;

use super::Vnpay;
use super::encoded::encoded;
use crate::{Secret, mac};

/// The vector of the fact sheet, 1.2 [V]: `data/payments/test_vectors.json`.
const DATA: &str = "vnp_Amount=1000000&vnp_BankCode=NCB&vnp_BankTranNo=VNP14422574&vnp_CardType=ATM\
    &vnp_OrderInfo=Thanh+toan+don+hang+2024-05-21T02%3A17%3A31.249Z&vnp_PayDate=20240521091806\
    &vnp_ResponseCode=00&vnp_TmnCode=TEST_TMN_CODE&vnp_TransactionNo=14422574&vnp_TransactionStatus=00\
    &vnp_TxnRef=1716257871703";
const HASH: &str = "649982421beb422556a1374713c74e58e716ecbd05007c0c0e1f7effdfaf361dbf146889ca446139afe11b9954c4d5c486\
    e99e3b86fcfab6957f29eb0be72895";

fn vnpay() -> Vnpay {
    Vnpay {
        merchant: "TEST_TMN_CODE".to_owned(),
        secret: Secret::new("test_secret"),
        pay_page: Vnpay::SANDBOX_PAGE.to_owned(),
    }
}

/// Query string of these fields with its hash, as VNPAY sends it.
fn sent(fields: &[(String, String)]) -> String {
    let pairs = || fields.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let hash = mac::sign::<mac::Long>(&vnpay().secret, &encoded(pairs()));
    let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs()).finish();
    format!("{query}&vnp_SecureHash={hash}")
}

/// The fields of the vector, some of them with another value.
fn fields_with(changes: &[(&str, &str)]) -> Vec<(String, String)> {
    let mut fields: Vec<(String, String)> =
        form_urlencoded::parse(DATA.as_bytes()).map(|(name, value)| (name.into(), value.into())).collect();
    for (name, value) in changes {
        fields.retain(|(known, _)| known != name);
        fields.push(((*name).to_owned(), (*value).to_owned()));
    }
    fields
}

/// JSON of these fields with its hash over `signed`, as VNPAY answers.
fn answered(fields: &[(&str, &str)], signed: &[&str]) -> Vec<u8> {
    let value = |name: &&str| fields.iter().find(|(known, _)| known == name).map_or("", |(_, value)| *value);
    let values: Vec<&str> = signed.iter().map(value).collect();
    let hash = mac::sign::<mac::Long>(&vnpay().secret, &values.join("|"));
    let mut object: serde_json::Map<String, serde_json::Value> =
        fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).into())).collect();
    object.insert("vnp_SecureHash".to_owned(), hash.into());
    serde_json::to_vec(&object).unwrap()
}

#[test]
fn secrets_do_not_show() {
    assert!(!format!("{:?}", vnpay()).contains("test_secret"));
    assert!(format!("{:?}", vnpay()).contains("TEST_TMN_CODE"));
}
