use kernel::Text;
use serde::{Deserialize, Serialize};
use ui::T;

/// A text for a person whose language is not known yet: the key of a message and its arguments, each of which may be in
/// several languages itself (the name of a product).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Wording {
    key: String,
    args: Vec<(String, Text)>,
}

impl Wording {
    pub fn new(key: &'static str) -> Self {
        Self { key: key.to_owned(), args: Vec::new() }
    }

    /// An argument that reads the same in every language.
    #[must_use]
    #[expect(clippy::needless_pass_by_value, reason = "numbers and texts read better without &")]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.push((name.to_owned(), Text::new(&value.to_string(), None)));
        self
    }

    /// An argument with its own languages.
    #[must_use]
    pub fn with_text(mut self, name: &'static str, value: &Text) -> Self {
        self.args.push((name.to_owned(), value.clone()));
        self
    }

    pub(crate) fn json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// What was stored.
    pub(crate) fn from_json(json: &str) -> Self {
        serde_json::from_str(json).unwrap_or_default()
    }

    /// The text for a reader.
    pub fn show(&self, t: &T) -> String {
        let with = |t: T, (name, value): &(String, Text)| t.with_named(name, value.show(t.locale()));
        self.args.iter().fold(t.clone(), with).get(&self.key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_stored_reads_back() {
        let name = Text::new("Dừa sáp", Some("Waxy coconut"));
        let told = Wording::new("alert-price-title").with_text("product", &name).with("count", 3);
        assert_eq!(Wording::from_json(&told.json()), told);
        assert_eq!(Wording::from_json("nonsense"), Wording::default());
    }
}
