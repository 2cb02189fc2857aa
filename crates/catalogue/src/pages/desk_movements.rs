//! The ledger of stock: every change of what is on hand, with its reason.
use kernel::{Id, Result, Value};
use ui::{Cell, Choice, Column, Html, ListPage, Req, Response, Section, list_page, see_other};

use super::desk::{booth_choice, chosen};
use crate::MovementKind;
use crate::store::stock::{MOVEMENTS, MovementRow};

const COLUMNS: &[Column<MovementRow>] = &[
    Column {
        label: "product-name",
        numeric: false,
        cell: |row, t| Cell::Link {
            text: row.product_name.show(t.locale).to_owned(),
            to: format!("/desk/products/{}/edit", row.product_slug),
        },
    },
    Column {
        label: "variant-name",
        numeric: false,
        cell: |row, t| match row.variant_name.show(t.locale) {
            "" => Cell::Empty,
            name => Cell::Text(name.to_owned()),
        },
    },
    Column { label: "stock-when", numeric: false, cell: |row, _| Cell::Time(row.moved_at) },
    Column {
        label: "stock-why",
        numeric: false,
        cell: |row, t| Cell::Text(t.choice("movement-", row.kind.key())),
    },
    Column { label: "stock-change", numeric: true, cell: |row, _| Cell::Number(row.quantity) },
    Column { label: "stock-after", numeric: true, cell: |row, _| Cell::Number(row.on_hand) },
    Column {
        label: "stock-lot",
        numeric: false,
        cell: |row, _| row.lot_code.clone().filter(|code| !code.is_empty()).map_or(Cell::Empty, Cell::Text),
    },
    Column {
        label: "stock-note",
        numeric: false,
        cell: |row, _| row.note.clone().map_or(Cell::Empty, Cell::Text),
    },
];

pub(crate) async fn get(req: Req) -> Result<Response> {
    let t = req.t();
    let mut conn = req.reader().await?;
    let mine = booths::booths_for(&mut conn, &req.ctx, booths::Duty::View).await?;
    let Some(booth) = chosen(&req, &mine) else { return see_other("/desk") };
    let kinds =
        MovementKind::ALL.iter().map(|kind| (kind.key().to_owned(), t.choice("movement-", kind.key())));
    let kind = Choice {
        name: "kind",
        label: "stock-why",
        options: kinds.collect(),
        parse: |typed| MovementKind::from_key(typed).map(|kind| Value::Text(kind.key().to_owned())),
    };
    let product = Choice {
        name: "product",
        label: "product-name",
        options: Vec::new(),
        parse: |typed| Some(Value::Text(typed.to_owned())),
    };
    let page = ListPage {
        title: t.get("stock-movements"),
        section: Section::Desk,
        intro: Html::default(),
        list: &MOVEMENTS,
        scope: vec![Value::Uuid(booth.id.uuid())],
        fixed: Vec::new(),
        hidden: vec![product],
        columns: COLUMNS,
        choices: std::iter::once(kind).chain(booth_choice(&mine, &t)).collect(),
        empty: t.get("stock-no-movements"),
        file: "stock-movements",
    };
    list_page(&req, &mut conn, page).await
}
