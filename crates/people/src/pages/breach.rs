//! The register of breaches with its 72 hours.
use askama::Template;
use axum::http::StatusCode;
use kernel::{Code, Day, Error, Instant, Message, Result};
use ui::{Cell, Column, Form, FormView, Html, ListPage, Req, Response, Section, T, list_page, see_other};

use crate::privacy::{NewBreach, notify_breach, record_breach};
use crate::store::privacy::{BREACHES, BreachRow};

const fn column(label: &'static str, cell: fn(&BreachRow, &T) -> Cell) -> Column<BreachRow> {
    Column { label, numeric: false, cell }
}

const COLUMNS: &[Column<BreachRow>] = &[
    column("privacy-code", |row, _| Cell::Text(row.code.to_string())),
    column("breach-what", |row, _| Cell::Text(row.title.clone())),
    column("breach-description", |row, _| Cell::Text(row.description.clone())),
    column("breach-measures", |row, _| Cell::Text(row.measures.clone())),
    column("breach-affected", |row, _| row.affected.map_or(Cell::Empty, Cell::Number)),
    column("breach-noticed", |row, _| Cell::Time(row.noticed_at)),
    column("breach-due", |row, _| Cell::Time(row.due_at)),
    column("breach-notified", |row, t| match row.notified_at {
        Some(at) => Cell::Mark {
            text: format!("{} · {}", at.show(), row.notified_how.as_deref().unwrap_or_default()),
            tone: if at > row.due_at { "bad" } else { "good" },
        },
        None => Cell::Mark { text: t.get("breach-not-yet"), tone: "bad" },
    }),
];

#[derive(Template)]
#[template(path = "breach_form.html")]
struct BreachForm<'a> {
    t: &'a T,
    f: FormView<'a>,
    open: Vec<BreachRow>,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    show(&req, &Form::default(), StatusCode::OK).await
}

/// `2026-11-25` and `09:30`, in Vietnam.
fn moment(form: &mut Form) -> Option<Instant> {
    let (day, time) = (form.text("noticed", 10), form.text("time", 5));
    let read = || {
        let (hours, minutes) = time.split_once(':')?;
        let (hours, minutes): (i64, i64) = (hours.parse().ok()?, minutes.parse().ok()?);
        let fits = (0..24).contains(&hours) && (0..60).contains(&minutes);
        fits.then(|| Day::parse(&day).map(|day| day.start().plus_seconds(hours * 3_600 + minutes * 60)))?
    };
    let moment = read();
    if moment.is_none() && !form.has_error("noticed") {
        form.error("noticed", Message::new("breach-moment-wrong"));
    }
    moment
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let mut form = req.form();
    let title = form.text("title", 200);
    let description = form.text("description", 2000);
    let measures = form.optional("measures", 2000).unwrap_or_default();
    let affected = form.values.filled("affected").is_some().then(|| form.number("affected", 0, 100_000_000));
    let noticed = moment(&mut form);
    if let (Some(noticed_at), Ok(())) = (noticed, form.finish()) {
        let rule = req.app.rules.on("personal-data.breach", noticed_at.day()).map_err(Error::internal)?;
        let new = NewBreach { title, description, measures, affected, noticed_at, hours: rule.value };
        match req.app.db.write(&req.ctx, new, |tx, ctx, new| Box::pin(record_breach(tx, ctx, new))).await {
            Ok(_) => return see_other("/office/privacy/breaches"),
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, &form, StatusCode::UNPROCESSABLE_ENTITY).await
}

/// The authority was notified.
pub(crate) async fn notified(req: Req) -> Result<Response> {
    let code = Code::parse(req.param("code")).map_err(|_| Error::NotFound)?;
    let mut form = req.form();
    let how = form.text("how", 300);
    let input = (code, how);
    req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(notify_breach(tx, ctx, input))).await?;
    see_other("/office/privacy/breaches")
}

async fn show(req: &Req, form: &Form, status: StatusCode) -> Result<Response> {
    let t = req.t();
    let mut conn = req.reader().await?;
    let request = db::PageRequest { limit: 50, ..db::PageRequest::default() };
    let open = BREACHES.page(&mut conn, &request).await?.rows;
    let open = open.into_iter().filter(|breach| breach.notified_at.is_none()).collect();
    let intro = Html::render(&BreachForm { t: &t, f: FormView::new(form, req.t()), open })?;
    let page = ListPage {
        title: t.get("breach-title"),
        section: Section::Office,
        intro,
        list: &BREACHES,
        scope: Vec::new(),
        fixed: Vec::new(),
        columns: COLUMNS,
        choices: Vec::new(),
        hidden: Vec::new(),
        empty: t.get("breach-none"),
        file: "breaches",
    };
    let mut answer = list_page(req, &mut conn, page).await?;
    *answer.status_mut() = status;
    Ok(answer)
}
