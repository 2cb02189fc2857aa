use std::collections::BTreeMap;
use std::sync::LazyLock;

use kernel::Dong;
use serde::Deserialize;

const FILE: &str = include_str!("../../../data/carriers/fallback_fees.toml");

/// Fees for when no carrier can be asked. What ships is invented: the province sets its own.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
pub struct FallbackFees {
    /// The day from which the table is valid, `2026-11-26`.
    pub set_on: String,
    further_g: u32,
    further: Prices,
    band: Vec<Band>,
    groups: BTreeMap<String, Vec<String>>,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
struct Band {
    up_to_g: u32,
    price: Prices,
}

/// In đồng, by how far it goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
struct Prices {
    within: Dong,
    near: Dong,
    far: Dong,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Distance {
    Within,
    Near,
    Far,
}

impl Prices {
    fn to(self, distance: Distance) -> Dong {
        match distance {
            Distance::Within => self.within,
            Distance::Near => self.near,
            Distance::Far => self.far,
        }
    }
}

impl FallbackFees {
    /// Those that ship. A test reads the file, so that an unreadable one does not ship.
    pub fn shipped() -> &'static Self {
        static SHIPPED: LazyLock<FallbackFees> =
            LazyLock::new(|| FallbackFees::parse(FILE).unwrap_or_default());
        &SHIPPED
    }

    /// Reads a table as `data/carriers/fallback_fees.toml` describes it.
    ///
    /// # Errors
    /// What cannot be read, for whoever wrote the table.
    pub fn parse(text: &str) -> Result<Self, toml::de::Error> {
        let mut fees: Self = toml::from_str(text)?;
        fees.band.sort_by_key(|band| band.up_to_g);
        Ok(fees)
    }

    /// What a parcel of so many grams costs between two provinces, by their codes in `data/places/provinces.csv`.
    pub fn fee(&self, from_province: &str, to_province: &str, weight_g: u32) -> Dong {
        let distance = self.distance(from_province, to_province);
        if let Some(band) = self.band.iter().find(|band| weight_g <= band.up_to_g) {
            return band.price.to(distance);
        }
        let (last_g, last) = self.band.last().map_or_else(Default::default, |b| (b.up_to_g, b.price));
        let steps = weight_g.saturating_sub(last_g).div_ceil(self.further_g.max(1));
        last.to(distance).plus(self.further.to(distance).times(steps.into()))
    }

    fn distance(&self, from: &str, to: &str) -> Distance {
        let group = |code: &str| self.groups.values().position(|group| group.iter().any(|c| c == code));
        match (group(from), group(to)) {
            (Some(_), Some(_)) if from == to => Distance::Within,
            (Some(one), Some(other)) if one == other => Distance::Near,
            _ => Distance::Far,
        }
    }
}

/// [`FallbackFees::fee`] of the table that ships.
pub fn fallback_fee(from_province: &str, to_province: &str, weight_g: u32) -> Dong {
    FallbackFees::shipped().fee(from_province, to_province, weight_g)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn a_fee_goes_by_weight_and_distance() {
        let fees = |weight_g| ["86", "92", "01"].map(|to| fallback_fee("86", to, weight_g).0);
        for (weight_g, expected) in [
            (1, [16_000, 22_000, 30_000]),
            (500, [16_000, 22_000, 30_000]),
            (501, [19_000, 26_000, 36_000]),
            (1_000, [19_000, 26_000, 36_000]),
            (1_001, [24_000, 33_000, 46_000]),
            (2_000, [24_000, 33_000, 46_000]),
            (2_001, [26_500, 37_000, 52_000]),
            (2_500, [26_500, 37_000, 52_000]),
            (2_501, [29_000, 41_000, 58_000]),
        ] {
            assert_eq!(fees(weight_g), expected, "{weight_g} g");
        }
        assert_eq!(fallback_fee("86", "86", u32::MAX), Dong(24_000 + 2_500 * 8_589_931));
    }

    #[test]
    fn what_is_not_listed_is_far() {
        for (from, to) in [("", ""), ("84", "84"), ("86", "84"), ("Vĩnh Long", "86")] {
            assert_eq!(fallback_fee(from, to, 500), Dong(30_000), "{from} → {to}");
        }
    }

    #[test]
    fn every_province_stands_in_one_group() {
        let places = include_str!("../../../data/places/provinces.csv");
        let codes = places.lines().filter_map(|line| line.split(',').next());
        let provinces: BTreeSet<_> = codes.filter(|code| code.parse::<u8>().is_ok()).collect();
        let listed: Vec<_> = FallbackFees::shipped().groups.values().flatten().map(String::as_str).collect();
        assert_eq!(listed.len(), 34);
        assert_eq!(listed.into_iter().collect::<BTreeSet<_>>(), provinces);
        assert_eq!(FallbackFees::parse(FILE).unwrap().set_on, "2026-11-26");
    }

    #[test]
    fn a_table_of_the_province_is_read_and_a_broken_one_is_refused() {
        let text = "set_on = '2027-01-01'\nfurther_g = 0\nfurther = { within = 1, near = 2, far = 3 }\n\
            band = [{ up_to_g = 9, price = { within = 20, near = 21, far = 22 } },\
            { up_to_g = 5, price = { within = 10, near = 11, far = 12 } }]\n[groups]\nall = ['86']\n";
        let fees = FallbackFees::parse(text).unwrap();
        assert_eq!([5, 6, 9, 12].map(|g| fees.fee("86", "86", g)), [10, 20, 20, 23].map(Dong));
        assert!(FallbackFees::parse("set_on = '2027-01-01'").is_err());
    }
}
