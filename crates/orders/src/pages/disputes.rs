//! What buyers asked officials to decide.
use kernel::{Result, Value};
use ui::{Cell, Choice, Column, Html, ListPage, Req, Response, Section, list_page};

use crate::returns::ReturnState;
use crate::store::returns::{DISPUTES, ReturnRow};

const COLUMNS: &[Column<ReturnRow>] = &[
    Column {
        label: "order-code",
        numeric: false,
        cell: |row, _| Cell::Link {
            text: row.code.as_str().to_owned(),
            to: format!("/office/disputes/{}", row.code),
        },
    },
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
];

pub(crate) async fn get(req: Req) -> Result<Response> {
    let t = req.t();
    let state = |s: &ReturnState| (s.key().to_owned(), t.choice("return-state-", s.key()));
    let states =
        [ReturnState::Disputed, ReturnState::Refunded, ReturnState::Dismissed, ReturnState::Withdrawn];
    let page = ListPage {
        title: t.get("office-disputes"),
        section: Section::Office,
        intro: Html(format!("<p class=\"soft\">{}</p>", Html::text(&t.get("disputes-lead")))),
        list: &DISPUTES,
        scope: Vec::new(),
        fixed: Vec::new(),
        hidden: Vec::new(),
        columns: COLUMNS,
        choices: vec![Choice {
            name: "state",
            label: "order-status",
            options: states.iter().map(state).collect(),
            parse: |typed| ReturnState::from_key(typed).map(|s| Value::Text(s.key().to_owned())),
        }],
        empty: t.get("disputes-none"),
        file: "disputes",
    };
    list_page(&req, &mut req.reader().await?, page).await
}
