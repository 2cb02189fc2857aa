use kernel::{Dong, Instant};
use proptest::prelude::*;

use super::{DATA, HASH, fields_with, sent, vnpay};
use crate::samples::NOW;
use crate::{BrowserReturn, Gateway, GatewayError, Notice, Outcome, Provider, Said, Secret, Verdict, Vnpay};

fn read(message: &str) -> Result<Notice, GatewayError> {
    vnpay().read_notice(message.as_bytes(), NOW)
}

#[test]
fn the_published_vector_is_read() {
    let notice = Notice {
        provider: Provider::Vnpay,
        event_id: "vnpay:1716257871703:14422574:paid".to_owned(),
        reference: "1716257871703".to_owned(),
        provider_transaction: "14422574".to_owned(),
        words: String::new(),
        amount: Dong(10_000),
        outcome: Outcome::Paid,
        at: Instant(1_716_257_886_000_000),
    };
    assert_eq!(read(&format!("{DATA}&vnp_SecureHash={HASH}")), Ok(notice.clone()));
    // Told again, later, with the hash in capitals: the same notice.
    let again = format!("{DATA}&vnp_SecureHash={}", HASH.to_uppercase());
    assert_eq!(vnpay().read_notice(again.as_bytes(), NOW.plus_seconds(60)), Ok(notice));
}

#[test]
fn order_and_what_is_not_signed_do_not_matter() {
    let plain = read(&format!("{DATA}&vnp_SecureHash={HASH}")).unwrap();
    let mut pairs: Vec<&str> = DATA.split('&').collect();
    pairs.reverse();
    let turned = format!("vnp_SecureHash={HASH}&{}", pairs.join("&"));
    let more = format!("{turned}&vnp_SecureHashType=HMACSHA512&vnp_Empty=&utm_source=x");
    assert_eq!(read(&turned), Ok(plain.clone()));
    assert_eq!(read(&more), Ok(plain));
}

#[test]
fn every_field_is_guarded() {
    let pairs: Vec<&str> = DATA.split('&').collect();
    assert_eq!(pairs.len(), 11);
    for at in 0..pairs.len() {
        let mut changed: Vec<String> = pairs.iter().map(|pair| (*pair).to_owned()).collect();
        changed[at].push('1');
        let mut dropped = pairs.clone();
        dropped.remove(at);
        for query in [changed.join("&"), dropped.join("&")] {
            assert_eq!(
                read(&format!("{query}&vnp_SecureHash={HASH}")),
                Err(GatewayError::Signature),
                "{query}"
            );
        }
    }
    for more in ["vnp_PromotionCode=X", "vnp_a=1"] {
        assert_eq!(read(&format!("{DATA}&{more}&vnp_SecureHash={HASH}")), Err(GatewayError::Signature));
    }
}

#[test]
fn a_signature_that_does_not_fit_is_refused() {
    for end in ["", "&vnp_SecureHash=", "&vnp_SecureHash=zz", &format!("&vnp_SecureHash={}", &HASH[..126])] {
        assert_eq!(read(&format!("{DATA}{end}")), Err(GatewayError::Signature), "{end}");
    }
    for secret in ["", "test_secreT"] {
        let other = Vnpay { secret: Secret::new(secret), ..vnpay() };
        let message = format!("{DATA}&vnp_SecureHash={HASH}");
        assert_eq!(other.read_notice(message.as_bytes(), NOW), Err(GatewayError::Signature));
    }
    let twice = format!("{DATA}&vnp_Amount=1000000&vnp_SecureHash={HASH}");
    assert_eq!(read(&twice), Err(GatewayError::Malformed("a field comes twice")));
}

#[test]
fn another_merchants_notice_is_refused() {
    let message = sent(&fields_with(&[("vnp_TmnCode", "OTHER")]));
    assert_eq!(read(&message), Err(GatewayError::Merchant));
}

