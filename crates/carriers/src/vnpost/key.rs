//! The public key of a PEM, as verification wants it. RFC 5280 4.1 (`SubjectPublicKeyInfo`), X.690 (DER).
use rustls::pki_types::SubjectPublicKeyInfoDer;
use rustls::pki_types::pem::PemObject;

const SEQUENCE: u8 = 0x30;
const BIT_STRING: u8 = 0x03;

/// The bits of the key; nothing when it is no public key.
pub(super) fn bits(pem: &str) -> Option<Vec<u8>> {
    let info = SubjectPublicKeyInfoDer::from_pem_slice(pem.as_bytes()).ok()?;
    let (info, _) = element(&info, SEQUENCE)?;
    let (_algorithm, rest) = element(info, SEQUENCE)?;
    let (bits, _) = element(rest, BIT_STRING)?;
    // The first byte says how many bits at the end do not count: none.
    bits.strip_prefix(&[0]).map(<[u8]>::to_vec)
}

/// The content of the element at the beginning, and what stands behind it.
fn element(bytes: &[u8], tag: u8) -> Option<(&[u8], &[u8])> {
    let (first, rest) = bytes.split_first()?;
    let (length, rest) = length(rest)?;
    (*first == tag).then(|| rest.split_at_checked(length)).flatten()
}

/// Up to 127 in one byte, else the number of bytes and the number.
fn length(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let (first, rest) = bytes.split_first()?;
    if *first < 0x80 {
        return Some((usize::from(*first), rest));
    }
    let (digits, rest) = rest
        .split_at_checked(usize::from(first & 0x7f))
        .filter(|(digits, _)| matches!(digits.len(), 1..=3))?;
    Some((digits.iter().fold(0, |length, digit| (length << 8) | usize::from(*digit)), rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_key_stands_within_the_pem() {
        let bits = bits(include_str!("../../tests/vnpost/public-key.pem")).unwrap();
        // A sequence of a modulus of 257 bytes (a zero first) and the exponent 65537.
        assert_eq!(bits.len(), 270);
        assert_eq!(bits[..9], [0x30, 0x82, 0x01, 0x0a, 0x02, 0x82, 0x01, 0x01, 0x00]);
        assert_eq!(bits[265..], [0x02, 0x03, 0x01, 0x00, 0x01]);
    }

    #[test]
    fn anything_else_is_no_key() {
        let pem = include_str!("../../tests/vnpost/public-key.pem");
        let wrong = |body: &str| format!("-----BEGIN PUBLIC KEY-----\n{body}\n-----END PUBLIC KEY-----\n");
        for text in [
            "",
            "x",
            &pem.replace("PUBLIC KEY", "CERTIFICATE"),
            &wrong(""),
            &wrong("MAA="),
            &wrong("MIT/////"),
        ] {
            assert_eq!(bits(text), None, "{text}");
        }
    }

    #[test]
    fn lengths_are_short_or_long_and_never_beyond_the_end() {
        assert_eq!(element(&[0x30, 2, 7, 8, 9], SEQUENCE), Some((&[7, 8][..], &[9][..])));
        assert_eq!(element(&[0x30, 0x81, 1, 7], SEQUENCE), Some((&[7][..], &[][..])));
        for broken in [
            &[][..],
            &[0x30],
            &[0x30, 2, 7],
            &[0x31, 0],
            &[0x30, 0x82, 1],
            &[0x30, 0x80],
            &[0x30, 0x84, 0, 0, 0, 0],
        ] {
            assert_eq!(element(broken, SEQUENCE), None, "{broken:?}");
        }
    }
}
