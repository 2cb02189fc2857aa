//! SQL of files that answer questions.
use kernel::Instant;

use crate::UnitId;

db::sql! {
    INSERT: (UnitId, String, Vec<u8>, i64, Instant) => () =
        "INSERT INTO survey_file (unit_id, name, file, size, added_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (unit_id, name) DO NOTHING";
    FILE: (UnitId, String) => (Vec<u8>,) = "SELECT file FROM survey_file WHERE unit_id = $1 AND name = $2";
    NAMES: (UnitId, i64) => (String, i64) =
        "SELECT name, size FROM survey_file WHERE unit_id = $1 ORDER BY name LIMIT $2";
    REMOVE: (UnitId, String) => () = "DELETE FROM survey_file WHERE unit_id = $1 AND name = $2";
    /// Of surveys that were published before a moment.
    FORGET: (Instant,) => () =
        "DELETE FROM survey_file WHERE unit_id IN
             (SELECT u.id FROM survey_unit u JOIN survey_survey s ON s.id = u.survey_id WHERE s.published_at < $1)";
}
