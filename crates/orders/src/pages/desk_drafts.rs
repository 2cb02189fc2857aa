//! The draft orders of the seller's booth.
use kernel::{Id, Result, Value};
use ui::{Cell, Choice, Column, Html, ListPage, Req, Response, Section, list_page};

use super::desk_booth;
use crate::draft::{DraftState, Origin};
use crate::store::draft::{DRAFTS, DraftRow};

const COLUMNS: &[Column<DraftRow>] = &[
    Column {
        label: "order-code",
        numeric: false,
        cell: |row, _| Cell::Link {
            text: row.code.as_str().to_owned(),
            to: format!("/desk/drafts/{}", row.code),
        },
    },
    Column { label: "draft-made-at", numeric: false, cell: |row, _| Cell::Time(row.made_at) },
    Column { label: "draft-buyer", numeric: false, cell: |row, _| Cell::Text(row.name.clone()) },
    Column {
        label: "order-origin",
        numeric: false,
        cell: |row, t| Cell::Text(t.choice("order-origin-", row.origin.key())),
    },
    Column { label: "order-goods", numeric: true, cell: |row, _| Cell::Money(row.goods) },
    Column {
        label: "order-status",
        numeric: false,
        cell: |row, t| Cell::Mark { text: t.choice("draft-state-", row.state.key()), tone: row.state.tone() },
    },
];

pub(crate) async fn get(req: Req) -> Result<Response> {
    let t = req.t();
    let mut conn = req.reader().await?;
    let Some(booth) = desk_booth(&req, booths::Duty::View).await? else { return ui::see_other("/desk") };
    let new = Html::text(&t.get("draft-new"));
    let origins = Origin::ELSEWHERE.iter().map(|o| (o.key().to_owned(), t.choice("order-origin-", o.key())));
    let states = DraftState::ALL.iter().map(|s| (s.key().to_owned(), t.choice("draft-state-", s.key())));
    let page = ListPage {
        title: t.get("desk-drafts"),
        section: Section::Desk,
        intro: Html(format!(
            "<p class=\"soft\">{}</p><p class=\"acts\"><a class=\"btn btn-primary\" href=\"/desk/drafts/new\">{new}</a></p>",
            Html::text(&t.get("draft-lead"))
        )),
        list: &DRAFTS,
        scope: vec![Value::Uuid(booth.id.uuid())],
        fixed: Vec::new(),
        hidden: Vec::new(),
        columns: COLUMNS,
        choices: vec![
            Choice {
                name: "state",
                label: "order-status",
                options: states.collect(),
                parse: |typed| DraftState::from_key(typed).map(|s| Value::Text(s.key().to_owned())),
            },
            Choice {
                name: "origin",
                label: "order-origin",
                options: origins.collect(),
                parse: |typed| Origin::from_key(typed).map(|o| Value::Text(o.key().to_owned())),
            },
        ],
        empty: t.get("drafts-none"),
        file: "draft-orders",
    };
    list_page(&req, &mut conn, page).await
}
