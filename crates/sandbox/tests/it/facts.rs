//! Published vectors, read by the stand-in's own code.
use sandbox::signature;
use sandbox::vietqr::{CodeError, Order, decode};
use serde_json::json;

const VECTORS: &str = include_str!("../data/vietqr.txt");

#[test]
fn the_seven_codes() {
    let order = |bin: &str, account: &str, amount, content: &str| Order {
        bin: bin.to_owned(),
        account: account.to_owned(),
        amount,
        content: content.to_owned(),
    };
    let words = "NPS6869 thanh toan don hang";
    let expected = [
        order("970403", "9704031101234567", None, ""),
        order("970403", "0011012345678", Some(180_000), words),
        order("970403", "9704031101234567", Some(180_000), words),
        order("970416", "257678859", None, ""),
        order("970416", "257678859", Some(10_000), "Chuyen tien"),
        order("970415", "0011001932418", Some(120_000), "ung ho lu lut"),
        order("970403", "0011012345678", None, ""),
    ];
    let read: Vec<_> = VECTORS.lines().filter(|l| !l.starts_with('#')).map(|l| decode(l).unwrap()).collect();
    assert_eq!(read, expected);
}

#[test]
fn broken_codes_are_refused() {
    let malformed =
        "00020101021138570010A00000072701270006970403011200110123456780208QRIBFTTA53037045802VN6304F4E5";
    assert_eq!(decode(malformed), Err(CodeError::Tags("000697040301120011012345678".to_owned())));
    let good = VECTORS.lines().find(|line| !line.starts_with('#')).unwrap();
    assert_eq!(decode(&good.replace("4F52", "4F53")), Err(CodeError::Checksum));
    assert!(decode(&good.replace("4F52", "4f52")).is_ok());
    for text in ["", "6304", "đđđ", "00020163041D0F", "6304+F52"] {
        assert!(decode(text).is_err(), "{text}");
    }
}

#[test]
fn the_published_signature() {
    let data = json!({
        "orderCode": 123, "amount": 3000, "description": "VQRIO123", "accountNumber": "12345678",
        "reference": "TF230204212323", "transactionDateTime": "2023-02-04 18:25:00", "currency": "VND",
        "paymentLinkId": "124c33293c43417ab7879e14c8d9eb18", "code": "00", "desc": "Thành công",
        "counterAccountBankId": "", "counterAccountBankName": null, "counterAccountName": "",
        "counterAccountNumber": null, "virtualAccountName": "", "virtualAccountNumber": null
    });
    let key = "1a54716c8f0efb2744fb28b6e38b25da7f67a925d98bc1c18bd8faaecadd7675";
    let text = signature::text(data.as_object().unwrap());
    let published = "412e915d2871504ed31be63c8f62a149a4410d34c4c42affc9006ef9917eaa03";
    assert_eq!(signature::sign(key, &text), published);
    assert!(signature::fits(key, &text, published) && !signature::fits("x", &text, published));
}
