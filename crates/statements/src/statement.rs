use kernel::{Day, Dong};

use crate::{Format, Mistake};

/// What a bank says happened on an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    pub format: Format,
    /// Letters and digits only, without the bank's code before it; empty where the file does not say.
    pub account: String,
    /// ISO 4217; a spreadsheet that names none is in VND.
    pub currency: String,
    /// The balance before the first line.
    pub opening: Option<Dong>,
    /// The balance after the last line, as the bank says it.
    pub closing: Option<Dong>,
    /// In the order of the file.
    pub lines: Vec<StatementLine>,
    /// What could not be read or does not add up, in the order it was noticed.
    pub mistakes: Vec<Mistake>,
}

impl Statement {
    /// A statement that says nothing yet.
    pub(crate) fn of(format: Format) -> Self {
        Self {
            format,
            account: String::new(),
            currency: String::new(),
            opening: None,
            closing: None,
            lines: Vec::new(),
            mistakes: Vec::new(),
        }
    }

    pub(crate) fn mistake(&mut self, row: usize, what: crate::What) {
        self.mistakes.push(Mistake { row, what });
    }

    /// The account as files of every kind write it: `BIDVVNVX/1201 0000 VND` is `12010000`.
    pub(crate) fn name_account(&mut self, written: &str) {
        let own = written.rsplit('/').next().unwrap_or(written);
        let plain: String = own.chars().filter(char::is_ascii_alphanumeric).collect();
        plain.strip_suffix("VND").unwrap_or(&plain).clone_into(&mut self.account);
    }
}

/// Money that came or went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatementLine {
    /// Where it stands, from 1: the line of an MT940, the row of a spreadsheet, the entry of a camt.053.
    pub row: usize,
    /// The day the bank booked it; the value day where the file has no other.
    pub booked_on: Day,
    /// The day from which interest counts; the booking day where the file has no other.
    pub value_on: Day,
    /// Đồng; above zero came in (credit), below zero went out (debit).
    pub amount: Dong,
    /// Whether the bank takes back an earlier line with it; the sign of the amount is already its own.
    pub reversal: bool,
    /// The bank's own reference of the transaction.
    pub bank_reference: Option<String>,
    /// A reference that the payer or the account's owner gave (end-to-end id, field 61's own reference).
    pub payer_reference: String,
    /// Who is on the other side: the name, else the account.
    pub counterparty: String,
    /// The words of the transfer, in NFC, on one line, at most 2,000 characters.
    pub text: String,
    /// The same for the same transaction of one account in every file; see `event_id.rs` for how far that goes.
    pub event_id: String,
}

impl StatementLine {
    /// Everything that may carry one of our references.
    pub fn words(&self) -> String {
        format!("{}\n{}", self.text, self.payer_reference)
    }
}
