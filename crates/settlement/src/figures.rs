//! The shares of a sale, and what of them is turned round when a part goes back.
use kernel::Dong;

/// What part of a whole belongs to `taken` of `of`, to the nearest đồng. It only grows with `taken` and is the whole at
/// the end: so parts taken one after another, each as the difference of two, add up exactly.
pub(crate) fn part(whole: Dong, taken: Dong, of: Dong) -> Dong {
    if of <= Dong::ZERO || taken <= Dong::ZERO {
        return Dong::ZERO;
    }
    whole.share(&[taken.0, of.minus(taken).0]).into_iter().next().unwrap_or_default()
}

/// Every sum of one sale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Figures {
    pub(crate) goods: Dong,
    pub(crate) fee: Dong,
    /// What the market's offers bear of the goods.
    pub(crate) market: Dong,
    /// What they bear of the delivery.
    pub(crate) market_fee: Dong,
    /// What the seller earns of the delivery, whoever pays for it.
    pub(crate) own_fee: Dong,
    pub(crate) commission: Dong,
    pub(crate) commission_tax: Dong,
    pub(crate) vat: Dong,
    pub(crate) pit: Dong,
}

impl Figures {
    /// What the buyer pays.
    pub(crate) fn paid(&self) -> Dong {
        self.goods.plus(self.fee)
    }

    /// What the seller is entitled to: the base of withheld tax (Decree 252/2026 article 44).
    pub(crate) fn entitled(&self) -> Dong {
        self.goods.plus(self.market).plus(self.own_fee)
    }

    pub(crate) fn minus(&self, less: &Self) -> Self {
        Self {
            goods: self.goods.minus(less.goods),
            fee: self.fee.minus(less.fee),
            market: self.market.minus(less.market),
            market_fee: self.market_fee.minus(less.market_fee),
            own_fee: self.own_fee.minus(less.own_fee),
            commission: self.commission.minus(less.commission),
            commission_tax: self.commission_tax.minus(less.commission_tax),
            vat: self.vat.minus(less.vat),
            pit: self.pit.minus(less.pit),
        }
    }

    /// The shares that go back with so much of goods and fee, all together so far. What belongs to a fee that cost the buyer
    /// nothing goes back with the last of the goods.
    pub(crate) fn reversed_at(&self, goods: Dong, fee: Dong) -> Self {
        if (goods, fee) == (self.goods, self.fee) {
            return *self;
        }
        let of_goods = |whole| part(whole, goods, self.goods);
        let of_fee = |whole| part(whole, fee, self.fee);
        let (market, own_fee) = (of_goods(self.market), of_fee(self.own_fee));
        let entitled = goods.plus(market).plus(own_fee);
        let taxed = |whole| part(whole, entitled, self.entitled());
        Self {
            goods,
            fee,
            market,
            market_fee: of_fee(self.market_fee),
            own_fee,
            commission: of_goods(self.commission),
            commission_tax: of_goods(self.commission_tax),
            vat: taxed(self.vat),
            pit: taxed(self.pit),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn parts_add_up_and_never_shrink(whole in 0i64..5_000_000_000, steps in prop::collection::vec(0i64..9_000_000, 1..20)) {
            let of: i64 = steps.iter().sum();
            let (mut taken, mut before, mut sum) = (0, Dong::ZERO, 0);
            for step in &steps {
                taken += step;
                let now = part(Dong(whole), Dong(taken), Dong(of));
                prop_assert!(now >= before);
                sum += now.0 - before.0;
                before = now;
            }
            prop_assert_eq!(sum, if of > 0 { whole } else { 0 });
        }

        #[test]
        fn a_sale_given_back_in_parts_is_given_back_whole(
            goods in prop::collection::vec(0i64..4_000_000, 1..6), fees in prop::collection::vec(0i64..60_000, 1..6),
            market in 0i64..500_000, market_fee in 0i64..60_000, vat in 0i64..90_000, pit in 0i64..50_000, commission in 0i64..90_000,
        ) {
            let (all, fee) = (Dong(goods.iter().sum()), Dong(fees.iter().sum()));
            let sale = Figures {
                goods: all, fee, market: Dong(market), market_fee: Dong(market_fee),
                own_fee: fee.plus(Dong(market_fee)), commission: Dong(commission),
                commission_tax: Dong(commission / 10), vat: Dong(vat), pit: Dong(pit),
            };
            let (mut g, mut f, mut before) = (Dong::ZERO, Dong::ZERO, Figures::default());
            let mut left = sale;
            for at in 0..6 {
                g = g.plus(Dong(goods.get(at).copied().unwrap_or(0)));
                f = f.plus(Dong(fees.get(at).copied().unwrap_or(0)));
                let now = sale.reversed_at(g, f);
                let delta = now.minus(&before);
                for sum in [delta.goods, delta.fee, delta.market, delta.market_fee, delta.own_fee, delta.commission, delta.commission_tax, delta.vat, delta.pit] {
                    prop_assert!(sum >= Dong::ZERO, "{:?}", delta);
                }
                left = left.minus(&delta);
                before = now;
            }
            prop_assert_eq!(left, Figures::default());
        }
    }

    #[test]
    fn a_third_and_two_thirds() {
        assert_eq!(part(Dong(10), Dong(1), Dong(3)), Dong(3));
        assert_eq!(part(Dong(10), Dong(2), Dong(3)), Dong(7));
        assert_eq!((part(Dong(1), Dong(1), Dong(2)), part(Dong(1), Dong(2), Dong(2))), (Dong(1), Dong(1)));
        assert_eq!(part(Dong(10), Dong(0), Dong(0)), Dong::ZERO);
    }
}
