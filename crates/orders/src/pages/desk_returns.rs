//! Goods that buyers want to give back: the list of the seller's booth.
use kernel::{Id, Result, Value};
use ui::{Cell, Choice, Column, Html, ListPage, Req, Response, Section, list_page};

use super::desk_booth;
use crate::returns::ReturnState;
use crate::store::returns::{RETURNS, ReturnRow};

const COLUMNS: &[Column<ReturnRow>] = &[
    Column {
        label: "order-code",
        numeric: false,
        cell: |row, _| Cell::Link {
            text: row.code.as_str().to_owned(),
            to: format!("/desk/orders/{}#return-{}", row.code, row.code),
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
    let mut conn = req.reader().await?;
    let Some(booth) = desk_booth(&req, booths::Duty::View).await? else { return ui::see_other("/desk") };
    let states = ReturnState::ALL.iter().map(|s| (s.key().to_owned(), t.choice("return-state-", s.key())));
    let page = ListPage {
        title: t.get("desk-returns"),
        section: Section::Desk,
        intro: Html(format!("<p class=\"soft\">{}</p>", Html::text(&t.get("desk-returns-lead")))),
        list: &RETURNS,
        scope: vec![Value::Uuid(booth.id.uuid())],
        fixed: Vec::new(),
        hidden: Vec::new(),
        columns: COLUMNS,
        choices: vec![Choice {
            name: "state",
            label: "order-status",
            options: states.collect(),
            parse: |typed| ReturnState::from_key(typed).map(|s| Value::Text(s.key().to_owned())),
        }],
        empty: t.get("desk-returns-none"),
        file: "returns",
    };
    list_page(&req, &mut conn, page).await
}
