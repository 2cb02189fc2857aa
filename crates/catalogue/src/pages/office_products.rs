//! Products for moderators: what needs one first.
use kernel::{Locality, Result, Value, fold};
use places::Places;
use ui::{Cell, Choice, Column, Html, ListPage, Req, Response, Section, T, list_page};

use crate::store::moderation::{WORK, WorkRow};
use crate::{Categories, State};

const fn column(label: &'static str, cell: fn(&WorkRow, &T) -> Cell) -> Column<WorkRow> {
    Column { label, numeric: false, cell }
}

const COLUMNS: &[Column<WorkRow>] = &[
    column("product-name", |row, t| Cell::Link {
        text: row.name.show(t.locale).to_owned(),
        to: format!("/office/products/{}", row.slug),
    }),
    column("product-booth", |row, t| Cell::Text(row.booth.show(t.locale).to_owned())),
    column("moderation-commune", |row, t| Cell::Text(commune_name(row.commune.as_deref(), t))),
    column("product-category", |row, t| Cell::Text(shelf(&row.category, t))),
    column("moderation-state", |row, t| Cell::Mark {
        text: t.choice("product-state-", row.state.key()),
        tone: tone(row.state),
    }),
    Column {
        label: "moderation-reports",
        numeric: true,
        cell: |row, _| if row.reports == 0 { Cell::Empty } else { Cell::Number(row.reports) },
    },
    column("moderation-due", |row, _| row.due_at.map_or(Cell::Empty, Cell::Time)),
    column("moderation-added", |row, _| Cell::Time(row.added_at)),
];

pub(crate) fn tone(state: State) -> &'static str {
    match state {
        State::Shown => "good",
        State::Waiting => "wait",
        State::Refused => "bad",
        State::Draft | State::Hidden => "info",
    }
}

pub(crate) fn commune_name(code: Option<&str>, t: &T) -> String {
    code.map(|code| Places::shared().short(code, t.locale)).unwrap_or_default()
}

pub(crate) fn shelf(code: &str, t: &T) -> String {
    Categories::shipped().get(code).map(|shelf| shelf.name.show(t.locale).to_owned()).unwrap_or_default()
}

/// The filters that an official's locality puts on a list.
pub(crate) fn fixed(locality: &Locality) -> Vec<(&'static str, Value)> {
    match locality {
        Locality::Province => Vec::new(),
        Locality::Communes(codes) => vec![("communes", Value::Text(format!("-{}-", codes.join(" "))))],
    }
}

/// The communes to choose from, for who sees the province.
pub(crate) fn communes(req: &Req) -> Result<Vec<(String, String)>> {
    if req.ctx.actor.locality() != Locality::Province {
        return Ok(Vec::new());
    }
    let places = req.app.part::<Places>()?;
    let province = req.app.settings().province;
    let all = places.communes_of(&province);
    Ok(all.map(|c| (c.code.clone(), places.short(&c.code, req.ctx.locale))).collect())
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let t = req.t();
    let intro = Html::text(&t.get("moderation-intro"));
    let page = ListPage {
        title: t.get("moderation-products"),
        section: Section::Office,
        intro: Html(format!("<p class=\"soft mb-4\">{intro}</p>")),
        list: &WORK,
        scope: Vec::new(),
        fixed: fixed(&req.ctx.actor.locality()),
        columns: COLUMNS,
        choices: choices(&req, &t)?,
        hidden: Vec::new(),
        empty: t.get("moderation-none"),
        file: "products",
    };
    list_page(&req, &mut req.reader().await?, page).await
}

fn choices(req: &Req, t: &T) -> Result<Vec<Choice>> {
    let states = State::ALL.iter().map(|s| (s.key().to_owned(), t.choice("product-state-", s.key())));
    let shelves = Categories::shipped().0.iter().map(|c| (c.code.clone(), shelf(&c.code, t)));
    let mut all = vec![
        Choice {
            name: "q",
            label: "product-name",
            options: Vec::new(),
            parse: |typed| Some(Value::Text(format!("%{}%", fold(typed).replace(['%', '_'], "")))),
        },
        Choice {
            name: "attention",
            label: "moderation-open",
            options: vec![
                ("1".to_owned(), t.get("moderation-open-any")),
                ("3".to_owned(), t.get("moderation-open-authority")),
            ],
            parse: |typed| typed.parse().ok().filter(|n| (0..=3).contains(n)).map(Value::Int),
        },
        Choice {
            name: "state",
            label: "moderation-state",
            options: states.collect(),
            parse: |typed| State::from_key(typed).map(|state| Value::Text(state.key().to_owned())),
        },
        Choice {
            name: "category",
            label: "product-category",
            options: shelves.collect(),
            parse: |typed| Categories::shipped().get(typed).map(|c| Value::Text(c.code.clone())),
        },
    ];
    all.extend(commune_choice(req)?);
    Ok(all)
}

/// The filter by commune, for who sees more than one.
pub(crate) fn commune_choice(req: &Req) -> Result<Option<Choice>> {
    let options = communes(req)?;
    Ok((!options.is_empty()).then_some(Choice {
        name: "commune",
        label: "moderation-commune",
        options,
        parse: |typed| Some(Value::Text(typed.to_owned())),
    }))
}
