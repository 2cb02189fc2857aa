//! Statements in the words of tests.
use statements::{Mistake, Statement, StatementLine, What, read_statements};

/// The only statement of a file.
pub(crate) fn only(bytes: &[u8]) -> Statement {
    let [statement] = <[Statement; 1]>::try_from(read_statements(bytes).unwrap()).unwrap();
    statement
}

/// `2026-11-02 2026-11-02 250000 FT1 | payer's reference | counterparty | text`, with `R` behind the amount of a reversal.
pub(crate) fn shown(line: &StatementLine) -> String {
    let StatementLine {
        booked_on,
        value_on,
        amount,
        bank_reference,
        payer_reference,
        counterparty,
        text,
        ..
    } = line;
    let reversal = if line.reversal { "R" } else { "" };
    let reference = bank_reference.as_deref().unwrap_or("-");
    let (booked, value) = (booked_on.iso(), value_on.iso());
    format!(
        "{booked} {value} {}{reversal} {reference} | {payer_reference} | {counterparty} | {text}",
        amount.0
    )
}

pub(crate) fn lines(statement: &Statement) -> Vec<String> {
    statement.lines.iter().map(shown).collect()
}

/// Amounts alone.
pub(crate) fn amounts(statement: &Statement) -> Vec<i64> {
    statement.lines.iter().map(|line| line.amount.0).collect()
}

pub(crate) fn mistake(row: usize, what: What) -> Mistake {
    Mistake { row, what }
}
