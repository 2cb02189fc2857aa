//! CSV and workbooks of banks: a letterhead, a row of headings, lines, perhaps totals. Read strictly: a row whose day or
//! amount is not certain is a mistake, never a guess.
mod balances;
mod columns;
mod facts;
mod headings;
mod row;
mod rows;
mod sides;

use crate::{Format, Statement, StatementError};

/// Reads the one statement of a spreadsheet.
///
/// # Errors
/// [`StatementError::NoHeadings`] when no row names a day and an amount, and what `documents` refuses.
pub(crate) fn read(bytes: &[u8], format: Format) -> Result<Statement, StatementError> {
    let table = rows::table(bytes)?;
    let mut statement = Statement::of(format);
    facts::take(&mut statement, &table);
    let mut balances = Vec::new();
    let notation = sides::notation(&table);
    for (number, row) in table.below() {
        row::take(&mut statement, &mut balances, &table.columns.of(number, row), notation);
    }
    balances::check(&mut statement, &balances);
    if statement.currency != "VND" {
        (statement.opening, statement.closing) = (None, None);
    }
    Ok(statement)
}
