//! SQL of computed estimates.
use kernel::Instant;

use crate::{ResultId, SurveyId};

db::row! {
    /// What was computed.
    pub(crate) struct ResultRow {
        pub(crate) id: ResultId,
        pub(crate) number: i64,
        pub(crate) computed_at: Instant,
        /// As JSON.
        pub(crate) report: String,
        pub(crate) published: bool,
    }
}

db::sql! {
    NEXT: (SurveyId,) => (i64,) =
        "SELECT CAST(COALESCE(MAX(number), 0) + 1 AS BIGINT) AS number FROM survey_result WHERE survey_id = $1";
    INSERT: (ResultId, SurveyId, i64, Instant, String) => () =
        "INSERT INTO survey_result (id, survey_id, number, computed_at, report, published) VALUES ($1, $2, $3, $4, $5, false)";
    INSERT_FILE: (ResultId, String, Vec<u8>) => () =
        "INSERT INTO survey_result_file (result_id, name, file) VALUES ($1, $2, $3)";
    NEWEST: (SurveyId,) => ResultRow =
        "SELECT id, number, computed_at, report, published FROM survey_result WHERE survey_id = $1 ORDER BY number DESC LIMIT 1";
    PUBLISHED: (SurveyId,) => ResultRow =
        "SELECT id, number, computed_at, report, published FROM survey_result WHERE survey_id = $1 AND published
         ORDER BY number DESC LIMIT 1";
    PUBLISH: (ResultId, SurveyId) => () =
        "UPDATE survey_result SET published = true WHERE id = $1 AND survey_id = $2
             AND number = (SELECT MAX(r.number) FROM survey_result r WHERE r.survey_id = $2)";
    FILE: (ResultId, String) => (Vec<u8>,) = "SELECT file FROM survey_result_file WHERE result_id = $1 AND name = $2";
    FILES: (ResultId,) => (String,) = "SELECT name FROM survey_result_file WHERE result_id = $1 ORDER BY name";
    FORGET_FILES: (SurveyId, ResultId) => () =
        "DELETE FROM survey_result_file WHERE result_id IN
             (SELECT r.id FROM survey_result r WHERE r.survey_id = $1 AND r.published = false AND r.id <> $2)";
    FORGET: (SurveyId, ResultId) => () =
        "DELETE FROM survey_result WHERE survey_id = $1 AND published = false AND id <> $2";
}
