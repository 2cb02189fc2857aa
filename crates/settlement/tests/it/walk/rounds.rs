//! What happens once in a while: carriers transfer, sellers are paid, months are declared.
use kernel::Dong;
use rand::RngExt;
use settlement::{PayoutId, Way};

use super::model::{Order, Stage};
use super::steps::Walk;
use crate::months::{DECLARE, PAY};
use crate::payouts::{DRAW, FAILED, PAID, SEND};

impl Walk<'_> {
    /// How much there was of everything, in words.
    pub(crate) fn counts(&self) -> String {
        let orders = &self.model.orders;
        let of = |fits: fn(&Order) -> bool| orders.iter().filter(|order| fits(order)).count();
        format!(
            "{} sales (held {}, counter {}, seller's cash {}, carriers' cash {}), {} with the market's voucher for goods, \
             {} for delivery, {} came back after the release in {} parts, {} whole, {} payouts",
            orders.len(),
            of(|order| order.way == Way::Held && !order.at_counter),
            of(|order| order.at_counter),
            of(Order::seller_has_cash),
            of(Order::carrier_has_cash),
            of(|order| order.market > 0),
            of(|order| order.market_fee > 0),
            of(|order| !order.returns.is_empty()),
            orders.iter().map(|order| order.returns.len()).sum::<usize>(),
            of(|order| order.stage == Stage::Reversed),
            self.drawn,
        )
    }

    /// Carriers hand over the cash of some of the orders that they brought, and keep that of others.
    pub(crate) async fn remit(&mut self, percent: u32) {
        let all = std::mem::take(&mut self.at_carriers);
        let (paid, kept): (Vec<usize>, Vec<usize>) = all.into_iter().partition(|_| self.chance(percent));
        self.at_carriers = kept;
        let ids = paid.iter().map(|at| self.model.orders[*at].id).collect();
        self.market.remit(self.now, ids).await;
        for at in paid {
            let order = &mut self.model.orders[at];
            order.remitted = true;
            if order.stage == Stage::Waiting && !order.frozen {
                self.released(at);
            }
        }
    }

    pub(crate) async fn payouts(&mut self) {
        self.hear_from_the_bank().await;
        let under_way = |booth: usize| -> i64 {
            self.unknown.iter().filter(|(of, ..)| *of == booth).map(|(_, sum, _)| sum).sum()
        };
        let open: Vec<i64> = (0..3).map(|booth| self.model.owed(booth) - under_way(booth)).collect();
        self.are_listed(&open).await;
        for (at, owed) in open.into_iter().enumerate() {
            let id = self.market.write(self.now, self.market.booths[at].0, DRAW).await.unwrap();
            assert_eq!(id.is_some(), owed > 0, "booth {at} is owed {owed}");
            self.unknown.extend(id.map(|id| (at, owed, id)));
            self.drawn += usize::from(owed > 0);
        }
        self.market.write(self.now, (), SEND).await.unwrap();
        self.hear_from_the_bank().await;
    }

    /// The page of payouts says the same of each booth as its own.
    async fn are_listed(&self, open: &[i64]) {
        let mut conn = self.market.db.reader().await.unwrap();
        let all = settlement::candidates(&mut conn).await.unwrap();
        for ((booth, _), owed) in self.market.booths.iter().zip(open) {
            assert_eq!(settlement::open_sum(&mut conn, *booth).await.unwrap(), Dong(*owed));
            let listed = all.iter().find(|row| row.booth == *booth).map_or(0, |row| row.amount.0);
            assert_eq!(listed, *owed);
        }
    }

    /// Of some the bank says that it paid, of some that it refused; of others it says nothing for days.
    async fn hear_from_the_bank(&mut self) {
        let mut silent = Vec::new();
        for (booth, owed, id) in std::mem::take(&mut self.unknown) {
            match self.rng.random_range(0..10) {
                0..2 => self.market.write(self.now, refused(id), FAILED).await.unwrap(),
                2..5 => silent.push((booth, owed, id)),
                _ => {
                    self.market.write(self.now, (id, "FT".to_owned()), PAID).await.unwrap();
                    *self.model.paid_out.entry(booth).or_default() += owed;
                }
            }
        }
        self.unknown = silent;
    }

    /// The month that is over is declared and paid: what its events say, less what earlier months left over.
    pub(crate) async fn declare(&mut self, month: &str) {
        let nets = self.model.months();
        let until = |from: usize| -> i64 {
            nets.iter().filter(|(of, _)| of.as_str() <= month).map(|(_, row)| row[from] - row[from + 3]).sum()
        };
        let due = ((until(1) - self.model.treasury.0).max(0), (until(2) - self.model.treasury.1).max(0));
        self.market.write(self.now, month.to_owned(), DECLARE).await.unwrap();
        self.market.write(self.now, (month.to_owned(), "KB".to_owned()), PAY).await.unwrap();
        self.model.treasury = (self.model.treasury.0 + due.0, self.model.treasury.1 + due.1);
    }

    /// Everything thaws, comes from the carriers, is handed over and released.
    pub(crate) async fn finish(&mut self) {
        self.now = self.now.plus_seconds(4 * 86_400);
        self.remit(100).await;
        for at in 0..self.model.orders.len() {
            if self.model.orders[at].frozen && self.model.orders[at].stage == Stage::Waiting {
                self.thaw(at).await;
            }
        }
        self.due().await;
        self.payouts().await;
    }
}

fn refused(id: PayoutId) -> (PayoutId, String) {
    (id, "sai tài khoản".to_owned())
}
