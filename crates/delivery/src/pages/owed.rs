//! Cash that carriers collected and are late in handing over.
use askama::Template;
use kernel::{Result, Value};
use ui::{Cell, Column, Html, ListPage, Req, Response, Section, T};

use super::by_carrier;
use crate::lists::{OWED, OwedRow};
use crate::tracking::words;

/// Days after the hand-over from which a carrier is late.
const LATE: i64 = 7;

#[derive(Template)]
#[template(path = "owed_intro.html")]
struct Intro<'a> {
    t: &'a T,
}

const COLUMNS: &[Column<OwedRow>] = &[
    Column { label: "parcel-order", numeric: false, cell: |row, _| Cell::Text(row.code.to_string()) },
    Column {
        label: "parcel-booth",
        numeric: false,
        cell: |row, t| Cell::Text(row.booth.show(t.locale()).to_owned()),
    },
    Column {
        label: "parcel-carrier",
        numeric: false,
        cell: |row, _| Cell::Text(row.carrier.name().to_owned()),
    },
    Column {
        label: "parcel-code",
        numeric: false,
        cell: |row, _| row.parcel.clone().map_or(Cell::Empty, Cell::Text),
    },
    Column { label: "parcel-cod", numeric: true, cell: |row, _| Cell::Money(row.cod) },
    Column { label: "parcel-standing", numeric: false, cell: |row, t| Cell::Text(words(t, &row.standing)) },
    Column { label: "remittance-delivered", numeric: false, cell: |row, _| Cell::Time(row.standing_at) },
];

pub(crate) async fn get(req: Req) -> Result<Response> {
    let t = req.t();
    let page = ListPage {
        title: t.get("remittance-owed"),
        section: Section::Office,
        intro: Html::render(&Intro { t: &t })?,
        list: &OWED,
        scope: vec![Value::Time(req.ctx.now().plus_seconds(-LATE * 86_400))],
        fixed: Vec::new(),
        hidden: Vec::new(),
        columns: COLUMNS,
        choices: vec![by_carrier()],
        empty: t.get("remittance-owed-none"),
        file: "owed",
    };
    ui::list_page(&req, &mut req.reader().await?, page).await
}
