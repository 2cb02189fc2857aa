//! Where one product is sold as well, for officials.
use kernel::{Result, Value};
use ui::{Cell, Choice, Column, Html, ListPage, Req, Response, Section, T, list_page};

use super::{standing, yes_no};
use crate::marketplaces::Marketplaces;
use crate::store::{self, ListingRow, OF_PRODUCT};

const fn column(label: &'static str, cell: fn(&ListingRow, &T) -> Cell) -> Column<ListingRow> {
    Column { label, numeric: false, cell }
}

const COLUMNS: &[Column<ListingRow>] = &[
    column("listing-marketplace", |row, _| {
        Cell::Text(Marketplaces::shipped().name(&row.marketplace).to_owned())
    }),
    column("listing-variant", |row, t| match &row.variant_name {
        Some(name) => Cell::Text(name.show(t.locale).to_owned()),
        None => Cell::Text(t.get("listing-every-variant")),
    }),
    column("listing-address", |row, _| Cell::Link { text: row.address.clone(), to: row.address.clone() }),
    column("listing-since", |row, _| Cell::Text(row.since.show())),
    column("listing-checked", |row, _| Cell::Text(row.checked.show())),
    column("listing-standing", standing),
];

pub(crate) async fn get(req: Req) -> Result<Response> {
    let t = req.t();
    let slug = req.param("slug").to_owned();
    let mut conn = req.reader().await?;
    let (name, commune) = conn.one(&store::COMMUNE_OF, (slug.clone(),)).await?;
    req.ctx.actor.locality().require(commune.as_deref())?;
    let intro = format!(
        "<p class=\"mb-4\"><a class=\"link\" href=\"/office/listings\">{}</a> · <a class=\"link\" href=\"/products/{}\">{}</a></p>",
        Html::text(&t.get("office-listings")),
        ui::percent_encode(&slug),
        Html::text(&t.get("listing-page")),
    );
    let page = ListPage {
        title: name.show(t.locale).to_owned(),
        section: Section::Office,
        intro: Html(intro),
        list: &OF_PRODUCT,
        scope: vec![Value::Text(slug)],
        fixed: Vec::new(),
        columns: COLUMNS,
        choices: vec![Choice {
            name: "open",
            label: "listing-open",
            options: yes_no(&t),
            parse: |typed| typed.parse().ok().map(Value::Bool),
        }],
        hidden: Vec::new(),
        empty: t.get("listings-none"),
        file: "listings",
    };
    list_page(&req, &mut conn, page).await
}
