//! The work list of booths, for officials.
use kernel::{Result, Value, fold};
use people::OrganisationKind;
use ui::{Cell, Choice, Column, Html, ListPage, Req, Response, Section, T, list_page};

use super::{commune_name, communes, fixed, options};
use crate::state::BoothState;
use crate::store::booth::{OFFICE, OfficeRow};

const fn text(label: &'static str, cell: fn(&OfficeRow, &T) -> Cell) -> Column<OfficeRow> {
    Column { label, numeric: false, cell }
}

const COLUMNS: &[Column<OfficeRow>] = &[
    text("seller-name", |row, t| Cell::Link {
        text: row.name.show(t.locale).to_owned(),
        to: format!("/office/booths/{}", row.slug),
    }),
    text("booth-state", |row, t| Cell::Mark {
        text: t.choice("booth-state-", row.state.key()),
        tone: row.state.tone(),
    }),
    text("seller-kind", |row, t| Cell::Text(t.choice("booth-kind-", row.kind.key()))),
    text("seller-commune", |row, t| match commune_name(row.commune.as_deref(), t) {
        name if name.is_empty() => Cell::Empty,
        name => Cell::Text(name),
    }),
    text("booth-verified", |row, t| match row.verifier {
        Some(verifier) => Cell::Text(t.choice("booth-verifier-", verifier.key())),
        None => Cell::Empty,
    }),
    text("booth-kept-for", |row, t| match row.delegated {
        0 => Cell::Empty,
        _ => Cell::Text(t.get("booth-kept-by-official")),
    }),
    text("seller-tax-code", |row, _| row.tax_code.clone().map_or(Cell::Empty, Cell::Text)),
    text("seller-opened", |row, _| Cell::Time(row.opened_at)),
];

pub(crate) async fn get(req: Req) -> Result<Response> {
    let t = req.t();
    let page = ListPage {
        title: t.get("office-booths"),
        section: Section::Office,
        intro: intro(&req, &t),
        list: &OFFICE,
        scope: Vec::new(),
        fixed: fixed(&req.ctx.actor.locality()),
        columns: COLUMNS,
        choices: choices(&req, &t),
        hidden: Vec::new(),
        empty: t.get("office-booths-empty"),
        file: "booths",
    };
    list_page(&req, &mut req.reader().await?, page).await
}

fn intro(req: &Req, t: &T) -> Html {
    let more = Html::text(&t.get("office-booths-more"));
    let waiting = Html::text(&t.get("office-booths-waiting"));
    let open = Html::text(&t.get("behalf-title"));
    let link = format!("<a class=\"btn btn-primary\" href=\"/office/booths/new\">{open}</a>");
    let link = if crate::behalf::may_open(&req.ctx) { link } else { String::new() };
    let state = format!("<a class=\"btn\" href=\"/office/booths?state=waiting\">{waiting}</a>");
    Html(format!("<p class=\"soft mb-4\">{more}</p><p class=\"row mb-4\">{state}{link}</p>"))
}

fn choices(req: &Req, t: &T) -> Vec<Choice> {
    let states = BoothState::ALL.iter().filter(|state| **state != BoothState::Draft);
    vec![
        Choice {
            name: "q",
            label: "booths-name",
            options: Vec::new(),
            parse: |typed| Some(Value::Text(format!("%{}%", fold(typed).replace(['%', '_', '\\'], "")))),
        },
        Choice {
            name: "state",
            label: "booth-state",
            options: options(t, "booth-state-", states.map(|state| state.key())),
            parse: |typed| BoothState::from_key(typed).map(|state| Value::Text(state.key().to_owned())),
        },
        Choice {
            name: "kind",
            label: "seller-kind",
            options: options(t, "booth-kind-", OrganisationKind::SELLERS.iter().map(|kind| kind.key())),
            parse: |typed| OrganisationKind::from_key(typed).map(|kind| Value::Text(kind.key().to_owned())),
        },
        Choice {
            name: "commune",
            label: "seller-commune",
            options: communes(req, true),
            parse: |typed| Some(Value::Text(typed.to_owned())),
        },
    ]
}
