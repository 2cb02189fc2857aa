//! What the law allows, by dated rules: `data/rules/promotion.toml`.
use kernel::{Day, Dong, Error, FieldError, Message, Result, Rules};

/// Limits of promotions on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// Deepest reduction, in basis points of the price before.
    most: i64,
    rule: String,
    concentrated: i64,
    concentrated_rule: String,
    /// Most that gifts are worth, in basis points of what is bought.
    gift: i64,
    /// Days of reductions in a year.
    pub(crate) days: i64,
    pub(crate) online_exempt: bool,
    pub(crate) notice_days: i64,
    pub(crate) small: Dong,
    pub(crate) adults: bool,
}

impl Limits {
    /// The rules of a day.
    ///
    /// # Errors
    /// [`Error::Internal`] when a rule is missing.
    pub fn on(rules: &Rules, day: Day) -> Result<Self> {
        let rule = |key: &str| rules.on(key, day).map_err(Error::internal);
        let (most, concentrated) =
            (rule("promotion.discount.most")?, rule("promotion.discount.most.concentrated")?);
        Ok(Self {
            most: most.value,
            rule: most.id(),
            concentrated: concentrated.value,
            concentrated_rule: concentrated.id(),
            gift: rule("promotion.gift.most")?.value,
            days: rule("promotion.discount.days")?.value,
            online_exempt: rule("promotion.notice.online")?.value == 1,
            notice_days: rule("promotion.notice.days")?.value,
            small: Dong(rule("promotion.notice.small")?.value),
            adults: rule("promotion.adults")?.value == 1,
        })
    }

    /// The deepest reduction in basis points, with the rule that says so.
    pub(crate) fn most(&self, concentrated: bool) -> (i64, &str) {
        if concentrated { (self.concentrated, &self.concentrated_rule) } else { (self.most, &self.rule) }
    }

    /// # Errors
    /// [`Error::Invalid`] on a field when a new price lies too far below the price before.
    pub(crate) fn price(&self, concentrated: bool, before: Dong, price: Dong) -> Result<()> {
        let (most, _) = self.most(concentrated);
        let least = before.minus(part_down(before, most));
        if price >= least {
            return Ok(());
        }
        Err(too_deep("price", "offer-too-deep-price", most, least))
    }

    /// # Errors
    /// [`Error::Invalid`] when a share, or a sum beside its least purchase, is too deep.
    pub(crate) fn off(
        &self,
        concentrated: bool,
        rate: Option<i64>,
        amount: Option<Dong>,
        least: Dong,
    ) -> Result<()> {
        let (most, _) = self.most(concentrated);
        match (rate, amount) {
            (Some(rate), _) if rate > most => Err(too_deep("rate", "offer-too-deep-rate", most, least)),
            (None, Some(amount)) if amount > part_down(least, most) => {
                let needed =
                    Dong(amount.0.saturating_mul(10_000).saturating_add(most - 1).div_euclid(most.max(1)));
                Err(too_deep("minimum", "offer-too-deep-sum", most, needed))
            }
            _ => Ok(()),
        }
    }

    /// # Errors
    /// [`Error::Invalid`] when what is free is worth too much beside what is paid.
    pub(crate) fn gift(&self, concentrated: bool, paid: Dong, free: Dong) -> Result<()> {
        let most = if concentrated { self.concentrated } else { self.gift };
        if free <= part_down(paid, most) {
            return Ok(());
        }
        Err(too_deep("paid_1", "offer-too-deep-gift", most, part_down(paid, most)))
    }
}

/// A share rounded down, so that no limit is passed by half a đồng.
fn part_down(sum: Dong, basis_points: i64) -> Dong {
    Dong(sum.0.saturating_mul(basis_points).div_euclid(10_000))
}

/// The sentence says the limit and the nearest that is allowed.
fn too_deep(field: &str, key: &'static str, most: i64, allowed: Dong) -> Error {
    let message = Message::new(key).with("most", most / 100).with("allowed", allowed);
    Error::Invalid(vec![FieldError { field: field.to_owned(), message }])
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = include_str!("../../../data/rules/promotion.toml");

    fn limits() -> Limits {
        Limits::on(&Rules::load([FILE]).unwrap(), Day::parse("2026-11-26").unwrap()).unwrap()
    }

    fn allowed(result: Result<()>) -> Option<String> {
        match result {
            Ok(()) => None,
            Err(Error::Invalid(errors)) => {
                Some(format!("{} {}", errors[0].field, errors[0].message.args[1].1))
            }
            Err(error) => panic!("{error}"),
        }
    }

    #[test]
    fn half_the_price_usually_and_all_of_it_when_the_authorities_organise() {
        let limits = limits();
        assert_eq!(allowed(limits.price(false, Dong(100_001), Dong(50_001))), None);
        assert_eq!(
            allowed(limits.price(false, Dong(100_001), Dong(50_000))),
            Some("price 50.001\u{a0}₫".to_owned())
        );
        assert_eq!(allowed(limits.price(true, Dong(100_000), Dong(1_000))), None);
        assert_eq!(limits.most(true), (10_000, "promotion.discount.most.concentrated@1"));
    }

    #[test]
    fn a_sum_needs_a_purchase_that_carries_it() {
        let limits = limits();
        assert_eq!(allowed(limits.off(false, None, Some(Dong(30_000)), Dong(60_000))), None);
        let low = limits.off(false, None, Some(Dong(30_000)), Dong(59_999));
        assert_eq!(allowed(low), Some("minimum 60.000\u{a0}₫".to_owned()));
        assert!(limits.off(false, Some(5_001), None, Dong(0)).is_err());
        assert!(limits.off(false, Some(5_000), None, Dong(0)).is_ok());
        assert!(limits.gift(false, Dong(200_000), Dong(100_000)).is_ok());
        assert!(limits.gift(false, Dong(199_999), Dong(100_000)).is_err());
    }
}
