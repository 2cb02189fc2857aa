//! All parcels, for the office.
use askama::Template;
use carriers::{Carrier, ParcelState, statuses};
use kernel::{Result, Value};
use ui::{Cell, Choice, Column, Html, ListPage, Req, Response, Section, T};

use super::by_carrier;
use crate::Making;
use crate::lists::{OfficeParcelRow, PARCELS};
use crate::store::parcel as store;
use crate::tracking::{tone, words};

const COLUMNS: &[Column<OfficeParcelRow>] = &[
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
    Column {
        label: "parcel-making",
        numeric: false,
        cell: |row, t| {
            if row.astray_at.is_some() && row.astray_end.is_none() {
                return Cell::Mark { text: t.get("parcel-astray"), tone: "bad" };
            }
            Cell::Mark { text: t.choice("parcel-making-", row.making.key()), tone: making_tone(row.making) }
        },
    },
    Column {
        label: "parcel-standing",
        numeric: false,
        cell: |row, t| Cell::Mark { text: words(t, &row.standing), tone: tone(&row.standing) },
    },
    Column {
        label: "parcel-status",
        numeric: false,
        cell: |row, _| row.status.clone().map_or(Cell::Empty, Cell::Text),
    },
    Column { label: "parcel-cod", numeric: true, cell: |row, _| Cell::Money(row.cod) },
    Column { label: "parcel-fee", numeric: true, cell: |row, _| row.fee.map_or(Cell::Empty, Cell::Money) },
    Column { label: "parcel-asked", numeric: false, cell: |row, _| Cell::Time(row.asked_at) },
];

#[derive(Template)]
#[template(path = "parcels_intro.html")]
struct Intro<'a> {
    t: &'a T,
    astray: i64,
}

fn making_tone(making: Making) -> &'static str {
    match making {
        Making::Made => "good",
        Making::Asking => "wait",
        Making::Unknown => "bad",
        Making::Rejected | Making::Absent | Making::Cancelled => "info",
    }
}

/// Every state that some carrier's status leads to.
fn states() -> Vec<ParcelState> {
    let all = Carrier::ALL.iter().flat_map(|carrier| statuses(*carrier)).map(|status| status.state.clone());
    let mut states: Vec<_> = all.filter(ParcelState::tells).collect();
    states.sort();
    states.dedup();
    states
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let t = req.t();
    let (astray,) = req.reader().await?.one(&store::ASTRAYS, ()).await?;
    let page = ListPage {
        title: t.get("parcels-title"),
        section: Section::Office,
        intro: Html::render(&Intro { t: &t, astray })?,
        list: &PARCELS,
        scope: Vec::new(),
        fixed: Vec::new(),
        hidden: Vec::new(),
        columns: COLUMNS,
        choices: vec![
            by_carrier(),
            Choice {
                name: "standing",
                label: "parcel-standing",
                options: states().iter().map(|state| (state.key().into_owned(), words(&t, state))).collect(),
                parse: |typed| {
                    ParcelState::from_key(typed).map(|state| Value::Text(state.key().into_owned()))
                },
            },
            Choice {
                name: "making",
                label: "parcel-making",
                options: Making::ALL
                    .iter()
                    .map(|one| (one.key().to_owned(), t.choice("parcel-making-", one.key())))
                    .collect(),
                parse: |typed| Making::from_key(typed).map(|making| Value::Text(making.key().to_owned())),
            },
            Choice {
                name: "astray",
                label: "parcel-astray",
                options: vec![("yes".to_owned(), t.get("parcel-astray-only"))],
                parse: |typed| (typed == "yes").then_some(Value::Bool(true)),
            },
            Choice {
                name: "code",
                label: "parcel-code",
                options: Vec::new(),
                parse: |typed| Some(Value::Text(typed.trim().to_owned())),
            },
        ],
        empty: t.get("parcels-none"),
        file: "parcels",
    };
    ui::list_page(&req, &mut req.reader().await?, page).await
}
