//! The units of a survey, for the department: a table with links for letters.
use kernel::{Result, Value};
use places::Places;
use ui::{Cell, Choice, Column, ListPage, Req, Response, Section, T, list_page};

use super::{asked, tabs::tabs_alone};
use crate::UnitState;
use crate::sample::stratum_name;
use crate::store::survey::STRATA;
use crate::store::unit::{UNITS, UnitLineRow};

const fn column(label: &'static str, cell: fn(&UnitLineRow, &T) -> Cell) -> Column<UnitLineRow> {
    Column { label, numeric: false, cell }
}

const COLUMNS: &[Column<UnitLineRow>] = &[
    column("survey-unit", |row, _| Cell::Link {
        text: if row.name.is_empty() { row.code.as_str().to_owned() } else { row.name.clone() },
        to: format!("/office/surveys/units/{}", row.code),
    }),
    column("survey-contact-code", |row, _| Cell::Text(row.code.as_str().to_owned())),
    column("survey-stratum", |row, t| Cell::Text(stratum_name(&row.stratum, t))),
    column("survey-commune", |row, t| match row.commune.as_str() {
        "" => Cell::Empty,
        code => Cell::Text(Places::shared().short(code, t.locale())),
    }),
    column("survey-result", |row, t| Cell::Mark {
        text: t.choice("survey-result-", row.state.key()),
        tone: row.state.tone(),
    }),
    column(
        "survey-phone",
        |row, _| if row.phone.is_empty() { Cell::Empty } else { Cell::Text(row.phone.clone()) },
    ),
    column(
        "survey-mail",
        |row, _| if row.mail.is_empty() { Cell::Empty } else { Cell::Text(row.mail.clone()) },
    ),
    Column { label: "survey-mails", numeric: true, cell: |row, _| Cell::Number(row.mails) },
    Column { label: "survey-tries", numeric: true, cell: |row, _| Cell::Number(row.attempts) },
];

pub(crate) async fn get(req: Req) -> Result<Response> {
    let (survey, t) = (asked(&req).await?, req.t());
    let strata = req.reader().await?.all(&STRATA, (survey.id, 1_000)).await?;
    let results =
        UnitState::ALL.iter().map(|state| (state.key().to_owned(), t.choice("survey-result-", state.key())));
    let page = ListPage {
        title: survey.name.show(t.locale()).to_owned(),
        section: Section::Office,
        intro: tabs_alone(&req, &survey, "units")?,
        list: &UNITS,
        scope: vec![Value::Uuid(kernel::Id::uuid(survey.id))],
        fixed: Vec::new(),
        hidden: Vec::new(),
        columns: COLUMNS,
        choices: vec![
            Choice {
                name: "state",
                label: "survey-result",
                options: results.collect(),
                parse: |typed| UnitState::from_key(typed).map(|state| Value::Text(state.key().to_owned())),
            },
            Choice {
                name: "stratum",
                label: "survey-stratum",
                options: strata
                    .into_iter()
                    .map(|row| (row.name.clone(), stratum_name(&row.name, &t)))
                    .collect(),
                parse: |typed| Some(Value::Text(typed.to_owned())),
            },
        ],
        empty: t.get("survey-units-none"),
        file: "units",
    };
    list_page(&req, &mut req.reader().await?, page).await
}
