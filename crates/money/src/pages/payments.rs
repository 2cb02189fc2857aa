//! Payments, for the office.
use kernel::{Result, Value};
use ui::{Cell, Choice, Column, Html, ListPage, Req, Response, Section, T};

use super::transfers::Links;
use crate::{PAYMENTS, PaymentRow, PaymentState};

const COLUMNS: &[Column<PaymentRow>] = &[
    Column { label: "money-reference", numeric: false, cell: |row, _| Cell::Text(row.reference.clone()) },
    Column { label: "money-amount", numeric: true, cell: |row, _| Cell::Money(row.amount) },
    Column { label: "money-state", numeric: false, cell: |row, t| mark(row.state, t) },
    Column { label: "money-created", numeric: false, cell: |row, _| Cell::Time(row.created_at) },
    Column { label: "money-expires", numeric: false, cell: |row, _| Cell::Time(row.expires_at) },
    Column {
        label: "money-paid",
        numeric: false,
        cell: |row, _| row.paid_at.map_or(Cell::Empty, Cell::Time),
    },
];

fn mark(state: PaymentState, t: &T) -> Cell {
    let tone = match state {
        PaymentState::Awaiting => "wait",
        PaymentState::Paid => "good",
        PaymentState::Cancelled | PaymentState::Expired => "info",
    };
    Cell::Mark { text: t.choice("money-payment-", state.key()), tone }
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let t = req.t();
    let options = |state: &PaymentState| (state.key().to_owned(), t.choice("money-payment-", state.key()));
    let page = ListPage {
        title: t.get("money-payments"),
        section: Section::Office,
        intro: Html::render(&Links { t: &t, to: "/office/transfers", text: "money-transfers" })?,
        list: &PAYMENTS,
        scope: Vec::new(),
        fixed: Vec::new(),
        hidden: Vec::new(),
        columns: COLUMNS,
        choices: vec![
            Choice {
                name: "state",
                label: "money-state",
                options: PaymentState::ALL.iter().map(options).collect(),
                parse: |typed| PaymentState::from_key(typed).map(|state| Value::Text(state.key().to_owned())),
            },
            Choice {
                name: "reference",
                label: "money-reference",
                options: Vec::new(),
                parse: |typed| Some(Value::Text(typed.replace(' ', "").to_uppercase())),
            },
        ],
        empty: t.get("money-payments-none"),
        file: "payments",
    };
    ui::list_page(&req, &mut req.reader().await?, page).await
}
