//! Texts of banks, made plain.
use kernel::fold;
use unicode_normalization::UnicodeNormalization;

/// Longest text of a line, in characters.
const LONGEST: usize = 2_000;

/// NFC on one line: signs of control and spaces in a row are one space.
pub(crate) fn clean(text: &str) -> String {
    let spaced: String = text.nfc().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let whole = words.join(" ");
    match whole.char_indices().nth(LONGEST) {
        Some((end, _)) => whole.get(..end).unwrap_or_default().trim_end().to_owned(),
        None => whole,
    }
}

/// A reference without spaces and without the apostrophe that keeps a spreadsheet from counting with it.
pub(crate) fn reference(text: &str) -> Option<String> {
    let plain: String = clean(text).trim_start_matches('\'').split(' ').collect();
    Some(plain).filter(|plain| plain.chars().any(char::is_alphanumeric))
}

/// What stays the same of a text in whatever file a bank writes it: letters and digits without accents.
pub(crate) fn skeleton(text: &str) -> String {
    fold(text).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Pieces that were cut at a length: a full piece goes on without a space.
pub(crate) fn joined<'a>(pieces: impl Iterator<Item = &'a str>, full: usize) -> String {
    let (mut text, mut open) = (String::new(), false);
    for piece in pieces {
        if !open && !text.is_empty() {
            text.push(' ');
        }
        text.push_str(piece);
        open = piece.chars().count() >= full;
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_made_plain() {
        assert_eq!(clean("  CHUYEN\r\n TIEN\0 \t CN "), "CHUYEN TIEN CN");
        assert_eq!(clean(&"ă".repeat(3_000)).chars().count(), 2_000);
        assert_eq!(reference("' FT26 325 "), Some("FT26325".to_owned()));
        assert_eq!((reference(" "), reference("-")), (None, None));
        assert_eq!(skeleton("Trả tiền, Đơn 12."), "tratiendon12");
    }

    #[test]
    fn a_full_piece_goes_on() {
        assert_eq!(joined(["abcd", "ef", "gh"].into_iter(), 4), "abcdef gh");
    }
}
