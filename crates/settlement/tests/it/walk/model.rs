//! What the walk did, and its own arithmetic; nothing here calls the room that is tested.
use std::collections::BTreeMap;

use kernel::{Day, Instant, Uuid};
use settlement::{Activity, Scope, Way};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stage {
    Placed,
    Waiting,
    Released,
    Reversed,
}

#[derive(Debug)]
pub(crate) struct Line {
    pub(crate) amount: i64,
    /// Basis points as they were when the order was placed.
    pub(crate) commission: i64,
    pub(crate) vat: i64,
    pub(crate) pit: i64,
}

/// Month, goods and fee that were back before, and after.
pub(crate) type Return = (String, (i64, i64), (i64, i64));

#[derive(Debug)]
pub(crate) struct Order {
    pub(crate) id: Uuid,
    pub(crate) booth: usize,
    pub(crate) way: Way,
    pub(crate) lines: Vec<Line>,
    pub(crate) goods: i64,
    pub(crate) fee: i64,
    pub(crate) market: i64,
    pub(crate) market_fee: i64,
    /// Paid in cash at the booth's counter: the booth has it.
    pub(crate) at_counter: bool,
    pub(crate) commission_vat: i64,
    /// Whether a carrier transferred the cash.
    pub(crate) remitted: bool,
    pub(crate) carrier_fee: Option<i64>,
    pub(crate) stage: Stage,
    pub(crate) frozen: bool,
    pub(crate) due: Option<Instant>,
    pub(crate) back: (i64, i64),
    /// Month of the release and what was back by then.
    pub(crate) released: Option<(String, (i64, i64))>,
    /// Each return after the release: its month, and what was back before and after it.
    pub(crate) returns: Vec<Return>,
}

/// All shares of an order.
#[derive(Debug, Default, Clone, Copy)]
pub(crate) struct Shares {
    pub(crate) market: i64,
    pub(crate) market_fee: i64,
    pub(crate) commission: i64,
    pub(crate) commission_tax: i64,
    pub(crate) revenue: i64,
    pub(crate) vat: i64,
    pub(crate) pit: i64,
}

/// To the nearest, halves up, in wide numbers.
fn ratio(whole: i64, taken: i64, of: i64) -> i64 {
    if of == 0 {
        return 0;
    }
    let (whole, taken, of) = (i128::from(whole), i128::from(taken), i128::from(of));
    i64::try_from((2 * whole * taken + of) / (2 * of)).unwrap()
}

/// By largest remainder: whole parts first, then one each to those that miss most.
fn spread(sum: i64, weights: &[i64]) -> Vec<i64> {
    let total: i128 = weights.iter().map(|w| i128::from(*w)).sum();
    let exact: Vec<i128> = weights.iter().map(|w| i128::from(sum) * i128::from(*w)).collect();
    let mut parts: Vec<i64> = exact.iter().map(|e| i64::try_from(e / total).unwrap()).collect();
    let mut rest = sum - parts.iter().sum::<i64>();
    let mut order: Vec<usize> = (0..weights.len()).collect();
    order.sort_by(|a, b| (exact[*b] % total).cmp(&(exact[*a] % total)));
    for at in order {
        if rest > 0 {
            parts[at] += 1;
            rest -= 1;
        }
    }
    parts
}

fn percent(amount: i64, points: i64) -> i64 {
    (amount * points + 5_000) / 10_000
}

impl Order {
    /// What the seller earns of the delivery.
    fn own_fee(&self) -> i64 {
        (self.fee + self.market_fee - self.carrier_fee.unwrap_or(0)).max(0)
    }

    pub(crate) fn seller_has_cash(&self) -> bool {
        self.way == Way::SellerCash || (self.way == Way::CarrierCash && self.carrier_fee.is_none())
    }

    pub(crate) fn carrier_has_cash(&self) -> bool {
        self.way == Way::CarrierCash && self.carrier_fee.is_some()
    }

    fn whole(&self) -> Shares {
        let weights: Vec<i64> = self.lines.iter().map(|line| line.amount).collect();
        let base = spread(self.goods + self.market, &weights);
        let revenue = self.goods + self.market + self.own_fee();
        let taxed = spread(revenue, &weights);
        let lines = || self.lines.iter().enumerate();
        let commission = lines().map(|(at, line)| percent(base[at], line.commission)).sum();
        Shares {
            market: self.market,
            market_fee: self.market_fee,
            commission,
            commission_tax: percent(commission, self.commission_vat),
            revenue,
            vat: lines().map(|(at, line)| percent(taxed[at], line.vat)).sum(),
            pit: lines().map(|(at, line)| percent(taxed[at], line.pit)).sum(),
        }
    }

    /// Shares that are back when so much of goods and fee is.
    fn given(&self, (goods, fee): (i64, i64)) -> Shares {
        let whole = self.whole();
        if (goods, fee) == (self.goods, self.fee) {
            return whole;
        }
        let market = ratio(self.market, goods, self.goods);
        let revenue = goods + market + ratio(self.own_fee(), fee, self.fee);
        Shares {
            market,
            market_fee: ratio(self.market_fee, fee, self.fee),
            commission: ratio(whole.commission, goods, self.goods),
            commission_tax: ratio(whole.commission_tax, goods, self.goods),
            revenue,
            vat: ratio(whole.vat, revenue, whole.revenue),
            pit: ratio(whole.pit, revenue, whole.revenue),
        }
    }

    /// What is left of every share, of one that was released.
    fn left(&self) -> Shares {
        let (whole, back) = (self.whole(), self.given(self.back));
        Shares {
            market: whole.market - back.market,
            market_fee: whole.market_fee - back.market_fee,
            commission: whole.commission - back.commission,
            commission_tax: whole.commission_tax - back.commission_tax,
            revenue: whole.revenue - back.revenue,
            vat: whole.vat - back.vat,
            pit: whole.pit - back.pit,
        }
    }

