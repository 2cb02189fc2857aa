//! All campaigns with what they came to, for officials.
use askama::Template;
use kernel::Result;
use ui::{Cell, Column, Html, ListPage, Req, Response, Section, T, list_page};

use crate::calendar::{ShoppingDay, coming_days};
use crate::offer::When;
use crate::store::campaign::{CAMPAIGNS, CampaignFiguresRow};

const COLUMNS: &[Column<CampaignFiguresRow>] = &[
    Column {
        label: "campaign-name",
        numeric: false,
        cell: |row, t| Cell::Link {
            text: row.name.show(t.locale).to_owned(),
            to: format!("/office/campaigns/{}", row.slug),
        },
    },
    Column { label: "campaign-from", numeric: false, cell: |row, _| Cell::Time(row.starts_at) },
    Column { label: "campaign-to", numeric: false, cell: |row, _| Cell::Time(row.ends_at) },
    Column {
        label: "campaign-ended-early",
        numeric: false,
        cell: |row, t| {
            if row.ended {
                Cell::Mark { text: t.get("campaign-ended-mark"), tone: When::Over.tone() }
            } else {
                Cell::Empty
            }
        },
    },
    Column { label: "campaign-booths", numeric: true, cell: |row, _| Cell::Number(row.booths) },
    Column { label: "campaign-orders", numeric: true, cell: |row, _| Cell::Number(row.orders) },
    Column { label: "campaign-goods", numeric: true, cell: |row, _| Cell::Money(row.goods) },
    Column { label: "campaign-by-market", numeric: true, cell: |row, _| Cell::Money(row.by_market) },
    Column { label: "campaign-by-booths", numeric: true, cell: |row, _| Cell::Money(row.by_booths) },
];

/// How far ahead days are proposed.
const AHEAD: i64 = 120;

#[derive(Template)]
#[template(path = "office_campaigns_intro.html")]
struct Intro<'a> {
    t: &'a T,
    days: Vec<ShoppingDay>,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let t = req.t();
    let days = coming_days(req.ctx.now().day(), AHEAD)?;
    let page = ListPage {
        title: t.get("office-campaigns"),
        section: Section::Office,
        intro: Html::render(&Intro { t: &t, days })?,
        list: &CAMPAIGNS,
        scope: Vec::new(),
        fixed: Vec::new(),
        hidden: Vec::new(),
        columns: COLUMNS,
        choices: Vec::new(),
        empty: t.get("campaigns-none"),
        file: "campaigns",
    };
    list_page(&req, &mut req.reader().await?, page).await
}
