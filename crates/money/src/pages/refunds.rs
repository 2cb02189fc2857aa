//! Refunds, for the office.
use kernel::{Result, Value};
use ui::{Cell, Choice, Column, Html, ListPage, Req, Response, Section, T};

use crate::refund::{REFUNDS, RefundRow, RefundState, Way};

const COLUMNS: &[Column<RefundRow>] = &[
    Column {
        label: "money-refund-reference",
        numeric: false,
        cell: |row, _| Cell::Link { text: row.reference.clone(), to: format!("/office/refunds/{}", row.id) },
    },
    Column { label: "money-amount", numeric: true, cell: |row, _| Cell::Money(row.amount) },
    Column {
        label: "money-refund-way",
        numeric: false,
        cell: |row, t| Cell::Text(t.choice("money-way-", row.way.key())),
    },
    Column { label: "money-state", numeric: false, cell: |row, t| mark(row.state, t) },
    Column { label: "money-reason", numeric: false, cell: |row, _| Cell::Text(row.reason.clone()) },
    Column { label: "money-created", numeric: false, cell: |row, _| Cell::Time(row.created_at) },
    Column {
        label: "money-refund-done-at",
        numeric: false,
        cell: |row, _| row.done_at.map_or(Cell::Empty, Cell::Time),
    },
];

pub(super) fn tone(state: RefundState) -> &'static str {
    match state {
        RefundState::Asked | RefundState::Sent => "wait",
        RefundState::Done => "good",
        RefundState::Failed | RefundState::Unclear => "bad",
    }
}

fn mark(state: RefundState, t: &T) -> Cell {
    Cell::Mark { text: t.choice("money-refund-", state.key()), tone: tone(state) }
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let t = req.t();
    let states = |state: &RefundState| (state.key().to_owned(), t.choice("money-refund-", state.key()));
    let ways = |way: &Way| (way.key().to_owned(), t.choice("money-way-", way.key()));
    let page = ListPage {
        title: t.get("money-refunds"),
        section: Section::Office,
        intro: Html::default(),
        list: &REFUNDS,
        scope: Vec::new(),
        fixed: Vec::new(),
        hidden: Vec::new(),
        columns: COLUMNS,
        choices: vec![
            Choice {
                name: "state",
                label: "money-state",
                options: RefundState::ALL.iter().map(states).collect(),
                parse: |typed| RefundState::from_key(typed).map(|state| Value::Text(state.key().to_owned())),
            },
            Choice {
                name: "way",
                label: "money-refund-way",
                options: Way::ALL.iter().map(ways).collect(),
                parse: |typed| Way::from_key(typed).map(|way| Value::Text(way.key().to_owned())),
            },
            Choice {
                name: "reference",
                label: "money-refund-reference",
                options: Vec::new(),
                parse: |typed| Some(Value::Text(typed.replace(' ', "").to_uppercase())),
            },
        ],
        empty: t.get("money-refunds-none"),
        file: "refunds",
    };
    ui::list_page(&req, &mut req.reader().await?, page).await
}
