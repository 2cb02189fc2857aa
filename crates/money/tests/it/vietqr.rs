//! VietQR: the published vectors, and what must hold of any text.
use kernel::Dong;
use money::vietqr::{Additional, Initiation, Service, VietQr, VietQrError, checksum};
use proptest::prelude::*;

const VECTORS: &str = include_str!("../data/vietqr.txt");
/// Sample 6.1.1 as NAPAS printed it: it declares 12 for an account of 13 characters; its checksum fits.
const MALFORMED: &str =
    "00020101021138570010A00000072701270006970403011200110123456780208QRIBFTTA53037045802VN6304F4E5";

fn vectors() -> Vec<&'static str> {
    VECTORS.lines().filter(|line| !line.starts_with('#')).collect()
}

/// The same code with the checksum that belongs to it.
fn sealed(body: &str) -> String {
    let text = format!("{body}6304");
    format!("{text}{}", checksum(text.as_bytes()))
}

fn refused(body: &str) -> VietQrError {
    sealed(body).parse::<VietQr>().unwrap_err()
}

#[test]
fn the_vectors_are_read_and_written_byte_by_byte() {
    assert_eq!(vectors().len(), 7);
    for text in vectors() {
        let code: VietQr = text.parse().unwrap();
        assert_eq!(code.encode().unwrap(), text);
        let (body, sum) = text.split_at(text.len() - 4);
        assert_eq!(format!("{body}{}", sum.to_lowercase()).parse::<VietQr>().unwrap(), code);
    }
}

#[test]
fn a_vector_says_what_it_says() {
    let code: VietQr = vectors()[1].parse().unwrap();
    assert_eq!((code.initiation, code.service), (Initiation::Dynamic, Some(Service::Account)));
    assert_eq!((code.bin.as_str(), code.account.as_str()), ("970403", "0011012345678"));
    assert_eq!((code.currency.as_str(), code.amount.as_deref()), ("704", Some("180000")));
    let data = code.additional.as_ref().unwrap();
    assert_eq!(data.bill.as_deref(), Some("NPS6869"));
    assert_eq!(data.purpose.as_deref(), Some("thanh toan don hang"));
    let fields: Vec<_> = code.fields().into_iter().map(|f| (f.path, f.name.vi, f.value)).collect();
    let field = |path: &str, name: &str, value: &str| (path.to_owned(), name.to_owned(), value.to_owned());
    assert!(fields.contains(&field("38.01.00", "Mã BIN của ngân hàng", "970403")));
    assert_eq!(fields.last(), Some(&field("63", "Mã kiểm tra (CRC)", "2E2E")));
    assert!(code.fields().iter().all(|field| field.name.en.is_some()));
}

#[test]
fn our_own_code_is_the_one_of_vietinbank() {
    let code = VietQr::transfer("970415", "0011001932418", Dong(120_000), "ủng hộ lũ lụt");
    assert_eq!(code.encode().unwrap(), vectors()[5]);
}

#[test]
fn the_malformed_sample_is_refused_and_says_why() {
    let (body, sum) = MALFORMED.split_at(MALFORMED.len() - 4);
    assert_eq!(checksum(body.as_bytes()), sum, "the checksum alone would let it pass");
    let error = MALFORMED.parse::<VietQr>().unwrap_err();
    let expected = VietQrError::Leftover { path: "38.01.01".into(), declared: 12, rest: "8".into() };
    assert_eq!(error, expected);
    assert_eq!(
        error.to_string(),
        "after tag 38.01.01, which declares length 12, \"8\" is left, which is no tag: the value is longer than declared"
    );
}

