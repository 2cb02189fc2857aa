use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

use crate::Locale;

/// What a person wrote: Vietnamese, and English where there is any.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Text {
    pub vi: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub en: Option<String>,
}

impl Text {
    pub fn new(vi: &str, en: Option<&str>) -> Self {
        let clean = |text: &str| text.trim().nfc().collect::<String>();
        Self { vi: clean(vi), en: en.map(clean).filter(|text| !text.is_empty()) }
    }

    /// The text for a reader; Vietnamese where there is no English.
    pub fn show(&self, locale: Locale) -> &str {
        match (locale, &self.en) {
            (Locale::En, Some(en)) => en,
            _ => &self.vi,
        }
    }

    /// The language [`Text::show`] answers in, for the `lang` attribute.
    pub fn lang(&self, locale: Locale) -> &'static str {
        match (locale, &self.en) {
            (Locale::En, Some(_)) => "en",
            _ => "vi",
        }
    }

    /// Both languages folded, for a search column.
    pub fn folded(&self) -> String {
        let both = format!("{} {}", self.vi, self.en.as_deref().unwrap_or_default());
        crate::fold(both.trim())
    }

    pub fn json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Reads [`Text::json`] back; a plain string counts as Vietnamese.
    pub fn from_json(json: &str) -> Self {
        serde_json::from_str(json).unwrap_or_else(|_| Self { vi: json.to_owned(), en: None })
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
    fn stores_composed_characters() {
        let decomposed: String = "Trà Vinh".nfd().collect();
        assert_eq!(Text::new(&decomposed, None).vi, "Trà Vinh");
    }
}
