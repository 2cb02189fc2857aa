//! A sale as other rooms hand it in, and as it is kept.
use carriers::Carrier;
use db::{Conn, Tx};
use kernel::{BoothId, Dong, Instant, Result, Uuid};

use crate::Activity;
use crate::figures::Figures;

kernel::stored_enum! {
    /// Whose hand the buyer's money is in before it is settled.
    pub enum Way {
        /// At the licensed intermediary.
        Held = "held",
        SellerCash = "seller-cash",
        CarrierCash = "carrier-cash",
    }
}

kernel::stored_enum! {
    /// Where a sale stands.
    pub enum SaleState {
        /// Placed, nothing handed over.
        Recorded = "recorded",
        /// Handed over; waits for the buyer's word or its day.
        Waiting = "waiting",
        /// A dispute or a return holds it.
        Frozen = "frozen",
        /// The seller's.
        Released = "released",
        /// Everything went back to the buyer.
        Reversed = "reversed",
    }
}

kernel::stored_enum! {
    /// The same without the question whether it is frozen.
    pub(crate) enum Stage {
        Recorded = "recorded",
        Waiting = "waiting",
        Released = "released",
        Reversed = "reversed",
    }
}

/// What was bought of one product.
#[derive(Debug, Clone)]
pub struct SaleLine {
    pub product: catalogue::ProductId,
    /// Price × quantity, before offers.
    pub amount: Dong,
}

/// An order as it is placed.
#[derive(Debug, Clone)]
pub struct Sale {
    pub order: Uuid,
    pub code: String,
    pub booth: BoothId,
    pub lines: Vec<SaleLine>,
    /// What the buyer pays for the goods.
    pub goods: Dong,
    /// What the buyer pays for delivery.
    pub fee: Dong,
    /// Taken off the goods by the market's offers: its fund pays that to the booth.
    pub market_borne: Dong,
    /// Taken off the delivery by them: its fund pays it too, but no commission is charged on it.
    pub market_fee: Dong,
    pub way: Way,
    /// The market takes part in payment and confirms it (Decree 252/2026 article 3.5).
    pub payment_function: bool,
}

db::row! {
    /// A sale with the sums that were agreed.
    pub struct SaleRow {
        pub order_id: Uuid,
        pub code: String,
        pub booth_id: BoothId,
        pub way: Way,
        pub state: SaleState,
        pub goods: Dong,
        pub fee: Dong,
        /// What the market's offers bear of the goods, and of the delivery.
        pub market: Dong,
        pub market_fee: Dong,
        /// What the seller earns of the buyer's fee.
        pub own_fee: Dong,
        pub carrier: Option<Carrier>,
        pub carrier_fee: Dong,
        /// Without value added tax.
        pub commission: Dong,
        pub commission_tax: Dong,
        pub commission_tax_rule: String,
        /// Whether tax is withheld.
        pub withheld: bool,
        pub vat: Dong,
        pub pit: Dong,
        pub reversed_goods: Dong,
        pub reversed_fee: Dong,
        pub recorded_at: Instant,
        /// When it is released by itself.
        pub due_at: Option<Instant>,
        pub released_at: Option<Instant>,
    }
}

impl SaleRow {
    pub(crate) fn figures(&self) -> Figures {
        Figures {
            goods: self.goods,
            fee: self.fee,
            market: self.market,
            market_fee: self.market_fee,
            own_fee: self.earned_fee(),
            commission: self.commission,
            commission_tax: self.commission_tax,
            vat: self.vat,
            pit: self.pit,
        }
    }

    /// What the seller earns of the delivery: a carrier is paid from the market's part first.
    fn earned_fee(&self) -> Dong {
        self.own_fee.plus(self.market_fee.minus(self.carrier_fee).max(Dong::ZERO))
    }

    /// Whether a carrier took the buyer's cash, or will.
    pub(crate) fn carrier_takes_cash(&self) -> bool {
        self.way == Way::CarrierCash && self.carrier.is_some()
    }

    /// Whether it only waits until the carrier transfers the cash that it took.
    pub fn waits_for_carrier(&self) -> bool {
        self.state == SaleState::Waiting && self.carrier_takes_cash()
    }

