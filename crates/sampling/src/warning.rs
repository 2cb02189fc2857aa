//! Sentences that people should read before they trust an estimate.
use std::fmt;

use serde::{Serialize, Serializer};

/// A sentence in both languages; files hold the English one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    pub en: String,
    pub vi: String,
}

impl Warning {
    pub(crate) fn new(en: impl Into<String>, vi: impl Into<String>) -> Self {
        Self { en: en.into(), vi: vi.into() }
    }
}

impl fmt::Display for Warning {
    fn fmt(&self, form: &mut fmt::Formatter<'_>) -> fmt::Result {
        form.write_str(&self.en)
    }
}

impl Serialize for Warning {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&self.en)
    }
}
