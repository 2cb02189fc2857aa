//! One interview behind two doors: the unit's own link, and an interviewer's page.
use std::sync::Arc;

use axum::http::{StatusCode, header};
use kernel::{Error, Locale, Result};
use questionnaires::{Environment, Filling, Mistake, Moment, Tongue, Trouble};
use serde_json::{Map, Value};
use ui::{Html, Req, Response, json, see_other};

use crate::collect::{instance, lacking};
use crate::form::{Forms, Kept};
use crate::store::answer::{AnswerRow, OF_UNIT};
use crate::store::survey::BY_ID;
use crate::{Answered, Saved, SurveyRow, SurveyState, UnitRow, UnitState, Way, receive, save};

/// Vietnam's time, in minutes before UTC's.
const OFFSET: i32 = 7 * 60;

/// A unit's interview, and where it is held.
pub(super) struct Door {
    pub(super) unit: UnitRow,
    pub(super) survey: SurveyRow,
    pub(super) answer: Option<AnswerRow>,
    pub(super) kept: Arc<Kept>,
    /// The address that answers are sent to.
    pub(super) action: String,
    pub(super) way: Way,
}

/// What came of answers.
pub(super) enum Came {
    /// The page to go to.
    There(Response),
    /// The page once more, with what is wrong, or what was changed elsewhere.
    Again { part: Html, elsewhere: bool },
}

impl Door {
    pub(super) async fn open(req: &Req, unit: UnitRow, action: String, way: Way) -> Result<Self> {
        let mut conn = req.reader().await?;
        let survey = conn.one(&BY_ID, (unit.survey_id,)).await?;
        let answer = conn.optional(&OF_UNIT, (unit.id,)).await?;
        let kept = req.app.part::<Forms>()?.get(&mut conn, survey.form_id).await?;
        Ok(Self { unit, survey, answer, kept, action, way })
    }

    pub(super) fn is_open(&self) -> bool {
        self.survey.state == SurveyState::Open && self.unit.state != UnitState::Reserve
    }

    pub(super) fn is_received(&self) -> bool {
        self.answer.as_ref().is_some_and(|answer| answer.received_at.is_some())
    }

    fn environment(&self, req: &Req) -> Environment {
        let moment = Moment { unix_millis: req.ctx.now().micros() / 1_000, offset_minutes: OFFSET };
        let english = req.ctx.locale == Locale::En;
        Environment {
            language: self.kept.language(req.t().lang()),
            tongue: if english { Tongue::En } else { Tongue::Vi },
            phone: self.unit.phone.clone(),
            email: self.unit.mail.clone(),
            ..Environment::new(&instance(self.unit.id), moment)
        }
    }

