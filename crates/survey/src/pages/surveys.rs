//! All surveys, and a new one.
use askama::Template;
use axum::http::StatusCode;
use kernel::{Result, Value};
use ui::{
    Cell, Choice, Column, Form, FormView, Html, ListPage, Page, Req, Response, Section, T, list_page,
    see_other,
};

use super::survey_fields::{Fields, fields, read};
use crate::store::survey::{SURVEYS, SurveyLineRow};
use crate::{Population, SurveyState, plan_survey};

const COLUMNS: &[Column<SurveyLineRow>] = &[
    Column {
        label: "survey-name",
        numeric: false,
        cell: |row, t| Cell::Link {
            text: row.name.show(t.locale()).to_owned(),
            to: format!("/office/surveys/{}", row.code),
        },
    },
    Column {
        label: "survey-population",
        numeric: false,
        cell: |row, t| Cell::Text(t.choice("survey-population-", row.population.key())),
    },
    Column { label: "survey-year", numeric: true, cell: |row, _| Cell::Text(row.year.to_string()) },
    Column {
        label: "survey-state",
        numeric: false,
        cell: |row, t| Cell::Mark {
            text: t.choice("survey-state-", row.state.key()),
            tone: row.state.tone(),
        },
    },
    Column { label: "survey-ends", numeric: false, cell: |row, _| Cell::Text(row.ends_on.show()) },
    Column { label: "survey-asked", numeric: true, cell: |row, _| Cell::Number(row.asked) },
    Column { label: "survey-answered", numeric: true, cell: |row, _| Cell::Number(row.answered) },
];

#[derive(Template)]
#[template(path = "surveys_intro.html")]
struct Intro<'a> {
    t: &'a T,
}

#[derive(Template)]
#[template(path = "survey_new.html")]
struct New<'a> {
    t: T,
    f: FormView<'a>,
    fields: Fields,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let t = req.t();
    let options = |prefix: &str, keys: Vec<&'static str>| -> Vec<(String, String)> {
        keys.into_iter().map(|key| (key.to_owned(), t.choice(prefix, key))).collect()
    };
    let page = ListPage {
        title: t.get("office-surveys"),
        section: Section::Office,
        intro: Html::render(&Intro { t: &t })?,
        list: &SURVEYS,
        scope: Vec::new(),
        fixed: Vec::new(),
        hidden: Vec::new(),
        columns: COLUMNS,
        choices: vec![
            Choice {
                name: "state",
                label: "survey-state",
                options: options("survey-state-", SurveyState::ALL.iter().map(|state| state.key()).collect()),
                parse: |typed| SurveyState::from_key(typed).map(|state| Value::Text(state.key().to_owned())),
            },
            Choice {
                name: "population",
                label: "survey-population",
                options: options("survey-population-", Population::ALL.iter().map(|one| one.key()).collect()),
                parse: |typed| Population::from_key(typed).map(|one| Value::Text(one.key().to_owned())),
            },
        ],
        empty: t.get("surveys-none"),
        file: "surveys",
    };
    list_page(&req, &mut req.reader().await?, page).await
}

pub(crate) async fn get_new(req: Req) -> Result<Response> {
    let today = req.ctx.now().day();
    let form = Form::prefilled([
        ("year", (i64::from(today.year()) - 1).to_string()),
        ("begins_on", today.iso()),
        ("ends_on", today.plus_days(45).iso()),
        ("results_on", today.plus_days(90).iso()),
        ("population", "firms".to_owned()),
        ("form", "firms".to_owned()),
    ]);
    show(&req, &form, StatusCode::OK).await
}

pub(crate) async fn post_new(req: Req) -> Result<Response> {
    let mut form = req.form();
    if let Some(new) = read(&req, &mut form).await? {
        match req.app.db.write(&req.ctx, new, |tx, ctx, new| Box::pin(plan_survey(tx, ctx, new))).await {
            Ok(code) => return see_other(&format!("/office/surveys/{code}/design")),
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, &form, StatusCode::UNPROCESSABLE_ENTITY).await
}

async fn show(req: &Req, form: &Form, status: StatusCode) -> Result<Response> {
    let t = req.t();
    let title = t.get("survey-new");
    let body = New { f: FormView::new(form, req.t()), fields: fields(req).await?, t };
    Page::new(&title).status(status).office().show(req, &body).await
}
