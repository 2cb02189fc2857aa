use std::collections::HashMap;

use db::{Conn, Tx};
use kernel::{Code, Ctx, Error, Result};
use questionnaires::{Environment, Fault, Filling, Form, Moment, Submission, Tongue, import};

use super::answer::{instance, receive};
use super::{Answered, Saved};
use crate::events::AnswersImported;
use crate::state::Way;
use crate::store::answer as store;
use crate::store::unit;
use crate::{SurveyId, SurveyRow, UnitRow};

/// Units read at a time.
const CHUNK: i64 = 1_000;

/// Interviews of a file, those that can be taken and why others cannot.
#[derive(Debug, Clone, Default)]
pub struct Import {
    pub taken: Vec<Answered>,
    /// Interviews that came before.
    pub known: usize,
    /// Which interview, and why not.
    pub refused: Vec<(String, String)>,
}

/// How an import ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Imported {
    pub taken: usize,
    pub known: usize,
    pub refused: usize,
}

/// Interviews of a file that are written together.
#[derive(Debug, Clone)]
pub struct Sent {
    pub survey: SurveyId,
    pub import: Import,
}

/// Reads tables of answers (as [`questionnaires::export`] writes them) and finds whose they are: by `instanceID` when it is that of
/// a unit, else by the question `contact`, which holds the contact code.
///
/// # Errors
/// What is wrong with the tables themselves.
pub async fn read_import(
    conn: &mut Conn,
    survey: &SurveyRow,
    form: &Form,
    tables: &[(&str, &[u8])],
    (moment, tongue): (Moment, Tongue),
) -> Result<std::result::Result<Import, Vec<Fault>>> {
    let submissions = match import::submissions(form, tables) {
        Ok(submissions) => submissions,
        Err(faults) => return Ok(Err(faults)),
    };
    let units = Units::read(conn, survey.id).await?;
    let mut import = Import::default();
    for submission in submissions {
        let Some(unit) = units.whose(&submission) else {
            let why = match tongue {
                Tongue::Vi => "không thuộc mẫu của cuộc điều tra này (xem instanceID hoặc contact)",
                Tongue::En => "is of no unit of this survey (see instanceID or contact)",
            };
            import.refused.push((submission.instance, why.to_owned()));
            continue;
        };
        let kept = conn.optional(&store::OF_UNIT, (unit.id,)).await?;
        if kept.as_ref().is_some_and(|kept| kept.received_at.is_some()) {
            import.known += 1;
            continue;
        }
        match finished(form, unit, &submission, (moment, tongue)) {
            Ok(answers) => import.taken.push(Answered {
                unit: unit.id,
                answers,
                revision: kept.map_or(0, |kept| kept.revision),
                way: Way::Import,
                device: String::new(),
            }),
            Err(why) => import.refused.push((submission.instance, why)),
        }
    }
    Ok(Ok(import))
}

/// The answers as they are kept, or what is wrong with them.
fn finished(
    form: &Form,
    unit: &UnitRow,
    submission: &Submission,
    (moment, tongue): (Moment, Tongue),
) -> std::result::Result<String, String> {
    let environment = Environment { tongue, ..Environment::new(&instance(unit.id), moment) };
    let mut filling = Filling::resume(form, environment, &submission.answers);
    match filling.finish() {
        Ok(done) => Ok(serde_json::Value::Object(done.answers).to_string()),
        Err(mistakes) => {
            let said = mistakes.iter().map(|mistake| format!("{}: {}", mistake.path, mistake.message));
            Err(said.collect::<Vec<_>>().join(" "))
        }
    }
}

/// Takes interviews in.
pub async fn import_answers(tx: &mut Tx, ctx: &Ctx, Sent { survey, import }: &Sent) -> Result<Imported> {
    let mut taken = 0;
    for answered in &import.taken {
        match receive(tx, ctx, answered).await? {
            Saved::Received => taken += 1,
            Saved::Draft(_) | Saved::Elsewhere => return Err(Error::conflict("survey-import-meanwhile")),
        }
    }
    let (known, refused) = (import.known, import.refused.len());
    tx.tell(ctx, AnswersImported { survey: *survey, taken, known, refused }).await?;
    Ok(Imported { taken, known, refused })
}

/// The units of a survey, by what a file may call them.
struct Units {
    by_instance: HashMap<String, UnitRow>,
    codes: HashMap<String, String>,
}

impl Units {
    async fn read(conn: &mut Conn, survey: SurveyId) -> Result<Self> {
        let (mut by_instance, mut codes, mut after) = (HashMap::new(), HashMap::new(), 0);
        loop {
            let units = conn.all(&unit::OF_SURVEY, (survey, after, CHUNK)).await?;
            let Some(last) = units.last() else { return Ok(Self { by_instance, codes }) };
            after = last.turn;
            for unit in units {
                codes.insert(unit.code.as_str().to_owned(), instance(unit.id));
                by_instance.insert(instance(unit.id), unit);
            }
        }
    }

    fn whose(&self, submission: &Submission) -> Option<&UnitRow> {
        let contact = submission.answers.get("contact").and_then(serde_json::Value::as_str);
        let code = contact.and_then(|typed| Code::parse(typed).ok());
        let named = || code.and_then(|code| self.codes.get(code.as_str()));
        let found = self
            .by_instance
            .get(&submission.instance)
            .or_else(|| named().and_then(|name| self.by_instance.get(name)));
        found.filter(|unit| unit.state != crate::UnitState::Reserve)
    }
}
