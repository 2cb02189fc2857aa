//! One row of a sheet of orders.
use kernel::Day;

use crate::import::column::{Outcome, outcome};
use crate::import::{Mapping, Mistake, cells};

kernel::stored_enum! {
    /// What a column of a sheet of orders may hold.
    pub(crate) enum SaleColumn {
        Order = "order",
        Sku = "sku",
        Product = "product",
        Quantity = "quantity",
        Status = "status",
        /// Of this row.
        Amount = "amount",
        /// Of the whole order, on each of its rows.
        OrderTotal = "order-total",
        Day = "day",
    }
}

/// What a row says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SaleLine {
    pub(super) order: String,
    pub(super) sku: String,
    pub(super) product: String,
    pub(super) quantity: i64,
    pub(super) outcome: Outcome,
    pub(super) amount: Option<i64>,
    pub(super) total: Option<i64>,
    pub(super) day: Day,
}

/// Reads rows by what their columns are.
pub(crate) struct SaleReader {
    columns: Vec<Option<SaleColumn>>,
    today: Day,
}

struct Cells<'a>(Vec<(SaleColumn, &'a str)>);

impl Cells<'_> {
    fn get(&self, column: SaleColumn) -> &str {
        self.0.iter().find(|(of, _)| *of == column).map_or("", |(_, cell)| cell)
    }
}

impl SaleReader {
    pub(crate) fn new(mapping: &Mapping, today: Day) -> Self {
        Self { columns: mapping.iter().map(|key| SaleColumn::from_key(key)).collect(), today }
    }

    /// What a row says, or its mistakes; `None` for one that says nothing. A row without an order's number belongs to
    /// the order above, as merged cells do.
    pub(crate) fn read(
        &self,
        cells: &[String],
        above: Option<&SaleLine>,
    ) -> Option<Result<SaleLine, Vec<Mistake>>> {
        let said =
            self.columns.iter().zip(cells).filter_map(|(column, cell)| Some(((*column)?, cell.as_str())));
        let said: Vec<_> = said.map(|(column, cell)| (column, cells::unguard(cell.trim()))).collect();
        let said = Cells(said.into_iter().filter(|(_, cell)| !cell.is_empty()).collect());
        if said.0.is_empty() {
            return None;
        }
        let above = above.filter(|_| said.get(SaleColumn::Order).is_empty());
        let mut mistakes = Vec::new();
        let line = self.line(&said, above, &mut mistakes);
        Some(if mistakes.is_empty() { Ok(line) } else { Err(mistakes) })
    }

    /// The cells that are read; the others name buyers and are not kept.
    pub(super) fn kept(&self, cells: &[String]) -> Vec<String> {
        let read = self.columns.iter().zip(cells).filter(|(column, _)| column.is_some());
        read.map(|(_, cell)| cell.clone()).collect()
    }

