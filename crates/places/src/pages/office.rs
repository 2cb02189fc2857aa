//! Places of the map, kept by officials of their locality.
use askama::Template;
use axum::http::StatusCode;
use kernel::{Code, Error, Locality, Message, Result, Text, Value, fold};
use ui::{
    Cell, Choice, Column, Form, FormView, Html, ListPage, Page, Req, Response, Section, T, list_page,
    see_other,
};

use crate::point::{NewPoint, PointKind, add_point, change_point, degrees, end_point, micro_degrees};
use crate::store::POINTS;
use crate::{Hours, Places, PointRow, point};

const fn column(label: &'static str, cell: fn(&PointRow, &T) -> Cell) -> Column<PointRow> {
    Column { label, numeric: false, cell }
}

fn yes(yes: bool, t: &T) -> Cell {
    if yes { Cell::Mark { text: t.get("point-yes"), tone: "good" } } else { Cell::Empty }
}

const COLUMNS: &[Column<PointRow>] = &[
    column("point-name", |row, t| Cell::Link {
        text: row.name.show(t.locale).to_owned(),
        to: format!("/office/points/{}", row.code),
    }),
    column("point-kind", |row, t| Cell::Text(t.choice("point-kind-", row.kind.key()))),
    column("point-commune", |row, t| Cell::Text(Places::shared().short(&row.commune, t.locale))),
    column("point-hours", |row, t| {
        Hours::parse(&row.opening_hours).map_or(Cell::Empty, |hours| Cell::Text(hours.show(t.locale)))
    }),
    column("point-qr", |row, t| yes(row.accepts_qr, t)),
    column("point-card", |row, t| yes(row.accepts_card, t)),
    column("point-changed", |row, _| Cell::Time(row.changed_at)),
];

fn fixed(locality: &Locality) -> Vec<(&'static str, Value)> {
    match locality {
        Locality::Province => Vec::new(),
        Locality::Communes(codes) => vec![("communes", Value::Text(format!("-{}-", codes.join(" "))))],
    }
}

fn kinds(t: &T) -> Vec<(String, String)> {
    PointKind::ALL.iter().map(|k| (k.key().to_owned(), t.choice("point-kind-", k.key()))).collect()
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let t = req.t();
    let intro = format!(
        "<p class=\"row mb-4\"><a class=\"btn btn-primary\" href=\"/office/points/new\">{}</a><a class=\"btn\" href=\"/map\">{}</a><a class=\"btn\" href=\"/map/points.geojson\" download>GeoJSON</a></p>",
        Html::text(&t.get("point-new")),
        Html::text(&t.get("map-title"))
    );
    let yes: fn(&str) -> Option<Value> = |typed| Some(Value::Bool(typed == "yes"));
    let both = || vec![("yes".to_owned(), t.get("point-yes")), ("no".to_owned(), t.get("point-no"))];
    let page = ListPage {
        title: t.get("points-title"),
        section: Section::Office,
        intro: Html(intro),
        list: &POINTS,
        scope: Vec::new(),
        fixed: fixed(&req.ctx.actor.locality()),
        columns: COLUMNS,
        choices: vec![
            Choice {
                name: "q",
                label: "point-name",
                options: Vec::new(),
                parse: |typed| {
                    let plain: String =
                        fold(typed).chars().filter(|c| !matches!(c, '%' | '_' | '\\')).collect();
                    Some(Value::Text(format!("%{plain}%")))
                },
            },
            Choice {
                name: "kind",
                label: "point-kind",
                options: kinds(&t),
                parse: |typed| PointKind::from_key(typed).map(|kind| Value::Text(kind.key().to_owned())),
            },
            Choice { name: "qr", label: "point-qr", options: both(), parse: yes },
            Choice { name: "card", label: "point-card", options: both(), parse: yes },
        ],
        hidden: Vec::new(),
        empty: t.get("points-empty"),
        file: "points",
    };
    list_page(&req, &mut req.reader().await?, page).await
}

#[derive(Template)]
#[template(path = "point_form.html")]
struct PointForm<'a> {
    t: T,
    f: FormView<'a>,
    action: String,
    kinds: Vec<(String, String)>,
    communes: Vec<(String, String)>,
    /// A place that is there can be taken off.
    known: bool,
}