    /// What went back so far.
    pub(crate) fn reversed(&self) -> Figures {
        self.figures().reversed_at(self.reversed_goods, self.reversed_fee)
    }

    /// What is left of every sum.
    pub(crate) fn left(&self) -> Figures {
        self.figures().minus(&self.reversed())
    }

    /// What the booth gets after everything; below zero where it owes.
    pub fn net(&self) -> Dong {
        let left = self.left();
        let gets = left.paid().plus(left.market).plus(left.market_fee).minus(self.carrier_fee);
        gets.minus(left.commission).minus(left.commission_tax).minus(left.vat).minus(left.pit)
    }
}

db::row! {
    /// A line of a sale with the rates that were frozen.
    pub struct LineRow {
        pub position: i64,
        pub product_id: Uuid,
        pub amount: Dong,
        /// `None`: nothing was declared, the highest rates of a seller of goods hold.
        pub activity: Option<Activity>,
        pub commission_rate: i64,
        pub commission_rule: String,
        pub commission: Dong,
        pub taxable: Dong,
        pub vat_rate: i64,
        pub vat_rule: String,
        pub vat: Dong,
        pub pit_rate: i64,
        pub pit_rule: String,
        pub pit: Dong,
    }
}

/// A SELECT of [`SaleRow`]; the macro wants literals.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT order_id, code, booth_id, way,
                 CASE WHEN frozen = TRUE AND stage IN ('recorded', 'waiting') THEN 'frozen' ELSE stage END AS state,
                 goods, fee, market, market_fee, own_fee, carrier, carrier_fee, commission, commission_tax, commission_tax_rule,
                 withheld, vat, pit, reversed_goods, reversed_fee, recorded_at, due_at, released_at
             FROM settlement_sale ",
            $rest
        )
    };
}

db::sql! {
    BY_ORDER: (Uuid,) => SaleRow = select!("WHERE order_id = $1");
    /// Takes the row, so that what happens to a sale happens one after another.
    LOCK: (Uuid,) => () = "UPDATE settlement_sale SET stage = stage WHERE order_id = $1";
    STAGE: (Uuid,) => (Stage,) = "SELECT stage FROM settlement_sale WHERE order_id = $1";
    LINES: (Uuid,) => LineRow =
        "SELECT position, product_id, amount, activity, commission_rate, commission_rule, commission, taxable, vat_rate,
             vat_rule, vat, pit_rate, pit_rule, pit
         FROM settlement_line WHERE order_id = $1 ORDER BY position";
    WAITING: (BoothId,) => SaleRow =
        select!("WHERE booth_id = $1 AND (stage = 'waiting' OR (stage = 'recorded' AND frozen = TRUE))
                 ORDER BY order_id DESC LIMIT 10000");
    NEXT_RELEASED: (Uuid,) => SaleRow =
        select!("WHERE order_id > $1 AND stage IN ('released', 'reversed') ORDER BY order_id LIMIT 500");
}

/// The sale of an order, if it has one: orders of former versions have none.
pub async fn sale_of(conn: &mut Conn, order: Uuid) -> Result<Option<SaleRow>> {
    conn.optional(&BY_ORDER, (order,)).await
}

/// The lines of a sale, with their rates and rules.
pub async fn lines_of(conn: &mut Conn, order: Uuid) -> Result<Vec<LineRow>> {
    conn.all(&LINES, (order,)).await
}

/// How much of goods and fee can still go back to the buyer; nothing where there is no sale.
pub async fn reversible(conn: &mut Conn, order: Uuid) -> Result<(Dong, Dong)> {
    let sale = sale_of(conn, order).await?;
    Ok(sale
        .map(|row| (row.goods.minus(row.reversed_goods), row.fee.minus(row.reversed_fee)))
        .unwrap_or_default())
}

/// The sale, with its row taken until the transaction ends.
pub(crate) async fn held(tx: &mut Tx, order: Uuid) -> Result<Option<(SaleRow, Stage)>> {
    if tx.run(&LOCK, (order,)).await? == 0 {
        return Ok(None);
    }
    let sale = tx.one(&BY_ORDER, (order,)).await?;
    Ok(Some((sale, tx.one(&STAGE, (order,)).await?.0)))
}
