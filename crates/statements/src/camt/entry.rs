use kernel::{Day, Dong};

use super::node::Node;
use super::{signed, transaction};
use crate::{Statement, StatementLine, What, day, plain};

/// Adds the lines of an `Ntry`: one, or each transaction of a batch.
pub(super) fn take(statement: &mut Statement, entry: &Node, row: usize) {
    match line(entry, row) {
        Ok(line) => {
            let (lines, whole) = transaction::lines(entry, line);
            if !whole {
                statement.mistake(row, What::Batch);
            }
            statement.lines.extend(lines);
        }
        Err(what) => statement.mistake(row, what),
    }
}

/// The entry as one line, without what its transactions say.
fn line(entry: &Node, row: usize) -> Result<StatementLine, What> {
    // `Sts` held the code itself before version 001.05 or so, later `Cd` in it; no status is booked.
    let state = entry.at(&["Sts", "Cd"]).or_else(|| entry.at(&["Sts"])).map_or("", Node::text);
    if !matches!(state, "" | "BOOK") {
        return Err(What::Pending);
    }
    let (amount, _) = signed(entry)?;
    if amount == Dong::ZERO {
        return Err(What::NoAmount);
    }
    let (booked, value) = (day_at(entry, "BookgDt")?, day_at(entry, "ValDt")?);
    let booked_on = booked.or(value).ok_or(What::Day)?;
    Ok(StatementLine {
        row,
        booked_on,
        value_on: value.unwrap_or(booked_on),
        amount,
        // CdtDbtInd is the way the money goes now; RvslInd only says that it goes back.
        reversal: matches!(entry.text_at(&["RvslInd"]), "true" | "1"),
        bank_reference: plain::reference(entry.text_at(&["AcctSvcrRef"])),
        payer_reference: String::new(),
        counterparty: String::new(),
        text: plain::clean(entry.text_at(&["AddtlNtryInf"])),
        event_id: String::new(),
    })
}

/// A day as `Dt` or as `DtTm` (the bank's own time, of which the day is taken); `None` where there is none.
fn day_at(entry: &Node, name: &str) -> Result<Option<Day>, What> {
    let Some(node) = entry.at(&[name]) else { return Ok(None) };
    let text = node.at(&["Dt"]).or_else(|| node.at(&["DtTm"])).map_or("", Node::text);
    day::written(text).map(Some).ok_or(What::Day)
}
