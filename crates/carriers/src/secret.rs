use std::fmt;

use subtle::ConstantTimeEq;

/// A token, a password, the secret part of a path. `Debug` does not print it.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Secret(String);

impl Secret {
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The text itself, for sending.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// Whether `given` is this secret, in a time that does not tell how much of it fits (its length may be told). An
    /// empty secret fits nothing.
    pub fn fits(&self, given: &str) -> bool {
        !self.0.is_empty() && bool::from(self.0.as_bytes().ct_eq(given.as_bytes()))
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::Secret;

    #[test]
    fn only_the_whole_secret_fits_and_none_is_printed() {
        let secret = Secret::new("kín-đáo");
        assert!(secret.fits("kín-đáo"));
        for wrong in ["", "kín", "kín-đáo ", "Kín-đáo", "kín-đạo"] {
            assert!(!secret.fits(wrong), "{wrong}");
        }
        assert!(!Secret::default().fits(""));
        assert_eq!(format!("{secret:?}"), "Secret(…)");
    }
}
