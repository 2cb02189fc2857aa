//! What lies where.
use kernel::{Id, Result, Value};
use ui::{Cell, Choice, Column, Html, ListPage, Req, Response, Section, list_page};

use super::house;
use crate::store::goods::{LYING, LyingRow};
use crate::store::receipt;

const COLUMNS: &[Column<LyingRow>] = &[
    Column { label: "lying-bin", numeric: false, cell: |row, _| Cell::Text(row.bin.clone()) },
    Column { label: "lying-goods", numeric: false, cell: |row, t| Cell::Text(row.full(t)) },
    Column { label: "lying-code", numeric: false, cell: |row, _| Cell::Text(row.label()) },
    Column {
        label: "lying-booth",
        numeric: false,
        cell: |row, t| Cell::Text(row.booth.show(t.locale).to_owned()),
    },
    Column { label: "lying-pieces", numeric: true, cell: |row, _| Cell::Number(row.quantity) },
];

pub(crate) async fn get(req: Req) -> Result<Response> {
    let (t, row) = (req.t(), house(&req).await?);
    let mut conn = req.reader().await?;
    let booths = conn.all(&receipt::BOOTHS, (row.id,)).await?;
    let booths = booths.into_iter().map(|(_, name, slug)| (slug, name.show(t.locale).to_owned()));
    let typed = |name, label| Choice {
        name,
        label,
        options: Vec::new(),
        parse: |typed| Some(Value::Text(typed.trim().to_uppercase())),
    };
    let by_booth = Choice {
        name: "booth",
        label: "lying-booth",
        options: booths.collect(),
        parse: |typed| Some(Value::Text(typed.to_owned())),
    };
    let back = Html(format!(
        "<p class=\"row mb-4\"><a class=\"btn\" href=\"/warehouse/{}\">{}</a></p>",
        row.id,
        Html::text(&row.name)
    ));
    let page = ListPage {
        title: t.get("house-stock"),
        section: Section::Market,
        intro: back,
        list: &LYING,
        scope: vec![Value::Uuid(row.id.uuid())],
        fixed: Vec::new(),
        hidden: Vec::new(),
        columns: COLUMNS,
        choices: vec![typed("bin", "lying-bin"), typed("sku", "lying-code"), by_booth],
        empty: t.get("lying-none"),
        file: "warehouse-stock",
    };
    list_page(&req, &mut conn, page).await
}
