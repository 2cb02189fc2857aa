//! Money that banks reported, for the office.
use askama::Template;
use kernel::{Result, Value};
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
    Column { label: "money-bank-id", numeric: false, cell: |row, _| Cell::Text(row.bank_id.clone()) },
    Column { label: "money-amount", numeric: true, cell: |row, _| Cell::Money(row.amount) },
    Column { label: "money-description", numeric: false, cell: |row, _| Cell::Text(row.description.clone()) },
    Column { label: "money-state", numeric: false, cell: mark },
    Column { label: "money-reason", numeric: false, cell: reason },
    Column { label: "money-received", numeric: false, cell: |row, _| Cell::Time(row.received_at) },
];

fn mark(row: &TransferRow, t: &T) -> Cell {
    let tone = if row.state == TransferState::Matched { "good" } else { "bad" };
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
