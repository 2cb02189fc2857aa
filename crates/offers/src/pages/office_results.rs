//! What the offers of a campaign took off, row by row: who bears it, and whether the order stands.
use kernel::{Id, Result, Value};
use ui::{Cell, Choice, Column, Html, ListPage, Req, Response, Section, list_page};

use crate::campaign_by_slug;
use crate::offer::{Funder, Kind};
use crate::store::redemption::{REDEMPTIONS, RedemptionRow};

const COLUMNS: &[Column<RedemptionRow>] = &[
    Column { label: "result-at", numeric: false, cell: |row, _| Cell::Time(row.at) },
    Column {
        label: "result-offer",
        numeric: false,
        cell: |row, t| Cell::Text(row.offer.show(t.locale).to_owned()),
    },
    Column {
        label: "result-kind",
        numeric: false,
        cell: |row, t| Cell::Text(t.choice("offer-kind-", row.kind.key())),
    },
    Column {
        label: "result-code",
        numeric: false,
        cell: |row, _| row.code.clone().map_or(Cell::Empty, Cell::Text),
    },
    Column {
        label: "result-booth",
        numeric: false,
        cell: |row, t| Cell::Link {
            text: row.booth.show(t.locale).to_owned(),
            to: format!("/booths/{}", row.booth_slug),
        },
    },
    Column {
        label: "result-funder",
        numeric: false,
        cell: |row, t| Cell::Text(t.choice("offer-funder-", row.funder.key())),
    },
    Column { label: "result-amount", numeric: true, cell: |row, _| Cell::Money(row.amount) },
    Column {
        label: "result-state",
        numeric: false,
        cell: |row, t| {
            let (key, tone) =
                if row.returned { ("result-returned", "bad") } else { ("result-stands", "good") };
            Cell::Mark { text: t.get(key), tone }
        },
    },
];

pub(crate) async fn get(req: Req) -> Result<Response> {
    let t = req.t();
    let mut conn = req.reader().await?;
    let campaign = campaign_by_slug(&mut conn, req.param("slug")).await?;
    let funders = Funder::ALL.iter().map(|f| (f.key().to_owned(), t.choice("offer-funder-", f.key())));
    let kinds = Kind::ALL.iter().map(|k| (k.key().to_owned(), t.choice("offer-kind-", k.key())));
    let page = ListPage {
        title: t.with("name", campaign.name.show(t.locale)).get("results-title"),
        section: Section::Office,
        intro: Html::default(),
        list: &REDEMPTIONS,
        scope: vec![Value::Uuid(campaign.id.uuid())],
        fixed: Vec::new(),
        hidden: Vec::new(),
        columns: COLUMNS,
        choices: vec![
            Choice {
                name: "funder",
                label: "result-funder",
                options: funders.collect(),
                parse: |typed| Funder::from_key(typed).map(|f| Value::Text(f.key().to_owned())),
            },
            Choice {
                name: "kind",
                label: "result-kind",
                options: kinds.collect(),
                parse: |typed| Kind::from_key(typed).map(|k| Value::Text(k.key().to_owned())),
            },
        ],
        empty: t.get("results-none"),
        file: "campaign-results",
    };
    list_page(&req, &mut conn, page).await
}
