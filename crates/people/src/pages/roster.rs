//! The roster of officials.
use askama::Template;
use axum::http::StatusCode;
use kernel::{AccountId, Day, Message, Result, Value};
use ui::{
    Cell, Choice, Column, Form, FormView, Html, ListPage, Page, Req, Response, Section, T, list_page,
    see_other,
};

use super::{communes, fixed, options, place};
use crate::account::by_login;
use crate::roster::{Duty, NewOfficial, OfficialRow, Rank, enter_official};
use crate::store::office::{self as store, ROSTER};

const fn column(label: &'static str, cell: fn(&OfficialRow, &T) -> Cell) -> Column<OfficialRow> {
    Column { label, numeric: false, cell }
}

const COLUMNS: &[Column<OfficialRow>] = &[
    column("people-name", |row, _| Cell::Link {
        text: row.name.clone(),
        to: format!("/office/roster/{}", row.id),
    }),
    column("roster-agency", |row, _| Cell::Text(row.agency.clone())),
    column("roster-duty", |row, t| Cell::Text(t.choice("roster-duty-", row.duty.key()))),
    column("roster-rank", |row, t| Cell::Text(t.choice("roster-rank-", row.official_rank.key()))),
    column("roster-place", |row, t| Cell::Text(place(row.commune.as_deref(), t))),
    column("roster-from", |row, _| Cell::Text(row.from_day.show())),
    column("roster-account", |row, _| row.account_name.clone().map_or(Cell::Empty, Cell::Text)),
];

pub(crate) async fn get(req: Req) -> Result<Response> {
    let t = req.t();
    let today = req.ctx.now().day();
    let on = req.query.filled("on").and_then(Day::parse).map_or(today, |day| day.min(today));
    let counts = req.reader().await?.all(&store::COUNT_OFFICIALS, (on, on)).await?;
    let counts: Vec<String> = counts
        .iter()
        .map(|(duty, count)| format!("{}: {count}", t.choice("roster-duty-", duty.key())))
        .collect();
    let intro = format!(
        "<p class=\"soft mb-4\">{} {}</p><p class=\"mb-4\"><a class=\"btn btn-primary\" href=\"/office/roster/new\">{}</a></p>",
        Html::text(&t.get("roster-intro")),
        Html::text(&counts.join(" · ")),
        Html::text(&t.get("roster-new"))
    );
    let day = Value::Text(on.iso());
    let page = ListPage {
        title: t.get("roster-title"),
        section: Section::Office,
        intro: Html(intro),
        list: &ROSTER,
        scope: vec![day.clone(), day],
        fixed: fixed(&req.ctx.actor.locality()),
        columns: COLUMNS,
        choices: vec![
            Choice {
                name: "duty",
                label: "roster-duty",
                options: options(&t, "roster-duty-", Duty::ALL.iter().map(|d| d.key())),
                parse: |typed| Duty::from_key(typed).map(|d| Value::Text(d.key().to_owned())),
            },
            Choice {
                name: "rank",
                label: "roster-rank",
                options: options(&t, "roster-rank-", Rank::ALL.iter().map(|r| r.key())),
                parse: |typed| Rank::from_key(typed).map(|r| Value::Text(r.key().to_owned())),
            },
            Choice {
                name: "on",
                label: "roster-on",
                options: Vec::new(),
                parse: |typed| Day::parse(typed).map(|_| Value::Null),
            },
        ],
        hidden: vec![Choice {
            name: "commune",
            label: "roster-place",
            options: Vec::new(),
            parse: |typed| Some(Value::Text(typed.to_owned())),
        }],
        empty: t.get("roster-empty"),
        file: "roster",
    };
    list_page(&req, &mut req.reader().await?, page).await
}

#[derive(Template)]
#[template(path = "official_form.html")]
struct OfficialForm<'a> {
    t: T,
    f: FormView<'a>,
    duties: Vec<(String, String)>,
    ranks: Vec<(String, String)>,
    communes: Vec<(String, String)>,
}

pub(crate) async fn get_new(req: Req) -> Result<Response> {
    let commune = req.query.get("commune").unwrap_or_default().to_owned();
    let form = Form::prefilled([("from", req.ctx.now().day().iso()), ("commune", commune)]);
    show_new(&req, &form, StatusCode::OK).await
}

pub(crate) async fn post_new(req: Req) -> Result<Response> {
    let mut form = req.form();
    let (name, agency) = (form.text("name", 100), form.text("agency", 200));
    let (duty, rank) = (form.choice("duty", Duty::from_key), form.choice("rank", Rank::from_key));
    let typed = form.text("from", 10);
    let from = Day::parse(&typed);
    if from.is_none() && !form.has_error("from") {
        form.error("from", Message::new("roster-from-wrong"));
    }
    let commune = form.values.filled("commune").map(str::to_owned);
    let account = match form.optional("login", 254) {
        Some(typed) => linked(&req, &mut form, &typed).await?,
        None => None,
    };
    if let (Some(duty), Some(rank), Some(from), Ok(())) = (duty, rank, from, form.finish()) {
        let new = NewOfficial { name, agency, duty, rank, commune, account, from };
        match req.app.db.write(&req.ctx, new, |tx, ctx, new| Box::pin(enter_official(tx, ctx, new))).await {
            Ok(_) => return see_other("/office/roster"),
            Err(error) => form.absorb(error)?,
        }
    }
    show_new(&req, &form, StatusCode::UNPROCESSABLE_ENTITY).await
}

/// The account that is typed by its login; a mistake is kept in the form.
pub(crate) async fn linked(req: &Req, form: &mut Form, typed: &str) -> Result<Option<AccountId>> {
    match by_login(&mut req.reader().await?, typed).await {
        Ok(account) => Ok(Some(account)),
        Err(error) => form.absorb(error).map(|()| None),
    }
}

async fn show_new(req: &Req, form: &Form, status: StatusCode) -> Result<Response> {
    let t = req.t();
    let body = OfficialForm {
        f: FormView::new(form, req.t()),
        duties: options(&t, "roster-duty-", Duty::ALL.iter().map(|d| d.key())),
        ranks: options(&t, "roster-rank-", Rank::ALL.iter().map(|r| r.key())),
        communes: communes(req),
        t: t.clone(),
    };
    Page::new(&t.get("roster-new")).status(status).office().show(req, &body).await
}
