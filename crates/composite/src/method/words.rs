//! What is said to people.
use serde::{Deserialize, Deserializer, Serialize};

/// In both languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub struct Words {
    #[serde(default)]
    pub vi: String,
    #[serde(default)]
    pub en: String,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Either {
    One(String),
    Both(Words),
}

/// Both languages, or one text that stands for both.
pub(super) fn either<'de, D: Deserializer<'de>>(own: D) -> Result<Words, D::Error> {
    Ok(match Either::deserialize(own)? {
        Either::One(text) => Words { vi: text.clone(), en: text },
        Either::Both(words) => words,
    })
}

#[cfg(test)]
mod tests {
    use crate::Method;

    #[test]
    fn a_source_is_read_in_both_forms_and_written_in_the_new_one() {
        let old = Method::parse("a", "id = \"a\"\nversion = \"1\"\nsource = \"Plan 1267\"").unwrap();
        assert_eq!((old.source.vi.as_str(), old.source.en.as_str()), ("Plan 1267", "Plan 1267"));
        let text = "id = \"a\"\nversion = \"1\"\nsource = { vi = \"Kế hoạch\", en = \"Plan\" }";
        let new = Method::parse("a", text).unwrap();
        assert_eq!((new.source.vi.as_str(), new.source.en.as_str()), ("Kế hoạch", "Plan"));
        let again = Method::parse("a", &new.text().unwrap()).unwrap();
        assert_eq!(again, new);
        assert!(Method::parse("a", "id = \"a\"\nversion = \"1\"\nsource = { fr = \"Plan\" }").is_err());
    }
}
