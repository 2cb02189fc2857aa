use std::collections::{BTreeMap, HashMap};

use serde::Deserialize;

use crate::PlacesError;
use crate::data::read;

const PROVINCES: &str = include_str!("../../../data/places/former_provinces.csv");
const DISTRICTS: &str = include_str!("../../../data/places/former_districts.csv");
const COMMUNES: &str = include_str!("../../../data/places/former_communes.csv");
const SUCCESSION: &str = include_str!("../../../data/places/succession.csv");

/// A province until 30 June 2025.
#[derive(Debug, Clone, Deserialize)]
pub struct FormerProvince {
    pub code: String,
    /// `Tỉnh Trà Vinh`.
    pub full_name: String,
    /// The present province that it is part of.
    pub province: String,
}

/// A district, town or provincial city, abolished on 1 July 2025.
#[derive(Debug, Clone, Deserialize)]
pub struct FormerDistrict {
    pub code: String,
    pub full_name: String,
    /// Code of the former province.
    pub province: String,
}

/// A commune, ward or township until 30 June 2025.
#[derive(Debug, Clone, Deserialize)]
pub struct FormerCommune {
    /// Of the edition before 1 July 2025; the same number may be another unit's today.
    pub code: String,
    pub full_name: String,
    /// Code of the former district.
    pub district: String,
    /// A point inside, in degrees (WGS 84).
    pub lat: Option<f64>,
    pub lon: Option<f64>,
}

/// How much of a former commune a present one took; the likeliest home of an old address first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Extent {
    /// Unchanged, perhaps under another name.
    Kept,
    /// All of it.
    Whole,
    /// A part, with all of its people or what remained of it.
    PartMain,
    Part,
    /// A part of its land.
    PartArea,
}

impl Extent {
    /// The last part of its text's key.
    pub fn key(self) -> &'static str {
        match self {
            Self::Kept => "kept",
            Self::Whole => "whole",
            Self::PartMain => "part-main",
            Self::Part => "part",
            Self::PartArea => "part-area",
        }
    }
}

/// What became of a former commune: one of these for each present commune that took it or a part of it.
#[derive(Debug, Clone, Deserialize)]
pub struct Succession {
    former: String,
    /// Code of the present commune.
    pub commune: String,
    pub extent: Extent,
    /// The source's own words where they say more.
    pub note: String,
}

/// The units until 30 June 2025 and what became of them.
#[derive(Default)]
pub(crate) struct Former {
    pub(crate) provinces: BTreeMap<String, FormerProvince>,
    pub(crate) districts: BTreeMap<String, FormerDistrict>,
    pub(crate) communes: HashMap<String, FormerCommune>,
    successions: HashMap<String, Vec<Succession>>,
    /// Codes of former communes by present commune.
    predecessors: HashMap<String, Vec<String>>,
}

impl Former {
    /// Reads the files that ship.
    pub(crate) fn load() -> Result<Self, PlacesError> {
        let mut successions: HashMap<String, Vec<Succession>> = HashMap::new();
        let mut predecessors: HashMap<String, Vec<String>> = HashMap::new();
        for row in read::<Succession>(SUCCESSION)? {
            predecessors.entry(row.commune.clone()).or_default().push(row.former.clone());
            successions.entry(row.former.clone()).or_default().push(row);
        }
        for rows in successions.values_mut() {
            rows.sort_by(|a, b| (a.extent, &a.commune).cmp(&(b.extent, &b.commune)));
        }
        Ok(Self {
            provinces: read::<FormerProvince>(PROVINCES)?.into_iter().map(|p| (p.code.clone(), p)).collect(),
            districts: read::<FormerDistrict>(DISTRICTS)?.into_iter().map(|d| (d.code.clone(), d)).collect(),
            communes: read::<FormerCommune>(COMMUNES)?.into_iter().map(|c| (c.code.clone(), c)).collect(),
            successions,
            predecessors,
        })
    }

    pub(crate) fn successors(&self, former: &str) -> &[Succession] {
        self.successions.get(former).map(Vec::as_slice).unwrap_or_default()
    }

    pub(crate) fn predecessors(&self, commune: &str) -> impl Iterator<Item = &FormerCommune> {
        let codes = self.predecessors.get(commune).map(Vec::as_slice).unwrap_or_default();
        codes.iter().filter_map(|code| self.communes.get(code))
    }

    pub(crate) fn district_of(&self, commune: &FormerCommune) -> Option<&FormerDistrict> {
        self.districts.get(&commune.district)
    }

    pub(crate) fn province_of(&self, commune: &FormerCommune) -> Option<&FormerProvince> {
        self.provinces.get(&self.district_of(commune)?.province)
    }
}