#[test]
fn each_mistake_has_its_name_and_place() {
    const HEAD: &str = "000201010211";
    const PAYEE: &str = "38530010A0000007270123000697041601092576788590208QRIBFTTA";
    let value = |path: &str, found: &str, wanted| VietQrError::Value {
        path: path.into(),
        found: found.into(),
        wanted,
    };
    assert_eq!("".parse::<VietQr>(), Err(VietQrError::Empty));
    assert_eq!(
        "xin chào".parse::<VietQr>(),
        Err(VietQrError::Header { path: String::new(), found: "xin chào".into() })
    );
    assert_eq!(
        "0003".parse::<VietQr>(),
        Err(VietQrError::Length { path: "00".into(), declared: 3, found: 0 })
    );
    assert_eq!("010211".parse::<VietQr>(), Err(VietQrError::First { found: "01".into() }));
    assert_eq!("000201".parse::<VietQr>(), Err(VietQrError::Last { found: "00".into() }));
    assert_eq!("0002016304+F52".parse::<VietQr>(), Err(value("63", "+F52", "four hexadecimal digits")));
    let wrong = vectors()[3].replace("AE9F", "AE9E");
    assert_eq!(
        wrong.parse::<VietQr>(),
        Err(VietQrError::Crc { expected: "AE9F".into(), found: "AE9E".into() })
    );
    let good = format!("{HEAD}{PAYEE}53037045802VN");
    assert!(sealed(&good).parse::<VietQr>().is_ok());
    assert_eq!(refused(&format!("{good}5802VN")), VietQrError::Twice { path: "58".into() });
    assert_eq!(refused(&format!("{HEAD}{PAYEE}5802VN")), VietQrError::Missing { path: "53".into() });
    assert_eq!(refused(&good.replace("0211", "0213")), value("01", "13", "11 or 12"));
    assert_eq!(refused(&good.replace("TTA", "TTX")), value("38.02", "QRIBFTTX", "QRIBFTTA or QRIBFTTC"));
    assert_eq!(refused(&format!("{good}5403ab1")), value("54", "ab1", "digits, perhaps with a point"));
    let long = format!("{good}5926{}", "a".repeat(26));
    assert_eq!(refused(&long), VietQrError::TooLong { path: "59".into(), longest: 25, found: 26 });
    // "Đá" has four bytes but two characters.
    assert_eq!(refused(&format!("{good}5903Đá")), VietQrError::Split { path: "59".into(), declared: 3 });
    assert!(sealed(&format!("{good}5905Đá!")).parse::<VietQr>().is_ok());
}

fn text(longest: usize) -> impl Strategy<Value = Option<String>> {
    proptest::option::of(proptest::string::string_regex(&format!("[ -~]{{1,{longest}}}")).unwrap())
}

prop_compose! {
    fn code()(
        (bin, account, dynamic, card) in ("[0-9]{6}", "[0-9A-Za-z]{1,19}", any::<bool>(), proptest::option::of(any::<bool>())),
        amount in proptest::option::of(0i64..=9_999_999_999_999),
        (name, city, postal, bill, purpose) in (text(25), text(15), text(10), text(25), text(25)),
    ) -> VietQr {
        let additional = Some(Additional { bill, purpose, ..Additional::default() });
        VietQr {
            initiation: if dynamic { Initiation::Dynamic } else { Initiation::Static },
            service: card.map(|card| if card { Service::Card } else { Service::Account }),
            amount: amount.map(|amount| amount.to_string()),
            additional: additional.filter(|data| *data != Additional::default()),
            name, city, postal,
            ..VietQr::transfer(&bin, &account, Dong(1), "x")
        }
    }
}

proptest! {
    #[test]
    fn what_was_written_is_read_back(code in code()) {
        let text = code.encode().unwrap();
        prop_assert_eq!(text.parse::<VietQr>(), Ok(code));
    }

    /// The checksum notices every change of one byte; only the case of its own letters does not matter.
    #[test]
    fn one_changed_byte_is_refused(code in code(), at in any::<proptest::sample::Index>(), to in 0u8..128) {
        let text = code.encode().unwrap();
        let at = at.index(text.len());
        let mut bytes = text.clone().into_bytes();
        prop_assume!(bytes[at] != to);
        let same = at >= text.len() - 4 && bytes[at].eq_ignore_ascii_case(&to);
        bytes[at] = to;
        let read = String::from_utf8(bytes).unwrap().parse::<VietQr>();
        if same { prop_assert_eq!(read, Ok(code)) } else { prop_assert!(read.is_err(), "{:?}", read) }
    }

    #[test]
    fn no_text_makes_it_panic(text in "\\PC*") {
        let _ = text.parse::<VietQr>();
    }

    /// Texts that look like codes and carry the right checksum get past the first door.
    #[test]
    fn no_code_makes_it_panic(body in "(000201)?(0102[0-9]{2})?(38[0-9]{2}[0-9A-ZĐ]{0,60})?([0-9]{4}[ -~Đ]{0,9}){0,5}") {
        if let Ok(code) = sealed(&body).parse::<VietQr>() {
            let again: VietQr = code.encode().unwrap().parse().unwrap();
            prop_assert_eq!(again.encode(), code.encode());
        }
    }
}
