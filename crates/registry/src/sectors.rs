use std::sync::OnceLock;

use kernel::Text;
use serde::Deserialize;

const FILE: &str = include_str!("../../../data/registry/sectors.toml");

/// A group of activities that the plans ask about, by the codes of the VSIC.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sector {
    pub key: String,
    pub name: Text,
    /// Beginnings of codes, by edition.
    vsic_2018: Vec<String>,
    vsic_2025: Vec<String>,
    /// Where the codes come from and how sure they are.
    pub source: String,
}

/// The groups that ship.
#[derive(Debug, Deserialize)]
pub struct Sectors {
    sector: Vec<Sector>,
}

impl Sectors {
    /// Those of `data/registry/sectors.toml`; a test reads the file.
    pub fn shipped() -> &'static Self {
        static SHIPPED: OnceLock<Sectors> = OnceLock::new();
        SHIPPED.get_or_init(|| toml::from_str(FILE).unwrap_or(Self { sector: Vec::new() }))
    }

    pub fn all(&self) -> &[Sector] {
        &self.sector
    }

    pub fn get(&self, key: &str) -> Option<&Sector> {
        self.sector.iter().find(|sector| sector.key == key)
    }

    /// The group of a code; the longest beginning wins. Empty for every other activity.
    pub(crate) fn of(&self, version: i64, code: &str) -> &str {
        let beginnings = |sector: &'_ Sector| match version {
            2018 => sector.vsic_2018.clone(),
            _ => sector.vsic_2025.clone(),
        };
        let fits = self.sector.iter().filter_map(|sector| {
            let longest =
                beginnings(sector).into_iter().filter(|b| code.starts_with(b.as_str())).map(|b| b.len());
            Some((longest.max()?, sector.key.as_str()))
        });
        fits.max_by_key(|(length, _)| *length).map(|(_, key)| key).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_means_what_its_edition_says() {
        let sectors: Sectors = toml::from_str(FILE).unwrap();
        assert_eq!(sectors.of(2025, "47900"), "e-commerce-service");
        assert_eq!(sectors.of(2018, "47110"), "supermarket");
        assert_eq!(sectors.of(2025, "35120"), "utility");
        assert_eq!(sectors.of(2025, "49330"), "transport");
        assert_eq!(sectors.of(2025, "01220"), "");
        assert!(sectors.all().iter().all(|s| !s.source.is_empty() && s.name.en.is_some()));
    }
}
