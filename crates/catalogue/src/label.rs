//! Labels of goods: what Decree 37/2026/NĐ-CP wants a label to say, and what sellers declare.
mod declare;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use kernel::Text;
use serde::Deserialize;
use ui::T;

pub use crate::store::label::LabelRow;
pub use declare::{NewLabel, declare_label, label_of};

const FILE: &str = include_str!("../../../data/catalogue/label-groups.toml");

/// What a label says beside name, responsible party and origin.
#[derive(Debug, Clone, Deserialize)]
pub struct LabelField {
    pub key: String,
    pub name: Text,
}

/// A group of goods of annex I.
#[derive(Debug, Clone, Deserialize)]
pub struct LabelGroup {
    pub number: i64,
    pub name: Text,
    /// Obligatory and the same for every piece, by their keys.
    pub fields: Vec<String>,
    /// Obligatory where the goods have it.
    #[serde(default)]
    pub if_any: Vec<String>,
    /// Obligatory on the goods, of each piece or lot; not shown on the market.
    #[serde(default)]
    pub each: Vec<String>,
    /// Words that the label must carry as they are.
    #[serde(default)]
    pub phrases: Vec<String>,
}

/// All groups, and where they come from.
#[derive(Debug, Default, Deserialize)]
pub struct LabelGroups {
    pub citation: String,
    field: Vec<LabelField>,
    group: Vec<LabelGroup>,
}

static SHIPPED: LazyLock<LabelGroups> = LazyLock::new(|| toml::from_str(FILE).unwrap_or_default());

/// The groups that ship.
pub fn label_groups() -> &'static LabelGroups {
    &SHIPPED
}

/// The three things that article 42.1 asks of all goods beside the name, by their keys.
pub(crate) const OF_ALL: [&str; 3] = ["responsible", "address", "origin"];

impl LabelGroups {
    pub fn all(&self) -> &[LabelGroup] {
        &self.group
    }

    pub fn get(&self, number: i64) -> Option<&LabelGroup> {
        self.group.iter().find(|group| group.number == number)
    }

    /// The name of a field in the reader's language.
    pub(crate) fn name_of(&self, key: &str, t: &T) -> String {
        let own = self.field.iter().find(|field| field.key == key).map(|f| f.name.show(t.locale).to_owned());
        own.or_else(|| t.find(&format!("label-{key}"))).unwrap_or_else(|| key.to_owned())
    }
}

impl LabelGroup {
    /// Everything that is asked for on the page, with whether it must be there.
    pub fn asked(&self) -> impl Iterator<Item = (&str, bool)> {
        let must = self.fields.iter().map(|key| (key.as_str(), true));
        must.chain(self.if_any.iter().map(|key| (key.as_str(), false)))
    }

    /// What a label lacks: keys in the order of the decree.
    pub(crate) fn missing(&self, new: &NewLabel) -> Vec<String> {
        let of_all = OF_ALL.into_iter().zip([&new.responsible, &new.address, &new.origin]);
        let of_all = of_all.filter(|(_, said)| said.trim().is_empty()).map(|(key, _)| key.to_owned());
        let blank = |key: &&String| new.fields.get(*key).is_none_or(|said| said.trim().is_empty());
        of_all.chain(self.fields.iter().filter(blank).cloned()).collect()
    }
}

/// What the fields say, as stored.
pub(crate) fn read_fields(json: &str) -> BTreeMap<String, String> {
    serde_json::from_str(json).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_groups_of_the_annex_are_there() {
        let numbers: Vec<i64> = label_groups().all().iter().map(|group| group.number).collect();
        assert_eq!(numbers, (1..=69).collect::<Vec<_>>());
        let known = |key: &String| label_groups().field.iter().any(|field| field.key == *key);
        let all = label_groups().all().iter();
        assert!(all.flat_map(|g| g.fields.iter().chain(&g.if_any).chain(&g.each)).all(known));
        assert!(label_groups().citation.contains("37/2026"));
    }

    #[test]
    fn food_lacks_what_is_not_said() {
        let food = label_groups().get(2).unwrap();
        let fields = [("quantity", "500 g"), ("ingredients", " "), ("use", "Ăn liền")];
        let fields = fields.map(|(key, said)| (key.to_owned(), said.to_owned())).into();
        let new = NewLabel { fields, responsible: "Hộ An".to_owned(), ..NewLabel::default() };
        assert_eq!(food.missing(&new), ["address", "origin", "ingredients", "warning", "storage"]);
    }
}
