use crate::fault::Fault;
use crate::read::{Files, Reading, read};

/// A questionnaire that ships with the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shipped {
    /// `firms`, `households`.
    pub name: &'static str,
    /// In the CSV form that [`crate::read()`] reads.
    pub sheets: &'static str,
}

/// The questionnaires of `data/questionnaires`.
pub const SHIPPED: [Shipped; 2] = [
    Shipped { name: "firms", sheets: include_str!("../../../data/questionnaires/firms.csv") },
    Shipped { name: "households", sheets: include_str!("../../../data/questionnaires/households.csv") },
];

impl Shipped {
    /// Reads it. A form with all communes takes some megabytes, so whoever asks it should keep it.
    ///
    /// # Errors
    /// What is wrong with it, which a test knows to be nothing.
    pub fn read(self) -> Result<Reading, Vec<Fault>> {
        read(self.sheets.as_bytes(), &Files::default())
    }
}
