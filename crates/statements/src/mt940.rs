//! SWIFT MT940, the customer statement message. Source: SWIFT Standards, category 9, MT940: its fields and their
//! formats; the sub-fields `?20` of field 86 are the German banks' (DFÜ agreement, annex 3), which exports elsewhere
//! use too.
mod balance;
mod details;
mod field;
mod line;

use balance::Balance;
use field::{Field, fields};

use crate::{Format, MOST_LINES, Statement, StatementError, What, plain};

/// Reads every message of a file. A statement of many pages (its balances are 60M and 62M) is made one.
///
/// # Errors
/// [`StatementError::NotAStatement`] when no message has an account, a balance or a line;
/// [`StatementError::TooLarge`] for too many lines.
pub(crate) fn read(text: &str) -> Result<Vec<Statement>, StatementError> {
    let mut reader = Reader::default();
    for field in fields(text) {
        reader.take(&field);
        if reader.count > MOST_LINES {
            return Err(StatementError::TooLarge);
        }
    }
    reader.end_page();
    let said = |s: &Statement| !s.account.is_empty() || s.opening.is_some() || !s.lines.is_empty();
    if reader.done.iter().any(said) { Ok(reader.done) } else { Err(StatementError::NotAStatement) }
}

/// A message at hand: one page of a statement.
struct Page {
    statement: Statement,
    /// It goes on where the page before ended (60M).
    continues: bool,
}

#[derive(Default)]
struct Reader {
    done: Vec<Statement>,
    page: Option<Page>,
    /// Lines that were met, read or not.
    count: usize,
    /// Field 86 belongs to the line just before it, or to none.
    after_line: bool,
}

impl Reader {
    fn take(&mut self, field: &Field<'_>) {
        let of_line = std::mem::take(&mut self.after_line);
        match field.tag {
            "" => self.end_page(), // the end of a message
            "20" => {
                self.end_page();
                self.page = Some(Page { statement: Statement::of(Format::Mt940), continues: false });
            }
            "25" | "25P" => self.on(|page| page.statement.name_account(field.first_line())),
            "60F" | "60M" => self.on(|page| open(page, field)),
            "61" => {
                self.count += 1;
                self.after_line = self.add_line(field);
            }
            "86" if of_line => self.on(|page| {
                if let Some(line) = page.statement.lines.last_mut() {
                    details::describe(line, &field.value);
                }
            }),
            "62F" | "62M" => self.on(|page| close(page, field)),
            _ => {} // available balances, words on the whole statement, numbers of pages
        }
    }

    fn on(&mut self, act: impl FnOnce(&mut Page)) {
        if let Some(page) = &mut self.page {
            act(page);
        }
    }

    fn add_line(&mut self, field: &Field<'_>) -> bool {
        let Some(Page { statement, .. }) = &mut self.page else { return false };
        match line::read(field) {
            Ok(line) if is_foreign(&statement.currency) => {
                statement.mistake(line.row, What::Currency(statement.currency.clone()));
                false
            }
            Ok(line) => {
                statement.lines.push(line);
                true
            }
            Err(what) => {
                statement.mistake(field.row, what);
                false
            }
        }
    }

    fn end_page(&mut self) {
        let Some(Page { statement, continues }) = self.page.take() else { return };
        match self.done.last_mut() {
            Some(before) if continues && before.account == statement.account => {
                before.lines.extend(statement.lines);
                before.mistakes.extend(statement.mistakes);
                before.closing = statement.closing;
            }
            _ => self.done.push(statement),
        }
    }
}

fn is_foreign(currency: &str) -> bool {
    !matches!(currency, "" | "VND")
}

fn open(page: &mut Page, field: &Field<'_>) {
    page.continues = field.tag == "60M";
    match balance::read(field.first_line()) {
        Ok(Balance { currency, amount }) => {
            page.statement.opening = amount.filter(|_| !is_foreign(&currency));
            page.statement.currency = plain::clean(&currency);
        }
        Err(what) => page.statement.mistake(field.row, what),
    }
}

fn close(page: &mut Page, field: &Field<'_>) {
    match balance::read(field.first_line()) {
        Ok(Balance { currency, amount }) => {
            page.statement.closing = amount.filter(|_| !is_foreign(&currency));
        }
        Err(what) => page.statement.mistake(field.row, what),
    }
}
