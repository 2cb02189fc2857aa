//! Answers that come as tables: filled in by hand, or from another program.
use askama::Template;
use axum::http::StatusCode;
use kernel::{Error, Locale, Message, Result};
use questionnaires::{Moment, Submission, Tongue, export};
use ui::{Form, FormView, Html, Page, Req, Response, T, see_other};

use super::{asked, tabs::tabs};
use crate::collect::{instance, read_import};
use crate::store::unit::OF_SURVEY;
use crate::{Forms, Import, Sent, SurveyRow, SurveyState, UnitState, import_answers};

/// Largest files, in bytes.
pub(crate) const LARGEST: usize = 20 * 1024 * 1024;
/// Interviews written in one transaction.
const CHUNK: usize = 100;
/// Units read at a time.
const UNITS: i64 = 1_000;
/// Refusals and faults that a page shows.
const SHOWN: usize = 200;

#[derive(Template)]
#[template(path = "import.html")]
struct ImportPage<'a> {
    t: T,
    f: FormView<'a>,
    head: Html,
    survey: &'a SurveyRow,
    faults: Vec<String>,
    done: Option<(usize, usize)>,
    refused: Vec<(String, String)>,
}

pub(crate) async fn get(req: Req) -> Result<Response> {
    let survey = asked(&req).await?;
    show(&req, &survey, &Form::default(), Outcome::default(), StatusCode::OK).await
}

/// What the page tells of an import.
#[derive(Default)]
struct Outcome {
    faults: Vec<String>,
    done: Option<(usize, usize)>,
    refused: Vec<(String, String)>,
}

pub(crate) async fn post(req: Req) -> Result<Response> {
    let survey = asked(&req).await?;
    let (mut form, files) = req.upload().await?;
    if survey.state != SurveyState::Open {
        form.error("file", Message::new("survey-not-open"));
    }
    if files.is_empty() {
        form.error("file", Message::new("survey-import-choose"));
    }
    if form.finish().is_err() {
        return show(&req, &survey, &form, Outcome::default(), StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    let tongue = if req.ctx.locale == Locale::En { Tongue::En } else { Tongue::Vi };
    let moment = Moment { unix_millis: req.ctx.now().micros() / 1_000, offset_minutes: 420 };
    let mut conn = req.reader().await?;
    let kept = req.app.part::<Forms>()?.get(&mut conn, survey.form_id).await?;
    // A repeat's table is called by the repeat, as an export calls its file.
    let named: Vec<(String, &[u8])> =
        files.iter().map(|file| (table_name(&file.name), file.bytes.as_ref())).collect();
    let tables: Vec<(&str, &[u8])> = named.iter().map(|(name, bytes)| (name.as_str(), *bytes)).collect();
    let read = read_import(&mut conn, &survey, &kept.form, &tables, (moment, tongue)).await?;
    drop(conn);
    match read {
        Err(faults) => {
            let faults = faults.iter().take(SHOWN).map(|fault| fault.say(tongue)).collect();
            let outcome = Outcome { faults, ..Outcome::default() };
            show(&req, &survey, &form, outcome, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Ok(import) => write(&req, &survey, &form, import).await,
    }
}

/// `answers-persons.csv` is the table `persons`.
fn table_name(file: &str) -> String {
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    stem.rsplit_once('-').map_or(stem, |(_, name)| name).to_owned()
}

async fn write(req: &Req, survey: &SurveyRow, form: &Form, import: Import) -> Result<Response> {
    let Import { taken, known, refused } = import;
    let count = taken.len();
    for (at, chunk) in taken.chunks(CHUNK).enumerate() {
        // What was known and refused is told once, with the first.
        let part = Import {
            taken: chunk.to_vec(),
            known: if at == 0 { known } else { 0 },
            refused: if at == 0 { refused.clone() } else { Vec::new() },
        };
        let input = Sent { survey: survey.id, import: part };
        req.app.db.write(&req.ctx, input, |tx, ctx, i| Box::pin(import_answers(tx, ctx, i))).await?;
    }
    if refused.is_empty() && known == 0 {
        return see_other(&format!("/office/surveys/{}?imported={count}", survey.code));
    }
    let outcome = Outcome {
        done: Some((count, known)),
        refused: refused.into_iter().take(SHOWN).collect(),
        ..Outcome::default()
    };
    show(req, survey, form, outcome, StatusCode::OK).await
}

async fn show(
    req: &Req,
    survey: &SurveyRow,
    form: &Form,
    outcome: Outcome,
    status: StatusCode,
) -> Result<Response> {
    let t = req.t();
    let Outcome { faults, done, refused } = outcome;
    let body = ImportPage {
        head: tabs(req, survey, "")?,
        f: FormView::new(form, req.t()),
        survey,
        faults,
        done,
        refused,
        t,
    };
    let title = body.t.get("survey-import");
    Page::new(&title).status(status).office().show(req, &body).await
}

/// An empty table with a row for each unit that has not answered, to be filled in.
pub(crate) async fn template(req: Req) -> Result<Response> {
    let survey = asked(&req).await?;
    let mut conn = req.reader().await?;
    let kept = req.app.part::<Forms>()?.get(&mut conn, survey.form_id).await?;
    let (mut submissions, mut after) = (Vec::new(), 0);
    loop {
        let units = conn.all(&OF_SURVEY, (survey.id, after, UNITS)).await?;
        let Some(last) = units.last() else { break };
        after = last.turn;
        let open = |state| !matches!(state, UnitState::Reserve | UnitState::Answered);
        for unit in units.iter().filter(|unit| open(unit.state)) {
            let contact = serde_json::Value::String(unit.code.as_str().to_owned());
            let has = kept.form.find("contact").is_some();
            let answers = has.then(|| ("contact".to_owned(), contact)).into_iter().collect();
            let (form, version) = (kept.form.settings.id.clone(), kept.form.settings.version.clone());
            let (name, sent) = (String::new(), String::new());
            submissions.push(Submission { instance: instance(unit.id), form, version, name, sent, answers });
        }
    }
    let table = export::tables(&kept.form, &submissions).into_iter().next().ok_or(Error::NotFound)?;
    Ok(ui::csv(&format!("{}-answers", survey.code), export::to_csv(&table).map_err(Error::internal)?))
}
