use crate::StatementLine;
use crate::plain::{clean, joined};

/// Signs of a full line of field 86, and of a full sub-field.
const LINE: usize = 65;
const PART: usize = 27;

/// Puts what field 86 says to its line: a text, or sub-fields that begin with a sign and two digits
/// (`166?00CHUYEN TIEN?20…?21…?32NGUYEN VAN A`).
pub(super) fn describe(line: &mut StatementLine, value: &str) {
    let Some(parts) = sub_fields(value) else {
        let text = clean(&joined(value.lines(), LINE));
        if !text.is_empty() {
            line.text = text;
        }
        return;
    };
    let of = |numbers: &[&str]| {
        let chosen = parts.iter().filter(|(number, _)| numbers.contains(&number.as_str()));
        clean(&joined(chosen.map(|(_, text)| text.as_str()), PART))
    };
    let words = of(&["20", "21", "22", "23", "24", "25", "26", "27", "28", "29", "60", "61", "62", "63"]);
    let first = |texts: [String; 2]| texts.into_iter().find(|text| !text.is_empty());
    if let Some(text) = first([words, of(&["00"])]) {
        line.text = text;
    }
    line.counterparty = first([of(&["32", "33"]), of(&["31"])]).unwrap_or_default();
}

/// The sub-fields by number; `None` when the text has none. Line ends within them mean nothing.
fn sub_fields(value: &str) -> Option<Vec<(String, String)>> {
    let whole: String = value.lines().collect();
    let behind_code = whole.trim_start_matches(|c: char| c.is_ascii_digit());
    if !matches!(whole.len() - behind_code.len(), 0 | 3) {
        return None;
    }
    let sign = behind_code.chars().next().filter(|sign| matches!(sign, '?' | '>' | '~' | '^'))?;
    // A sign without a number behind it belongs to the text.
    let mut parts: Vec<(String, String)> = Vec::new();
    for piece in behind_code.split(sign).skip(1) {
        let numbered =
            piece.split_at_checked(2).filter(|(number, _)| number.bytes().all(|b| b.is_ascii_digit()));
        match (numbered, parts.last_mut()) {
            (Some((number, text)), _) => parts.push((number.to_owned(), text.to_owned())),
            (None, Some((_, text))) => {
                text.push(sign);
                text.push_str(piece);
            }
            (None, None) => return None,
        }
    }
    Some(parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sub_fields_are_told_from_text() {
        let parts = sub_fields("166?00CK\n?20LA?SAO\n?\n21DON").unwrap();
        let texts: Vec<_> = parts.iter().map(|(number, text)| (number.as_str(), text.as_str())).collect();
        assert_eq!(texts, [("00", "CK"), ("20", "LA?SAO"), ("21", "DON")]);
        for text in ["LA SAO?20", "1234?20X", "?X", "", "MBVCB.123.CN"] {
            assert_eq!(sub_fields(text), None, "{text}");
        }
    }
}
