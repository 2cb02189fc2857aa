//! All warehouses, for officials.
use kernel::{Result, Value};
use places::Places;
use ui::{Cell, Column, Html, ListPage, Req, Response, Section, list_page};

use crate::store::warehouse::{WAREHOUSES, WarehouseFiguresRow};

const COLUMNS: &[Column<WarehouseFiguresRow>] = &[
    Column {
        label: "warehouse-name",
        numeric: false,
        cell: |row, _| Cell::Link { text: row.name.clone(), to: format!("/office/warehouses/{}", row.id) },
    },
    Column {
        label: "warehouse-commune",
        numeric: false,
        cell: |row, t| Cell::Text(Places::shared().short(&row.commune, t.locale)),
    },
    Column { label: "warehouse-opened", numeric: false, cell: |row, _| Cell::Time(row.opened_at) },
    Column { label: "warehouse-booths", numeric: true, cell: |row, _| Cell::Number(row.booths) },
    Column { label: "warehouse-workers", numeric: true, cell: |row, _| Cell::Number(row.workers) },
    Column { label: "warehouse-pieces", numeric: true, cell: |row, _| Cell::Number(row.pieces) },
    Column {
        label: "warehouse-state",
        numeric: false,
        cell: |row, t| {
            let (key, tone) = if row.ended { ("warehouse-ended", "bad") } else { ("warehouse-open", "good") };
            Cell::Mark { text: t.get(key), tone }
        },
    },
];

pub(crate) async fn get(req: Req) -> Result<Response> {
    let t = req.t();
    let intro = match req.ctx.authorize(&crate::KEEP) {
        Ok(()) => Html(format!(
            "<p class=\"row mb-4\"><a class=\"btn btn-primary\" href=\"/office/warehouses/new\">{}</a></p>",
            Html::text(&t.get("warehouse-new"))
        )),
        Err(_) => Html::default(),
    };
    let page = ListPage {
        title: t.get("office-warehouses"),
        section: Section::Office,
        intro,
        list: &WAREHOUSES,
        scope: Vec::<Value>::new(),
        fixed: Vec::new(),
        hidden: Vec::new(),
        columns: COLUMNS,
        choices: Vec::new(),
        empty: t.get("warehouses-none"),
        file: "warehouses",
    };
    list_page(&req, &mut req.reader().await?, page).await
}
