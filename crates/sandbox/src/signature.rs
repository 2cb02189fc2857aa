//! HMAC-SHA256 in lower-case hexadecimal, and the text of a notice that is signed (as `PayOS` publishes it).
use hmac::{Hmac, KeyInit, Mac};
use serde_json::{Map, Value};
use sha2::{Sha256, Sha512};

/// Signs a text.
pub fn sign(secret: &str, text: &str) -> String {
    let keyed = Hmac::<Sha256>::new_from_slice(secret.as_bytes());
    keyed.map(|mac| hex::encode(mac.chain_update(text).finalize().into_bytes())).unwrap_or_default()
}

/// Whether a signature belongs to a text.
pub fn fits(secret: &str, text: &str, signature: &str) -> bool {
    let (Ok(keyed), Ok(given)) = (Hmac::<Sha256>::new_from_slice(secret.as_bytes()), hex::decode(signature))
    else {
        return false;
    };
    keyed.chain_update(text).verify_slice(&given).is_ok()
}

/// `a=1&b=2` in the order of the names; null becomes nothing.
pub fn text(data: &Map<String, Value>) -> String {
    let mut lines: Vec<String> = data
        .iter()
        .map(|(name, value)| match value {
            Value::Null => format!("{name}="),
            Value::String(text) => format!("{name}={text}"),
            other => format!("{name}={other}"),
        })
        .collect();
    lines.sort_by(|a, b| a.split('=').next().cmp(&b.split('=').next()));
    lines.join("&")
}

/// HMAC-SHA512 in lower-case hexadecimal, of VNPAY.
pub fn sign_long(secret: &str, text: &str) -> String {
    let keyed = Hmac::<Sha512>::new_from_slice(secret.as_bytes());
    keyed.map(|mac| hex::encode(mac.chain_update(text).finalize().into_bytes())).unwrap_or_default()
}

/// `a=1&b=2` of some pairs, as they stand.
pub(crate) fn pairs(pairs: &[(&str, &str)]) -> String {
    pairs.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&")
}

/// A signature, or one that does not fit.
pub(crate) fn spoilt(signature: String, spoil: bool) -> String {
    if spoil { "00".repeat(signature.len() / 2) } else { signature }
}
