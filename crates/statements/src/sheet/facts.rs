use documents::Row;
use kernel::Dong;

use super::columns::Cells;
use super::headings::{Column, Fact, fact};
use super::rows::Table;
use crate::{Statement, What, amount};

/// Fewest digits of an account's number.
const ACCOUNT: usize = 6;
/// Currencies besides đồng that headings name (`Số tiền (USD)`).
const FOREIGN: [&str; 12] =
    ["USD", "EUR", "JPY", "GBP", "AUD", "SGD", "CNY", "KRW", "THB", "CHF", "CAD", "HKD"];

/// What the letterhead says: account, currency, balances.
pub(super) fn take(statement: &mut Statement, table: &Table) {
    for row in table.above() {
        let cells: Vec<&str> = row.iter().collect();
        for (at, cell) in cells.iter().enumerate() {
            let rest = cells.get(at + 1..).unwrap_or_default();
            said(statement, cell, rest.iter().copied().find(|cell| !cell.is_empty()).unwrap_or_default());
        }
    }
    if statement.currency.is_empty() {
        let mut words =
            table.headings().flat_map(Row::iter).flat_map(|cell| cell.split(|c: char| !c.is_alphanumeric()));
        let foreign = words.find(|word| FOREIGN.contains(word));
        foreign.unwrap_or("VND").clone_into(&mut statement.currency);
    }
}

/// A cell and the next one with anything in it.
fn said(statement: &mut Statement, cell: &str, next: &str) {
    let (label, value) = cell.split_once(':').unwrap_or((cell, ""));
    let value = value.trim();
    let value = if value.is_empty() { next } else { value };
    match fact(label) {
        Some(Fact::Account) if statement.account.is_empty() => {
            if let Some(number) = account(value).or_else(|| account(label)) {
                statement.name_account(&number);
            }
        }
        Some(Fact::Currency) if statement.currency.is_empty() => {
            statement.currency = currency(value).unwrap_or_default();
        }
        Some(Fact::Opening) => statement.opening = statement.opening.or_else(|| in_text(value)),
        Some(Fact::Closing) => statement.closing = statement.closing.or_else(|| in_text(value)),
        _ => {}
    }
}

/// A balance that stands in a row of the table or below it.
pub(super) fn balance(statement: &mut Statement, fact: Fact, cells: &Cells<'_>) {
    let own = amount::written(cells.get(Column::Balance)).ok().flatten();
    let any = || cells.texts.iter().rev().find_map(|cell| in_text(cell.rsplit(':').next().unwrap_or(cell)));
    let place = if fact == Fact::Opening { &mut statement.opening } else { &mut statement.closing };
    match own.or_else(any) {
        Some(amount) => *place = place.or(Some(amount)),
        None => statement.mistake(cells.row, What::BalanceAmount),
    }
}

fn in_text(text: &str) -> Option<Dong> {
    let digits = text.chars().any(|c| c.is_ascii_digit());
    if digits { amount::written(text).ok().flatten() } else { None }
}

/// The first run of signs with enough digits; spaces and points within a number do not end it.
fn account(text: &str) -> Option<String> {
    let joined = text.replace(['.', '\''], "");
    let mut runs = joined.split(|c: char| !c.is_ascii_alphanumeric()).map(str::to_owned);
    let long = |run: &String| run.chars().filter(char::is_ascii_digit).count() >= ACCOUNT;
    runs.find(long).or_else(|| {
        // Written in groups: `1201 0000 1234`.
        let digits: String =
            joined.chars().take_while(|c| c.is_ascii_digit() || *c == ' ').filter(|c| *c != ' ').collect();
        Some(digits).filter(long)
    })
}

/// The currency a text names; `None` when it names none.
pub(super) fn currency(text: &str) -> Option<String> {
    let upper = text.to_uppercase();
    if ["VND", "VNĐ", "ĐỒNG", "DONG", "₫"].iter().any(|name| upper.contains(name)) {
        return Some("VND".to_owned());
    }
    let code = |word: &&str| word.len() == 3 && word.bytes().all(|b| b.is_ascii_uppercase());
    upper.split(|c: char| !c.is_alphanumeric()).find(code).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accounts_and_currencies_are_found_in_texts() {
        assert_eq!(account("0071001234567 - VND - CHO NOI").as_deref(), Some("0071001234567"));
        assert_eq!(account("'1201.000.123").as_deref(), Some("1201000123"));
        assert_eq!(account("1201 0000 1234").as_deref(), Some("120100001234"));
        assert_eq!(account("CHO NOI 12"), None);
        assert_eq!(currency("Việt Nam Đồng").as_deref(), Some("VND"));
        assert_eq!(currency("USD").as_deref(), Some("USD"));
        assert_eq!(currency("-"), None);
    }
}
