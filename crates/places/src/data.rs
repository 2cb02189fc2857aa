use std::collections::{BTreeMap, HashMap};

use kernel::{Locale, fold, sort_key};
use serde::Deserialize;

const PROVINCES: &str = include_str!("../../../data/places/provinces.csv");
const COMMUNES: &str = include_str!("../../../data/places/communes.csv");
const FORMER_TRA_VINH: &str = include_str!("../../../data/places/former_tra_vinh.csv");

#[derive(Debug, thiserror::Error)]
pub enum PlacesError {
    #[error("a file of places does not parse: {0}")]
    Parse(#[from] csv::Error),
    #[error("commune {0} lies in no known province")]
    Orphan(String),
}

/// A province or centrally run city.
#[derive(Debug, Clone, Deserialize)]
pub struct Province {
    pub code: String,
    /// Without its kind: `Vĩnh Long`.
    pub name: String,
    /// `Tỉnh Vĩnh Long`.
    pub full_name: String,
    pub full_name_en: String,
    pub kind: String,
}

/// A commune, ward or special zone.
#[derive(Debug, Clone, Deserialize)]
pub struct Commune {
    pub code: String,
    pub province: String,
    pub name: String,
    /// `Xã Cầu Kè`.
    pub full_name: String,
    pub full_name_en: String,
    pub kind: String,
    /// Centroid in degrees (WGS 84).
    pub lat: Option<f64>,
    pub lon: Option<f64>,
}

#[derive(Deserialize)]
struct Former {
    code: String,
    formed_from: String,
}

/// All units of place, in memory, by code.
pub struct Places {
    provinces: Vec<Province>,
    communes: HashMap<String, Commune>,
    /// Codes of communes by province, in the order of their names.
    by_province: BTreeMap<String, Vec<String>>,
    /// The communes of former Trà Vinh, with what they were formed from.
    former_tra_vinh: BTreeMap<String, String>,
}

impl Places {
    /// Reads the files that ship.
    ///
    /// # Errors
    /// [`PlacesError`] when a file is broken.
    pub fn load() -> Result<Self, PlacesError> {
        let mut provinces: Vec<Province> = read(PROVINCES)?;
        provinces.sort_by_cached_key(|province| sort_key(&province.name));
        let mut communes: Vec<Commune> = read(COMMUNES)?;
        communes.sort_by_cached_key(|commune| sort_key(&commune.name));
        let mut by_province: BTreeMap<String, Vec<String>> =
            provinces.iter().map(|p| (p.code.clone(), Vec::new())).collect();
        for commune in &communes {
            let known = by_province.get_mut(&commune.province);
            known.ok_or_else(|| PlacesError::Orphan(commune.code.clone()))?.push(commune.code.clone());
        }
        let communes = communes.into_iter().map(|c| (c.code.clone(), c)).collect();
        let former: Vec<Former> = read(FORMER_TRA_VINH)?;
        let former_tra_vinh = former.into_iter().map(|f| (f.code, f.formed_from)).collect();
        Ok(Self { provinces, communes, by_province, former_tra_vinh })
    }

    /// Provinces in Vietnamese order.
    pub fn provinces(&self) -> &[Province] {
        &self.provinces
    }

    pub fn province(&self, code: &str) -> Option<&Province> {
        self.provinces.iter().find(|province| province.code == code)
    }

    pub fn commune(&self, code: &str) -> Option<&Commune> {
        self.communes.get(code)
    }

    /// Communes of a province in Vietnamese order.
    pub fn communes_of(&self, province: &str) -> impl Iterator<Item = &Commune> {
        let codes = self.by_province.get(province).map(Vec::as_slice).unwrap_or_default();
        codes.iter().filter_map(|code| self.communes.get(code))
    }

    /// Communes whose name holds what was typed, with or without accents.
    pub fn search(&self, province: &str, typed: &str) -> Vec<&Commune> {
        let typed = fold(typed.trim());
        self.communes_of(province).filter(|commune| fold(&commune.full_name).contains(&typed)).collect()
    }

    /// `Xã Cầu Kè, tỉnh Vĩnh Long`; the code itself when it is not known.
    pub fn show(&self, commune: &str, locale: Locale) -> String {
        let Some(unit) = self.commune(commune) else {
            return commune.to_owned();
        };
        let province = self.province(&unit.province);
        match locale {
            Locale::Vi => {
                let province = province.map(|p| lower_first(&p.full_name)).unwrap_or_default();
                format!("{}, {province}", unit.full_name)
            }
            Locale::En => {
                let province = province.map(|p| p.full_name_en.clone()).unwrap_or_default();
                format!("{}, {province}", unit.full_name_en)
            }
        }
    }

    /// Only the commune: `Xã Cầu Kè`.
    pub fn short(&self, commune: &str, locale: Locale) -> String {
        self.commune(commune).map_or_else(
            || commune.to_owned(),
            |unit| match locale {
                Locale::Vi => unit.full_name.clone(),
                Locale::En => unit.full_name_en.clone(),
            },
        )
    }

    /// Codes of the 41 communes that were Trà Vinh until 30 June 2025.
    pub fn former_tra_vinh(&self) -> impl Iterator<Item = &str> {
        self.former_tra_vinh.keys().map(String::as_str)
    }

    /// What a commune of former Trà Vinh was formed from.
    pub fn formed_from(&self, commune: &str) -> Option<&str> {
        self.former_tra_vinh.get(commune).map(String::as_str)
    }
}

/// `Tỉnh Vĩnh Long` as it stands inside a sentence: `tỉnh Vĩnh Long`.
pub fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_lowercase().chain(chars).collect()).unwrap_or_default()
}

fn read<T: for<'de> Deserialize<'de>>(file: &str) -> Result<Vec<T>, csv::Error> {
    csv::ReaderBuilder::new().comment(Some(b'#')).from_reader(file.as_bytes()).deserialize().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_units_are_there() {
        let places = Places::load().unwrap();
        assert_eq!(places.provinces().len(), 34);
        assert_eq!(places.communes.len(), 3321);
        assert_eq!(places.communes_of("86").count(), 124);
        assert_eq!(places.former_tra_vinh().count(), 41);
        assert!(places.former_tra_vinh().all(|code| places.commune(code).unwrap().province == "86"));
    }

    #[test]
    fn a_commune_is_found_without_accents_and_shown_in_both_languages() {
        let places = Places::load().unwrap();
        let found: Vec<_> = places.search("86", "cau ke").iter().map(|c| c.code.as_str()).collect();
        assert_eq!(found, ["29308"]);
        assert_eq!(places.show("29308", Locale::Vi), "Xã Cầu Kè, tỉnh Vĩnh Long");
        assert_eq!(places.show("29308", Locale::En), "Cau Ke Commune, Vinh Long Province");
        assert_eq!(places.show("99999", Locale::Vi), "99999");
    }
}
