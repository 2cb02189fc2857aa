//! Estimates of a survey, for the department: what is wanted, what came out, and publishing it.
use askama::Template;
use axum::http::StatusCode;
use index::enter_year;
use kernel::{Error, Result};
use ui::{Form, FormView, Html, Page, Req, Response, T, see_other};

use super::table::{Change, Shown, Words, changes, quality, tables};
use super::{asked, tabs::tabs};
use crate::result::{Report, keep_result};
use crate::store::result::{FILE, FILES, NEWEST, ResultRow};
use crate::{Forms, SurveyRow, by_commune, change_plan, compute, publish};

#[derive(Template)]
#[template(path = "estimates.html")]
struct Estimates<'a> {
    t: T,
    f: FormView<'a>,
    head: Html,
    survey: &'a SurveyRow,
    result: Option<ResultRow>,
    tables: Vec<Shown>,
    changes: Vec<Change>,
    quality: Vec<(String, &'static str, String)>,
    classes: Vec<(String, usize, usize, String)>,
    files: Vec<String>,
    planning: bool,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let survey = asked(&req).await?;
    let form = Form::prefilled([("plan", survey.plan.clone())]);
    show(&req, &survey, &form, StatusCode::OK).await
}

/// The plan is kept first, and then computed: what was typed stays when it cannot be computed.
pub(crate) async fn post(req: Req) -> Result<Response> {
    let (survey, mut form) = (asked(&req).await?, req.form());
    let plan = form.text("plan", 100_000).replace("\r\n", "\n");
    if form.finish().is_err() {
        return show(&req, &survey, &form, StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    match computed(&req, &survey, plan).await {
        Ok(()) => see_other(&format!("/office/surveys/{}/estimates", survey.code)),
        Err(Error::Conflict(message)) => {
            form.error("plan", message);
            show(&req, &survey, &form, StatusCode::CONFLICT).await
        }
        Err(error) => {
            form.absorb(error)?;
            show(&req, &survey, &form, StatusCode::UNPROCESSABLE_ENTITY).await
        }
    }
}

async fn computed(req: &Req, survey: &SurveyRow, plan: String) -> Result<()> {
    let db = &req.app.db;
    let input = (survey.id, plan.clone());
    db.write(&req.ctx, input, |tx, ctx, i| Box::pin(change_plan(tx, ctx, i))).await?;
    let survey = SurveyRow { plan, ..survey.clone() };
    let mut conn = req.reader().await?;
    let kept = req.app.part::<Forms>()?.get(&mut conn, survey.form_id).await?;
    let computed = compute(&mut conn, &survey, &kept.form, req.ctx.now().day()).await?;
    drop(conn);
    db.write(&req.ctx, computed, |tx, ctx, i| Box::pin(keep_result(tx, ctx, i))).await.map(|_| ())
}

pub(crate) async fn published(req: Req) -> Result<Response> {
    let survey = asked(&req).await?;
    match req.app.db.write(&req.ctx, survey.id, |tx, ctx, id| Box::pin(publish(tx, ctx, id))).await {
        Ok(()) => see_other(&format!("/statistics/{}", survey.code)),
        Err(Error::Conflict(message)) => {
            let mut form = Form::prefilled([("plan", survey.plan.clone())]);
            form.error("publish", message);
            show(&req, &survey, &form, StatusCode::CONFLICT).await
        }
        Err(other) => Err(other),
    }
}

/// What a published survey says of each commune goes into the edition of the index that is this province's own.
pub(crate) async fn index(req: Req) -> Result<Response> {
    let survey = asked(&req).await?;
    let province = req.app.settings().province;
    let entered = match by_commune(&mut req.reader().await?, &survey, &province).await {
        Ok(year) => req.app.db.write(&req.ctx, year, |tx, ctx, i| Box::pin(enter_year(tx, ctx, i))).await,
        Err(error) => Err(error),
    };
    match entered {
        Ok(()) => see_other("/index/surveyed"),
        Err(Error::Conflict(message)) => {
            let mut form = Form::prefilled([("plan", survey.plan.clone())]);
            form.error("index", message);
            show(&req, &survey, &form, StatusCode::CONFLICT).await
        }
        Err(other) => Err(other),
    }
}

/// A file of the newest result: the design, or the answers under contact codes.
pub(crate) async fn file(req: Req) -> Result<Response> {
    let survey = asked(&req).await?;
    let mut conn = req.reader().await?;
    let result = conn.one(&NEWEST, (survey.id,)).await?;
    let name = req.param("file").to_owned();
    let (bytes,) = conn.one(&FILE, (result.id, name.clone())).await?;
    let kind =
        if name.ends_with("csv") { "text/csv; charset=utf-8" } else { "application/toml; charset=utf-8" };
    Ok(ui::download(&format!("{}-{name}", survey.code), kind, bytes))
}

async fn show(req: &Req, survey: &SurveyRow, form: &Form, status: StatusCode) -> Result<Response> {
    let t = req.t();
    let mut conn = req.reader().await?;
    let kept = req.app.part::<Forms>()?.get(&mut conn, survey.form_id).await?;
    let result = conn.optional(&NEWEST, (survey.id,)).await?;
    let report = result.as_ref().map(|result| Report::read(&result.report)).transpose()?;
    let files = match &result {
        Some(result) => conn.all(&FILES, (result.id,)).await?.into_iter().map(|(name,)| name).collect(),
        None => Vec::new(),
    };
    drop(conn);
    let words = Words::new(&kept.form, &survey.plan, &t);
    let class = |class: &crate::result::ClassKept| {
        let names = class.class.split(" + ").map(|one| crate::sample::stratum_name(one, &t));
        let rate = super::shown::percent(class.rate, t.locale());
        (names.collect::<Vec<_>>().join(" + "), class.drawn, class.answered, rate)
    };
    let body = Estimates {
        head: tabs(req, survey, "estimates")?,
        tables: report.as_ref().map(|report| tables(report, &words, &kept.form, &t)).unwrap_or_default(),
        changes: report.as_ref().map(|report| changes(report, &words, &t)).unwrap_or_default(),
        quality: report.as_ref().map(|report| quality(report, &t)).unwrap_or_default(),
        classes: report.iter().flat_map(|report| report.classes.iter().map(class)).collect(),
        f: FormView::new(form, req.t()),
        planning: status != StatusCode::OK || result.is_none(),
        survey,
        result,
        files,
        t,
    };
    let title = body.t.get("survey-tab-estimates");
    Page::new(&title).status(status).office().show(req, &body).await
}
