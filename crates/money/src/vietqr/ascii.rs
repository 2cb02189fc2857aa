use unicode_normalization::UnicodeNormalization;

/// The text without accents, case kept, in printable ASCII: banks' systems count and show only that.
pub(super) fn ascii(text: &str) -> String {
    let plain = text.nfd().map(|c| match c {
        'đ' | 'ð' => 'd',
        'Đ' | 'Ð' => 'D',
        other => other,
    });
    plain.filter(|c| matches!(c, ' '..='~')).collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn accents_go_and_case_stays() {
        assert_eq!(super::ascii("Dừa sáp CẦU KÈ – Đường đá 5★"), "Dua sap CAU KE  Duong da 5");
    }
}
