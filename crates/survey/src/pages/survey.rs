//! One survey: how far it is, what to do next, and its days.
use std::collections::BTreeMap;

use askama::Template;
use axum::http::StatusCode;
use kernel::{Error, Result};
use ui::{Form, FormView, Html, Page, Req, Response, T, see_other};

use super::{asked, survey_fields, tabs::tabs};
use crate::sample::stratum_name;
use crate::store::form::FormRow;
use crate::store::{answer, form as forms, unit};
use crate::{
    NewSurvey, SurveyRow, UnitState, ask_mails, call_reserve, change_survey, close_survey, open_survey,
};

/// A stratum with what became of its units.
pub(super) struct Line {
    pub(super) key: String,
    pub(super) name: String,
    pub(super) asked: i64,
    pub(super) answered: i64,
    pub(super) refused: i64,
    pub(super) waiting: i64,
    pub(super) reserve: i64,
    pub(super) rate: String,
}

#[derive(Template)]
#[template(path = "survey.html")]
struct Overview<'a> {
    t: T,
    f: FormView<'a>,
    head: Html,
    survey: &'a SurveyRow,
    form: FormRow,
    lines: Vec<Line>,
    whole: Line,
    ways: Vec<(String, i64)>,
    with_mail: i64,
    act: &'static str,
    told: Option<String>,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let survey = asked(&req).await?;
    show(&req, &survey, &filled(&survey), "", StatusCode::OK).await
}

fn filled(survey: &SurveyRow) -> Form {
    Form::prefilled([
        ("name_vi", survey.name.show(kernel::Locale::Vi).to_owned()),
        ("name_en", survey.name.own(kernel::Locale::En).unwrap_or_default().to_owned()),
        ("year", survey.year.to_string()),
        ("begins_on", survey.begins_on.iso()),
        ("ends_on", survey.ends_on.iso()),
        ("results_on", survey.results_on.iso()),
        ("count", "5".to_owned()),
    ])
}

pub(crate) async fn change(req: Req) -> Result<Response> {
    let (survey, mut form) = (asked(&req).await?, req.form());
    // Population, questionnaire and the survey before stay.
    form.values.0.retain(|(name, _)| !matches!(name.as_str(), "form" | "population" | "previous"));
    form.values.0.push(("form".to_owned(), survey.form_id.to_string()));
    form.values.0.push(("population".to_owned(), survey.population.key().to_owned()));
    if let Some(new) = survey_fields::read(&req, &mut form).await? {
        let input = (survey.id, NewSurvey { previous: survey.previous_id, ..new });
        match req.app.db.write(&req.ctx, input, |tx, ctx, i| Box::pin(change_survey(tx, ctx, i))).await {
            Ok(()) => return back(&survey, ""),
            Err(error) => form.absorb(error)?,
        }
    }
    show(&req, &survey, &form, "change", StatusCode::UNPROCESSABLE_ENTITY).await
}

fn back(survey: &SurveyRow, told: &str) -> Result<Response> {
    see_other(&format!("/office/surveys/{}{told}", survey.code))
}

pub(crate) async fn open(req: Req) -> Result<Response> {
    let survey = asked(&req).await?;
    req.app.db.write(&req.ctx, survey.id, |tx, ctx, id| Box::pin(open_survey(tx, ctx, id))).await?;
    back(&survey, "")
}

pub(crate) async fn close(req: Req) -> Result<Response> {
    let survey = asked(&req).await?;
    req.app.db.write(&req.ctx, survey.id, |tx, ctx, id| Box::pin(close_survey(tx, ctx, id))).await?;
    see_other(&format!("/office/surveys/{}/estimates", survey.code))
}

pub(crate) async fn mails(req: Req) -> Result<Response> {
    let survey = asked(&req).await?;
    let mut form = filled(&survey);
    match req.app.db.write(&req.ctx, survey.id, |tx, ctx, id| Box::pin(ask_mails(tx, ctx, id))).await {
        Ok(units) => back(&survey, &format!("?mailed={units}")),
        Err(Error::Conflict(message)) => {
            form.error("mails", message);
            show(&req, &survey, &form, "mails", StatusCode::CONFLICT).await
        }
        Err(other) => Err(other),
    }
}

