//! A method: every step and parameter of an index, with an id and a version.
mod check;
mod presets;
mod steps;
mod uncertainty;
mod words;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde::{Deserialize, Serialize};

pub use steps::{
    Aggregation, Imputation, Impute, Mean, Means, Normalisation, Normalise, NotPositive, OneOrMany, Scope,
    Second, Treat, Treatment,
};
pub use uncertainty::Uncertainty;
pub use words::Words;

use crate::error::{Error, Place, Result};

/// How an index is made. Without a file it is the preset `coinr`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Method {
    /// Names the method; results of two ids or versions are compared by ranks only.
    pub id: String,
    /// A text that changes with every change of the method.
    pub version: String,
    #[serde(default)]
    pub title: Words,
    #[serde(default)]
    pub description: Words,
    /// Where the structure and the weights come from: in both languages, or one text for both, as older files have it.
    #[serde(default, deserialize_with = "words::either")]
    pub source: Words,
    /// The preset that everything not said is taken from.
    #[serde(default = "presets::usual")]
    pub preset: String,
    #[serde(default)]
    pub imputation: Imputation,
    #[serde(default)]
    pub treatment: Treatment,
    #[serde(default)]
    pub normalisation: Normalisation,
    #[serde(default)]
    pub aggregation: Aggregation,
    #[serde(default)]
    pub uncertainty: Uncertainty,
    /// Names of codes in both languages.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub labels: BTreeMap<String, Words>,
}

impl Default for Method {
    fn default() -> Self {
        let own = presets::usual();
        Self {
            id: own.clone(),
            version: "1".to_owned(),
            title: Words { vi: "Cách tính mặc định".to_owned(), en: "Default method".to_owned() },
            description: Words::default(),
            source: Words::default(),
            preset: own,
            imputation: Imputation::default(),
            treatment: Treatment::default(),
            normalisation: Normalisation::default(),
            aggregation: Aggregation::default(),
            uncertainty: Uncertainty::default(),
            labels: BTreeMap::new(),
        }
    }
}

impl Method {
    /// The names of the presets.
    pub const PRESETS: [&str; 4] = presets::NAMES;

    /// A preset by its name.
    pub fn preset(name: &str) -> Option<Self> {
        presets::find(name)
    }

    /// Reads a method file; the name of a preset stands for the preset where no file has that name.
    ///
    /// # Errors
    /// [`Error`] when the file cannot be read, names something unknown, or holds a parameter that makes no sense.
    pub fn read(path: &Path) -> Result<Self> {
        if let Some(preset) = path.to_str().filter(|_| !path.exists()).and_then(Self::preset) {
            return Ok(preset);
        }
        let read = |source| Error::Read { path: path.display().to_string(), source };
        Self::parse(&path.display().to_string(), &fs::read_to_string(path).map_err(read)?)
    }

    /// As [`Method::read`], of a text; `name` stands for the file in sentences.
    ///
    /// # Errors
    /// As [`Method::read`].
    pub fn parse(name: &str, text: &str) -> Result<Self> {
        let place = Place::named(name);
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let own: toml::Table = toml::from_str(text).map_err(|error| place.clone().error(broken(&error)))?;
        let whole = presets::filled(&own).ok_or_else(|| {
            place
                .clone()
                .error(format!("there is no such preset; presets are: {}.", presets::NAMES.join(", ")))
        })?;
        let method: Self = whole.try_into().map_err(|error| place.clone().error(broken(&error)))?;
        check::check(&method).map_err(|what| place.error(what))?;
        Ok(method)
    }

    /// The method as a file with every parameter.
    ///
    /// # Errors
    /// [`Error::Refused`], which does not happen to a method that was read.
    pub fn text(&self) -> Result<String> {
        toml::to_string_pretty(self)
            .map_err(|error| Error::Refused(format!("the method cannot be written: {error}.")))
    }
}

fn broken(error: &toml::de::Error) -> String {
    format!("the method cannot be read: {}", error.to_string().trim().replace('\n', " "))
}