/// Reads the form.
fn read(form: &mut Form) -> Option<NewPoint> {
    let name_en = form.optional("name_en", 120);
    let name = Text::new(&form.text("name_vi", 120), name_en.as_deref());
    let kind = form.choice("kind", PointKind::from_key);
    let commune = form.text("commune", 5);
    let mut short = |field: &str, longest| form.optional(field, longest).unwrap_or_default();
    let (address, phone, website) = (short("address", 200), short("phone", 60), short("website", 200));
    let (lat, lon) = (form.text("lat", 20), form.text("lon", 20));
    let number = |text: &str| text.replace(',', ".").parse::<f64>().ok();
    let at = number(&lat).zip(number(&lon)).and_then(|(lat, lon)| micro_degrees(lat, lon));
    if at.is_none() && !form.has_error("lat") && !form.has_error("lon") {
        form.error("lat", Message::new("point-where-wrong"));
    }
    let typed = form.optional("hours", 300).unwrap_or_default();
    let hours = Hours::parse(&typed);
    if hours.is_none() {
        form.error("hours", Message::new("point-hours-wrong"));
    }
    let source = form.text("source", 200);
    let (lat, lon) = at?;
    let (accepts_qr, accepts_card) = (form.value("qr") == "yes", form.value("card") == "yes");
    Some(NewPoint {
        kind: kind?,
        name,
        commune,
        address,
        lat,
        lon,
        hours: hours?,
        accepts_qr,
        accepts_card,
        phone,
        website,
        owner: None,
        source,
    })
}

pub(crate) async fn get_new(req: Req) -> Result<Response> {
    show(&req, &Form::default(), None, StatusCode::OK).await
}

pub(crate) async fn post_new(req: Req) -> Result<Response> {
    let mut form = req.form();
    let new = read(&mut form);
    if let (Some(new), Ok(())) = (new, form.finish()) {
        match req.app.db.write(&req.ctx, new, |tx, ctx, new| Box::pin(add_point(tx, ctx, new))).await {
            Ok(_) => return see_other("/office/points"),
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, &form, None, StatusCode::UNPROCESSABLE_ENTITY).await
}

async fn mine(req: &Req) -> Result<PointRow> {
    let code = Code::parse(req.param("code")).map_err(|_| Error::NotFound)?;
    let row = point(&mut req.reader().await?, &code).await?;
    req.ctx.actor.locality().require(Some(&row.commune))?;
    Ok(row)
}

pub(crate) async fn get_edit(req: Req) -> Result<Response> {
    let row = mine(&req).await?;
    let tick = |yes: bool| if yes { "yes".to_owned() } else { String::new() };
    let form = Form::prefilled([
        ("name_vi", row.name.vi.clone()),
        ("name_en", row.name.en.clone().unwrap_or_default()),
        ("kind", row.kind.key().to_owned()),
        ("commune", row.commune.clone()),
        ("address", row.address.clone()),
        ("phone", row.phone.clone()),
        ("website", row.website.clone()),
        ("lat", degrees(row.lat).to_string()),
        ("lon", degrees(row.lon).to_string()),
        ("hours", row.opening_hours.clone()),
        ("qr", tick(row.accepts_qr)),
        ("card", tick(row.accepts_card)),
        ("source", row.source.clone()),
    ]);
    show(&req, &form, Some(&row), StatusCode::OK).await
}

pub(crate) async fn post_edit(req: Req) -> Result<Response> {
    let row = mine(&req).await?;
    let mut form = req.form();
    let new = read(&mut form);
    if let (Some(new), Ok(())) = (new, form.finish()) {
        let input = (row.code.clone(), new);
        match req.app.db.write(&req.ctx, input, |tx, ctx, input| Box::pin(change_point(tx, ctx, input))).await
        {
            Ok(()) => return see_other("/office/points"),
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, &form, Some(&row), StatusCode::UNPROCESSABLE_ENTITY).await
}

pub(crate) async fn end(req: Req) -> Result<Response> {
    let row = mine(&req).await?;
    req.app.db.write(&req.ctx, row.code, |tx, ctx, code| Box::pin(end_point(tx, ctx, code))).await?;
    see_other("/office/points")
}

async fn show(req: &Req, form: &Form, known: Option<&PointRow>, status: StatusCode) -> Result<Response> {
    let t = req.t();
    let province = req.app.settings().province;
    let locality = req.ctx.actor.locality();
    let communes = Places::shared().communes_of(&province).filter(|c| locality.covers(Some(&c.code)));
    let body = PointForm {
        f: FormView::new(form, req.t()),
        action: known
            .map_or_else(|| "/office/points/new".to_owned(), |row| format!("/office/points/{}", row.code)),
        kinds: kinds(&t),
        communes: communes.map(|c| (c.code.clone(), Places::shared().short(&c.code, t.locale))).collect(),
        known: known.is_some(),
        t: t.clone(),
    };
    let title = if known.is_some() { t.get("point-edit") } else { t.get("point-new") };
    Page::new(&title).status(status).office().show(req, &body).await
}
