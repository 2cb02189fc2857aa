use kernel::{Dong, Instant};
use proptest::prelude::*;

use super::{FIELDS, SIGNATURE, body, fields_with, momo, signature};
use crate::samples::NOW;
use crate::{
    BrowserReturn, Gateway, GatewayError, Momo, Notice, NoticeAnswer, Outcome, Provider, Said, Secret,
    Verdict,
};

fn read(body: &[u8]) -> Result<Notice, GatewayError> {
    momo().read_notice(body, NOW)
}

fn signed(changes: &[(&str, &str)]) -> Vec<u8> {
    let fields = fields_with(changes);
    body(&fields, &signature(&fields))
}

fn query(fields: &[(&str, &str)], signature: &str) -> String {
    let last = ("signature", signature);
    let pairs = fields.iter().chain([&last]);
    form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish()
}

#[test]
fn a_notice_is_read() {
    let notice = Notice {
        provider: Provider::Momo,
        event_id: "momo:1716257871703:4014083433:paid".to_owned(),
        reference: "1716257871703".to_owned(),
        provider_transaction: "4014083433".to_owned(),
        words: String::new(),
        amount: Dong(50_000),
        outcome: Outcome::Paid,
        at: Instant(1_716_257_886_000_000),
    };
    assert_eq!(read(&body(&FIELDS, SIGNATURE)), Ok(notice.clone()));
    // Told again, later, in another order: the same notice.
    let mut turned = FIELDS;
    turned.reverse();
    let again = momo().read_notice(&body(&turned, &SIGNATURE.to_uppercase()), NOW.plus_seconds(60));
    assert_eq!(again, Ok(notice));
}

#[test]
fn every_field_is_guarded() {
    for (name, value) in FIELDS {
        let longer = format!("{value}1");
        let changed = fields_with(&[(name, &longer)]);
        assert_eq!(read(&body(&changed, SIGNATURE)), Err(GatewayError::Signature), "{name}");
        let dropped: Vec<_> = FIELDS.into_iter().filter(|(known, _)| *known != name).collect();
        let expected = if value.is_empty() { Ok(()) } else { Err(GatewayError::Signature) };
        assert_eq!(read(&body(&dropped, SIGNATURE)).map(|_| ()), expected, "{name}");
    }
}

#[test]
fn a_signature_that_does_not_fit_is_refused() {
    for wrong in ["", "zz", &SIGNATURE[..62]] {
        assert_eq!(read(&body(&FIELDS, wrong)), Err(GatewayError::Signature), "{wrong}");
    }
    let keys =
        [("F8BBA842ECF85", ""), ("F8BBA842ECF85", "other"), ("other", "K951B6PE1waDMi640xX08PD3vg6EkVlz")];
    for (access, secret) in keys {
        let other = Momo { access_key: Secret::new(access), secret_key: Secret::new(secret), ..momo() };
        assert_eq!(other.read_notice(&body(&FIELDS, SIGNATURE), NOW), Err(GatewayError::Signature));
    }
    assert_eq!(read(&signed(&[("partnerCode", "OTHER")])), Err(GatewayError::Merchant));
}

/// A payer sees the signature of a failed payment in the browser. Were the words of an order free to hold further fields,
/// the same signed text could be cut into those of a paid one.
#[test]
fn a_signed_text_cannot_be_cut_otherwise() {
    let words = "x&orderType=m&partnerCode=MOMO&payType=qr&requestId=r&responseTime=1&resultCode=0&transId=9";
    let failed = fields_with(&[("orderInfo", words), ("resultCode", "1006"), ("transId", "7")]);
    let signature = signature(&failed);
    let rest = "9&orderType=momo_wallet&partnerCode=MOMO&payType=qr&requestId=req-1&responseTime=1716257886000\
        &resultCode=1006&transId=7";
    let forged = fields_with(&[
        ("orderInfo", "x"),
        ("orderType", "m"),
        ("requestId", "r"),
        ("responseTime", "1"),
        ("resultCode", "0"),
        ("transId", rest),
    ]);
    assert_eq!(super::signature(&forged), signature, "the two texts are the same");
    let refused = Err(GatewayError::Malformed("a field within a field"));
    assert_eq!(read(&body(&forged, &signature)), refused);
    assert_eq!(read(&body(&failed, &signature)), refused);
}

#[test]
fn amounts_are_whole_dong() {
    for amount in ["", "0", "-50000", "50000.0", "5e4", "9223372036854775808"] {
        assert_eq!(read(&signed(&[("amount", amount)])), Err(GatewayError::Amount), "{amount}");
    }
    let fraction = String::from_utf8(signed(&[])).unwrap().replace("50000", "50000.0");
    assert_eq!(read(fraction.as_bytes()), Err(GatewayError::Signature));
}

#[test]
fn codes_become_outcomes() {
    let of = |code| read(&signed(&[("resultCode", code)])).map(|notice| notice.outcome);
    let failed = |code: &str| Ok(Outcome::Failed { code: code.to_owned() });
    assert_eq!(of("9000"), Ok(Outcome::Paid));
    for code in ["1000", "7000", "7002", "10", "424242"] {
        assert_eq!(of(code), Ok(Outcome::Pending), "{code}");
    }
    for code in ["1001", "1005", "1006", "4002", "99"] {
        assert_eq!(of(code), failed(code), "{code}");
    }
    for code in ["", "zero", "0.0"] {
        assert_eq!(of(code), Err(GatewayError::Field("resultCode")), "{code}");
    }
    let pending = read(&signed(&[("resultCode", "7000"), ("responseTime", "")])).unwrap();
    assert_eq!((pending.event_id.as_str(), pending.at), ("momo:1716257871703:4014083433:pending", NOW));
}

#[test]
fn a_browsers_return_only_shows() {
    let paid = query(&FIELDS, SIGNATURE);
    let back = BrowserReturn { reference: "1716257871703".to_owned(), said: Said::Success };
    assert_eq!(momo().read_return(&paid), Ok(back));
    let fields = fields_with(&[("resultCode", "1006"), ("message", "Từ chối + hủy")]);
    let denied = momo().read_return(&query(&fields, &signature(&fields))).unwrap();
    assert_eq!(denied.said, Said::Failure { code: "1006".to_owned() });
    assert_eq!(
        momo().read_return(&paid.replace("resultCode=0", "resultCode=1006")),
        Err(GatewayError::Signature)
    );
}

#[test]
fn the_answer_has_no_body() {
    let statuses = Verdict::ALL.map(|verdict| momo().answer(verdict));
    let expected = [204, 204, 204, 204, 400, 500].map(|status| NoticeAnswer { status, body: String::new() });
    assert_eq!(statuses, expected);
}

proptest! {
    #[test]
    fn what_is_signed_is_read_back(amount in 1..i64::MAX, transaction in 0..i64::MAX, info in "[^&\\p{C}]{0,60}") {
        let (amount, transaction) = (amount.to_string(), transaction.to_string());
        let notice = read(&signed(&[("amount", &amount), ("transId", &transaction), ("orderInfo", &info)])).unwrap();
        prop_assert_eq!((notice.amount.0.to_string(), notice.provider_transaction), (amount, transaction));
    }
}
