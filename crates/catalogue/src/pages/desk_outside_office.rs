//! Sales on other marketplaces, for officials: the rows behind the figure `catalogue.outside_sales`.
use kernel::{Result, Value};
use ui::{Cell, Choice, Column, Html, ListPage, Req, Response, Section, list_page};

use crate::import::{marketplace_name, marketplaces};
use crate::store::outside::{OUTSIDE, OutsideRow};

const COLUMNS: &[Column<OutsideRow>] = &[
    Column { label: "outside-day", numeric: false, cell: |row, _| Cell::Text(row.day.show()) },
    Column {
        label: "product-booth",
        numeric: false,
        cell: |row, t| Cell::Link {
            text: row.booth_name.show(t.locale).to_owned(),
            to: format!("/booths/{}", row.booth_slug),
        },
    },
    Column {
        label: "outside-marketplace",
        numeric: false,
        cell: |row, _| Cell::Text(marketplace_name(&row.marketplace).to_owned()),
    },
    Column { label: "product-name", numeric: false, cell: |row, _| Cell::Text(row.product_name.clone()) },
    Column { label: "outside-pieces", numeric: true, cell: |row, _| Cell::Number(row.quantity) },
    Column { label: "outside-amount", numeric: true, cell: |row, _| Cell::Money(row.amount) },
];

pub(crate) async fn get(req: Req) -> Result<Response> {
    let t = req.t();
    let since = Value::Text(crate::outside::year_before(req.ctx.now().day()).iso());
    let page = ListPage {
        title: t.get("outside-office"),
        section: Section::Office,
        intro: Html(format!("<p class=\"soft mb-4\">{}</p>", Html::text(&t.get("outside-office-more")))),
        list: &OUTSIDE,
        scope: Vec::new(),
        fixed: vec![("since", since)],
        hidden: Vec::new(),
        columns: COLUMNS,
        choices: vec![Choice {
            name: "marketplace",
            label: "outside-marketplace",
            options: marketplaces().iter().map(|known| (known.code.clone(), known.name.clone())).collect(),
            parse: |typed| Some(Value::Text(typed.to_owned())),
        }],
        empty: t.get("outside-none"),
        file: "outside-sales",
    };
    list_page(&req, &mut req.reader().await?, page).await
}
