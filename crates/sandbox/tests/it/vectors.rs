//! The published signatures, computed by the stand-in's own code.
use sandbox::{signature, vietqr};
use serde_json::Value;

fn vectors() -> Value {
    serde_json::from_str(include_str!("../data/signatures.json")).unwrap()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

#[test]
fn vnpay() {
    let vector = &vectors()["vnpay"];
    let signature = signature::sign_long(text(&vector["secret"]), text(&vector["data"]));
    assert_eq!(signature, text(&vector["sha512"]));
}

#[test]
fn payos() {
    let vector = &vectors()["payos_webhook"];
    assert_eq!(
        signature::sign(text(&vector["checksum_key"]), text(&vector["data"])),
        text(&vector["sha256"])
    );
}

#[test]
fn momo() {
    let vector = &vectors()["momo_create_selfcomputed"];
    assert_eq!(signature::sign(text(&vector["secretKey"]), text(&vector["raw"])), text(&vector["sha256"]));
}

#[test]
fn a_written_code_is_a_published_one() {
    let published = include_str!("../data/vietqr.txt");
    let code = vietqr::encode("970415", "0011001932418", 120_000, "ung ho lu lut");
    assert!(published.lines().any(|line| line == code), "{code}");
}