    fn paid_left(&self) -> i64 {
        self.goods + self.fee - self.back.0 - self.back.1
    }

    /// What stays on the order's account.
    pub(crate) fn rest(&self) -> i64 {
        let has_money = self.way == Way::Held || self.stage == Stage::Waiting;
        let open = matches!(self.stage, Stage::Placed | Stage::Waiting);
        if open && has_money { self.paid_left() } else { 0 }
    }

    /// What stands for the buyer: cash goes back by the seller's hand, of a carrier's cash the booth gets it when it has come.
    pub(crate) fn refund(&self) -> i64 {
        if self.seller_has_cash() || self.booth_has_refund() { 0 } else { self.back.0 + self.back.1 }
    }

    fn booth_has_refund(&self) -> bool {
        let ended = matches!(self.stage, Stage::Released | Stage::Reversed);
        self.carrier_has_cash() && ended && (self.remitted || self.released.is_some())
    }

    /// Whether anything but the order's own account was posted for it.
    fn counts(&self) -> bool {
        self.released.is_some()
    }

    fn owed(&self) -> i64 {
        let by_hand = if self.booth_has_refund() { self.back.0 + self.back.1 } else { 0 };
        // The counter's cash stays with the booth from the first moment.
        let counter = if self.at_counter { self.goods + self.fee } else { 0 };
        self.of_sale() + by_hand - counter
    }

    fn of_sale(&self) -> i64 {
        let carrier = self.carrier_fee.unwrap_or(0);
        if self.stage == Stage::Waiting {
            // Cash that the seller keeps is a debt until the release.
            return if self.seller_has_cash() { -self.paid_left() } else { 0 };
        }
        if !self.counts() {
            // Given back whole after a carrier had brought it.
            return if self.stage == Stage::Reversed { -carrier } else { 0 };
        }
        let left = self.left();
        let kept = if self.seller_has_cash() { self.paid_left() } else { 0 };
        let taken = left.commission + left.commission_tax + left.vat + left.pit;
        self.paid_left() - kept + left.market + left.market_fee - carrier - taken
    }
}

/// Scope, subject, basis points, from which day.
pub(crate) type Noted = (Scope, String, i64, Day);

#[derive(Default)]
pub(crate) struct Model {
    pub(crate) orders: Vec<Order>,
    /// Rates of the commission as they were added.
    pub(crate) rates: Vec<Noted>,
    /// What was declared last of a booth or one of its products.
    pub(crate) activities: BTreeMap<(usize, Option<usize>), Activity>,
    /// What was paid out to each booth.
    pub(crate) paid_out: BTreeMap<usize, i64>,
    /// What the treasury got, VAT and PIT.
    pub(crate) treasury: (i64, i64),
}

impl Model {
    pub(crate) fn activity(&self, booth: usize, product: usize) -> Option<Activity> {
        self.activities.get(&(booth, Some(product))).or(self.activities.get(&(booth, None))).copied()
    }

    /// Booth before category before market; of these the one that holds since the latest day.
    pub(crate) fn commission(&self, booth: usize, product: usize, day: Day) -> i64 {
        let slug = ["mot", "hai", "ba"][booth];
        let newest = |scope: Scope, subject: &str| {
            let holds = |(s, of, _, from): &&Noted| *s == scope && of == subject && *from <= day;
            self.rates.iter().filter(holds).max_by_key(|(_, _, _, from)| *from).map(|(_, _, rate, _)| *rate)
        };
        let category = || if product == 2 { newest(Scope::Category, "sweets") } else { None };
        newest(Scope::Booth, slug).or_else(category).or_else(|| newest(Scope::Market, "")).unwrap_or(0)
    }

    /// Month by month: revenue, VAT, PIT, and the same given back.
    pub(crate) fn months(&self) -> BTreeMap<String, [i64; 6]> {
        let mut months: BTreeMap<String, [i64; 6]> = BTreeMap::new();
        let mut add = |month: &String, from: usize, shares: [i64; 3]| {
            if shares != [0; 3] {
                let row = months.entry(month.clone()).or_default();
                shares.iter().enumerate().for_each(|(at, share)| row[from + at] += share);
            }
        };
        for order in self.orders.iter().filter(|order| order.lines.iter().any(|line| line.vat > 0)) {
            let (whole, at) = (order.whole(), |back| order.given(back));
            let Some((month, back)) = &order.released else { continue };
            let gone = at(*back);
            add(month, 0, [whole.revenue - gone.revenue, whole.vat - gone.vat, whole.pit - gone.pit]);
            for (month, before, after) in &order.returns {
                let (before, after) = (at(*before), at(*after));
                let back = [after.revenue - before.revenue, after.vat - before.vat, after.pit - before.pit];
                add(month, 3, back);
            }
        }
        months
    }

    pub(crate) fn owed(&self, booth: usize) -> i64 {
        let sales: i64 = self.orders.iter().filter(|o| o.booth == booth).map(Order::owed).sum();
        sales - self.paid_out.get(&booth).copied().unwrap_or(0)
    }

    pub(crate) fn sums(&self) -> Shares {
        let mut sums = Shares::default();
        for left in self.orders.iter().filter(|o| o.counts()).map(Order::left) {
            sums.market += left.market + left.market_fee;
            sums.commission += left.commission;
            sums.commission_tax += left.commission_tax;
            sums.vat += left.vat;
            sums.pit += left.pit;
        }
        sums
    }
}
