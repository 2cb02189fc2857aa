//! Who buys from the seller's booth.
use kernel::{Id, Phone, Result, Value};
use places::Places;
use sha2::{Digest, Sha256};
use ui::{Cell, Choice, Column, Html, ListPage, Req, Response, Section, T, list_page};

use super::desk_booth;
use crate::store::customer::{CUSTOMERS, CustomerRow};

const COLUMNS: &[Column<CustomerRow>] = &[
    Column {
        label: "customer-name",
        numeric: false,
        cell: |row, t| Cell::Link { text: name(row, t), to: format!("/desk/customers/{}", row.id) },
    },
    Column { label: "customer-phone", numeric: false, cell: |row, _| Cell::Text(Phone::show(&row.phone)) },
    Column {
        label: "customer-commune",
        numeric: false,
        cell: |row, t| Cell::Text(Places::shared().show(&row.commune, t.locale)),
    },
    Column { label: "customer-orders", numeric: true, cell: |row, _| Cell::Number(row.orders) },
    Column { label: "customer-spent", numeric: true, cell: |row, _| Cell::Money(row.spent) },
    Column { label: "customer-last", numeric: false, cell: |row, _| Cell::Time(row.last_at) },
    Column {
        label: "customer-note",
        numeric: false,
        cell: |row, _| row.note.clone().map_or(Cell::Empty, Cell::Text),
    },
];

/// The name, or that it was forgotten.
pub(crate) fn name(row: &CustomerRow, t: &T) -> String {
    if row.name.is_empty() { t.get("customer-forgotten") } else { row.name.clone() }
}

/// Customers are found by their whole number; the column holds its hash.
fn by_phone(typed: &str) -> Option<Value> {
    let phone = Phone::parse(typed)?;
    Some(Value::Text(hex::encode(Sha256::digest(phone.as_str().as_bytes()))))
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let t = req.t();
    let mut conn = req.reader().await?;
    let Some(booth) = desk_booth(&req, booths::Duty::View).await? else { return ui::see_other("/desk") };
    let page = ListPage {
        title: t.get("desk-customers"),
        section: Section::Desk,
        intro: Html(format!("<p class=\"soft\">{}</p>", Html::text(&t.get("customers-lead")))),
        list: &CUSTOMERS,
        scope: vec![Value::Uuid(booth.id.uuid())],
        fixed: Vec::new(),
        hidden: Vec::new(),
        columns: COLUMNS,
        choices: vec![Choice {
            name: "phone",
            label: "customer-phone",
            options: Vec::new(),
            parse: by_phone,
        }],
        empty: t.get("customers-none"),
        file: "customers",
    };
    list_page(&req, &mut conn, page).await
}