#[test]
fn amounts_are_whole_dong() {
    let of = |amount| read(&sent(&fields_with(&[("vnp_Amount", amount)]))).map(|notice| notice.amount);
    assert_eq!(of("100"), Ok(Dong(1)));
    for amount in ["", "0", "1000050", "-1000000", "+100", "10000.00", "1e6", "9223372036854775808"] {
        assert_eq!(of(amount), Err(GatewayError::Amount), "{amount}");
    }
}

#[test]
fn paid_is_only_what_both_codes_call_paid() {
    let of = |response, status| {
        let codes = [("vnp_ResponseCode", response), ("vnp_TransactionStatus", status)];
        read(&sent(&fields_with(&codes))).unwrap().outcome
    };
    let failed = |code: &str| Outcome::Failed { code: code.to_owned() };
    assert_eq!(of("00", "00"), Outcome::Paid);
    for (response, status, outcome) in [
        ("00", "01", Outcome::Pending),
        ("00", "02", failed("status-02")),
        ("00", "04", failed("status-04")),
        ("00", "07", Outcome::Pending),
        ("00", "", Outcome::Pending),
        ("00", "55", Outcome::Pending),
        ("24", "02", failed("24")),
        ("24", "00", failed("24")),
        ("07", "00", Outcome::Pending),
        ("98", "02", Outcome::Pending),
        ("", "00", Outcome::Pending),
        ("status-00", "00", Outcome::Pending),
    ] {
        assert_eq!(of(response, status), outcome, "{response} {status}");
    }
}

#[test]
fn another_outcome_is_another_event() {
    let pending = read(&sent(&fields_with(&[("vnp_TransactionStatus", "01")]))).unwrap();
    assert_eq!(pending.event_id, "vnpay:1716257871703:14422574:pending");
}

#[test]
fn without_a_time_it_is_the_time_of_reading() {
    for none in ["", "20240230091806"] {
        assert_eq!(read(&sent(&fields_with(&[("vnp_PayDate", none)]))).unwrap().at, NOW);
    }
}

#[test]
fn a_browsers_return_only_shows() {
    let message = sent(&fields_with(&[("vnp_ResponseCode", "24"), ("vnp_TransactionStatus", "02")]));
    let said = Said::Failure { code: "24".to_owned() };
    let back = BrowserReturn { reference: "1716257871703".to_owned(), said };
    assert_eq!(vnpay().read_return(&message), Ok(back));
    let paid = format!("{DATA}&vnp_SecureHash={HASH}");
    assert_eq!(vnpay().read_return(&paid).unwrap().said, Said::Success);
    assert_eq!(vnpay().read_return(&paid.replace("=00", "=24")), Err(GatewayError::Signature));
}

#[test]
fn the_answers_are_those_of_the_protocol() {
    let body = |verdict| vnpay().answer(verdict).body;
    assert_eq!(body(Verdict::Accepted), r#"{"Message":"Confirm Success","RspCode":"00"}"#);
    assert_eq!(body(Verdict::NotFound), r#"{"Message":"Order not found","RspCode":"01"}"#);
    assert_eq!(body(Verdict::AlreadyConfirmed), r#"{"Message":"Order already confirmed","RspCode":"02"}"#);
    assert_eq!(body(Verdict::WrongAmount), r#"{"Message":"Invalid amount","RspCode":"04"}"#);
    assert_eq!(body(Verdict::BadSignature), r#"{"Message":"Invalid checksum","RspCode":"97"}"#);
    assert_eq!(body(Verdict::Failed), r#"{"Message":"Other error","RspCode":"99"}"#);
    assert!(Verdict::ALL.iter().all(|verdict| vnpay().answer(*verdict).status == 200));
}

proptest! {
    #[test]
    fn what_is_signed_is_read_back(amount in 1..i64::MAX / 100, info in "\\PC{1,60}", number in 1..i64::MAX) {
        let (hundredths, number) = ((amount * 100).to_string(), number.to_string());
        let changes =
            [("vnp_Amount", &*hundredths), ("vnp_OrderInfo", &*info), ("vnp_TransactionNo", &*number)];
        let notice = read(&sent(&fields_with(&changes))).unwrap();
        prop_assert_eq!((notice.amount, notice.provider_transaction), (Dong(amount), number));
    }
}
