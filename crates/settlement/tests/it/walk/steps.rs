//! What may happen, chosen by chance, done to the market and noted in the model.
use carriers::Carrier;
use db::WorkFn;
use kernel::{Dong, Instant};
use rand::RngExt;
use rand::rngs::StdRng;
use settlement::{Activity, NewCommission, PayoutId, Scope, Way};

use super::model::{Line, Model, Order, Stage};
use crate::market::{ENTERPRISE, HOUSEHOLD, Market};

pub(crate) struct Walk<'a> {
    pub(crate) market: &'a Market,
    pub(crate) model: Model,
    /// Orders that are not finished.
    pub(crate) open: Vec<usize>,
    pub(crate) rng: StdRng,
    pub(crate) now: Instant,
    /// Orders whose cash a carrier still has.
    pub(crate) at_carriers: Vec<usize>,
    /// Payouts of which the bank did not say yet what became of them: booth, sum, which.
    pub(crate) unknown: Vec<(usize, i64, PayoutId)>,
    pub(crate) drawn: usize,
}

/// VAT and PIT of a group, in basis points, as the law has them.
fn rates(activity: Option<Activity>) -> (i64, i64) {
    match activity {
        Some(Activity::Distribution) => (100, 50),
        Some(Activity::Production) | None => (300, 150),
        Some(Activity::Services) => (500, 200),
        Some(Activity::Other) => (200, 100),
    }
}

impl<'a> Walk<'a> {
    pub(crate) fn new(market: &'a Market, now: Instant, rng: StdRng) -> Self {
        let (model, open, at_carriers, unknown) = (Model::default(), Vec::new(), Vec::new(), Vec::new());
        Self { market, model, open, rng, now, at_carriers, unknown, drawn: 0 }
    }

    pub(crate) fn chance(&mut self, percent: u32) -> bool {
        self.rng.random_range(0..100) < percent
    }

    fn month(&self) -> String {
        self.now.day().iso()[..7].to_owned()
    }

    /// One order of a stage, by chance.
    fn one(&mut self, stages: &[Stage]) -> Option<usize> {
        // Only the young: what is old stays as it is, or its time runs out.
        let all = self.model.orders.len();
        let fits = |at: &usize| stages.contains(&self.model.orders[*at].stage);
        let found: Vec<usize> = (all.saturating_sub(300)..all).filter(fits).collect();
        (!found.is_empty()).then(|| found[self.rng.random_range(0..found.len())])
    }

    pub(crate) async fn step(&mut self) {
        if self.chance(3) {
            self.rate().await;
        }
        if self.chance(3) {
            self.activity().await;
        }
        self.place().await;
        if self.chance(12) {
            self.give_back(&[Stage::Placed]).await;
        }
        for _ in 0..2 {
            if self.chance(60) {
                self.hand_over().await;
            }
        }
        if self.chance(20) {
            self.freeze().await;
        }
        if self.chance(15) {
            self.give_back(&[Stage::Waiting]).await;
        }
        if self.chance(15) {
            self.unfreeze().await;
        }
        if self.chance(30) {
            self.confirm().await;
        }
        if self.chance(25) {
            self.give_back(&[Stage::Released]).await;
        }
    }

    async fn rate(&mut self) {
        let scopes =
            [(Scope::Market, ""), (Scope::Category, "sweets"), (Scope::Booth, "mot"), (Scope::Booth, "ba")];
        let (scope, subject) = scopes[self.rng.random_range(0..4)];
        let new = NewCommission {
            scope,
            subject: subject.to_owned(),
            rate: self.rng.random_range(0..900),
            from_day: self.now.day().plus_days(self.rng.random_range(0..5)),
            reason: "đổi".to_owned(),
        };
        let noted = (scope, subject.to_owned(), new.rate, new.from_day);
        let work: WorkFn<NewCommission, ()> =
            |tx, ctx, new| Box::pin(settlement::add_commission(tx, ctx, new));
        // A day that has a rate already is refused.
        if self.market.write(self.now, new, work).await.is_ok() {
            self.model.rates.push(noted);
        }
    }

    async fn activity(&mut self) {
        let booth = self.rng.random_range(HOUSEHOLD..ENTERPRISE);
        let product = if self.chance(50) { None } else { Some(self.rng.random_range(0..3)) };
        let activity = Activity::ALL[self.rng.random_range(0..4)];
        self.market.declare(self.now, booth, product, activity).await;
        self.model.activities.insert((booth, product), activity);
    }

    async fn place(&mut self) {
        let booth = self.rng.random_range(0..3);
        let way = Way::ALL[self.rng.random_range(0..3)];
        let count = self.rng.random_range(1..4);
        let lines: Vec<(usize, i64)> =
            (0..count).map(|_| (self.rng.random_range(0..3), self.rng.random_range(1..900_000))).collect();
        let mut sale = self.market.sale(booth, &lines, way);
        let total = sale.goods.0;
        let own_offer = if self.chance(30) { self.rng.random_range(0..total) } else { 0 };
        let market = if self.chance(40) { self.rng.random_range(0..=(total - own_offer)) } else { 0 };
        sale.goods = Dong(total - own_offer - market);
        sale.market_borne = Dong(market);
        let fee = if self.chance(70) { self.rng.random_range(1..60_000) } else { 0 };
        // A voucher of the market takes off a part of the delivery, or all of it.
        let market_fee = if fee > 0 && self.chance(30) { self.rng.random_range(1..=fee) } else { 0 };
        sale.fee = Dong(fee - market_fee);
        sale.market_fee = Dong(market_fee);
        sale.payment_function = self.chance(90);
        self.market.place(self.now, &sale).await;
        let at_counter = way == Way::Held && sale.goods.plus(sale.fee) > Dong(0) && self.chance(20);
        if at_counter {
            self.market.keep_cash(self.now, &sale).await;
        }
        let taxed = booth != ENTERPRISE && sale.payment_function;
        let lines = lines.iter().map(|(product, amount)| {
            let (vat, pit) = if taxed { rates(self.model.activity(booth, *product)) } else { (0, 0) };
            let commission = self.model.commission(booth, *product, self.now.day());
            Line { amount: *amount, commission, vat, pit }
        });
        let order = Order {
            id: sale.order,
            booth,
            way,
            lines: lines.collect(),
            goods: sale.goods.0,
            fee: sale.fee.0,
            market,
            market_fee,
            at_counter,
            remitted: false,
            commission_vat: if self.now.day().iso().as_str() < "2027-01-01" { 800 } else { 1_000 },
            carrier_fee: None,
            stage: Stage::Placed,
            frozen: false,
            due: None,
            back: (0, 0),
            released: None,
            returns: Vec::new(),
        };
        self.open.push(self.model.orders.len());
        self.model.orders.push(order);
    }

