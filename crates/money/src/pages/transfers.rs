//! Money that banks reported, for the office.
use askama::Template;
use kernel::{Dong, Result, Value};
use ui::{Cell, Choice, Column, Html, ListPage, Req, Response, Section, T};

use crate::{Reason, TRANSFERS, TransferRow, TransferState};

/// A sentence above a table that leads to another table.
#[derive(Template)]
#[template(path = "money-links.html")]
pub(super) struct Links<'a> {
    pub(super) t: &'a T,
    pub(super) to: &'static str,
    pub(super) text: &'static str,
}

const COLUMNS: &[Column<TransferRow>] = &[
    Column {
        label: "money-bank-id",
        numeric: false,
        cell: |row, _| Cell::Link { text: shown(row), to: format!("/office/transfers/{}", row.id) },
    },
    Column {
        label: "money-provider",
        numeric: false,
        cell: |row, t| Cell::Text(t.choice("money-provider-", row.provider.key())),
    },
    Column { label: "money-amount", numeric: true, cell: |row, _| Cell::Money(row.amount) },
    Column {
        label: "money-kept",
        numeric: true,
        cell: |row, _| if row.kept == Dong::ZERO { Cell::Empty } else { Cell::Money(row.kept) },
    },
    Column { label: "money-description", numeric: false, cell: |row, _| Cell::Text(row.description.clone()) },
    Column { label: "money-state", numeric: false, cell: mark },
    Column { label: "money-reason", numeric: false, cell: reason },
    Column { label: "money-received", numeric: false, cell: |row, _| Cell::Time(row.received_at) },
];

/// The bank's number of it, else the event's.
pub(super) fn shown(row: &TransferRow) -> String {
    let number = if row.bank_reference.is_empty() { &row.event_id } else { &row.bank_reference };
    number.clone()
}

fn mark(row: &TransferRow, t: &T) -> Cell {
    let tone = match (row.state, row.kept > Dong::ZERO) {
        (TransferState::Matched, false) => "good",
        (TransferState::Matched, true) => "wait",
        (TransferState::Mismatched, _) => "bad",
        (TransferState::Returned, _) => "info",
    };
    Cell::Mark { text: t.choice("money-transfer-", row.state.key()), tone }
}

fn reason(row: &TransferRow, t: &T) -> Cell {
    match row.reason {
        Reason::None => Cell::Empty,
        reason => Cell::Text(t.choice("money-reason-", reason.key())),
    }
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let t = req.t();
    let options = |state: &TransferState| (state.key().to_owned(), t.choice("money-transfer-", state.key()));
    let reasons = |reason: &Reason| (reason.key().to_owned(), t.choice("money-reason-", reason.key()));
    let page = ListPage {
        title: t.get("money-transfers"),
        section: Section::Office,
        intro: Html::render(&Links { t: &t, to: "/office/payments", text: "money-payments" })?,
        list: &TRANSFERS,
        scope: Vec::new(),
        fixed: Vec::new(),
        hidden: Vec::new(),
        columns: COLUMNS,
        choices: vec![
            Choice {
                name: "state",
                label: "money-state",
                options: TransferState::ALL.iter().map(options).collect(),
                parse: |typed| {
                    TransferState::from_key(typed).map(|state| Value::Text(state.key().to_owned()))
                },
            },
            Choice {
                name: "reason",
                label: "money-reason",
                options: Reason::ALL.iter().filter(|reason| **reason != Reason::None).map(reasons).collect(),
                parse: |typed| Reason::from_key(typed).map(|reason| Value::Text(reason.key().to_owned())),
            },
            Choice {
                name: "bank-id",
                label: "money-bank-id",
                options: Vec::new(),
                parse: |typed| Some(Value::Text(typed.to_owned())),
            },
        ],
        empty: t.get("money-transfers-none"),
        file: "transfers",
    };
    ui::list_page(&req, &mut req.reader().await?, page).await
}