pub(crate) async fn reserve(req: Req) -> Result<Response> {
    let (survey, mut form) = (asked(&req).await?, req.form());
    let (stratum, cluster) = (form.text("stratum", 200), form.optional("cluster", 60).unwrap_or_default());
    let count = form.number("count", 1, 1_000);
    if form.finish().is_ok() {
        let input = (survey.id, stratum, cluster, count);
        match req.app.db.write(&req.ctx, input, |tx, ctx, i| Box::pin(call_reserve(tx, ctx, i))).await {
            Ok(units) => return back(&survey, &format!("?called={units}")),
            Err(Error::Conflict(message)) => form.error("count", message),
            Err(error) => form.absorb(error)?,
        }
    }
    let known = filled(&survey).values.0.into_iter().filter(|(name, _)| name != "count");
    form.values.0.extend(known);
    show(&req, &survey, &form, "reserve", StatusCode::UNPROCESSABLE_ENTITY).await
}

/// What became of the units of each stratum.
pub(super) fn lines(tally: &[unit::TallyRow], t: &T) -> Vec<Line> {
    let mut strata: BTreeMap<&str, BTreeMap<UnitState, i64>> = BTreeMap::new();
    for row in tally {
        strata.entry(&row.stratum).or_default().insert(row.state, row.units);
    }
    strata.into_iter().map(|(key, states)| line(key, stratum_name(key, t), &states, t)).collect()
}

fn line(key: &str, name: String, states: &BTreeMap<UnitState, i64>, t: &T) -> Line {
    let of = |state| states.get(&state).copied().unwrap_or(0);
    let reserve = of(UnitState::Reserve);
    let asked = states.values().sum::<i64>() - reserve;
    let answered = of(UnitState::Answered);
    let share = |part: i64, whole: i64| {
        let number = |count: i64| f64::from(i32::try_from(count).unwrap_or(i32::MAX));
        if whole > 0 {
            super::shown::percent(number(part) / number(whole), t.locale())
        } else {
            "–".to_owned()
        }
    };
    Line {
        key: key.to_owned(),
        name,
        asked,
        answered,
        refused: of(UnitState::Refused) + of(UnitState::Ineligible) + of(UnitState::Unknown),
        waiting: of(UnitState::Waiting) + of(UnitState::NotReached),
        reserve,
        rate: share(answered, asked),
    }
}

async fn show(
    req: &Req,
    survey: &SurveyRow,
    form: &Form,
    act: &'static str,
    status: StatusCode,
) -> Result<Response> {
    let t = req.t();
    let mut conn = req.reader().await?;
    let tally = conn.all(&unit::TALLY, (survey.id,)).await?;
    let mut all: BTreeMap<UnitState, i64> = BTreeMap::new();
    for row in &tally {
        *all.entry(row.state).or_default() += row.units;
    }
    let ways = conn.all(&answer::WAYS, (survey.id,)).await?;
    let told = |name: &'static str, key: &str| {
        req.query
            .filled(name)
            .and_then(|count| count.parse::<i64>().ok())
            .map(|count| t.with("count", count).get(key))
    };
    let body = Overview {
        head: tabs(req, survey, "overview")?,
        form: conn.one(&forms::BY_ID, (survey.form_id,)).await?,
        with_mail: conn.one(&unit::WITH_MAIL, (survey.id,)).await?.0,
        lines: lines(&tally, &t),
        whole: line("", t.get("survey-whole"), &all, &t),
        ways: ways.into_iter().map(|(way, count)| (t.choice("survey-came-", way.key()), count)).collect(),
        told: told("mailed", "survey-mailed")
            .or_else(|| told("called", "survey-called"))
            .or_else(|| told("imported", "survey-imported")),
        f: FormView::new(form, req.t()),
        survey,
        act,
        t,
    };
    drop(conn);
    let title = survey.name.show(body.t.locale()).to_owned();
    Page::new(&title).status(status).office().show(req, &body).await
}
