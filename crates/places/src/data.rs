use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, OnceLock};

use kernel::{Locale, fold, sort_key};
use serde::Deserialize;

use crate::address::Dictionary;
use crate::former::{Former, FormerCommune, FormerDistrict, FormerProvince, Succession};

const PROVINCES: &str = include_str!("../../../data/places/provinces.csv");
const COMMUNES: &str = include_str!("../../../data/places/communes.csv");

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

/// All units of place, in memory, by code.
#[derive(Default)]
pub struct Places {
    provinces: Vec<Province>,
    communes: HashMap<String, Commune>,
    /// Codes of communes by province, in the order of their names.
    by_province: BTreeMap<String, Vec<String>>,
    former: Former,
    dictionary: Dictionary,
}

impl Places {
    /// The one that everybody reads, for cells of tables and other plain functions.
    pub fn shared() -> &'static Arc<Self> {
        static SHARED: OnceLock<Arc<Places>> = OnceLock::new();
        SHARED.get_or_init(|| Arc::new(Self::load().unwrap_or_else(|error| unreachable_files(&error))))
    }

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
        let communes: HashMap<String, Commune> = communes.into_iter().map(|c| (c.code.clone(), c)).collect();
        let former = Former::load()?;
        let dictionary = Dictionary::of(&provinces, &communes, &former);
        Ok(Self { provinces, communes, by_province, former, dictionary })
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
            Locale::Vi | Locale::Further(_) => {
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
                Locale::Vi | Locale::Further(_) => unit.full_name.clone(),
                Locale::En => unit.full_name_en.clone(),
            },
        )
    }

    /// Only the commune, within a sentence: `xã Cầu Kè`.
    pub fn within(&self, commune: &str, locale: Locale) -> String {
        match locale {
            Locale::Vi | Locale::Further(_) => lower_first(&self.short(commune, locale)),
            Locale::En => self.short(commune, locale),
        }
    }

    /// A commune until 30 June 2025, by its code of then.
    pub fn former(&self, code: &str) -> Option<&FormerCommune> {
        self.former.communes.get(code)
    }

    /// What became of a former commune, the likeliest home of an old address first. Empty for the two
    /// communes that the official table leaves out.
    pub fn successors(&self, former: &str) -> &[Succession] {
        self.former.successors(former)
    }

    /// The former communes that a present one took, or took a part of.
    pub fn predecessors(&self, commune: &str) -> impl Iterator<Item = &FormerCommune> {
        self.former.predecessors(commune)
    }

    pub fn former_district(&self, code: &str) -> Option<&FormerDistrict> {
        self.former.districts.get(code)
    }

    pub fn former_province(&self, code: &str) -> Option<&FormerProvince> {
        self.former.provinces.get(code)
    }

    /// The former provinces that a present one was formed from, in the order of their codes.
    pub fn former_provinces_of(&self, province: &str) -> impl Iterator<Item = &FormerProvince> {
        self.former.provinces.values().filter(move |former| former.province == province)
    }

    /// The former districts of a former province, in the order of their codes.
    pub fn former_districts_of(&self, province: &str) -> impl Iterator<Item = &FormerDistrict> {
        self.former.districts.values().filter(move |district| district.province == province)
    }

    /// The one former district whose land a present commune is, when all of it was one district's.
    pub fn only_district(&self, commune: &str) -> Option<&FormerDistrict> {
        let mut codes = self.predecessors(commune).map(|former| former.district.as_str());
        let first = codes.next()?;
        codes.all(|code| code == first).then(|| self.former_district(first)).flatten()
    }

    /// `Xã Long Đức, thành phố Trà Vinh, tỉnh Trà Vinh`, as it was until 30 June 2025.
    pub fn show_former(&self, former: &FormerCommune) -> String {
        let district = self.former.district_of(former).map(|d| lower_first(&d.full_name));
        let province = self.former.province_of(former).map(|p| lower_first(&p.full_name));
        // An island district without communes stands for itself.
        let district = district.filter(|name| *name != lower_first(&former.full_name));
        let parts = [Some(former.full_name.clone()), district, province];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    /// Communes of today that were in that former province, wholly or in part.
    pub fn communes_from(&self, former_province: &str) -> Vec<&Commune> {
        let was = |former: &FormerCommune| {
            self.former.province_of(former).is_some_and(|province| province.code == former_province)
        };
        let Some(now) = self.former_province(former_province) else {
            return Vec::new();
        };
        self.communes_of(&now.province).filter(|c| self.predecessors(&c.code).any(was)).collect()
    }

    pub(crate) fn history(&self) -> &Former {
        &self.former
    }

    pub(crate) fn dictionary(&self) -> &Dictionary {
        &self.dictionary
    }
}

/// The files are part of the program; a test reads every one.
fn unreachable_files(error: &PlacesError) -> Places {
    tracing::error!(%error, "the files of places are broken");
    Places::default()
}

/// `Tỉnh Vĩnh Long` as it stands inside a sentence: `tỉnh Vĩnh Long`.
pub fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_lowercase().chain(chars).collect()).unwrap_or_default()
}

pub(crate) fn read<T: for<'de> Deserialize<'de>>(file: &str) -> Result<Vec<T>, csv::Error> {
    csv::ReaderBuilder::new().comment(Some(b'#')).from_reader(file.as_bytes()).deserialize().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Extent;

    #[test]
    fn all_units_are_there() {
        let places = Places::load().unwrap();
        assert_eq!(places.provinces().len(), 34);
        assert_eq!(places.communes.len(), 3321);
        assert_eq!(places.communes_of("86").count(), 124);
        assert_eq!(places.communes_from("84").len(), 41);
        assert_eq!((places.former.provinces.len(), places.former.districts.len()), (63, 696));
        assert_eq!(places.former.communes.len(), 10_041);
        let split = places.former.communes.keys().filter(|code| places.successors(code).len() > 1).count();
        assert_eq!(split, 441, "communes split by the reform");
        let lost: Vec<_> =
            places.former.communes.keys().filter(|code| places.successors(code).is_empty()).collect();
        assert_eq!(lost.len(), 2, "the official table names no successor of these: {lost:?}");
        let known = |row: &Succession| places.commune(&row.commune).is_some();
        assert!(places.former.communes.keys().all(|code| places.successors(code).iter().all(known)));
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

    #[test]
    fn a_former_commune_leads_to_todays() {
        let places = Places::load().unwrap();
        let former = places.former("29263").unwrap();
        assert_eq!(places.show_former(former), "Xã Long Đức, thành phố Trà Vinh, tỉnh Trà Vinh");
        let now: Vec<_> = places.successors("29263").iter().map(|s| (s.commune.as_str(), s.extent)).collect();
        assert_eq!(now, [("29263", Extent::Whole)]);
        assert_eq!(places.only_district("29263").unwrap().code, "842");
    }
}
