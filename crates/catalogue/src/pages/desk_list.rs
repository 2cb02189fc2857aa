//! The seller's products.
use kernel::{Id, Result, Value};
use ui::{Cell, Choice, Column, Html, ListPage, Req, Response, Section, list_page};

use crate::Categories;
use crate::store::product::{MINE, MineRow};

const COLUMNS: &[Column<MineRow>] = &[
    Column {
        label: "product-name",
        numeric: false,
        cell: |row, t| Cell::Link {
            text: row.name.show(t.locale).to_owned(),
            to: format!("/desk/products/{}/edit", row.slug),
        },
    },
    Column { label: "product-price", numeric: true, cell: |row, _| Cell::Money(row.price) },
    Column { label: "product-on-hand", numeric: true, cell: |row, _| Cell::Number(row.on_hand) },
    Column { label: "product-reserved", numeric: true, cell: |row, _| Cell::Number(row.reserved) },
    Column {
        label: "product-available",
        numeric: true,
        cell: |row, _| Cell::Number(row.on_hand - row.reserved),
    },
];

pub(crate) async fn get(req: Req) -> Result<Response> {
    let categories = req.app.part::<Categories>()?;
    let t = req.t();
    let mut conn = req.reader().await?;
    let mine = booths::my_booths(&mut conn, &req.ctx).await?;
    let chosen = mine.iter().find(|b| Some(b.slug.as_str()) == req.query.get("booth")).or(mine.first());
    // No booth yet: the desk says what to do.
    let Some(booth) = chosen else { return ui::see_other("/desk") };
    let shelves = categories.0.iter().map(|c| (c.code.clone(), c.name.show(t.locale).to_owned()));
    let page = ListPage {
        title: t.get("desk-products"),
        section: Section::Desk,
        intro: Html(format!(
            "<p class=\"acts\"><a class=\"btn btn-primary\" href=\"/desk/products/new\">{}</a>\
             <a class=\"btn\" href=\"/desk/imports\">{}</a><a class=\"btn\" href=\"/desk/outside\">{}</a></p>",
            Html::text(&t.get("product-new")),
            Html::text(&t.get("goods-title")),
            Html::text(&t.get("outside-title"))
        )),
        list: &MINE,
        scope: vec![Value::Uuid(booth.id.uuid())],
        fixed: Vec::new(),
        hidden: Vec::new(),
        columns: COLUMNS,
        choices: vec![
            Choice {
                name: "category",
                label: "product-category",
                options: shelves.collect(),
                parse: |typed| Some(Value::Text(typed.to_owned())),
            },
            Choice {
                name: "short",
                label: "product-available",
                options: vec![("5".to_owned(), t.get("product-short"))],
                parse: |typed| typed.parse().ok().map(Value::Int),
            },
        ],
        empty: t.get("products-none-mine"),
        file: "products",
    };
    list_page(&req, &mut conn, page).await
}
