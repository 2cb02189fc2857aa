//! Units in which goods are sold.
use std::sync::LazyLock;

use kernel::Text;
use serde::Deserialize;

const FILE: &str = include_str!("../../../data/catalogue/units.toml");

/// A unit that the form offers.
#[derive(Debug, Clone, Deserialize)]
pub struct Unit {
    pub name: Text,
    /// How many pieces one is, where that is fixed.
    pub pieces: Option<i64>,
    /// Its code in UN/ECE Recommendation 20.
    pub code: Option<String>,
    /// Where the code was read; `remembered` where it was not.
    pub source: Option<String>,
}

#[derive(Deserialize, Default)]
struct File {
    unit: Vec<Unit>,
}

/// The units that ship, in the order of the form. A test holds that the file parses.
pub fn units() -> &'static [Unit] {
    static UNITS: LazyLock<Vec<Unit>> =
        LazyLock::new(|| toml::from_str::<File>(FILE).unwrap_or_default().unit);
    &UNITS
}

/// A unit as somebody typed it; one that is known also gets its other language.
pub fn unit(typed: &str) -> Text {
    let wanted = typed.trim().to_lowercase();
    let known = units().iter().find(|unit| {
        unit.name.vi == wanted || unit.name.en.as_ref().is_some_and(|english| *english == wanted)
    });
    known.map_or_else(|| Text::new(typed.trim(), None), |unit| unit.name.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_parses_and_each_code_has_a_source() {
        assert!(units().len() > 15);
        for unit in units() {
            assert!(unit.name.en.is_some(), "{:?}", unit.name);
            assert_eq!(unit.code.is_some(), unit.source.is_some(), "{:?}", unit.name);
        }
    }

    #[test]
    fn a_known_unit_is_known_in_both_languages() {
        assert_eq!(unit(" Chục "), Text::new("chục", Some("ten")));
        assert_eq!(unit("dozen"), Text::new("tá", Some("dozen")));
        assert_eq!(unit("giạ"), Text::new("giạ", None));
    }
}
