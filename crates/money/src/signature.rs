//! HMAC-SHA256 as the bank's interface uses it (published by `PayOS`: docs and `payos-lib-node`).
use hmac::{Hmac, KeyInit, Mac};
use serde_json::{Map, Value};
use sha2::Sha256;

/// The text that is signed: `name=value` in the order of the names, joined by `&`; null is empty.
pub(crate) fn signed_text(data: &Map<String, Value>) -> String {
    let mut pairs: Vec<_> = data.iter().collect();
    pairs.sort_by_key(|(name, _)| name.as_str());
    let pairs: Vec<_> = pairs.into_iter().map(|(name, value)| format!("{name}={}", plain(value))).collect();
    pairs.join("&")
}

fn plain(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        // The published sample code writes these two words as nothing, too.
        Value::String(text) if text == "null" || text == "undefined" => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

fn mac(secret: &str, text: &str) -> Option<Hmac<Sha256>> {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).ok()?;
    mac.update(text.as_bytes());
    Some(mac)
}

/// The signature in lower-case hexadecimal.
pub(crate) fn sign(secret: &str, text: &str) -> String {
    mac(secret, text).map(|mac| hex::encode(mac.finalize().into_bytes())).unwrap_or_default()
}

/// Compares in constant time.
pub(crate) fn fits(secret: &str, text: &str, signature: &str) -> bool {
    let bytes = hex::decode(signature).unwrap_or_default();
    mac(secret, text).is_some_and(|mac| mac.verify_slice(&bytes).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// From the README of `payOSHQ/payos-lib-node`.
    const KEY: &str = "1a54716c8f0efb2744fb28b6e38b25da7f67a925d98bc1c18bd8faaecadd7675";
    const SIGNATURE: &str = "412e915d2871504ed31be63c8f62a149a4410d34c4c42affc9006ef9917eaa03";
    const TEXT: &str = "accountNumber=12345678&amount=3000&code=00&counterAccountBankId=&counterAccountBankName=\
        &counterAccountName=&counterAccountNumber=&currency=VND&desc=Thành công&description=VQRIO123\
        &orderCode=123&paymentLinkId=124c33293c43417ab7879e14c8d9eb18&reference=TF230204212323\
        &transactionDateTime=2023-02-04 18:25:00&virtualAccountName=&virtualAccountNumber=";

    #[test]
    fn the_published_vector_verifies() {
        let data = serde_json::json!({
            "orderCode": 123, "amount": 3000, "description": "VQRIO123", "accountNumber": "12345678",
            "reference": "TF230204212323", "transactionDateTime": "2023-02-04 18:25:00", "currency": "VND",
            "paymentLinkId": "124c33293c43417ab7879e14c8d9eb18", "code": "00", "desc": "Thành công",
            "counterAccountBankId": null, "counterAccountBankName": "", "counterAccountName": null,
            "counterAccountNumber": "", "virtualAccountName": "null", "virtualAccountNumber": "undefined"
        });
        let text = signed_text(data.as_object().unwrap());
        assert_eq!(text, TEXT);
        assert_eq!(sign(KEY, &text), SIGNATURE);
        assert!(fits(KEY, &text, SIGNATURE) && fits(KEY, &text, &SIGNATURE.to_uppercase()));
        assert!(!fits(KEY, &text.replace("3000", "3001"), SIGNATURE));
        assert!(!fits("other", &text, SIGNATURE));
        for none in ["", "41", "no hex", &SIGNATURE[..62]] {
            assert!(!fits(KEY, &text, none));
        }
    }
}
