//! Message encryption for Web Push (RFC 8291), in one record of `aes128gcm` (RFC 8188).
use aes_gcm::aead::Aead;
use aes_gcm::{Aes128Gcm, KeyInit};
use hkdf::Hkdf;
use kernel::{Error, Ids, Result};
use p256::elliptic_curve::sec1::ToSec1Point;
use p256::{PublicKey, SecretKey};
use sha2::Sha256;

use super::decode;

/// The size of a record (RFC 8291 section 4: one record only).
const RECORD: u32 = 4_096;
/// Marks the end of the last record (RFC 8188 section 2).
const LAST: u8 = 2;

/// What a browser gave out: only it can read what is sealed with these.
pub(crate) struct Keys {
    public: PublicKey,
    auth: Vec<u8>,
}

/// The keys of a browser, if they are some: a point of P-256 and 16 bytes.
pub(crate) fn read_keys(public_key: &str, auth: &str) -> Option<Keys> {
    let (public, auth) = (decode(public_key)?, decode(auth)?);
    let public = PublicKey::from_sec1_bytes(&public).ok().filter(|_| public.len() == 65)?;
    (auth.len() == 16).then_some(Keys { public, auth })
}

/// Seals a message with a key and a salt used for it alone.
pub(crate) fn seal(ids: &Ids, keys: &Keys, message: &[u8]) -> Result<Vec<u8>> {
    seal_with(&fresh_key(ids)?, ids.bytes(), keys, message)
}

/// A new private key of P-256. A number beyond the order of the curve (one in four billion) is rolled again.
pub(crate) fn fresh_key(ids: &Ids) -> Result<SecretKey> {
    let tries = std::iter::repeat_with(|| SecretKey::from_slice(&ids.bytes::<32>()));
    tries.take(64).find_map(std::result::Result::ok).ok_or_else(|| failed("no key"))
}

/// The uncompressed point of a public key.
pub(crate) fn point(key: &PublicKey) -> Vec<u8> {
    key.to_sec1_point(false).as_bytes().to_vec()
}

fn seal_with(sender: &SecretKey, salt: [u8; 16], keys: &Keys, message: &[u8]) -> Result<Vec<u8>> {
    let sender_point = point(&sender.public_key());
    let shared = sender.diffie_hellman(&keys.public);
    let info = [b"WebPush: info\0".as_slice(), &point(&keys.public), &sender_point].concat();
    let input: [u8; 32] = derive(&keys.auth, shared.raw_secret_bytes(), &info)?;
    let key: [u8; 16] = derive(&salt, &input, b"Content-Encoding: aes128gcm\0")?;
    let nonce: [u8; 12] = derive(&salt, &input, b"Content-Encoding: nonce\0")?;
    let cipher = Aes128Gcm::new_from_slice(&key).map_err(|_| failed("the key"))?;
    let plain = [message, &[LAST]].concat();
    let sealed = cipher.encrypt(&nonce.into(), plain.as_slice()).map_err(|_| failed("the message"))?;
    let length = u8::try_from(sender_point.len()).map_err(Error::internal)?;
    Ok([salt.as_slice(), &RECORD.to_be_bytes(), &[length], &sender_point, &sealed].concat())
}

fn derive<const N: usize>(salt: &[u8], input: &[u8], info: &[u8]) -> Result<[u8; N]> {
    let mut out = [0; N];
    Hkdf::<Sha256>::new(Some(salt), input).expand(info, &mut out).map_err(|_| failed("a key"))?;
    Ok(out)
}

fn failed(what: &str) -> Error {
    Error::internal(format!("a push could not be sealed: {what}"))
}

#[cfg(test)]
mod tests {
    use base64::Engine as _;
    use base64::engine::general_purpose::URL_SAFE_NO_PAD;

    use super::*;

    /// RFC 8291 section 5 and appendix A.
    #[test]
    fn the_example_of_the_standard_comes_out_byte_for_byte() {
        let keys = read_keys(
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
            "BTBZMqHH6r4Tts7J_aSIgg",
        )
        .unwrap();
        let sender = decode("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw").unwrap();
        let sender = SecretKey::from_slice(&sender).unwrap();
        let salt = decode("DGv6ra1nlYgDCS1FRnbzlw").unwrap().try_into().unwrap();
        let sealed = seal_with(&sender, salt, &keys, b"When I grow up, I want to be a watermelon").unwrap();
        assert_eq!(
            URL_SAFE_NO_PAD.encode(sealed),
            "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8w\
             EqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN"
        );
    }

    #[test]
    fn keys_that_are_none_are_refused() {
        let (public, auth) = (
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
            "BTBZMqHH6r4Tts7J_aSIgg",
        );
        assert!(read_keys(&format!("{public}="), auth).is_some());
        assert!(read_keys(public, "BTBZMqHH6r4Tts7J").is_none());
        assert!(read_keys(&public.replace("BCVx", "BCVy"), auth).is_none(), "no point of the curve");
        assert!(read_keys("", "").is_none());
    }
}
