//! The stock desk: every variant of a booth with what is there, promised and left.
use db::Conn;
use kernel::{BoothId, Day, Id, Result, Uuid, Value};
use ui::{Cell, Choice, Column, Html, ListPage, Req, Response, Section, T, list_page, see_other};

use super::desk::{booth_choice, chosen, name_choice};
use crate::store;
use crate::store::desk::{STOCK, StockRow};

/// Lots whose goods expire within so many days are said to expire soon.
pub(crate) const SOON: i64 = 14;

const COLUMNS: &[Column<StockRow>] = &[
    Column { label: "product-name", numeric: false, cell: |row, t| named(row, t) },
    Column {
        label: "variant-sku",
        numeric: false,
        cell: |row, _| row.sku.clone().map_or(Cell::Empty, Cell::Text),
    },
    Column {
        label: "product-unit",
        numeric: false,
        cell: |row, t| Cell::Text(row.unit.show(t.locale).to_owned()),
    },
    Column { label: "product-on-hand", numeric: true, cell: |row, _| Cell::Number(row.on_hand) },
    Column { label: "product-reserved", numeric: true, cell: |row, _| Cell::Number(row.reserved) },
    Column {
        label: "product-available",
        numeric: true,
        cell: |row, _| Cell::Number(row.on_hand - row.reserved),
    },
    Column { label: "stock-state", numeric: false, cell: |row, t| state(row, t) },
    Column {
        label: "stock-expires",
        numeric: false,
        cell: |row, _| row.expires_on.map_or(Cell::Empty, |day| Cell::Text(day.show())),
    },
];

fn named(row: &StockRow, t: &T) -> Cell {
    let name = row.product_name.show(t.locale);
    let variant = row.name.show(t.locale);
    let text = if variant.is_empty() { name.to_owned() } else { format!("{name} – {variant}") };
    Cell::Link { text, to: format!("/desk/stock/{}", row.id) }
}

fn state(row: &StockRow, t: &T) -> Cell {
    let left = row.on_hand - row.reserved;
    let (key, tone) = match left {
        ..=0 => ("stock-gone", "bad"),
        left if left <= row.low_at => ("stock-short", "wait"),
        _ => ("stock-enough", "good"),
    };
    Cell::Mark { text: t.get(key), tone }
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let t = req.t();
    let mut conn = req.reader().await?;
    let mine = booths::booths_for(&mut conn, &req.ctx, booths::Duty::View).await?;
    let Some(booth) = chosen(&req, &mine) else { return see_other("/desk") };
    let mut choices = choices(&req, &mut conn, booth.id).await?;
    choices.extend(booth_choice(&mine, &t));
    let page = ListPage {
        title: t.get("desk-stock"),
        section: Section::Desk,
        intro: intro(&t),
        list: &STOCK,
        scope: vec![Value::Uuid(booth.id.uuid())],
        fixed: Vec::new(),
        hidden: Vec::new(),
        columns: COLUMNS,
        choices,
        empty: t.get("stock-none"),
        file: "stock",
    };
    list_page(&req, &mut conn, page).await
}

fn intro(t: &T) -> Html {
    let link =
        |to: &str, key: &str| format!("<a class=\"btn\" href=\"{to}\">{}</a>", Html::text(&t.get(key)));
    let links =
        [link("/desk/stock/movements", "stock-movements"), link("/desk/stock/places", "stock-places")];
    Html(format!("<p class=\"row mb-4\">{}</p>", links.join(" ")))
}

/// What the list can be narrowed by.
async fn choices(req: &Req, conn: &mut Conn, booth: BoothId) -> Result<Vec<Choice>> {
    let t = req.t();
    let places = conn.all(&store::stock::PLACES, (booth,)).await?;
    let soon = req.ctx.now().day().plus_days(SOON).iso();
    Ok(vec![
        name_choice(),
        Choice {
            name: "short",
            label: "stock-state",
            options: vec![("1".to_owned(), t.get("stock-short-all"))],
            parse: |typed| (typed == "1").then_some(Value::Bool(true)),
        },
        Choice {
            name: "expiring",
            label: "stock-expires",
            options: vec![(soon, t.with("days", SOON).get("stock-expiring"))],
            parse: |typed| Day::parse(typed).map(|day| Value::Text(day.iso())),
        },
        Choice {
            name: "place",
            label: "stock-place",
            options: places.into_iter().map(|place| (place.id.to_string(), place.name)).collect(),
            parse: |typed| Uuid::parse_str(typed).ok().map(Value::Uuid),
        },
    ])
}
