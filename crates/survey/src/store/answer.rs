//! SQL of interviews.
use kernel::{AccountId, Instant};

use crate::state::Way;
use crate::{SurveyId, UnitId};

db::row! {
    /// The interview of a unit.
    pub(crate) struct AnswerRow {
        pub(crate) unit_id: UnitId,
        pub(crate) instance: String,
        /// As JSON.
        pub(crate) answers: String,
        pub(crate) revision: i64,
        pub(crate) way: Way,
        pub(crate) device: String,
        pub(crate) begun_at: Instant,
        pub(crate) changed_at: Instant,
        pub(crate) received_at: Option<Instant>,
    }
}

macro_rules! answers {
    ($rest:literal) => {
        concat!(
            "SELECT a.unit_id AS unit_id, a.instance AS instance, a.answers AS answers, a.revision AS revision, a.way AS way, a.device AS device,
    a.begun_at AS begun_at, a.changed_at AS changed_at, a.received_at AS received_at FROM survey_answer a ",
            $rest
        )
    };
}

db::sql! {
    OF_UNIT: (UnitId,) => AnswerRow = answers!("WHERE a.unit_id = $1");
    INSERT: (UnitId, SurveyId, String, String, Way, Option<AccountId>, Instant, String) => () =
        "INSERT INTO survey_answer (unit_id, survey_id, instance, answers, revision, way, account_id, begun_at, changed_at, device)
         VALUES ($1, $2, $3, $4, 1, $5, $6, $7, $7, $8) ON CONFLICT (unit_id) DO NOTHING";
    CHANGE: (String, Way, Option<AccountId>, Instant, String, UnitId, i64) => () =
        "UPDATE survey_answer SET answers = $1, revision = revision + 1, way = $2, account_id = $3, changed_at = $4,
             device = $5
         WHERE unit_id = $6 AND revision = $7 AND received_at IS NULL";
    RECEIVE: (String, Way, Option<AccountId>, Instant, UnitId) => () =
        "UPDATE survey_answer SET answers = $1, revision = revision + 1, way = $2, account_id = $3, changed_at = $4,
             received_at = $4
         WHERE unit_id = $5 AND received_at IS NULL";
    REOPEN: (Instant, UnitId) => () =
        "UPDATE survey_answer SET received_at = NULL, revision = revision + 1, changed_at = $1
         WHERE unit_id = $2 AND received_at IS NOT NULL";
    /// Received interviews, some hundred at a time in the order of their units.
    RECEIVED: (SurveyId, UnitId, i64) => AnswerRow =
        answers!("WHERE a.survey_id = $1 AND a.received_at IS NOT NULL AND a.unit_id > $2 ORDER BY a.unit_id LIMIT $3");
    WAYS: (SurveyId,) => (Way, i64) =
        "SELECT way, COUNT(*) AS answers FROM survey_answer WHERE survey_id = $1 AND received_at IS NOT NULL
         GROUP BY way ORDER BY way";
    OF_ACCOUNT: (AccountId,) => (i64,) = "SELECT COUNT(*) AS answers FROM survey_answer WHERE account_id = $1";
    FORGET_ACCOUNT: (AccountId,) => () = "UPDATE survey_answer SET account_id = NULL WHERE account_id = $1";
}