    /// The interview as it is kept, or a new one with the contact code in it.
    pub(super) fn filling(&self, req: &Req) -> Result<Filling<'_>> {
        let environment = self.environment(req);
        let Some(answer) = &self.answer else {
            let mut filling = Filling::begin(&self.kept.form, environment);
            // A questionnaire without a question of that name needs none.
            let _ = filling.set("contact", self.unit.code.as_str());
            return Ok(filling);
        };
        let answers: Map<String, Value> = serde_json::from_str(&answer.answers).map_err(Error::internal)?;
        Ok(Filling::resume(&self.kept.form, environment, &answers))
    }

    /// The interview as a part of a page.
    pub(super) fn part(&self, req: &Req) -> Result<Html> {
        let revision = self.answer.as_ref().map_or(0, |answer| answer.revision);
        self.show(req, &self.filling(req)?, &[], revision)
    }

    fn show(&self, req: &Req, filling: &Filling<'_>, mistakes: &[Mistake], revision: i64) -> Result<Html> {
        let model = format!("/s/model/{}/{}", self.survey.form_id, req.t().lang());
        let page = interview::Interview {
            filling,
            mistakes,
            action: &self.action,
            model: Some(&model),
            revision,
            closed: self.is_received() || !self.is_open(),
        };
        interview::html(&req.t(), &page)
    }

    /// Takes what was posted, by the page's script or without one.
    pub(super) async fn take(&self, req: &Req) -> Result<Came> {
        let kind =
            req.headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        if kind.starts_with("application/json") {
            return self.take_sent(req).await.map(Came::There);
        }
        self.take_posted(req).await
    }

    /// Keeps or receives answers.
    async fn write(
        &self,
        req: &Req,
        answers: Map<String, Value>,
        (revision, device): (i64, &str),
        finish: bool,
    ) -> Result<Saved> {
        let answers = Value::Object(answers).to_string();
        let device = device.to_owned();
        let input = Answered { unit: self.unit.id, answers, revision, way: self.way, device };
        let db = &req.app.db;
        if finish {
            return db.write(&req.ctx, input, |tx, ctx, input| Box::pin(receive(tx, ctx, input))).await;
        }
        db.write(&req.ctx, input, |tx, ctx, input| Box::pin(save(tx, ctx, input))).await
    }

    async fn take_sent(&self, req: &Req) -> Result<Response> {
        let t = req.t();
        let sent = interview::Sent::from_json(&req.body).ok();
        let Some(sent) = sent.filter(|sent| sent.submission.instance == instance(self.unit.id)) else {
            let body = serde_json::json!({ "detail": t.get("survey-sent-unreadable") });
            return Ok(json(StatusCode::BAD_REQUEST, &body));
        };
        let closed = t.get("survey-takes-none");
        if self.is_received() {
            return reply(&interview::Reply::Received { next: &self.action });
        }
        if !self.is_open() {
            return reply(&interview::Reply::Closed { detail: &closed });
        }
        let (answers, files) = match self.checked(req, &sent) {
            Ok(checked) => checked,
            Err(mistakes) => return reply(&interview::Reply::Mistakes(&mistakes)),
        };
        let lacking = self.lacking(req, files).await?;
        if !lacking.is_empty() {
            return reply(&interview::Reply::Mistakes(&lacking));
        }
        match self.write(req, answers, (sent.revision, &sent.device), sent.finish).await {
            Ok(Saved::Draft(revision)) => reply(&interview::Reply::Saved { revision }),
            Ok(Saved::Received) => reply(&interview::Reply::Received { next: &self.action }),
            Ok(Saved::Elsewhere) => {
                let detail = t.get("survey-elsewhere");
                reply(&interview::Reply::Elsewhere { detail: &detail })
            }
            Err(Error::Conflict(_)) => reply(&interview::Reply::Closed { detail: &closed }),
            Err(other) => Err(other),
        }
    }

    /// Computes everything again; believes nothing. Told are the answers, and the files that a finished interview names.
    fn checked(&self, req: &Req, sent: &interview::Sent) -> std::result::Result<Checked, Vec<Mistake>> {
        let mut filling = Filling::resume(&self.kept.form, self.environment(req), &sent.submission.answers);
        if !sent.finish {
            return Ok((filling.answers(), Files::new()));
        }
        let done = filling.finish()?;
        Ok((done.answers, interview::files(&filling)))
    }

    /// A finished interview names files that have come, and no others.
    async fn lacking(&self, req: &Req, files: Files) -> Result<Vec<Mistake>> {
        let paths = lacking(&mut req.reader().await?, self.unit.id, files).await?;
        let message = req.t().get("survey-file-lacks");
        let mistake = |path| Mistake { path, trouble: Trouble::Kind, message: message.clone() };
        Ok(paths.into_iter().map(mistake).collect())
    }

    /// Puts one answer into the draft that is kept.
    pub(super) async fn put_answer(&self, req: &Req, path: &str, value: &str) -> Result<()> {
        let answers = self.with(req, path, value)?;
        let revision = self.answer.as_ref().map_or(0, |answer| answer.revision);
        match self.write(req, answers, (revision, ""), false).await? {
            Saved::Elsewhere => Err(Error::conflict("survey-elsewhere")),
            Saved::Draft(_) | Saved::Received => Ok(()),
        }
    }

    fn with(&self, req: &Req, path: &str, value: &str) -> Result<Map<String, Value>> {
        let mut filling = self.filling(req)?;
        filling.set(path, value).map_err(|_| Error::NotFound)?;
        Ok(filling.answers())
    }

    async fn take_posted(&self, req: &Req) -> Result<Came> {
        if self.is_received() {
            return Ok(Came::There(see_other(&self.action)?));
        }
        let taken = interview::taken(&req.form().values);
        let mut done = self.posted(req, &taken)?;
        done.mistakes.extend(self.lacking(req, std::mem::take(&mut done.files)).await?);
        let finish = taken.act == interview::Act::Finish && done.mistakes.is_empty();
        let to = match (&taken.act, done.fragment.as_str()) {
            (interview::Act::Save, _) => format!("{}?saved=1", self.action),
            (interview::Act::File(path), _) => {
                format!("{}/file?at={}", self.action, ui::percent_encode(path))
            }
            (_, "") => self.action.clone(),
            (_, fragment) => format!("{}#{}", self.action, ui::percent_encode(fragment)),
        };
        match self.write(req, done.answers, (taken.revision, ""), finish).await? {
            Saved::Elsewhere => {
                // What was typed stays, on top of the draft that is newer: whoever sends it again means it.
                let newest = self.answer.as_ref().map_or(0, |answer| answer.revision);
                let part = self.again(req, &taken, &done.mistakes, newest)?;
                Ok(Came::Again { part, elsewhere: true })
            }
            Saved::Draft(revision) if taken.act == interview::Act::Finish => {
                let part = self.again(req, &taken, &done.mistakes, revision)?;
                Ok(Came::Again { part, elsewhere: false })
            }
            Saved::Draft(_) | Saved::Received => Ok(Came::There(see_other(&to)?)),
        }
    }

    fn posted(&self, req: &Req, taken: &interview::Taken) -> Result<Posted> {
        let mut filling = self.filling(req)?;
        let too_many = |_| Error::conflict("survey-too-many-passes");
        let fragment = interview::apply(&mut filling, taken).map_err(too_many)?;
        if taken.act == interview::Act::Finish {
            return Ok(match filling.finish() {
                Ok(done) => {
                    let files = interview::files(&filling);
                    Posted { answers: done.answers, mistakes: Vec::new(), files, fragment }
                }
                Err(mistakes) => {
                    Posted { answers: filling.answers(), mistakes, files: Files::new(), fragment }
                }
            });
        }
        Ok(Posted { answers: filling.answers(), mistakes: Vec::new(), files: Files::new(), fragment })
    }

    fn again(
        &self,
        req: &Req,
        taken: &interview::Taken,
        mistakes: &[Mistake],
        revision: i64,
    ) -> Result<Html> {
        let mut filling = self.filling(req)?;
        interview::apply(&mut filling, taken).map_err(|_| Error::conflict("survey-too-many-passes"))?;
        self.show(req, &filling, mistakes, revision)
    }
}

/// A posted form, computed.
struct Posted {
    answers: Map<String, Value>,
    mistakes: Vec<Mistake>,
    files: Files,
    fragment: String,
}

/// Questions that a file answers, with its name.
type Files = Vec<(String, String)>;
type Checked = (Map<String, Value>, Files);

fn reply(reply: &interview::Reply<'_>) -> Result<Response> {
    let status = StatusCode::from_u16(reply.status()).map_err(Error::internal)?;
    Ok(json(status, &reply.body()))
}
