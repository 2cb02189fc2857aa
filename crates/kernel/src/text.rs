use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

use crate::Locale;

/// What a person wrote: Vietnamese, and English or a further language where there is any.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Text {
    pub vi: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub en: Option<String>,
    /// Further languages by their codes.
    #[serde(flatten)]
    pub further: BTreeMap<String, String>,
}

impl Text {
    pub fn new(vi: &str, en: Option<&str>) -> Self {
        let clean = |text: &str| text.trim().nfc().collect::<String>();
        let en = en.map(clean).filter(|text| !text.is_empty());
        Self { vi: clean(vi), en, further: BTreeMap::new() }
    }

    /// The same in a further language; an empty text takes it away.
    #[must_use]
    pub fn and(mut self, code: &str, text: &str) -> Self {
        let text: String = text.trim().nfc().collect();
        if text.is_empty() {
            self.further.remove(code);
        } else {
            self.further.insert(code.to_owned(), text);
        }
        self
    }

    /// The text for a reader; Vietnamese where there is none in the reader's language.
    pub fn show(&self, locale: Locale) -> &str {
        self.own(locale).unwrap_or(&self.vi)
    }

    /// The text in just this language.
    pub fn own(&self, locale: Locale) -> Option<&str> {
        match locale {
            Locale::Vi => Some(&self.vi),
            Locale::En => self.en.as_deref(),
            Locale::Further(code) => self.further.get(code).map(String::as_str),
        }
    }

    /// The language [`Text::show`] answers in, for the `lang` attribute.
    pub fn lang(&self, locale: Locale) -> &'static str {
        if self.own(locale).is_some() { locale.code() } else { Locale::Vi.code() }
    }

    /// Every language folded, for a search column.
    pub fn folded(&self) -> String {
        let all: Vec<&str> = self.all().collect();
        crate::fold(all.join(" ").trim())
    }

    /// The text in every language it has, Vietnamese first.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        let further = self.further.values().map(String::as_str);
        std::iter::once(self.vi.as_str()).chain(self.en.as_deref()).chain(further)
    }

    pub fn json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Reads [`Text::json`] back; a plain string counts as Vietnamese.
    pub fn from_json(json: &str) -> Self {
        serde_json::from_str(json).unwrap_or_else(|_| Self { vi: json.to_owned(), ..Self::default() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn falls_back_to_vietnamese_and_says_so() {
        let text = Text::new("Dừa sáp", None);
        assert_eq!((text.show(Locale::En), text.lang(Locale::En)), ("Dừa sáp", "vi"));
        let both = Text::new("Dừa sáp", Some("Waxy coconut"));
        assert_eq!((both.show(Locale::En), both.lang(Locale::En)), ("Waxy coconut", "en"));
        assert_eq!(Text::from_json(&both.json()), both);
    }

    #[test]
    fn carries_further_languages() {
        let khmer = Locale::Further("km");
        let text = Text::new("Dừa sáp", None).and("km", "ដូងខ្ទិះ");
        assert_eq!((text.show(khmer), text.lang(khmer), text.show(Locale::En)), ("ដូងខ្ទិះ", "km", "Dừa sáp"));
        assert_eq!(Text::from_json(&text.json()), text);
        assert_eq!(text.and("km", " ").show(khmer), "Dừa sáp");
    }

    #[test]
    fn stores_composed_characters() {
        let decomposed: String = "Trà Vinh".nfd().collect();
        assert_eq!(Text::new(&decomposed, None).vi, "Trà Vinh");
    }
}
