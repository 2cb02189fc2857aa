//! Sales by period: own, reported and estimated, apart. Entering a report or estimate.
use askama::Template;
use axum::http::StatusCode;
use kernel::{Code, Dong, Message, Result, Uuid, Value};
use ui::{
    Cell, Choice, Column, Form, FormView, Html, ListPage, Page, Req, Response, Section, Slot, T, list_page,
    see_other,
};

use super::{commune_name, fixed, options};
use crate::store::numbers::{self as store, TURNOVER};
use crate::{NewTurnover, Period, SalesChannel, TurnoverRow, TurnoverSource, report_turnover};

const fn column(
    label: &'static str,
    numeric: bool,
    cell: fn(&TurnoverRow, &T) -> Cell,
) -> Column<TurnoverRow> {
    Column { label, numeric, cell }
}

const COLUMNS: &[Column<TurnoverRow>] = &[
    column("turnover-whose", false, |row, _| match (&row.business, &row.business_code) {
        (Some(name), Some(code)) => Cell::Link { text: name.clone(), to: format!("/office/register/{code}") },
        _ => Cell::Text(row.platform.clone()),
    }),
    column("turnover-period", false, |row, _| Cell::Text(row.period.clone())),
    column("turnover-source", false, |row, t| Cell::Mark {
        text: t.choice("turnover-source-", row.source.key()),
        tone: if row.source == TurnoverSource::Reported { "good" } else { "wait" },
    }),
    column("turnover-channel", false, |row, t| Cell::Text(t.choice("turnover-channel-", row.channel.key()))),
    column("turnover-amount", true, |row, _| Cell::Money(row.amount)),
    column("turnover-orders", true, |row, _| row.orders.map_or(Cell::Empty, Cell::Number)),
    column("registry-commune", false, |row, t| Cell::Text(commune_name(row.commune.as_deref(), t))),
    column("turnover-reference", false, |row, _| Cell::Text(row.reference.clone())),
    column("turnover-revision", true, |row, _| Cell::Number(row.revision)),
    column("turnover-reported-at", false, |row, _| Cell::Time(row.reported_at)),
];

/// A sum of one kind; kinds are never added up.
struct Sum {
    source: TurnoverSource,
    channel: SalesChannel,
    amount: Dong,
    reports: i64,
}

#[derive(Template)]
#[template(path = "turnover_intro.html")]
struct Intro<'a> {
    t: &'a T,
    year: i32,
    sums: Vec<Sum>,
    panels: Vec<Html>,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let t = req.t();
    let now = req.ctx.now().day().year();
    let year = req.query.filled("year").and_then(|year| year.parse().ok()).unwrap_or(now);
    let period = Period::parse(&year.to_string()).or_else(|| Period::parse(&now.to_string()));
    let mut sums = Vec::new();
    if let Some(period) = period {
        let args = (period.from, period.to, super::seen(&req.ctx.actor.locality()));
        let rows = req.reader().await?.all(&store::TURNOVER_SUMS, args).await?;
        sums = rows
            .into_iter()
            .map(|(source, channel, amount, reports)| Sum { source, channel, amount, reports })
            .collect();
    }
    // The market's own sales come from the floor that has them.
    let panels = req.app.panels(Slot::Turnover, &req, Uuid::nil()).await?;
    let years = (now - 3..=now).rev().map(|year| (year.to_string(), year.to_string())).collect();
    let page = ListPage {
        title: t.get("turnover-title"),
        section: Section::Office,
        intro: Html::render(&Intro { t: &t, year, sums, panels })?,
        list: &TURNOVER,
        scope: vec![Value::Bool(true)],
        fixed: fixed(&req.ctx.actor.locality()),
        columns: COLUMNS,
        choices: vec![
            Choice { name: "year", label: "turnover-year", options: years, parse: year_like },
            Choice {
                name: "source",
                label: "turnover-source",
                options: options(&t, "turnover-source-", TurnoverSource::ALL.iter().map(|s| s.key())),
                parse: |typed| TurnoverSource::from_key(typed).map(|s| Value::Text(s.key().to_owned())),
            },
            Choice {
                name: "channel",
                label: "turnover-channel",
                options: options(&t, "turnover-channel-", SalesChannel::ALL.iter().map(|s| s.key())),
                parse: |typed| SalesChannel::from_key(typed).map(|s| Value::Text(s.key().to_owned())),
            },
        ],
        hidden: Vec::new(),
        empty: t.get("turnover-empty"),
        file: "turnover",
    };
    list_page(&req, &mut req.reader().await?, page).await
}

