use std::fmt;

use kernel::Locale;
use serde::de::{Deserialize, Deserializer, Error, Visitor};
use serde::ser::{Serialize, Serializer};

/// A number of a plan in hundredths: 13.8 is 1380. Exact, because it may be money; hundredths of a percent
/// are the basis points of a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Decimal(i64);

const HUNDREDTHS: i64 = 100;
const PLACES: usize = 2;

impl Decimal {
    /// A number given in hundredths, such as a share in basis points.
    pub const fn from_hundredths(hundredths: i64) -> Self {
        Self(hundredths)
    }

    /// A whole number; saturates far beyond any figure of a province.
    pub const fn whole(number: i64) -> Self {
        Self(number.saturating_mul(HUNDREDTHS))
    }

    /// The number times one hundred.
    pub const fn hundredths(self) -> i64 {
        self.0
    }

    /// The whole part.
    pub const fn trunc(self) -> i64 {
        self.0 / HUNDREDTHS
    }

    pub const fn is_whole(self) -> bool {
        self.0 % HUNDREDTHS == 0
    }

    #[must_use]
    pub const fn minus(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }

    /// Reads `12` or `13.8`; at most two places.
    pub fn parse(text: &str) -> Option<Self> {
        let (whole, places) = text.split_once('.').unwrap_or((text, ""));
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || places.len() > PLACES || !digits(whole) || !digits(places) {
            return None;
        }
        format!("{whole}{places:0<PLACES$}").parse().ok().map(Self)
    }

    /// For people: `1.234,5` in Vietnamese, `1,234.5` in English.
    pub fn show(self, locale: Locale) -> String {
        let (separator, mark) = match locale {
            Locale::Vi | Locale::Further(_) => ('.', ','),
            Locale::En => (',', '.'),
        };
        self.written(&grouped(self.trunc(), separator), mark)
    }

    /// For machines: `1234.5`.
    pub fn plain(self) -> String {
        self.written(&self.trunc().unsigned_abs().to_string(), '.')
    }

    fn written(self, whole: &str, mark: char) -> String {
        let sign = if self.0 < 0 { "-" } else { "" };
        let places = format!("{:0PLACES$}", (self.0 % HUNDREDTHS).unsigned_abs());
        match places.trim_end_matches('0') {
            "" => format!("{sign}{whole}"),
            places => format!("{sign}{whole}{mark}{places}"),
        }
    }
}

/// The digits of a number without its sign, in groups of three.
fn grouped(number: i64, separator: char) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}

struct Number;

impl Visitor<'_> for Number {
    type Value = Decimal;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number of at most two decimal places, not negative")
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Decimal, E> {
        Decimal::parse(&number.to_string()).ok_or_else(|| E::custom(format!("{number} does not fit")))
    }

    /// The shortest text of a float is what stood in the file, so no digit is lost.
    fn visit_f64<E: Error>(self, number: f64) -> Result<Decimal, E> {
        Decimal::parse(&number.to_string()).ok_or_else(|| E::custom(format!("{number} does not fit")))
    }
}

impl<'de> Deserialize<'de> for Decimal {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Number)
    }
}

impl Serialize for Decimal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.is_whole() {
            return serializer.serialize_i64(self.trunc());
        }
        let number = self.plain().parse().map_err(serde::ser::Error::custom)?;
        serializer.serialize_f64(number)
    }
}

#[cfg(test)]
#[path = "decimal_test.rs"]
mod tests;