    fn line(&self, said: &Cells<'_>, above: Option<&SaleLine>, mistakes: &mut Vec<Mistake>) -> SaleLine {
        let mut wrong = |column: SaleColumn, key: &str| {
            let cell: String = said.get(column).chars().take(60).collect();
            mistakes.push(Mistake::new(column.key(), key, cell));
        };
        let order = above.map_or(said.get(SaleColumn::Order), |above| above.order.as_str()).to_owned();
        let sku = said.get(SaleColumn::Sku).to_owned();
        for (column, text) in [(SaleColumn::Order, &order), (SaleColumn::Sku, &sku)] {
            match text.as_str() {
                "" => wrong(column, "goods-missing"),
                text if cells::is_shortened(text) => wrong(column, "goods-shortened"),
                text if text.chars().count() > cells::SHORT => wrong(column, "goods-too-long"),
                text if cells::is_error(text) => wrong(column, "goods-cell-error"),
                _ => {}
            }
        }
        let quantity = cells::stock(said.get(SaleColumn::Quantity)).ok().filter(|pieces| *pieces > 0);
        if quantity.is_none() {
            wrong(SaleColumn::Quantity, "goods-quantity");
        }
        let outcome = match said.get(SaleColumn::Status) {
            "" => Some(above.map_or(Outcome::Sold, |above| above.outcome)),
            cell => outcome(cell),
        };
        if outcome.is_none() {
            wrong(SaleColumn::Status, "goods-status");
        }
        let [amount, total] =
            [SaleColumn::Amount, SaleColumn::OrderTotal].map(|column| match said.get(column) {
                "" => None,
                cell => {
                    let read = amount(cell);
                    if read.is_none() {
                        wrong(column, "goods-amount");
                    }
                    read
                }
            });
        let total = total.or_else(|| above.and_then(|above| above.total));
        let says = |column| !said.get(column).is_empty();
        if amount.is_none() && total.is_none() && !says(SaleColumn::Amount) && !says(SaleColumn::OrderTotal) {
            wrong(SaleColumn::Amount, "goods-missing");
        }
        let day = match said.get(SaleColumn::Day) {
            "" => above.map(|above| above.day),
            cell => day(cell).filter(|day| *day <= self.today),
        };
        if day.is_none() {
            wrong(SaleColumn::Day, "goods-day");
        }
        SaleLine {
            order,
            sku,
            product: said.get(SaleColumn::Product).chars().take(cells::NAME).collect(),
            quantity: quantity.unwrap_or(1),
            outcome: outcome.unwrap_or(Outcome::Open),
            amount,
            total,
            day: day.unwrap_or(self.today),
        }
    }
}

/// An amount; others write `120000.00`, and a currency in front.
fn amount(cell: &str) -> Option<i64> {
    let plain = cell.strip_suffix(".00").or_else(|| cell.strip_suffix(",00")).unwrap_or(cell);
    crate::import::money(plain).filter(|amount| *amount <= 1_000_000_000_000)
}

/// `2026-11-26 10:15`, `26/11/2026`, `26-11-2026 10:15`.
fn day(cell: &str) -> Option<Day> {
    let date = cell.split([' ', 'T']).next().unwrap_or_default();
    let iso = date.replace('/', "-");
    Day::parse(&iso).or_else(|| {
        let mut parts = date.split(['/', '-', '.']).map(|part| part.parse::<u32>().ok());
        let (day, month, year) = (parts.next()??, parts.next()??, parts.next()??);
        Day::parse(&format!("{year:04}-{month:02}-{day:02}"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(cells: &str, above: Option<&SaleLine>) -> Option<Result<SaleLine, Vec<Mistake>>> {
        let columns = "order|sku|quantity|status|amount|day".split('|').map(str::to_owned).collect();
        let reader = SaleReader::new(&columns, Day::parse("2026-11-26").unwrap());
        reader.read(&cells.split('|').map(str::to_owned).collect::<Vec<_>>(), above)
    }

    #[test]
    fn rows_as_marketplaces_write_them() {
        let line = read("2611AB|DS-1|2|Hoàn thành|240000.00|26-11-2026 10:15", None).unwrap().unwrap();
        assert_eq!((line.quantity, line.amount, line.day.iso().as_str()), (2, Some(240_000), "2026-11-26"));
        let next = read("|DS-2|1||₫50.000|", Some(&line));
        assert!(next.unwrap().is_err(), "a sign in front is not understood");
        let next = read("|DS-2|1||50.000 ₫|", Some(&line)).unwrap().unwrap();
        assert_eq!((next.order.as_str(), next.day, next.outcome), ("2611AB", line.day, Outcome::Sold));
        let wrong = read("2.6E+12||0|Lạ|12k|2026-12-01", None).unwrap().unwrap_err();
        let keys: Vec<_> = wrong.iter().map(|mistake| mistake.key.as_str()).collect();
        let wanted = ["goods-shortened", "goods-missing", "goods-quantity", "goods-status", "goods-amount"];
        assert_eq!(keys[..5], wanted);
        assert_eq!(read("||  |", None), None);
    }
}