fn year_like(typed: &str) -> Option<Value> {
    let year: i32 = typed.parse().ok()?;
    Some(Value::Text(format!("{year}%")))
}

#[derive(Template)]
#[template(path = "turnover_form.html")]
struct TurnoverForm<'a> {
    t: T,
    f: FormView<'a>,
    action: &'a str,
    back: &'a str,
    /// The seller reports its own; an official says whose and from where.
    own: bool,
}

impl TurnoverForm<'_> {
    fn channels(&self) -> Vec<(String, String)> {
        options(&self.t, "turnover-channel-", SalesChannel::ALL.iter().map(|c| c.key()))
    }
    fn sources(&self) -> Vec<(String, String)> {
        options(&self.t, "turnover-source-", TurnoverSource::ALL.iter().map(|s| s.key()))
    }
}

/// Reads a report; `own` is the seller's business.
fn read(form: &mut Form, own: Option<Code>) -> Option<NewTurnover> {
    let typed = form.text("period", 12);
    let period = Period::parse(&typed);
    if period.is_none() && !form.has_error("period") {
        form.error("period", Message::new("turnover-period-wrong"));
    }
    let amount = Dong(form.number("amount", 0, 1_000_000_000_000_000));
    let orders = form.values.filled("orders").is_some().then(|| form.number("orders", 0, 1_000_000_000));
    let channel = form.choice("channel", SalesChannel::from_key);
    let source = if own.is_some() {
        Some(TurnoverSource::Reported)
    } else {
        form.choice("source", TurnoverSource::from_key)
    };
    let reference = form.optional("reference", 200).unwrap_or_default();
    let platform = form.optional("platform", 100).unwrap_or_default();
    let business = own.or_else(|| {
        let typed = form.values.filled("business")?.to_owned();
        let code = Code::parse(&typed).ok();
        if code.is_none() {
            form.error("business", Message::new("turnover-business-wrong"));
        }
        code
    });
    let platform = if business.is_some() { String::new() } else { platform };
    Some(NewTurnover {
        business,
        platform,
        period: period?,
        source: source?,
        channel: channel?,
        amount,
        orders,
        reference,
    })
}

pub(crate) async fn get_new(req: Req) -> Result<Response> {
    let business = req.query.get("business").unwrap_or_default().to_owned();
    show(&req, &Form::prefilled([("business", business)]), StatusCode::OK).await
}

pub(crate) async fn post_new(req: Req) -> Result<Response> {
    let desk = req.path.starts_with("/desk/");
    let own = if desk { Some(super::own::mine(&req).await?.code) } else { None };
    let mut form = req.form();
    let new = read(&mut form, own);
    if let (Some(new), Ok(())) = (new, form.finish()) {
        match req.app.db.write(&req.ctx, new, |tx, ctx, new| Box::pin(report_turnover(tx, ctx, new))).await {
            Ok(_) if req.path.starts_with("/desk/") => return see_other("/desk/register?saved=1"),
            Ok(_) => return see_other("/office/turnover"),
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, &form, StatusCode::UNPROCESSABLE_ENTITY).await
}

async fn show(req: &Req, form: &Form, status: StatusCode) -> Result<Response> {
    let t = req.t();
    let title = t.get("turnover-new");
    let own = req.path.starts_with("/desk/");
    let (action, back) = if own {
        ("/desk/register/turnover", "/desk/register")
    } else {
        ("/office/turnover/new", "/office/turnover")
    };
    let page = Page::new(&title).status(status);
    let page = if own { page.desk() } else { page.office() };
    page.show(req, &TurnoverForm { f: FormView::new(form, req.t()), action, back, own, t }).await
}
