//! SQL of questionnaires.
use kernel::Instant;

use crate::FormId;

db::row! {
    /// A questionnaire, without its file.
    pub(crate) struct FormRow {
        pub(crate) id: FormId,
        pub(crate) name: String,
        pub(crate) version: String,
        pub(crate) title: String,
        pub(crate) file_name: String,
        pub(crate) added_at: Instant,
    }
}

db::sql! {
    INSERT: (FormId, String, String, String, String, Vec<u8>, String, Instant) => () =
        "INSERT INTO survey_form (id, name, version, title, file_name, file, hash, added_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (hash) DO NOTHING";
    BY_HASH: (String,) => (FormId,) = "SELECT id FROM survey_form WHERE hash = $1";
    BY_ID: (FormId,) => FormRow =
        "SELECT id, name, version, title, file_name, added_at FROM survey_form WHERE id = $1";
    FILE: (FormId,) => (Vec<u8>,) = "SELECT file FROM survey_form WHERE id = $1";
    NEWEST: (i64,) => FormRow =
        "SELECT id, name, version, title, file_name, added_at FROM survey_form ORDER BY added_at DESC, id DESC LIMIT $1";
}
