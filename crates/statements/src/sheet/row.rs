use kernel::{Day, Dong};

use super::balances::Beside;
use super::columns::Cells;
use super::facts;
use super::headings::{Column, Fact, fact};
use super::sides::{Notation, signed};
use crate::{Statement, StatementLine, What, amount, day, plain};

/// Takes in a row below the headings: a line, a balance, or something that is neither.
pub(super) fn take(
    statement: &mut Statement,
    balances: &mut Vec<Beside>,
    cells: &Cells<'_>,
    notation: Notation,
) {
    if cells.texts.iter().all(|cell| cell.is_empty()) {
        return;
    }
    let amount = signed(cells, notation);
    let dated = booked(cells).is_ok();
    match label(cells) {
        Some(said @ (Fact::Opening | Fact::Closing)) if !dated || amount == Err(What::NoAmount) => {
            return facts::balance(statement, said, cells);
        }
        Some(Fact::Total) if !dated => return,
        // Headings again, signatures, numbers of pages.
        _ if !dated && (cells.is_headings() || !has_amount(cells)) => return,
        _ => {}
    }
    let currency = facts::currency(cells.get(Column::Currency)).unwrap_or(statement.currency.clone());
    let line = if currency == "VND" { line(cells, amount) } else { Err(What::Currency(currency)) };
    match line {
        Ok(line) => {
            beside(statement, balances, cells, line.amount);
            statement.lines.push(line);
        }
        Err(what) => statement.mistake(cells.row, what),
    }
}

/// Whether a number stands where amounts stand.
fn has_amount(cells: &Cells<'_>) -> bool {
    let cells = [Column::Debit, Column::Credit, Column::Amount].map(|column| cells.get(column));
    cells.iter().any(|cell| cell.chars().any(|c| c.is_ascii_digit()))
}

/// What the first cell says that holds words.
fn label(cells: &Cells<'_>) -> Option<Fact> {
    let words = cells.texts.iter().filter(|cell| cell.chars().any(char::is_alphabetic));
    words.take(2).find_map(|cell| fact(cell.split(':').next().unwrap_or(cell)))
}

/// The day of booking and the value day.
pub(super) fn booked(cells: &Cells<'_>) -> Result<(Day, Day), What> {
    let of = |column| match cells.get(column) {
        "" => Ok(None),
        cell => day::written(cell).map(Some).ok_or(What::Day),
    };
    let (booked, traded, value) = (of(Column::Booked)?, of(Column::Traded)?, of(Column::Value)?);
    let on = booked.or(traded).or(value).ok_or(What::Day)?;
    Ok((on, value.unwrap_or(on)))
}

fn line(cells: &Cells<'_>, amount: Result<Dong, What>) -> Result<StatementLine, What> {
    let (booked_on, value_on) = booked(cells)?;
    let amount = amount?;
    let name = plain::clean(cells.get(Column::Counterparty));
    let counterparty = if name.is_empty() { plain::clean(cells.get(Column::CounterAccount)) } else { name };
    Ok(StatementLine {
        row: cells.row,
        booked_on,
        value_on,
        amount,
        reversal: false,
        bank_reference: plain::reference(cells.get(Column::Reference)),
        payer_reference: String::new(),
        counterparty,
        text: plain::clean(cells.get(Column::Text)),
        event_id: String::new(),
    })
}

/// Keeps the balance beside a line.
fn beside(statement: &mut Statement, balances: &mut Vec<Beside>, cells: &Cells<'_>, amount: Dong) {
    match amount::written(cells.get(Column::Balance)) {
        Ok(Some(balance)) => balances.push(Beside { row: cells.row, amount, balance }),
        Ok(None) => {}
        Err(_) => statement.mistake(cells.row, What::BalanceAmount),
    }
}
