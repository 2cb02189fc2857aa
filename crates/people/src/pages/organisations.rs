//! Organisations, for the department.
use kernel::{Result, TaxCode, Value, fold};
use ui::{Cell, Choice, Column, Html, ListPage, Req, Response, Section, T, list_page};

use super::organisation_form::kinds;
use super::place;
use crate::organisation::{OrganisationKind, OrganisationRow};
use crate::store::organisation::ORGANISATIONS;

const fn column(label: &'static str, cell: fn(&OrganisationRow, &T) -> Cell) -> Column<OrganisationRow> {
    Column { label, numeric: false, cell }
}

const COLUMNS: &[Column<OrganisationRow>] = &[
    column("organisation-name", |row, t| Cell::Link {
        text: row.name.show(t.locale).to_owned(),
        to: format!("/office/organisations/{}", row.id),
    }),
    column("organisation-kind", |row, t| Cell::Text(t.choice("organisation-kind-", row.kind.key()))),
    column("roster-place", |row, t| Cell::Text(place(row.commune.as_deref(), t))),
    column("organisation-tax-code", |row, _| row.tax_code.clone().map_or(Cell::Empty, Cell::Text)),
    column("organisation-opened", |row, _| Cell::Time(row.created_at)),
    column("people-state", |row, t| match row.verified_at {
        Some(_) => Cell::Mark { text: t.get("organisation-verified"), tone: "good" },
        None => Cell::Mark { text: t.get("organisation-unverified"), tone: "wait" },
    }),
];

pub(crate) async fn get(req: Req) -> Result<Response> {
    let t = req.t();
    let intro = format!(
        "<p class=\"soft mb-4\">{}</p><p class=\"mb-4\"><a class=\"btn btn-primary\" href=\"/office/organisations/new\">{}</a></p>",
        Html::text(&t.get("organisations-intro")),
        Html::text(&t.get("organisation-new"))
    );
    let page = ListPage {
        title: t.get("organisations-title"),
        section: Section::Office,
        intro: Html(intro),
        list: &ORGANISATIONS,
        scope: Vec::new(),
        fixed: Vec::new(),
        columns: COLUMNS,
        choices: choices(&t),
        hidden: Vec::new(),
        empty: t.get("organisations-none"),
        file: "organisations",
    };
    list_page(&req, &mut req.reader().await?, page).await
}

fn choices(t: &T) -> Vec<Choice> {
    let standing = [("yes", "organisation-verified"), ("no", "organisation-unverified")];
    vec![
        Choice {
            name: "q",
            label: "organisation-name",
            options: Vec::new(),
            parse: |typed| Some(Value::Text(format!("%{}%", fold(typed).replace(['%', '_'], "")))),
        },
        Choice {
            name: "tax_code",
            label: "organisation-tax-code",
            options: Vec::new(),
            parse: |typed| TaxCode::parse(typed).ok().map(|code| Value::Text(code.as_str().to_owned())),
        },
        Choice {
            name: "kind",
            label: "organisation-kind",
            options: kinds(t, OrganisationKind::ALL),
            parse: |typed| OrganisationKind::from_key(typed).map(|kind| Value::Text(kind.key().to_owned())),
        },
        Choice {
            name: "verified",
            label: "people-state",
            options: standing.map(|(key, text)| (key.to_owned(), t.get(text))).to_vec(),
            parse: |typed| matches!(typed, "yes" | "no").then(|| Value::Bool(typed == "yes")),
        },
    ]
}
