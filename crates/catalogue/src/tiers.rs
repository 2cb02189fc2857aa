use kernel::{Dong, Stored, Type, Value};
use serde::{Deserialize, Serialize};

/// A lower price from a quantity on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tier {
    /// The least quantity it holds for, at least 2.
    pub from: i64,
    /// The price of one.
    pub price: Dong,
}

/// Price tiers of a variant: quantities rise, prices fall.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tiers(Vec<Tier>);

impl Tiers {
    /// Tiers under a price of one, in the order of their quantities; `None` when a price does not fall or a
    /// quantity stands twice.
    pub fn new(price: Dong, mut tiers: Vec<Tier>) -> Option<Self> {
        tiers.sort_by_key(|tier| tier.from);
        let first = Tier { from: 1, price };
        let steps = std::iter::once(&first).chain(&tiers).zip(&tiers);
        let falls = steps.clone().all(|(above, below)| below.from > above.from && below.price < above.price);
        falls.then_some(Self(tiers))
    }

    /// The price of one when so many are bought.
    pub fn price(&self, one: Dong, quantity: i64) -> Dong {
        self.0.iter().rev().find(|tier| tier.from <= quantity).map_or(one, |tier| tier.price)
    }

    pub fn iter(&self) -> impl Iterator<Item = &Tier> {
        self.0.iter()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Stored for Tiers {
    const TYPE: Type = Type::Text;

    fn into_value(self) -> Value {
        Value::Text(serde_json::to_string(&self.0).unwrap_or_default())
    }

    fn from_value(value: Value) -> Option<Self> {
        match value {
            // What cannot be read is no discount.
            Value::Text(json) => Some(Self(serde_json::from_str(&json).unwrap_or_default())),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tier(from: i64, price: i64) -> Tier {
        Tier { from, price: Dong(price) }
    }

    #[test]
    fn the_price_falls_with_the_quantity() {
        let tiers = Tiers::new(Dong(100), vec![tier(50, 80), tier(10, 90)]).unwrap();
        let prices: Vec<i64> = [1, 9, 10, 49, 50, 999].map(|n| tiers.price(Dong(100), n).0).to_vec();
        assert_eq!(prices, [100, 100, 90, 90, 80, 80]);
        assert_eq!(Tiers::from_value(tiers.clone().into_value()), Some(tiers));
    }

    #[test]
    fn a_price_that_does_not_fall_is_refused() {
        assert_eq!(Tiers::new(Dong(100), vec![tier(10, 100)]), None);
        assert_eq!(Tiers::new(Dong(100), vec![tier(1, 90)]), None);
        assert_eq!(Tiers::new(Dong(100), vec![tier(10, 90), tier(10, 80)]), None);
        assert_eq!(Tiers::new(Dong(100), vec![tier(10, 90), tier(20, 95)]), None);
    }
}
