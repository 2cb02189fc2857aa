//! What a bank says of an account: statements read from its files, and our references found in transfers' texts.
//!
//! **Words**: a [`Statement`] (sao kê) is what a bank says happened on an account between two balances; each
//! [`StatementLine`] (giao dịch) is money in (credit, above zero) or out (debit, below zero); a [`Mistake`] is a
//! place that cannot be read or does not add up; a *reference* is `CN` and a [`kernel::Code`], which the transfer
//! of a payment carries; a [`Candidate`] is one that a text may name, proven by its check character or cut off.
//!
//! **Formats**: SWIFT MT940, ISO 20022 camt.053 of any version, CSV and workbooks with a row of headings
//! (`data/headings.toml`); told by what is in the file, not by its name.
//!
//! **Promises**: no bytes make it stop; amounts are whole đồng and never guessed: what is not certain is a
//! [`Mistake`] with its row, and the line is left out; opening balance and lines that do not make the closing
//! balance are reported; the same file twice, or two files that share days, name the same line by the same
//! [`StatementLine::event_id`]; no reference is [`Candidate::Proven`] whose check character does not fit.
mod amount;
mod camt;
mod day;
mod decode;
mod event_id;
mod finish;
mod format;
mod mistake;
mod mt940;
mod plain;
mod reference;
mod sheet;
mod statement;

pub use format::{Format, MOST_BYTES, read_statements};
pub use mistake::{Mistake, StatementError, What};
pub use reference::{Candidate, PREFIX, Reading, find_references, proven_references};
pub use statement::{Statement, StatementLine};

/// Most lines of one file; of spreadsheets, `documents` reads as many rows.
pub(crate) const MOST_LINES: usize = 200_000;
