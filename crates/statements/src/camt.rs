//! ISO 20022 camt.053, `BankToCustomerStatement`, versions 001.01 and later: elements are told by their local names,
//! so that the version in the namespace does not matter. Source: ISO 20022 message definition reports, "Bank-to-Customer
//! Cash Management".
mod entry;
mod node;
mod parts;
mod transaction;

use kernel::Dong;

use node::Node;
use parts::{Part, Parts};

use crate::{Format, MOST_LINES, Statement, StatementError, What, amount};

/// Reads every `Stmt` of a file, one child of it after another.
///
/// # Errors
/// [`StatementError::BrokenXml`], [`StatementError::Doctype`] for a DTD or an entity of its own,
/// [`StatementError::TooLarge`], [`StatementError::NotAStatement`] when there is no `Stmt` in a
/// `BkToCstmrStmt`.
pub(crate) fn read(text: &str) -> Result<Vec<Statement>, StatementError> {
    let mut parts = Parts::of(text);
    let mut statements: Vec<Statement> = Vec::new();
    let (mut entries, mut lines) = (0usize, 0usize);
    while let Some(part) = parts.next_part()? {
        match part {
            Part::Statement => statements.push(Statement::of(Format::Camt053)),
            Part::Child(node) => {
                let Some(statement) = statements.last_mut() else { continue };
                entries += usize::from(node.name() == "Ntry");
                let before = statement.lines.len();
                take(statement, &node, entries);
                lines += statement.lines.len() - before;
            }
        }
        if lines.max(entries) > MOST_LINES {
            return Err(StatementError::TooLarge);
        }
    }
    if statements.is_empty() { Err(StatementError::NotAStatement) } else { Ok(statements) }
}

fn take(statement: &mut Statement, node: &Node, row: usize) {
    match node.name() {
        "Acct" => {
            let iban = node.text_at(&["Id", "IBAN"]);
            let other = node.text_at(&["Id", "Othr", "Id"]);
            statement.name_account(if iban.is_empty() { other } else { iban });
            node.text_at(&["Ccy"]).clone_into(&mut statement.currency);
        }
        "Bal" => balance(statement, node),
        "Ntry" => entry::take(statement, node, row),
        _ => {}
    }
}

/// OPBD is the opening balance (or PRCD, how the statement before ended), CLBD the closing one.
fn balance(statement: &mut Statement, node: &Node) {
    let code = node.text_at(&["Tp", "CdOrPrtry", "Cd"]);
    if !matches!(code, "OPBD" | "PRCD" | "CLBD") {
        return;
    }
    match signed(node) {
        Ok((amount, currency)) => {
            if !currency.is_empty() {
                currency.clone_into(&mut statement.currency);
            }
            let place = if code == "CLBD" { &mut statement.closing } else { &mut statement.opening };
            if place.is_none() || code != "PRCD" {
                *place = Some(amount);
            }
        }
        Err(What::Currency(currency)) => statement.currency = currency,
        Err(_) => statement.mistake(0, What::BalanceAmount),
    }
}

/// `Amt` in VND with the sign of `CdtDbtInd`, and its currency.
fn signed(node: &Node) -> Result<(Dong, &str), What> {
    let amount = node.at(&["Amt"]).ok_or(What::NoAmount)?;
    let amount = (in_dong(amount)?, amount.currency());
    match node.text_at(&["CdtDbtInd"]) {
        "CRDT" => Ok(amount),
        "DBIT" => Ok((Dong::ZERO.minus(amount.0), amount.1)),
        _ => Err(What::Side),
    }
}

fn in_dong(amount: &Node) -> Result<Dong, What> {
    match amount.currency() {
        "VND" | "" => amount::decimal(amount.text(), '.'),
        other => Err(What::Currency(other.to_owned())),
    }
}
