use serde::{Deserialize, Serialize};

/// Vietnamese đồng, whole (the smaller units have no use and no coin).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Dong(pub i64);

impl Dong {
    pub const ZERO: Self = Self(0);

    /// The price of `quantity` pieces; saturates far beyond any order.
    #[must_use]
    pub fn times(self, quantity: i64) -> Self {
        Self(self.0.saturating_mul(quantity))
    }

    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }

    #[must_use]
    pub fn minus(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }

    /// A rate in basis points (1/100 %), rounded half up to the đồng.
    #[must_use]
    pub fn basis_points(self, rate: i64) -> Self {
        Self(self.0.saturating_mul(rate).saturating_add(5_000).div_euclid(10_000))
    }

    /// Shares the amount in proportion to `weights` by largest remainder: the shares add up exactly.
    /// Nobody weighs anything: the first takes all.
    pub fn share(self, weights: &[i64]) -> Vec<Self> {
        let total: i64 = weights.iter().sum();
        if total <= 0 {
            return weights.iter().enumerate().map(|(at, _)| if at == 0 { self } else { Self(0) }).collect();
        }
        let exact = |w: i64| i128::from(self.0) * i128::from(w);
        let mut shares: Vec<Self> = weights
            .iter()
            .map(|w| Self(i64::try_from(exact(*w).div_euclid(i128::from(total))).unwrap_or(i64::MAX)))
            .collect();
        let rest = self.0 - shares.iter().map(|s| s.0).sum::<i64>();
        let mut order: Vec<usize> = (0..weights.len()).collect();
        let remainder = |at: usize| weights.get(at).map_or(0, |w| exact(*w).rem_euclid(i128::from(total)));
        order.sort_by_key(|at| (std::cmp::Reverse(remainder(*at)), *at));
        for at in order.into_iter().take(usize::try_from(rest).unwrap_or(0)) {
            if let Some(share) = shares.get_mut(at) {
                share.0 += 1;
            }
        }
        shares
    }
}

impl std::iter::Sum for Dong {
    fn sum<I: Iterator<Item = Self>>(iter: I) -> Self {
        iter.fold(Self::ZERO, Self::plus)
    }
}

impl std::fmt::Display for Dong {
    /// `1.234.567 ₫` with a no-break space, as Vietnam writes it.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}\u{a0}₫", group(self.0))
    }
}

/// Digits in groups of three with dots.
fn group(amount: i64) -> String {
    let digits = amount.unsigned_abs().to_string();
    let mut out = String::from(if amount < 0 { "-" } else { "" });
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push('.');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn shows_as_vietnam_writes() {
        assert_eq!(Dong(1_234_567).to_string(), "1.234.567\u{a0}₫");
        assert_eq!(Dong(0).to_string(), "0\u{a0}₫");
        assert_eq!(Dong(-1000).to_string(), "-1.000\u{a0}₫");
        assert_eq!(Dong(999).to_string(), "999\u{a0}₫");
    }

    #[test]
    fn household_reseller_example_of_the_tax_decree() {
        assert_eq!(Dong(1_000_000).basis_points(100), Dong(10_000));
        assert_eq!(Dong(1_000_000).basis_points(50), Dong(5_000));
    }

    #[test]
    fn shares_by_largest_remainder() {
        assert_eq!(Dong(100).share(&[1, 1, 1]), vec![Dong(34), Dong(33), Dong(33)]);
        assert_eq!(Dong(10).share(&[0, 0]), vec![Dong(10), Dong(0)]);
    }

    proptest! {
        #[test]
        fn shares_add_up(amount in 0i64..1_000_000_000_000, weights in prop::collection::vec(0i64..1_000_000, 1..20)) {
            let shares = Dong(amount).share(&weights);
            prop_assert_eq!(shares.iter().copied().sum::<Dong>(), Dong(amount));
            prop_assert!(shares.iter().all(|s| s.0 >= 0));
        }
    }
}
