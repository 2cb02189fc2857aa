//! The audit trail: what happened, who did it, when, why, and what was before. Each entry opens; each day is sealed.
use askama::Template;
use db::EventRow;
use kernel::{AccountId, Day, Error, Id, Result, Uuid, Value};
use ui::{Cell, Choice, Column, Html, ListPage, Page, Req, Response, Section, T, list_page};

const COLUMNS: &[Column<EventRow>] = &[
    Column {
        label: "people-event-at",
        numeric: false,
        cell: |row, _| Cell::Link { text: row.at.show(), to: format!("/office/audit/{}", row.id) },
    },
    Column {
        label: "people-event-topic",
        numeric: false,
        cell: |row, t| Cell::Named {
            text: title(&row.topic, t),
            code: row.topic.clone(),
            to: format!("/office/audit?topic={}", row.topic),
        },
    },
    Column {
        label: "people-event-key",
        numeric: false,
        cell: |row, _| Cell::Link { text: short(row.key), to: format!("/office/audit?key={}", row.key) },
    },
    Column { label: "people-event-actor", numeric: false, cell: who },
    Column { label: "people-event-payload", numeric: false, cell: |row, _| Cell::Text(row.payload.clone()) },
];

/// What happened, in words: `people.role.granted.v1` is `event-people-role-granted-v1`. An entry of a newer program, read
/// by an older one, has its name only.
fn title(topic: &str, t: &T) -> String {
    t.find(&format!("event-{}", topic.replace('.', "-"))).unwrap_or_else(|| topic.to_owned())
}

fn short(key: Uuid) -> String {
    key.to_string().chars().rev().take(8).collect::<Vec<_>>().into_iter().rev().collect()
}

fn who(row: &EventRow, t: &T) -> Cell {
    match (&row.account_id, row.actor.strip_prefix("system:")) {
        (Some(account), _) => Cell::Link {
            text: format!("{} {}", t.get("people-event-account"), short(*account)),
            to: format!("/office/audit?account={account}"),
        },
        (None, Some(system)) => Cell::Text(format!("{} {system}", t.get("people-event-system"))),
        (None, None) => Cell::Text(t.get("people-event-visitor")),
    }
}

#[derive(Template)]
#[template(path = "audit_intro.html")]
struct Intro<'a> {
    t: &'a T,
    /// The last sealed day and its seal.
    sealed: Option<(Day, String)>,
    days: usize,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let t = req.t();
    let mut conn = req.reader().await?;
    let seals = db::seals(&mut conn).await?;
    let intro =
        Intro { t: &t, days: seals.len(), sealed: seals.last().map(|seal| (seal.day, seal.hash.clone())) };
    let day = |typed: &str| Day::parse(typed).map(|day| Value::Text(day.iso()));
    let uuid = |typed: &str| Uuid::parse_str(typed).ok().map(Value::Uuid);
    let text = |name, label, parse| Choice { name, label, options: Vec::new(), parse };
    let page = ListPage {
        title: t.get("people-events"),
        section: Section::Office,
        intro: Html::render(&intro)?,
        list: &db::EVENTS,
        scope: Vec::new(),
        fixed: Vec::new(),
        columns: COLUMNS,
        choices: vec![
            text("topic", "people-event-topic", |typed| Some(Value::Text(typed.to_owned()))),
            text("text", "people-event-text", |typed| {
                let plain: String = typed.chars().filter(|c| !matches!(c, '%' | '_' | '\\')).collect();
                Some(Value::Text(format!("%{plain}%")))
            }),
            text("key", "people-event-key", uuid),
            text("account", "people-event-actor", uuid),
            text("from", "people-event-from", day),
            text("to", "people-event-to", day),
        ],
        hidden: Vec::new(),
        empty: t.get("people-events-empty"),
        file: "audit",
    };
    list_page(&req, &mut conn, page).await
}

/// One change: field, before, after.
struct Changed {
    field: String,
    before: String,
    after: String,
}

#[derive(Template)]
#[template(path = "audit_entry.html")]
struct Entry<'a> {
    t: &'a T,
    row: &'a EventRow,
    title: String,
    who: String,
    reason: Option<String>,
    changes: Vec<Changed>,
    payload: String,
    sealed: Option<String>,
}

pub(crate) async fn entry(req: Req) -> Result<Response> {
    let id = Uuid::parse_str(req.param("id")).map_err(|_| Error::NotFound)?;
    let t = req.t();
    let mut conn = req.reader().await?;
    let row = db::event(&mut conn, id).await?;
    let personal = db::personal_of(&mut conn, id).await?;
    let value = |name: &str| personal.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone());
    let who = match row.account_id {
        Some(account) => crate::login_of(&mut conn, AccountId::from_uuid(account)).await?.0,
        None => row.actor.clone(),
    };
    let json = row.json();
    let text = |change: &serde_json::Value, name: &str| {
        change.get(name).and_then(|value| value.as_str()).map(str::to_owned)
    };
    let changes = json.get("changes").and_then(|changes| changes.as_array()).into_iter().flatten();
    let changes = changes.map(|change| {
        let field = text(change, "field").unwrap_or_default();
        let side = |side: &str| {
            let kept = text(change, side).or_else(|| value(&format!("{side}.{field}")));
            kept.unwrap_or_else(|| t.get("audit-erased"))
        };
        Changed { before: side("before"), after: side("after"), field }
    });
    let seals = db::seals(&mut conn).await?;
    let seq = row.seq.unwrap_or(i64::MAX);
    let seal = seals.iter().find(|seal| seal.first_seq <= seq && seq <= seal.last_seq);
    let body = Entry {
        t: &t,
        title: title(&row.topic, &t),
        who,
        reason: value("reason"),
        changes: changes.collect(),
        payload: serde_json::to_string_pretty(&json).unwrap_or_default(),
        sealed: seal.map(|seal| seal.hash.clone()),
        row: &row,
    };
    Page::new(&title(&row.topic, &t)).office().show(&req, &body).await
}
