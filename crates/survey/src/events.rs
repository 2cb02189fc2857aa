//! What surveys tell the log.
use db::{Change, Event};
use kernel::{Id, Uuid};
use serde::Serialize;

use crate::{FormId, ResultId, SurveyId, UnitId};

macro_rules! events {
    ($($name:ident: $topic:literal, $key:ident, { $($field:ident: $ty:ty),* })+) => {$(
        #[derive(Serialize)]
        pub(crate) struct $name { $(pub(crate) $field: $ty),* }

        impl Event for $name {
            const TOPIC: &'static str = $topic;
            fn key(&self) -> Uuid {
                self.$key.uuid()
            }
        }
    )+};
}

events! {
    FormAdded: "survey.form.added.v1", form, { form: FormId, name: String, version: String }
    SurveyPlanned: "survey.survey.planned.v1", survey, { survey: SurveyId, population: &'static str, year: i64 }
    SurveyDrawn: "survey.survey.drawn.v1", survey, { survey: SurveyId, seed: u64, sample: usize, reserve: usize }
    SurveyOpened: "survey.survey.opened.v1", survey, { survey: SurveyId }
    SurveyClosed: "survey.survey.closed.v1", survey, { survey: SurveyId, answered: i64, asked: i64 }
    SurveyPublished: "survey.survey.published.v1", survey, { survey: SurveyId, result: ResultId, number: i64 }
    MailsAsked: "survey.mails.asked.v1", survey, { survey: SurveyId, units: i64 }
    ReserveCalled: "survey.reserve.called.v1", survey, { survey: SurveyId, stratum: String, cluster: String, units: usize }
    AnswerReceived: "survey.answer.received.v1", unit, { unit: UnitId, survey: SurveyId, way: &'static str }
    AnswersImported: "survey.answers.imported.v1", survey, { survey: SurveyId, taken: usize, known: usize, refused: usize }
    ResultComputed: "survey.result.computed.v1", survey, { survey: SurveyId, result: ResultId, number: i64, answers: usize }
    UnitTried: "survey.unit.tried.v1", unit, { unit: UnitId, survey: SurveyId, way: &'static str, result: &'static str }
}

#[derive(Serialize)]
pub(crate) struct UnitReopened {
    pub(crate) unit: UnitId,
    pub(crate) survey: SurveyId,
    #[serde(skip)]
    pub(crate) reason: String,
}

impl Event for UnitReopened {
    const TOPIC: &'static str = "survey.unit.reopened.v1";
    fn key(&self) -> Uuid {
        self.unit.uuid()
    }
    fn reason(&self) -> Option<String> {
        Some(self.reason.clone())
    }
}

/// Something of a survey, or its plan of estimates, was changed.
#[derive(Serialize)]
pub(crate) struct SurveyChanged {
    pub(crate) survey: SurveyId,
    #[serde(skip)]
    pub(crate) changes: Vec<Change>,
}

impl Event for SurveyChanged {
    const TOPIC: &'static str = "survey.survey.changed.v1";
    fn key(&self) -> Uuid {
        self.survey.uuid()
    }
    fn changes(&self) -> Vec<Change> {
        self.changes
            .iter()
            .map(|change| Change { before: change.before.clone(), after: change.after.clone(), ..*change })
            .collect()
    }
}

#[derive(Serialize)]
pub(crate) struct HamletsEntered {
    #[serde(skip)]
    pub(crate) act: Uuid,
    pub(crate) hamlets: usize,
    pub(crate) households: i64,
    pub(crate) source: String,
}

impl Event for HamletsEntered {
    const TOPIC: &'static str = "survey.hamlets.entered.v1";
    fn key(&self) -> Uuid {
        self.act
    }
}
