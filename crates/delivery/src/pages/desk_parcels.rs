//! What a booth sends with carriers: to be made, on the way, problems, done.
use askama::Template;
use booths::{Duty, booth_at_work};
use kernel::{Id, Result, Value};
use ui::{Cell, Choice, Column, Html, ListPage, Req, Response, Section, T, see_other};

use crate::Method;
use crate::lists::{ShipmentStageRow, Stage, TO_SEND};
use crate::tracking::words;

#[derive(Template)]
#[template(path = "parcel_intro.html")]
struct Intro<'a> {
    t: &'a T,
}

const COLUMNS: &[Column<ShipmentStageRow>] = &[
    Column {
        label: "parcel-order",
        numeric: false,
        cell: |row, _| Cell::Link {
            text: row.code.to_string(),
            to: format!("/desk/parcels/{}", row.order_id),
        },
    },
    Column {
        label: "parcel-stage",
        numeric: false,
        cell: |row, t| Cell::Mark {
            text: t.choice("parcel-stage-", row.stage.key()),
            tone: row.stage.tone(),
        },
    },
    Column {
        label: "parcel-carrier",
        numeric: false,
        cell: |row, t| Cell::Text(t.choice("delivery-method-", row.method.key())),
    },
    Column {
        label: "parcel-code",
        numeric: false,
        cell: |row, _| {
            let codes: Vec<&str> =
                [&row.astray, &row.parcel].into_iter().flatten().map(String::as_str).collect();
            if codes.is_empty() { Cell::Empty } else { Cell::Text(codes.join(" · ")) }
        },
    },
    Column {
        label: "parcel-standing",
        numeric: false,
        cell: |row, t| row.standing.as_ref().map_or(Cell::Empty, |state| Cell::Text(words(t, state))),
    },
    Column { label: "parcel-cod", numeric: true, cell: |row, _| Cell::Money(row.cod) },
    Column { label: "parcel-booked", numeric: false, cell: |row, _| Cell::Time(row.booked_at) },
];

pub(crate) async fn get(req: Req) -> Result<Response> {
    let (Some(booth), _) = booth_at_work(&req, Duty::View).await? else { return see_other("/desk") };
    let t = req.t();
    let carried = Method::ALL.iter().filter(|method| method.carrier().is_some());
    let page = ListPage {
        title: t.get("parcel-desk"),
        section: Section::Desk,
        intro: Html::render(&Intro { t: &t })?,
        list: &TO_SEND,
        scope: vec![Value::Uuid(booth.id.uuid())],
        fixed: Vec::new(),
        hidden: Vec::new(),
        columns: COLUMNS,
        choices: vec![
            Choice {
                name: "stage",
                label: "parcel-stage",
                options: Stage::ALL
                    .iter()
                    .map(|stage| (stage.key().to_owned(), t.choice("parcel-stage-", stage.key())))
                    .collect(),
                parse: |typed| Stage::from_key(typed).map(|stage| Value::Text(stage.key().to_owned())),
            },
            Choice {
                name: "method",
                label: "parcel-carrier",
                options: carried
                    .map(|m| (m.key().to_owned(), t.choice("delivery-method-", m.key())))
                    .collect(),
                parse: |typed| Method::from_key(typed).map(|method| Value::Text(method.key().to_owned())),
            },
        ],
        empty: t.get("parcel-desk-none"),
        file: "parcels",
    };
    ui::list_page(&req, &mut req.reader().await?, page).await
}
