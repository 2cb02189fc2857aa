//! Keyed hashes: lower-case hexadecimal when written, either case when read.
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Sha256, Sha512};

use crate::{GatewayError, Result, Secret};

/// HMAC-SHA256, of `MoMo`, `ZaloPay` and `PayOS`.
pub(crate) type Short = Hmac<Sha256>;
/// HMAC-SHA512, of VNPAY.
pub(crate) type Long = Hmac<Sha512>;

fn keyed<M: KeyInit + Mac>(secret: &Secret, text: &str) -> Option<M> {
    let mut mac = <M as KeyInit>::new_from_slice(secret.reveal().as_bytes()).ok()?;
    mac.update(text.as_bytes());
    Some(mac)
}

/// Signs a text.
pub(crate) fn sign<M: KeyInit + Mac>(secret: &Secret, text: &str) -> String {
    keyed::<M>(secret, text).map(|mac| hex::encode(mac.finalize().into_bytes())).unwrap_or_default()
}

/// Compares in constant time. No signature fits an empty secret: anybody could have made it.
///
/// # Errors
/// [`GatewayError::Signature`].
pub(crate) fn verify<M: KeyInit + Mac>(secret: &Secret, text: &str, signature: &str) -> Result<()> {
    let given = hex::decode(signature).map_err(|_| GatewayError::Signature)?;
    let mac = keyed::<M>(secret, text).filter(|_| !secret.is_empty()).ok_or(GatewayError::Signature)?;
    mac.verify_slice(&given).map_err(|_| GatewayError::Signature)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Test case 2 of RFC 4231.
    #[test]
    fn the_published_vectors() {
        let (key, text) = (Secret::new("Jefe"), "what do ya want for nothing?");
        let short = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
        let long = "164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea2505549758bf75c05a994a6d034f65f8f0e6fd\
            caeab1a34d4a6b4b636e070a38bce737";
        assert_eq!(sign::<Short>(&key, text), short);
        assert_eq!(sign::<Long>(&key, text), long);
        assert_eq!(verify::<Short>(&key, text, short), Ok(()));
        assert_eq!(verify::<Long>(&key, text, &long.to_uppercase()), Ok(()));
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        let key = Secret::new("Jefe");
        let signature = sign::<Short>(&key, "text");
        for other in ["", "41", "no hex", &signature[..62], &format!("{signature}00")] {
            assert_eq!(verify::<Short>(&key, "text", other), Err(GatewayError::Signature), "{other}");
        }
        assert_eq!(verify::<Short>(&key, "texT", &signature), Err(GatewayError::Signature));
        assert_eq!(verify::<Short>(&Secret::new("jefe"), "text", &signature), Err(GatewayError::Signature));
    }

    #[test]
    fn nothing_fits_an_empty_secret() {
        let empty = Secret::default();
        let signature = sign::<Short>(&empty, "text");
        assert_eq!(verify::<Short>(&empty, "text", &signature), Err(GatewayError::Signature));
    }
}
