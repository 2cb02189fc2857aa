use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use rustls::crypto::ring;
use rustls::pki_types::alg_id::{RSA_ENCRYPTION, RSA_PKCS1_SHA256};

use super::key;

/// Whether Vietnam Post signed `MYVNP`, the date of sending, the code and the status of the first parcel: RSA with
/// SHA-256. That the padding is PKCS #1 v1.5 and the signature written in Base64 is from memory.
pub(super) fn fits(public_key: &str, sent: &str, item: &str, status: &str, signature: &str) -> bool {
    let message = format!("MYVNP{sent}{item}{status}");
    let (Some(key), Ok(signature)) = (key::bits(public_key), STANDARD.decode(signature)) else {
        return false;
    };
    let known = ring::default_provider().signature_verification_algorithms.all;
    let rsa = known.iter().find(|algorithm| {
        algorithm.public_key_alg_id() == RSA_ENCRYPTION && algorithm.signature_alg_id() == RSA_PKCS1_SHA256
    });
    rsa.is_some_and(|rsa| rsa.verify_signature(&key, message.as_bytes(), &signature).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: &str = include_str!("../../tests/vnpost/public-key.pem");
    const SENT: &str = "26/11/2026 09:05:00";

    #[test]
    fn only_what_was_signed_fits() {
        let signature = include_str!("../../tests/vnpost/delivered.base64").trim();
        assert!(fits(KEY, SENT, "EB123456789VN", "14", signature));
        assert!(!fits(KEY, "26/11/2026 09:05:01", "EB123456789VN", "14", signature));
        assert!(!fits(KEY, SENT, "EB123456788VN", "14", signature));
        assert!(!fits(KEY, SENT, "EB123456789VN", "12", signature));
        assert!(!fits("", SENT, "EB123456789VN", "14", signature));
        let other = include_str!("../../tests/vnpost/delivering.base64").trim();
        for wrong in ["", "AA==", "no base64", other] {
            assert!(!fits(KEY, SENT, "EB123456789VN", "14", wrong), "{wrong}");
        }
        assert!(fits(KEY, SENT, "EB123456789VN", "12", other));
    }
}
