//! Notifications of sites and apps, for officials.
use kernel::{Day, Result, Value};
use ui::{Cell, Choice, Column, Html, ListPage, Req, Response, Section, T, list_page};

use super::{commune_name, fixed, options};
use crate::store::channel::NOTIFICATIONS;
use crate::{NotificationRow, NotificationState};

const fn column(label: &'static str, cell: fn(&NotificationRow, &T) -> Cell) -> Column<NotificationRow> {
    Column { label, numeric: false, cell }
}

const COLUMNS: &[Column<NotificationRow>] = &[
    column("registry-notification-code", |row, _| Cell::Link {
        text: row.code.to_string(),
        to: format!("/office/notifications/{}", row.code),
    }),
    column("registry-name", |row, _| Cell::Text(row.business.clone())),
    column("registry-address-online", |row, _| Cell::Text(row.address.clone())),
    column("registry-act", |row, t| Cell::Text(t.choice("registry-act-", row.act.key()))),
    column("registry-commune", |row, t| Cell::Text(commune_name(row.commune.as_deref(), t))),
    column("registry-filed-at", |row, _| Cell::Time(row.filed_at)),
    column("registry-due", |row, _| Cell::Text(row.due_day.show())),
    column("registry-state", |row, t| Cell::Mark {
        text: t.choice("registry-notification-", row.state.key()),
        tone: tone(row.state),
    }),
    column("registry-number", |row, _| row.number.clone().map_or(Cell::Empty, Cell::Text)),
];

pub(crate) fn tone(state: NotificationState) -> &'static str {
    match state {
        NotificationState::Filed => "wait",
        NotificationState::Confirmed => "good",
        NotificationState::Returned => "bad",
    }
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let t = req.t();
    let states = options(&t, "registry-notification-", NotificationState::ALL.iter().map(|s| s.key()));
    let page = ListPage {
        title: t.get("registry-notifications"),
        section: Section::Office,
        intro: Html(format!(
            "<p class=\"soft mb-4\">{}</p>",
            Html::text(&t.get("registry-notifications-intro"))
        )),
        list: &NOTIFICATIONS,
        scope: Vec::new(),
        fixed: fixed(&req.ctx.actor.locality()),
        columns: COLUMNS,
        choices: vec![Choice {
            name: "state",
            label: "registry-state",
            options: states,
            parse: |typed| NotificationState::from_key(typed).map(|s| Value::Text(s.key().to_owned())),
        }],
        hidden: vec![Choice {
            name: "overdue",
            label: "registry-filter-link",
            options: Vec::new(),
            parse: |typed| Day::parse(typed).map(|day| Value::Text(day.iso())),
        }],
        empty: t.get("registry-notifications-empty"),
        file: "notifications",
    };
    list_page(&req, &mut req.reader().await?, page).await
}
