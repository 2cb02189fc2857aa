use std::collections::BTreeMap;

use kernel::{Error, Result};
use sampling::allocation::Rule;
use serde::{Deserialize, Serialize};

/// How a sample is drawn.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "population", rename_all = "lowercase")]
pub enum Design {
    Firms(Firms),
    Households(Households),
}

/// Firms of the register, in strata.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Firms {
    pub whose: Whose,
    /// What strata are made of; none: the whole frame is one.
    pub strata: Vec<Stratify>,
    pub sample: u32,
    pub rule: Rule,
    /// Fewest of each stratum.
    pub minimum: u32,
    /// Of the sample, in percent.
    pub reserve: u32,
    /// Of the sample, in percent: how much of it is asked again next year.
    pub overlap: u32,
    /// Of Neyman's rule: the question of the survey before whose spread counts.
    #[serde(default)]
    pub measure: String,
    /// To which counts of the frame weights are calibrated.
    pub calibrate: Vec<Stratify>,
    pub seed: u64,
    /// Counts of the frame at the drawing, by what they are of and level.
    #[serde(default)]
    pub counts: BTreeMap<String, BTreeMap<String, u32>>,
}

/// Which firms of the register are of the population.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Whose {
    All,
    /// Companies and private enterprises (Enterprise Law 59/2020/QH14).
    Enterprises,
    Households,
}

/// What a stratum may be made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stratify {
    Size,
    Sector,
    Form,
    Commune,
}

/// Households of the area frame: communes by their households, hamlets in them by theirs, then as many of each.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Households {
    pub communes: u32,
    pub hamlets_each: u32,
    pub households_each: u32,
    pub reserve_each: u32,
    pub seed: u64,
}

impl Whose {
    pub const ALL: [Self; 3] = [Self::Enterprises, Self::Households, Self::All];

    pub fn key(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Enterprises => "enterprises",
            Self::Households => "households",
        }
    }

    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|whose| whose.key() == key)
    }
}

impl Stratify {
    pub const ALL: [Self; 4] = [Self::Size, Self::Sector, Self::Form, Self::Commune];

    pub fn key(self) -> &'static str {
        match self {
            Self::Size => "size",
            Self::Sector => "sector",
            Self::Form => "form",
            Self::Commune => "commune",
        }
    }

    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|by| by.key() == key)
    }

    /// The column of the data that holds it.
    pub(crate) fn column(self) -> &'static str {
        match self {
            Self::Size => "frame_size",
            Self::Sector => "frame_sector",
            Self::Form => "frame_form",
            Self::Commune => "frame_commune",
        }
    }
}

impl Design {
    pub(crate) fn seed(&self) -> u64 {
        match self {
            Self::Firms(firms) => firms.seed,
            Self::Households(households) => households.seed,
        }
    }

    /// What a survey keeps.
    pub(crate) fn stored(&self) -> Result<String> {
        serde_json::to_string(self).map_err(Error::internal)
    }

    /// What a survey kept; none before it was drawn.
    pub(crate) fn read(stored: &str) -> Result<Option<Self>> {
        if stored.is_empty() {
            return Ok(None);
        }
        serde_json::from_str(stored).map(Some).map_err(Error::internal)
    }
}
