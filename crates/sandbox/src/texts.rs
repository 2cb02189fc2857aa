/// The texts of the pages: `key = text` lines in each language.
const VI: &str = include_str!("../locales/vi.ftl");
const EN: &str = include_str!("../locales/en.ftl");

/// Texts in one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Texts {
    pub(crate) lang: &'static str,
    lines: &'static str,
}

impl Texts {
    /// Vietnamese, unless English is asked for.
    pub(crate) fn of(lang: &str) -> Self {
        if lang == "en" { Self { lang: "en", lines: EN } } else { Self { lang: "vi", lines: VI } }
    }

    pub(crate) fn get(self, key: &str) -> &'static str {
        let mut pairs = self.lines.lines().filter_map(|line| line.split_once(" = "));
        pairs.find(|(found, _)| *found == key).map_or("", |(_, text)| text)
    }
}

/// `573.000 ₫`.
pub(crate) fn dong(amount: i64) -> String {
    let digits = amount.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push('.');
        }
        out.push(digit);
    }
    format!("{out}\u{a0}₫")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_have_the_same_keys() {
        let keys = |text: &'static str| text.lines().filter_map(|l| l.split_once(" = ")).map(|(k, _)| k);
        assert!(keys(VI).eq(keys(EN)));
        assert_eq!(dong(1_234_567), "1.234.567\u{a0}₫");
        assert_eq!((dong(999), dong(1000)), ("999\u{a0}₫".to_owned(), "1.000\u{a0}₫".to_owned()));
    }
}
