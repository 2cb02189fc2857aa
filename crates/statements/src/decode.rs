//! Bytes of a text file as text, for the formats that are no spreadsheets.
use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1258};

/// By byte order mark, as UTF-8, as UTF-16 without a mark, as the XML says, else as Vietnamese Windows. Never fails:
/// signs that fit nothing become U+FFFD.
pub(crate) fn decode(bytes: &[u8]) -> Cow<'_, str> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let rest = bytes.get(mark..).unwrap_or_default();
        return encoding.decode_without_bom_handling(rest).0;
    }
    if let Some(encoding) = wide(bytes) {
        return encoding.decode_without_bom_handling(bytes).0;
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Cow::Borrowed(text);
    }
    declared(bytes).unwrap_or(WINDOWS_1258).decode_without_bom_handling(bytes).0
}

/// UTF-16 has a zero beside each ASCII letter.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    let zero = |first: usize| bytes.iter().skip(first).step_by(2).take(40).filter(|b| **b == 0).count();
    match (zero(0), zero(1)) {
        (0..10, 0..10) => None,
        (even, odd) if odd > even => Some(UTF_16LE),
        _ => Some(UTF_16BE),
    }
}

/// What `<?xml … encoding="…"?>` says.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let start = String::from_utf8_lossy(bytes.get(..bytes.len().min(200))?).into_owned();
    let head = start.strip_prefix("<?xml")?.split("?>").next()?;
    let label = head.split_once("encoding=")?.1;
    Encoding::for_label(label.split(['"', '\'']).nth(1)?.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodings_are_found_out() {
        let text = ":86:Trả tiền đơn dừa sáp";
        assert_eq!(decode(text.as_bytes()), text);
        assert_eq!(decode(format!("\u{feff}{text}").as_bytes()), text);
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!((decode(&little), decode(&big)), (text.into(), text.into()));
        assert_eq!(decode(&[&[0xff, 0xfe][..], &little].concat()), text);
        // Windows-1258: đ is F0, ê EA, ̀ (combining) CC.
        assert_eq!(decode(b"\xf0\xea\xcc"), "đê\u{300}");
        assert!(decode(b"<?xml version='1.0' encoding='ISO-8859-1'?><a>\xf0</a>").ends_with("ð</a>"));
    }
}
