//! Goods that may be sold only to some, or not at all: `data/catalogue/restrictions.toml`.
use std::sync::LazyLock;

use kernel::Text;
use serde::Deserialize;

use crate::moderation::phrases;
use crate::{Categories, Words};

const FILE: &str = include_str!("../../../data/catalogue/restrictions.toml");

/// What a restriction does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RestrictionRule {
    /// Sold to people of 18 or older.
    Adults,
    /// Never shown.
    Forbidden,
    /// Its seller needs papers; the seller is told.
    Papers,
}

/// What the law says of some goods.
#[derive(Debug, Clone, Deserialize)]
pub struct Restriction {
    pub key: String,
    pub rule: RestrictionRule,
    pub name: Text,
    /// The rule in a sentence.
    pub said: Text,
    words: Vec<String>,
    #[serde(default)]
    except: Vec<String>,
    pub citation: String,
    /// Written from memory: to be checked against the text of the law.
    #[serde(default)]
    pub remembered: bool,
}

#[derive(Debug, Default, Deserialize)]
struct File {
    restriction: Vec<Restriction>,
}

static SHIPPED: LazyLock<File> = LazyLock::new(|| toml::from_str(FILE).unwrap_or_default());

/// All restrictions.
pub fn restrictions() -> &'static [Restriction] {
    &SHIPPED.restriction
}

/// The restrictions of a product, by its shelf and by the words of its name, each with the words found.
pub fn restricted(words: &Words) -> Vec<(&'static Restriction, String)> {
    let shelf = Categories::shipped().get(&words.category).and_then(|shelf| shelf.restriction.as_deref());
    let name = format!("{} | {}", words.name.vi, words.name.en.as_deref().unwrap_or_default());
    let found = |restriction: &'static Restriction| {
        let word = phrases::found(&restriction.words, &restriction.except, &name);
        let by_shelf = || (shelf == Some(&restriction.key)).then(String::new);
        word.map(str::to_owned).or_else(by_shelf).map(|word| (restriction, word))
    };
    restrictions().iter().filter_map(found).collect()
}

/// Whether a product may be sold to adults only.
pub fn for_adults(words: &Words) -> bool {
    restricted(words).iter().any(|(restriction, _)| restriction.rule == RestrictionRule::Adults)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(name: &str) -> Words {
        Words { name: Text::new(name, None), category: "fruit".to_owned(), ..Words::default() }
    }

    #[test]
    fn goods_are_restricted_by_their_name_or_shelf() {
        assert_eq!(restrictions().len(), 7);
        assert!(restrictions().iter().all(|r| !r.citation.is_empty()));
        assert!(for_adults(&named("Rượu nếp Xuân Thạnh")));
        assert!(!for_adults(&named("Ly rượu thủy tinh")));
        assert!(!for_adults(&named("Bưởi Năm Roi")));
        assert!(for_adults(&Words { category: "alcohol".to_owned(), ..named("Đặc sản Phú Lễ") }));
        let tobacco = restricted(&named("Thuoc la dieu"));
        assert_eq!(tobacco[0].0.rule, RestrictionRule::Forbidden);
    }
}
