//! Where the seller's goods are sold as well, and the sheets to upload there.
use askama::Template;
use kernel::{Id, Result, Value};
use ui::{Cell, Choice, Column, Html, ListPage, Req, Response, Section, T, list_page};

use super::{marketplaces, mine, standing, yes_no};
use crate::marketplaces::Marketplaces;
use crate::store::{self, ListingRow, MINE};

const fn column(label: &'static str, cell: fn(&ListingRow, &T) -> Cell) -> Column<ListingRow> {
    Column { label, numeric: false, cell }
}

const COLUMNS: &[Column<ListingRow>] = &[
    column("listing-product", |row, t| Cell::Link {
        text: row.product_name.show(t.locale).to_owned(),
        to: format!("/desk/listings/{}", row.id),
    }),
    column("listing-marketplace", |row, _| {
        Cell::Text(Marketplaces::shipped().name(&row.marketplace).to_owned())
    }),
    column("listing-since", |row, _| Cell::Text(row.since.show())),
    column("listing-checked", |row, _| Cell::Text(row.checked.show())),
    column("listing-standing", standing),
];

/// Files shown of one sheet; a booth with more goods finds the others by the number in the address.
const PARTS: usize = 50;

#[derive(Template)]
#[template(path = "listings_intro.html")]
struct Intro<'a> {
    t: &'a T,
    booth: &'a str,
    /// Name, code and numbers of the files of each sheet.
    sheets: Vec<(&'a str, &'a str, Vec<usize>)>,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let t = req.t();
    let mine = mine(&req).await?;
    let chosen = mine.iter().find(|b| Some(b.slug.as_str()) == req.query.get("booth")).or(mine.first());
    // No booth yet: the desk says what to do.
    let Some(booth) = chosen else { return ui::see_other("/desk") };
    let mut conn = req.reader().await?;
    let (sold,) = conn.one(&store::SOLD_OF_BOOTH, (booth.id,)).await?;
    let sold = usize::try_from(sold).unwrap_or(0);
    let sheets = Marketplaces::shipped().sheets().iter();
    let parts = |most: usize| (1..=sold.div_ceil(most.max(1)).min(PARTS)).collect::<Vec<_>>();
    let intro = Intro {
        t: &t,
        booth: &booth.slug,
        sheets: sheets.map(|s| (s.name.as_str(), s.code.as_str(), parts(s.most))).collect(),
    };
    let page = ListPage {
        title: t.get("listings-title"),
        section: Section::Desk,
        intro: Html::render(&intro)?,
        list: &MINE,
        scope: vec![Value::Uuid(booth.id.uuid())],
        fixed: Vec::new(),
        columns: COLUMNS,
        choices: vec![
            Choice {
                name: "marketplace",
                label: "listing-marketplace",
                options: marketplaces(),
                parse: |typed| Some(Value::Text(typed.to_owned())),
            },
            Choice {
                name: "open",
                label: "listing-open",
                options: yes_no(&t),
                parse: |typed| typed.parse().ok().map(Value::Bool),
            },
        ],
        hidden: vec![
            Choice {
                name: "product",
                label: "listing-product",
                options: Vec::new(),
                parse: |typed| Some(Value::Text(typed.to_owned())),
            },
            Choice {
                name: "booth",
                label: "product-booth",
                options: Vec::new(),
                parse: |_| Some(Value::Null),
            },
        ],
        empty: t.get("listings-none"),
        file: "listings",
    };
    list_page(&req, &mut conn, page).await
}
