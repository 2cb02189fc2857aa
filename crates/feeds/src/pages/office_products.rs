//! Products of the market and where else they are sold: the rows behind the figure `feeds.listed-elsewhere`.
use kernel::{Locality, Result, Value, fold};
use places::Places;
use ui::{Cell, Choice, Column, Html, ListPage, Req, Response, Section, T, list_page};

use super::{marketplaces, yes_no};
use crate::store::{PRODUCTS, ProductListings};

const fn column(
    label: &'static str,
    numeric: bool,
    cell: fn(&ProductListings, &T) -> Cell,
) -> Column<ProductListings> {
    Column { label, numeric, cell }
}

const COLUMNS: &[Column<ProductListings>] = &[
    column("listing-product", false, |row, t| Cell::Link {
        text: row.name.show(t.locale).to_owned(),
        to: format!("/office/listings/{}", ui::percent_encode(&row.slug)),
    }),
    column("listing-booth", false, |row, t| Cell::Text(row.booth.show(t.locale).to_owned())),
    column("listing-commune", false, |row, t| {
        row.commune.as_ref().map_or(Cell::Empty, |code| Cell::Text(Places::shared().short(code, t.locale)))
    }),
    column("listing-typical", false, |row, t| {
        if row.typical { Cell::Text(t.get("listing-yes")) } else { Cell::Empty }
    }),
    column("listing-stars", true, |row, _| row.stars.map_or(Cell::Empty, Cell::Number)),
    column("listing-count", true, |row, _| Cell::Number(row.listings)),
    column("listing-marketplaces", true, |row, _| Cell::Number(row.marketplaces)),
    column("listing-checked", false, |row, _| row.checked.map_or(Cell::Empty, |day| Cell::Text(day.show()))),
];

/// An officer of communes sees their booths.
fn fixed(locality: &Locality) -> Vec<(&'static str, Value)> {
    match locality {
        Locality::Province => Vec::new(),
        Locality::Communes(codes) => vec![("communes", Value::Text(format!("-{}-", codes.join(" "))))],
    }
}

fn like(typed: &str) -> String {
    let plain: String = fold(typed).chars().filter(|c| !matches!(c, '%' | '_' | '\\')).collect();
    format!("%{plain}%")
}

fn choice(name: &'static str, label: &'static str, options: Vec<(String, String)>) -> Choice {
    Choice { name, label, options, parse: |typed| typed.parse().ok().map(Value::Bool) }
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let t = req.t();
    let page = ListPage {
        title: t.get("office-listings"),
        section: Section::Office,
        intro: Html(format!("<p class=\"soft mb-4\">{}</p>", Html::text(&t.get("listings-office-intro")))),
        list: &PRODUCTS,
        scope: Vec::new(),
        fixed: fixed(&req.ctx.actor.locality()),
        columns: COLUMNS,
        choices: vec![
            Choice {
                name: "q",
                label: "listing-product",
                options: Vec::new(),
                parse: |typed| Some(Value::Text(like(typed))),
            },
            choice("typical", "listing-typical", yes_no(&t)),
            choice("elsewhere", "listing-elsewhere", yes_no(&t)),
            Choice {
                name: "marketplace",
                label: "listing-marketplace",
                options: marketplaces(),
                parse: |typed| Some(Value::Text(typed.to_owned())),
            },
        ],
        hidden: Vec::new(),
        empty: t.get("listings-office-none"),
        file: "products-elsewhere",
    };
    list_page(&req, &mut req.reader().await?, page).await
}
