//! All orders of the market: the rows behind the figures of trade.
use kernel::{Day, Result, Value};
use ui::{Cell, Choice, Column, Html, ListPage, Req, Response, Section, list_page};

use super::desk_list::{choices, status};
use crate::OrderRow;
use crate::indicators::year_before;
use crate::store::lists::ALL;

const COLUMNS: &[Column<OrderRow>] = &[
    Column { label: "order-code", numeric: false, cell: |row, _| Cell::Text(row.code.as_str().to_owned()) },
    Column { label: "order-placed-at", numeric: false, cell: |row, _| Cell::Time(row.placed_at) },
    Column {
        label: "order-booth",
        numeric: false,
        cell: |row, t| Cell::Link {
            text: row.booth_name.show(t.locale).to_owned(),
            to: format!("/booths/{}", row.booth_slug),
        },
    },
    Column {
        label: "order-buyer",
        numeric: false,
        cell: |row, _| Cell::Text(row.buyer_key.chars().take(8).collect()),
    },
    Column { label: "order-goods", numeric: true, cell: |row, _| Cell::Money(row.goods) },
    Column {
        label: "order-payment",
        numeric: false,
        cell: |row, t| Cell::Text(t.choice("order-payment-", row.payment.key())),
    },
    Column { label: "order-status", numeric: false, cell: status },
];

pub(crate) async fn get(req: Req) -> Result<Response> {
    let t = req.t();
    let today = req.ctx.now().day();
    let since = match req.query.get("period") {
        Some("12m") => year_before(today).iso(),
        Some("24m") => year_before(year_before(today).plus_days(-1)).iso(),
        _ => String::new(),
    };
    let mut choices = choices(&t);
    choices.push(Choice {
        name: "counted",
        label: "order-counted",
        options: vec![("true".to_owned(), t.get("order-counted-only"))],
        parse: |typed| typed.parse().ok().map(Value::Bool),
    });
    let intro = match Day::parse(&since) {
        Some(day) => t.with("day", day.show()).get("orders-since"),
        None => t.get("orders-all"),
    };
    let page = ListPage {
        title: t.get("office-orders"),
        section: Section::Office,
        intro: Html(format!("<p class=\"soft\">{}</p>", Html::text(&intro))),
        list: &ALL,
        scope: vec![Value::Text(since)],
        fixed: Vec::new(),
        hidden: Vec::new(),
        columns: COLUMNS,
        choices,
        empty: t.get("orders-none"),
        file: "orders",
    };
    list_page(&req, &mut req.reader().await?, page).await
}