    async fn hand_over(&mut self) {
        let Some(at) = self.one(&[Stage::Placed]) else { return };
        let brought = self.model.orders[at].way == Way::CarrierCash || self.chance(50);
        let fee = (brought && self.chance(90)).then(|| self.rng.random_range(0..45_000));
        let carrier = fee.map(|fee| (Carrier::ALL[self.rng.random_range(0..4)], fee));
        // Now and then a carrier transfers before it says that it delivered.
        let cash_first = self.model.orders[at].way == Way::CarrierCash && fee.is_some() && self.chance(5);
        if cash_first {
            self.market.remit(self.now, vec![self.model.orders[at].id]).await;
        }
        self.market.hand_over(self.now, self.model.orders[at].id, carrier).await;
        let (now, order) = (self.now, &mut self.model.orders[at]);
        order.carrier_fee = fee;
        order.remitted = cash_first;
        order.stage = Stage::Waiting;
        order.due = match order.way {
            Way::Held => Some(now.plus_seconds(3 * 86_400)),
            Way::CarrierCash if fee.is_some() => None,
            _ => Some(now),
        };
        let waits = order.carrier_has_cash() && !order.remitted;
        let goes = order.way != Way::Held && !waits && !order.frozen;
        if waits {
            self.at_carriers.push(at);
        }
        if goes {
            self.released(at);
        }
    }

    pub(crate) fn released(&mut self, at: usize) {
        let month = self.month();
        let order = &mut self.model.orders[at];
        order.stage = Stage::Released;
        order.released = Some((month, order.back));
    }

    async fn confirm(&mut self) {
        let Some(at) = self.one(&[Stage::Waiting]) else { return };
        let done = self.market.release(self.now, self.model.orders[at].id).await;
        let order = &self.model.orders[at];
        assert_eq!(done.is_ok(), !order.frozen);
        // A carrier's cash waits on, whatever the buyer says.
        if done.is_ok() && (!order.carrier_has_cash() || order.remitted) {
            self.released(at);
        }
    }

    /// What the jobs do: those whose time is over.
    pub(crate) async fn due(&mut self) {
        self.open.retain(|at| matches!(self.model.orders[*at].stage, Stage::Placed | Stage::Waiting));
        for at in self.open.clone() {
            let order = &self.model.orders[at];
            let over = order.stage == Stage::Waiting
                && !order.frozen
                && order.due.is_some_and(|due| due <= self.now);
            if over {
                self.market.release(self.now, order.id).await.unwrap();
                self.released(at);
            }
        }
    }

    async fn freeze(&mut self) {
        let Some(at) = self.one(&[Stage::Placed, Stage::Waiting]) else { return };
        self.market.freeze(self.now, self.model.orders[at].id).await;
        self.model.orders[at].frozen = true;
    }

    async fn unfreeze(&mut self) {
        let Some(at) = self.open.iter().copied().find(|at| self.model.orders[*at].frozen) else { return };
        self.thaw(at).await;
    }

    pub(crate) async fn thaw(&mut self, at: usize) {
        self.market.unfreeze(self.now, self.model.orders[at].id).await;
        let order = &mut self.model.orders[at];
        order.frozen = false;
        let over = order.due.map_or(order.remitted, |due| due <= self.now);
        if order.stage == Stage::Waiting && over {
            self.released(at);
        }
    }

    async fn give_back(&mut self, stages: &[Stage]) {
        let Some(at) = self.one(stages) else { return };
        let (all, key) = (self.chance(30), format!("back-{}", self.rng.random_range(0..u64::MAX)));
        let order = &self.model.orders[at];
        let (goods, fee) = (order.goods - order.back.0, order.fee - order.back.1);
        let costs_nothing = order.goods + order.fee == 0;
        let part = if all {
            (goods, fee)
        } else {
            (self.rng.random_range(0..=goods), self.rng.random_range(0..=fee))
        };
        let order = &self.model.orders[at];
        let unpaid = order.way != Way::Held && order.stage == Stage::Placed && part != (0, 0);
        let done = self.market.reverse(self.now, order.id, &key, part).await;
        assert_eq!(
            done.is_ok(),
            !unpaid && (part != (0, 0) || costs_nothing),
            "{order:?}: {part:?}: {done:?}"
        );
        let month = self.month();
        if done.is_ok() {
            let order = &mut self.model.orders[at];
            let before = order.back;
            order.back = (before.0 + part.0, before.1 + part.1);
            if order.stage == Stage::Released {
                order.returns.push((month, before, order.back));
            }
            if order.back == (order.goods, order.fee) {
                order.stage = Stage::Reversed;
            }
        }
    }
}
