use unicode_normalization::UnicodeNormalization;

/// Signs that every encoder of form fields treats alike; VNPAY's own samples disagree on others, as `(` and `~` [M].
const SIGNS: &str = " .,:/_-#";

/// A text as VNPAY wants it (fact sheet 1.2: ASCII): without accents, đ as d, its case kept; what is neither letter,
/// digit nor one of a few signs is a space, and spaces come one at a time. At most `limit` characters.
pub(crate) fn ascii(text: &str, limit: usize) -> String {
    let plain = |c: char| match c {
        'đ' | 'ð' => Some('d'),
        'Đ' | 'Ð' => Some('D'),
        c if c.is_ascii_alphanumeric() || SIGNS.contains(c) => Some(c),
        c if unicode_normalization::char::is_combining_mark(c) => None,
        _ => Some(' '),
    };
    let plain: String = text.nfd().filter_map(plain).collect();
    let words: Vec<&str> = plain.split_whitespace().collect();
    words.join(" ").chars().take(limit).collect::<String>().trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn vietnamese_keeps_its_letters_without_accents() {
        let text = "Đặt cọc dừa sáp Cầu Kè, đơn CN7K2: 50.000 ₫ (đã giảm)";
        let plain = "Dat coc dua sap Cau Ke, don CN7K2: 50.000 da giam";
        assert_eq!(ascii(text, 255), plain);
        assert_eq!(ascii(&text.nfd().collect::<String>(), 255), plain, "decomposed input");
    }

    #[test]
    fn nothing_of_a_protocol_passes() {
        assert_eq!(ascii("a|b&c=d%e+f\ng\0h\"i", 255), "a b c d e f g h i");
        assert_eq!(ascii("漢字 🥥", 255), "");
    }

    #[test]
    fn no_longer_than_the_limit() {
        assert_eq!(ascii("mười hai trái", 8), "muoi hai");
        assert_eq!(ascii("mười hai trái", 9), "muoi hai");
    }
}
