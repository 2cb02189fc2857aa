use std::sync::OnceLock;

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::locale;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Folds text for search: without accents, lower case, đ as d (đ has no Unicode decomposition).
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    text.nfd()
        .filter(|c| !is_combining_mark(*c))
        .map(|c| match c {
            'đ' | 'ð' | 'Đ' | 'Ð' => 'd',
            other => other,
        })
        .flat_map(char::to_lowercase)
        .collect()
}

/// The words of a text in lower case with their accents, in NFC.
pub fn words(text: &str) -> Vec<String> {
    split(&text.nfc().flat_map(char::to_lowercase).collect::<String>())
}

/// The words of a text, folded.
pub fn fold_words(text: &str) -> Vec<String> {
    split(&fold(text))
}

fn split(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_owned).collect()
}

/// A piece of an address: folded, hyphens between words, at most 80 characters.
pub fn slug(text: &str) -> String {
    let mut out = String::new();
    for word in split(&fold(text)) {
        let ascii: String = word.chars().filter(char::is_ascii_alphanumeric).collect();
        if ascii.is_empty() || out.len() + ascii.len() + 1 > 80 {
            continue;
        }
        if !out.is_empty() {
            out.push('-');
        }
        out.push_str(&ascii);
    }
    out
}

/// A key whose byte order is the CLDR order of Vietnamese; stored beside names that are sorted.
pub fn sort_key(text: &str) -> Vec<u8> {
    static COLLATOR: OnceLock<Option<CollatorBorrowed<'static>>> = OnceLock::new();
    let vietnamese = || Collator::try_new(locale!("vi").into(), CollatorOptions::default()).ok();
    let mut key = Vec::new();
    match COLLATOR.get_or_init(vietnamese) {
        Some(collator) => {
            let Ok(()) = collator.write_sort_key_to(text, &mut key);
        }
        None => key.extend(fold(text).bytes()),
    }
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Vectors checked against PostgreSQL `unaccent` and ICU 78.
    #[test]
    fn folds_the_vectors() {
        for (text, folded) in [
            ("Đường Đặng Thị Nhu", "duong dang thi nhu"),
            ("Dừa sáp Cầu Kè", "dua sap cau ke"),
            ("ƯỚT ươn ỹ Ỵ", "uot uon y y"),
            ("Hoà Bình", "hoa binh"),
            ("Hòa Bình", "hoa binh"),
            ("Bưởi Năm Roi", "buoi nam roi"),
        ] {
            assert_eq!(fold(text), folded);
            assert_eq!(fold(&text.nfd().collect::<String>()), folded, "decomposed input");
        }
    }

    #[test]
    fn slugs_the_vectors() {
        assert_eq!(slug("Đường Đặng Thị Nhu"), "duong-dang-thi-nhu");
        assert_eq!(slug("Dừa sáp Cầu Kè 500g – OCOP 4★"), "dua-sap-cau-ke-500g-ocop-4");
    }

    #[test]
    fn sorts_as_vietnamese_dictionaries_do() {
        let sorted = [
            "an",
            "ao",
            "ào",
            "ảo",
            "ão",
            "áo",
            "ạo",
            "ăn",
            "âu",
            "ca",
            "cha",
            "cháo",
            "co",
            "cô",
            "cơ",
            "da",
            "dà",
            "dưa",
            "dừa",
            "dứa",
            "dừa sáp",
            "đa",
            "Đường",
            "Tra",
            "Trà Vinh",
            "Vinh",
            "Vĩnh Long",
        ];
        let mut mixed = sorted;
        mixed.reverse();
        mixed.sort_by_key(|text| sort_key(text));
        assert_eq!(mixed, sorted);
    }
}
