use kernel::{fold, words};
use unicode_normalization::UnicodeNormalization;

use crate::words::Words;

/// A syllable in the forms it is searched by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Syllable {
    /// Without accents: `dua`.
    pub(crate) folded: String,
    /// With its letters' accents and the tone as a figure at its end: `dưa2`. Where the tone mark stood is gone, so
    /// `hoà` and `hòa` are one.
    pub(crate) exact: String,
    /// Whether it was written with any accent.
    pub(crate) marked: bool,
}

/// The syllables of a text.
pub(crate) fn syllables(text: &str, words_known: &Words) -> Vec<Syllable> {
    words(text).iter().map(|word| Syllable::new(word, words_known)).collect()
}

impl Syllable {
    /// Of one word in lower case.
    pub(crate) fn new(word: &str, words_known: &Words) -> Self {
        let mut tone = '0';
        let toneless: String =
            word.nfd().filter(|c| tone_of(*c).map(|found| tone = found).is_none()).nfc().collect();
        let folded = fold(word);
        let marked = !word.is_ascii();
        if words_known.i_for_y(&folded) {
            let short = |text: &str| format!("{}i", text.strip_suffix('y').unwrap_or(text));
            return Self { exact: format!("{}{tone}", short(&toneless)), folded: short(&folded), marked };
        }
        Self { exact: format!("{toneless}{tone}"), folded, marked }
    }
}

/// The figure of a tone mark: acute 1, grave 2, hook 3, tilde 4, dot below 5.
fn tone_of(mark: char) -> Option<char> {
    match mark {
        '\u{301}' => Some('1'),
        '\u{300}' => Some('2'),
        '\u{309}' => Some('3'),
        '\u{303}' => Some('4'),
        '\u{323}' => Some('5'),
        _ => None,
    }
}

/// Two neighbours as one word of the index.
pub(crate) fn pair(first: &str, second: &str) -> String {
    format!("{first}_{second}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_and_new_spelling_are_one() {
        let words = Words::known().unwrap();
        let of = |text: &str| syllables(text, words);
        assert_eq!(of("Hoà thuỷ KỸ mĩ"), of("hòa thủy kĩ Mỹ"));
        let only = |text: &str| of(text).remove(0);
        assert_eq!(only("Dừa"), Syllable { folded: "dua".into(), exact: "dưa2".into(), marked: true });
        assert_eq!(only("ổi").exact, "ôi3");
        assert_ne!(only("tay").exact, only("tai").exact);
        assert_eq!(only("ST25"), Syllable { folded: "st25".into(), exact: "st250".into(), marked: false });
    }
}
