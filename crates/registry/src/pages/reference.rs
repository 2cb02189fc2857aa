//! Reference figures: what shares are divided by.
use ::places::Places;
use askama::Template;
use axum::http::StatusCode;
use kernel::{Message, Result, Value};
use ui::{
    Cell, Choice, Column, Form, FormView, Html, ListPage, Page, Req, Response, Section, T, list_page,
    see_other,
};

use crate::store::numbers::REFERENCE;
use crate::{Geography, NewReference, Period, ReferenceRow, all_series, enter_reference, newest, series};

const fn column(
    label: &'static str,
    numeric: bool,
    cell: fn(&ReferenceRow, &T) -> Cell,
) -> Column<ReferenceRow> {
    Column { label, numeric, cell }
}

const COLUMNS: &[Column<ReferenceRow>] = &[
    column("reference-series", false, |row, t| Cell::Text(series_name(&row.series, t))),
    column("reference-place", false, |row, t| Cell::Text(place_name(&row.place, row.geography, t))),
    column("reference-period", false, |row, _| Cell::Text(row.period.clone())),
    column("reference-value", true, |row, _| Cell::Number(row.value)),
    column("reference-unit", false, |row, t| Cell::Text(unit(&row.series, t))),
    column("reference-source", false, |row, _| Cell::Text(row.source.clone())),
    column("reference-published", false, |row, _| Cell::Text(row.published_on.clone())),
    column("reference-revision", true, |row, _| Cell::Number(row.revision)),
    column("registry-state", false, |row, t| {
        let (key, tone) =
            if row.current { ("reference-current", "good") } else { ("reference-superseded", "info") };
        Cell::Mark { text: t.get(key), tone }
    }),
    column("reference-note", false, |row, _| Cell::Text(row.note.clone())),
    column("reference-entered", false, |row, _| Cell::Time(row.entered_at)),
];

fn series_name(key: &str, t: &T) -> String {
    series(key).map_or_else(|| key.to_owned(), |series| series.name.show(t.locale).to_owned())
}

fn unit(key: &str, t: &T) -> String {
    series(key).map(|series| series.unit.show(t.locale).to_owned()).unwrap_or_default()
}

fn place_name(code: &str, geography: Geography, t: &T) -> String {
    let places = Places::shared();
    match geography {
        _ if code == "VN" => t.get("reference-country"),
        Geography::Present => places
            .province(code)
            .map_or_else(|| places.short(code, t.locale), |province| province.full_name.clone()),
        Geography::Former => {
            let name = places.former_province(code).map(|p| p.full_name.clone());
            t.with("name", name.unwrap_or_else(|| code.to_owned())).get("reference-former")
        }
    }
}

/// A series that has no figure for the installation's province yet, and what waits for it.
struct Missing {
    name: String,
    needed_for: String,
    key: &'static str,
}

#[derive(Template)]
#[template(path = "reference_intro.html")]
struct Intro<'a> {
    t: &'a T,
    missing: Vec<Missing>,
    may_write: bool,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let t = req.t();
    let province = req.app.settings().province;
    let mut missing = Vec::new();
    let mut conn = req.reader().await?;
    for series in all_series() {
        if newest(&mut conn, &series.key, &province).await?.is_none() {
            missing.push(Missing {
                name: series.name.show(t.locale).to_owned(),
                needed_for: series.needed_for.show(t.locale).to_owned(),
                key: &series.key,
            });
        }
    }
    let may_write = req.ctx.authorize(&crate::REFERENCE_WRITE).is_ok();
    let names = all_series().iter().map(|s| (s.key.clone(), s.name.show(t.locale).to_owned())).collect();
    let page = ListPage {
        title: t.get("reference-title"),
        section: Section::Office,
        intro: Html::render(&Intro { t: &t, missing, may_write })?,
        list: &REFERENCE,
        scope: Vec::new(),
        fixed: Vec::new(),
        columns: COLUMNS,
        choices: vec![
            Choice {
                name: "series",
                label: "reference-series",
                options: names,
                parse: |typed| Some(Value::Text(typed.to_owned())),
            },
            Choice {
                name: "period",
                label: "reference-period",
                options: Vec::new(),
                parse: |typed| Period::parse(typed).map(|period| Value::Text(period.text)),
            },
            Choice {
                name: "current",
                label: "registry-state",
                options: vec![
                    ("yes".to_owned(), t.get("reference-current")),
                    ("no".to_owned(), t.get("reference-superseded")),
                ],
                parse: |typed| Some(Value::Bool(typed == "yes")),
            },
        ],
        hidden: Vec::new(),
        empty: t.get("reference-empty"),
        file: "reference-figures",
    };
    list_page(&req, &mut conn, page).await
}

#[derive(Template)]
#[template(path = "reference_form.html")]
struct ReferenceForm<'a> {
    t: T,
    f: FormView<'a>,
    series: Vec<(String, String)>,
    places: Vec<(String, String)>,
}

pub(crate) async fn get_new(req: Req) -> Result<Response> {
    let series = req.query.get("series").unwrap_or_default().to_owned();
    let form = Form::prefilled([("series", series), ("place", req.app.settings().province)]);
    show(&req, &form, StatusCode::OK).await
}

pub(crate) async fn post_new(req: Req) -> Result<Response> {
    let mut form = req.form();
    let typed = form.text("period", 12);
    let period = Period::parse(&typed);
    if period.is_none() && !form.has_error("period") {
        form.error("period", Message::new("turnover-period-wrong"));
    }
    let place = form.text("place", 10);
    let (place, geography) = match place.strip_prefix("former-") {
        Some(code) => (code.to_owned(), Geography::Former),
        None => (place, Geography::Present),
    };
    let value = form.number("value", 0, i64::MAX / 1000);
    let (series, source) = (form.text("series", 40), form.text("source", 300));
    let published_on = form.optional("published_on", 10).unwrap_or_default();
    let note = form.optional("note", 500).unwrap_or_default();
    if let (Some(period), Ok(())) = (period, form.finish()) {
        let new = NewReference { series, place, geography, period, value, source, published_on, note };
        match req.app.db.write(&req.ctx, new, |tx, ctx, new| Box::pin(enter_reference(tx, ctx, new))).await {
            Ok(_) => return see_other("/office/reference"),
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, &form, StatusCode::UNPROCESSABLE_ENTITY).await
}

async fn show(req: &Req, form: &Form, status: StatusCode) -> Result<Response> {
    let t = req.t();
    let places = req.app.part::<Places>()?;
    let province = req.app.settings().province;
    let mut choices = vec![("VN".to_owned(), t.get("reference-country"))];
    choices.extend(places.province(&province).map(|p| (p.code.clone(), p.full_name.clone())));
    choices.extend(places.former_provinces_of(&province).map(|p| {
        (format!("former-{}", p.code), t.with("name", p.full_name.as_str()).get("reference-former"))
    }));
    choices.extend(places.communes_of(&province).map(|c| (c.code.clone(), c.full_name.clone())));
    let title = t.get("reference-new");
    let body = ReferenceForm {
        f: FormView::new(form, req.t()),
        series: all_series().iter().map(|s| (s.key.clone(), s.name.show(t.locale).to_owned())).collect(),
        places: choices,
        t,
    };
    Page::new(&title).status(status).office().show(req, &body).await
}
