//! Who sells: the rows behind the figure `booths.sellers`.
use kernel::{Result, Value};
use people::OrganisationKind;
use places::Places;
use ui::{Cell, Choice, Column, Html, ListPage, Req, Response, Section, list_page};

use crate::store::booth::{SELLERS, SellerRow};

const COLUMNS: &[Column<SellerRow>] = &[
    Column {
        label: "seller-name",
        numeric: false,
        cell: |row, t| Cell::Link {
            text: row.name.show(t.locale).to_owned(),
            to: format!("/booths/{}", row.slug),
        },
    },
    Column {
        label: "seller-kind",
        numeric: false,
        cell: |row, t| Cell::Text(t.choice("booth-kind-", row.kind.key())),
    },
    Column { label: "seller-commune", numeric: false, cell: commune },
    Column {
        label: "seller-tax-code",
        numeric: false,
        cell: |row, _| row.tax_code.clone().map_or(Cell::Empty, Cell::Text),
    },
    Column { label: "seller-opened", numeric: false, cell: |row, _| Cell::Time(row.opened_at) },
];

fn commune(row: &SellerRow, t: &ui::T) -> Cell {
    match &row.commune {
        Some(code) => Cell::Text(Places::shared().short(code, t.locale)),
        None => Cell::Empty,
    }
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let t = req.t();
    let kinds =
        OrganisationKind::SELLERS.iter().map(|k| (k.key().to_owned(), t.choice("booth-kind-", k.key())));
    let page = ListPage {
        title: t.get("office-sellers"),
        section: Section::Office,
        intro: Html::default(),
        list: &SELLERS,
        scope: Vec::new(),
        fixed: Vec::new(),
        hidden: Vec::new(),
        columns: COLUMNS,
        choices: vec![Choice {
            name: "kind",
            label: "seller-kind",
            options: kinds.collect(),
            parse: |typed| OrganisationKind::from_key(typed).map(|kind| Value::Text(kind.key().to_owned())),
        }],
        empty: t.get("sellers-empty"),
        file: "sellers",
    };
    list_page(&req, &mut req.reader().await?, page).await
}
