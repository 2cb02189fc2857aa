//! What a table of requests to give goods back shows, for seller and official.
use kernel::Value;
use ui::{Cell, Choice, Column, T};

use crate::returns::ReturnState;
use crate::store::returns::ReturnRow;

/// The columns; the code of the order leads where `code` says.
pub(super) const fn columns(code: fn(&ReturnRow, &T) -> Cell) -> [Column<ReturnRow>; 5] {
    [
        Column { label: "order-code", numeric: false, cell: code },
        Column { label: "return-asked-at", numeric: false, cell: |row, _| Cell::Time(row.asked_at) },
        Column {
            label: "return-reason",
            numeric: false,
            cell: |row, t| Cell::Text(t.choice("return-reason-", row.reason.key())),
        },
        Column { label: "order-goods", numeric: true, cell: |row, _| Cell::Money(row.amount) },
        Column {
            label: "order-status",
            numeric: false,
            cell: |row, t| Cell::Mark {
                text: t.choice("return-state-", row.state.key()),
                tone: row.state.tone(),
            },
        },
    ]
}

/// The code of an order as a link.
pub(super) fn link(row: &ReturnRow, to: String) -> Cell {
    Cell::Link { text: row.code.as_str().to_owned(), to }
}

/// The choice of a state among these.
pub(super) fn states(t: &T, among: &[ReturnState]) -> Choice {
    let state = |s: &ReturnState| (s.key().to_owned(), t.choice("return-state-", s.key()));
    Choice {
        name: "state",
        label: "order-status",
        options: among.iter().map(state).collect(),
        parse: |typed| ReturnState::from_key(typed).map(|s| Value::Text(s.key().to_owned())),
    }
}
