//! Rows of a sheet as sales: those of one order and one number together.
use std::collections::HashMap;

use documents::Row;
use kernel::{Day, Dong};

use super::line::{SaleLine, SaleReader};
use crate::import::column::Outcome;
use crate::import::{Mistake, number};

/// A sale of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sale {
    /// Its first row.
    pub(super) line: i64,
    pub(super) order: String,
    pub(super) sku: String,
    pub(super) product: String,
    pub(super) day: Day,
    pub(super) quantity: i64,
    pub(super) amount: Dong,
    pub(super) outcome: Outcome,
    /// Of the whole order, to be shared among its sales.
    total: Option<i64>,
}

/// What stands in a sheet, in the order of its rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Item {
    Sale(Sale),
    Wrong { line: i64, cells: Vec<String>, mistakes: Vec<Mistake> },
}

/// Reads all rows. The same sheet comes to the same items each time, so that an import can go on where it stopped.
pub(super) fn gather(reader: &SaleReader, rows: &[Row], header: usize) -> Vec<Item> {
    let (mut items, mut places) = (Vec::new(), HashMap::new());
    let mut above: Option<SaleLine> = None;
    for (at, row) in rows.iter().enumerate() {
        let line = number(at + header + 2); // as the spreadsheet numbers it
        let cells = row.cells();
        match reader.read(&cells, above.as_ref()) {
            None => {}
            Some(Err(mistakes)) => items.push(Item::Wrong { line, cells: reader.kept(&cells), mistakes }),
            Some(Ok(said)) => {
                let key = (said.order.clone(), said.sku.clone());
                if let Some(Item::Sale(sale)) = places.get(&key).and_then(|at| items.get_mut(*at)) {
                    join(sale, &said);
                } else {
                    places.insert(key, items.len());
                    items.push(Item::Sale(sale(line, &said)));
                }
                above = Some(said);
            }
        }
    }
    share(&mut items);
    items
}

fn sale(line: i64, said: &SaleLine) -> Sale {
    let SaleLine { order, sku, product, quantity, outcome, amount, total, day } = said.clone();
    let total = if amount.is_some() { None } else { total };
    Sale { line, order, sku, product, day, quantity, amount: Dong(amount.unwrap_or(0)), outcome, total }
}

/// A further row of a sale: what was sold counts, where some of it was sent back.
fn join(sale: &mut Sale, said: &SaleLine) {
    let amount = Dong(said.amount.unwrap_or(0));
    match (sale.outcome, said.outcome) {
        (before, now) if before == now => {
            sale.quantity += said.quantity;
            sale.amount = sale.amount.plus(amount);
        }
        (_, Outcome::Sold) => {
            (sale.outcome, sale.quantity, sale.amount) = (Outcome::Sold, said.quantity, amount);
        }
        _ => {}
    }
}

/// Shares what an order came to among those of its sales that say no amount of their own, by pieces.
fn share(items: &mut [Item]) {
    let mut orders: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, item) in items.iter().enumerate() {
        if let Item::Sale(sale) = item
            && sale.total.is_some()
        {
            orders.entry(sale.order.clone()).or_default().push(at);
        }
    }
    for places in orders.into_values() {
        let sale_at = |items: &[Item], at: usize| match items.get(at) {
            Some(Item::Sale(sale)) => Some((sale.quantity, sale.total.unwrap_or(0))),
            _ => None,
        };
        let weights: Vec<i64> =
            places.iter().filter_map(|at| sale_at(items, *at).map(|(pieces, _)| pieces)).collect();
        let total = places.first().and_then(|at| sale_at(items, *at)).map_or(0, |(_, total)| total);
        for (at, part) in places.into_iter().zip(Dong(total).share(&weights)) {
            if let Some(Item::Sale(sale)) = items.get_mut(at) {
                sale.amount = part;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_of_one_order_and_number_are_one_sale() {
        let columns = "order|sku|quantity|status|order-total|day".split('|').map(str::to_owned).collect();
        let reader = SaleReader::new(&columns, Day::parse("2026-11-26").unwrap());
        let text = "A,S1,1,Hoàn thành,100000,2026-11-01\nA,S2,2,Hoàn thành,100000,2026-11-01\n\n\
            A,S1,1,Hoàn thành,100000,2026-11-01\nB,S1,x,Hoàn thành,1000,2026-11-01\n";
        let rows = documents::read_sheet(text.as_bytes()).unwrap().rows;
        let items = gather(&reader, &rows, 0);
        let sold = |item: &Item| match item {
            Item::Sale(sale) => (sale.line, sale.sku.clone(), sale.quantity, sale.amount.0),
            Item::Wrong { line, .. } => (*line, "wrong".to_owned(), 0, 0),
        };
        let found: Vec<_> = items.iter().map(sold).collect();
        let wanted =
            [(2, "S1".to_owned(), 2, 50_000), (3, "S2".to_owned(), 2, 50_000), (6, "wrong".to_owned(), 0, 0)];
        assert_eq!(found, wanted);
    }
}
