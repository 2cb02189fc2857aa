//! Requests about personal data, for those who answer; the way to the breaches.
use kernel::{Result, Value};
use ui::{Cell, Choice, Column, Html, ListPage, Req, Response, Section, T, list_page};

use super::options;
use crate::privacy::RequestState;
use crate::store::privacy::{self as store, DATA_REQUESTS, DataRequestRow};

const fn column(label: &'static str, cell: fn(&DataRequestRow, &T) -> Cell) -> Column<DataRequestRow> {
    Column { label, numeric: false, cell }
}

const COLUMNS: &[Column<DataRequestRow>] = &[
    column("privacy-code", |row, _| Cell::Link {
        text: row.code.to_string(),
        to: format!("/office/privacy/requests/{}", row.code),
    }),
    column("privacy-kind", |row, t| Cell::Text(t.choice("privacy-kind-", row.kind.key()))),
    column("privacy-asked", |row, _| Cell::Time(row.asked_at)),
    column("privacy-due", |row, _| Cell::Text(row.due_day.show())),
    column("privacy-state", |row, t| Cell::Mark {
        text: t.choice("privacy-state-", row.state.key()),
        tone: match row.state {
            RequestState::Asked => "wait",
            RequestState::Done => "good",
            RequestState::Refused => "bad",
        },
    }),
];

pub(crate) async fn get(req: Req) -> Result<Response> {
    let t = req.t();
    let (open,) = req.reader().await?.one(&store::OPEN_BREACHES, ()).await?;
    let intro = format!(
        "<p class=\"soft mb-4\">{}</p><p class=\"mb-4\"><a class=\"btn{}\" href=\"/office/privacy/breaches\">{}</a></p>",
        Html::text(&t.get("privacy-office-intro")),
        if open > 0 { " btn-error" } else { "" },
        Html::text(&t.with("count", open).get("breach-open"))
    );
    let page = ListPage {
        title: t.get("privacy-office-title"),
        section: Section::Office,
        intro: Html(intro),
        list: &DATA_REQUESTS,
        scope: Vec::new(),
        fixed: Vec::new(),
        columns: COLUMNS,
        choices: vec![Choice {
            name: "state",
            label: "privacy-state",
            options: options(&t, "privacy-state-", RequestState::ALL.iter().map(|s| s.key())),
            parse: |typed| RequestState::from_key(typed).map(|s| Value::Text(s.key().to_owned())),
        }],
        hidden: Vec::new(),
        empty: t.get("privacy-none"),
        file: "data-requests",
    };
    list_page(&req, &mut req.reader().await?, page).await
}
