//! The log: what happened, who did it, when.
use db::EventRow;
use kernel::{Day, Result, Uuid, Value};
use ui::{Cell, Choice, Column, Html, ListPage, Req, Response, Section, list_page};

const COLUMNS: &[Column<EventRow>] = &[
    Column { label: "people-event-at", numeric: false, cell: |row, _| Cell::Time(row.at) },
    Column { label: "people-event-topic", numeric: false, cell: |row, _| Cell::Text(row.topic.clone()) },
    Column {
        label: "people-event-key",
        numeric: false,
        cell: |row, _| Cell::Link { text: short(row.key), to: format!("?key={}", row.key) },
    },
    Column { label: "people-event-actor", numeric: false, cell: |row, t| who(row, t) },
    Column { label: "people-event-payload", numeric: false, cell: |row, _| Cell::Text(row.payload.clone()) },
];

fn short(key: Uuid) -> String {
    key.to_string().chars().rev().take(8).collect::<Vec<_>>().into_iter().rev().collect()
}

fn who(row: &EventRow, t: &ui::T) -> Cell {
    match (&row.account_id, row.actor.strip_prefix("system:")) {
        (Some(account), _) => Cell::Text(format!("{} {}", t.get("people-event-account"), short(*account))),
        (None, Some(system)) => Cell::Text(format!("{} {system}", t.get("people-event-system"))),
        (None, None) => Cell::Text(t.get("people-event-visitor")),
    }
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let day = |typed: &str| Day::parse(typed).map(|day| Value::Text(day.iso()));
    let text = |name, label, parse| Choice { name, label, options: Vec::new(), parse };
    let page = ListPage {
        title: req.t().get("people-events"),
        section: Section::Office,
        intro: Html(format!("<p class=\"soft\">{}</p>", Html::text(&req.t().get("people-events-intro")))),
        list: &db::EVENTS,
        scope: Vec::new(),
        fixed: Vec::new(),
        hidden: Vec::new(),
        columns: COLUMNS,
        choices: vec![
            text("topic", "people-event-topic", |typed| Some(Value::Text(typed.to_owned()))),
            text("key", "people-event-key", |typed| Uuid::parse_str(typed).ok().map(Value::Uuid)),
            text("from", "people-event-from", day),
            text("to", "people-event-to", day),
        ],
        empty: req.t().get("people-events-empty"),
        file: "events",
    };
    list_page(&req, &mut req.reader().await?, page).await
}
