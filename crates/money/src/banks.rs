use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::Deserialize;

const FILE: &str = include_str!("../../../data/banks/napas.csv");

/// The file of banks is broken.
#[derive(Debug, thiserror::Error)]
pub enum BanksError {
    #[error("the file of banks does not parse: {0}")]
    Parse(#[from] csv::Error),
    #[error("BIN {0} comes twice")]
    Twice(String),
}

/// A bank or intermediary that NAPAS knows.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Bank {
    /// Six digits.
    pub bin: String,
    pub code: String,
    /// As on its sign: `VietinBank`.
    pub short_name: String,
    /// As in the register, in Vietnamese.
    pub name: String,
    pub swift: String,
    /// `send-and-receive`, `receive`, `none`, `unknown`.
    pub vietqr: String,
}

/// All banks, by BIN.
#[derive(Debug, Clone, Default)]
pub struct Banks(BTreeMap<String, Bank>);

impl Banks {
    /// Those of the file that ships, read once. A broken file would leave none; a test reads it whole.
    pub fn shared() -> &'static Self {
        static BANKS: OnceLock<Banks> = OnceLock::new();
        BANKS.get_or_init(|| Self::load().unwrap_or_default())
    }

    /// Reads the file that ships.
    ///
    /// # Errors
    /// [`BanksError`] when it is broken.
    pub fn load() -> Result<Self, BanksError> {
        let mut banks = BTreeMap::new();
        let mut file = csv::ReaderBuilder::new().comment(Some(b'#')).from_reader(FILE.as_bytes());
        for bank in file.deserialize::<Bank>() {
            let bank = bank?;
            if let Some(before) = banks.insert(bank.bin.clone(), bank) {
                return Err(BanksError::Twice(before.bin));
            }
        }
        Ok(Self(banks))
    }

    pub fn get(&self, bin: &str) -> Option<&Bank> {
        self.0.get(bin)
    }

    /// The short name of a bank; the BIN itself when it is not known.
    pub fn name<'a>(&'a self, bin: &'a str) -> &'a str {
        self.get(bin).map_or(bin, |bank| bank.short_name.as_str())
    }

    /// In the order of their BINs.
    pub fn all(&self) -> impl Iterator<Item = &Bank> {
        self.0.values()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn banks_are_found_by_their_bin() {
        let banks = Banks::load().unwrap();
        assert_eq!(banks.all().count(), 66);
        assert_eq!((banks.name("970415"), banks.name("970406")), ("VietinBank", "Vikki Bank"));
        assert_eq!(banks.get("970403").unwrap().swift, "SGTTVNVX");
        assert_eq!(banks.name("000000"), "000000");
        // Renamed, and those whose BIN does not begin with 9704 (fact sheet 1.1).
        for (bin, name) in
            [("970414", "MBV"), ("970449", "LPBank"), ("422589", "CIMB Bank"), ("971025", "MoMo")]
        {
            assert_eq!(banks.name(bin), name);
        }
        for bin in ["458761", "546034", "546035", "668888", "963388", "963369"] {
            assert!(banks.get(bin).is_some(), "{bin}");
        }
        assert!(banks.all().all(|bank| bank.bin.len() == 6 && !bank.name.is_empty()));
    }
}
