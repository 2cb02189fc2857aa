//! SQL of surveys and their strata.
use std::marker::PhantomData;

use db::{Filter, List, Sort};
use kernel::{Code, Day, Instant, Text, Type};

use crate::state::{Population, SurveyState};
use crate::{FormId, StratumId, SurveyId};

db::row! {
    /// A survey.
    pub struct SurveyRow {
        pub id: SurveyId,
        pub code: Code,
        pub name: Text,
        pub population: Population,
        pub form_id: FormId,
        pub year: i64,
        pub begins_on: Day,
        pub ends_on: Day,
        /// When results are announced to appear.
        pub results_on: Day,
        pub previous_id: Option<SurveyId>,
        pub state: SurveyState,
        /// JSON of how it was drawn; empty until then.
        pub design: String,
        /// TOML of the wanted estimates.
        pub plan: String,
        pub wave_at: Option<Instant>,
        pub closed_at: Option<Instant>,
        pub published_at: Option<Instant>,
    }
}

db::row! {
    /// A survey with how far it is, for the list.
    pub(crate) struct SurveyLineRow {
        pub(crate) code: Code,
        pub(crate) name: Text,
        pub(crate) population: Population,
        pub(crate) year: i64,
        pub(crate) state: SurveyState,
        pub(crate) ends_on: Day,
        pub(crate) asked: i64,
        pub(crate) answered: i64,
    }
}

db::row! {
    pub(crate) struct StratumRow {
        pub(crate) name: String,
        pub(crate) population: i64,
        pub(crate) sample: i64,
        pub(crate) next_start: String,
    }
}

macro_rules! surveys {
    ($rest:literal) => {
        concat!(
            "SELECT id, code, name, population, form_id, year, begins_on, ends_on, results_on, previous_id, state, design, plan,
    wave_at, closed_at, published_at FROM survey_survey ",
            $rest
        )
    };
}

db::sql! {
    INSERT: (SurveyId, Code, Text, Population, FormId, i64, Day, Day, Day, Option<SurveyId>, String, Instant) => () =
        "INSERT INTO survey_survey (id, code, name, population, form_id, year, begins_on, ends_on, results_on, previous_id,
             state, design, plan, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'planned', '', $11, $12)";
    CHANGE: (Text, i64, Day, Day, Day, SurveyId) => () =
        "UPDATE survey_survey SET name = $1, year = $2, begins_on = $3, ends_on = $4, results_on = $5
         WHERE id = $6 AND state <> 'published'";
    BY_ID: (SurveyId,) => SurveyRow = surveys!("WHERE id = $1");
    BY_CODE: (Code,) => SurveyRow = surveys!("WHERE code = $1");
    /// Surveys that a new one may continue.
    EARLIER: (Population, i64) => SurveyRow =
        surveys!("WHERE population = $1 AND state IN ('closed', 'published') ORDER BY year DESC, id DESC LIMIT $2");
    PUBLISHED: (i64,) => SurveyRow =
        surveys!("WHERE state = 'published' ORDER BY year DESC, published_at DESC, id LIMIT $1");
    /// Whoever draws takes the survey first.
    SET_DRAWN: (String, SurveyId) => () =
        "UPDATE survey_survey SET state = 'drawn', design = $1 WHERE id = $2 AND state IN ('planned', 'drawn')";
    /// Nobody was asked yet, so the sample may be drawn anew.
    FORGET_ATTEMPTS: (SurveyId,) => () =
        "DELETE FROM survey_attempt WHERE unit_id IN (SELECT u.id FROM survey_unit u WHERE u.survey_id = $1)";
    FORGET_UNITS: (SurveyId,) => () = "DELETE FROM survey_unit WHERE survey_id = $1";
    FORGET_STRATA: (SurveyId,) => () = "DELETE FROM survey_stratum WHERE survey_id = $1";
    SET_OPEN: (SurveyId,) => () =
        "UPDATE survey_survey SET state = 'open' WHERE id = $1 AND state IN ('drawn', 'closed')";
    SET_CLOSED: (Instant, SurveyId) => () =
        "UPDATE survey_survey SET state = 'closed', closed_at = $1 WHERE id = $2 AND state = 'open'";
    SET_PUBLISHED: (Instant, SurveyId) => () =
        "UPDATE survey_survey SET state = 'published', published_at = $1 WHERE id = $2 AND state = 'closed'";
    SET_PLAN: (String, SurveyId) => () =
        "UPDATE survey_survey SET plan = $1 WHERE id = $2 AND state <> 'published'";
    SET_WAVE: (Instant, SurveyId) => () =
        "UPDATE survey_survey SET wave_at = $1 WHERE id = $2 AND state = 'open'";
    /// Answers wait for the survey's state, so that none comes while it closes.
    LOCK_OPEN: (SurveyId,) => () = "UPDATE survey_survey SET state = state WHERE id = $1 AND state = 'open'";
    INSERT_STRATUM: (StratumId, SurveyId, String, i64, i64, String) => () =
        "INSERT INTO survey_stratum (id, survey_id, name, population, sample, next_start) VALUES ($1, $2, $3, $4, $5, $6)";
    STRATA: (SurveyId, i64) => StratumRow =
        "SELECT name, population, sample, next_start FROM survey_stratum WHERE survey_id = $1 ORDER BY name LIMIT $2";
}

/// All surveys, for officials.
pub(crate) static SURVEYS: List<SurveyLineRow> = List {
    name: "survey::SURVEYS",
    columns: "s.code AS code, s.name AS name, s.population AS population, s.year AS year, s.state AS state, s.ends_on AS ends_on,
    (SELECT COUNT(*) FROM survey_unit u WHERE u.survey_id = s.id AND u.state <> 'reserve') AS asked,
    (SELECT COUNT(*) FROM survey_unit u WHERE u.survey_id = s.id AND u.state = 'answered') AS answered",
    from: "survey_survey s",
    scope: "",
    scope_types: &[],
    filters: &[
        Filter { name: "state", sql: "s.state = ?", ty: Type::Text },
        Filter { name: "population", sql: "s.population = ?", ty: Type::Text },
    ],
    sorts: &[Sort { name: "newest", column: "s.created_at", ty: Type::Time, descending: true }],
    id: "s.id",
    row: PhantomData,
};
