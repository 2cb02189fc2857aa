//! SQL of drawn units and of the attempts to reach them.
use std::marker::PhantomData;

use db::{Filter, List, Sort};
use kernel::{AccountId, Code, Instant, Text, Type};

use crate::state::{SurveyState, UnitState};
use crate::{AttemptId, SurveyId, UnitId};

db::row! {
    /// A drawn firm or household.
    pub struct UnitRow {
        pub id: UnitId,
        pub code: Code,
        pub survey_id: SurveyId,
        pub stratum: String,
        pub cluster: String,
        pub frame_key: String,
        pub turn: i64,
        pub place: i64,
        /// Units of the list it was drawn from, and the probability that the list was drawn.
        pub listed: i64,
        pub list_probability: String,
        pub state: UnitState,
        pub name: String,
        pub commune: String,
        pub address: String,
        pub phone: String,
        pub mail: String,
        pub size_class: String,
        pub sector: String,
        pub legal_form: String,
        pub token: String,
        pub mailed_at: Option<Instant>,
        pub mails: i64,
    }
}

db::row! {
    /// A line of the list of a survey's units.
    pub(crate) struct UnitLineRow {
        pub(crate) code: Code,
        pub(crate) name: String,
        pub(crate) stratum: String,
        pub(crate) commune: String,
        pub(crate) state: UnitState,
        pub(crate) phone: String,
        pub(crate) mail: String,
        pub(crate) address: String,
        pub(crate) token: String,
        pub(crate) mails: i64,
        pub(crate) attempts: i64,
    }
}

db::row! {
    /// A unit that somebody is to ask.
    pub(crate) struct InterviewRow {
        pub(crate) code: Code,
        pub(crate) survey: Text,
        pub(crate) name: String,
        pub(crate) commune: String,
        pub(crate) address: String,
        pub(crate) phone: String,
        pub(crate) state: UnitState,
        pub(crate) attempts: i64,
    }
}

db::row! {
    pub(crate) struct AttemptRow {
        pub(crate) at: Instant,
        pub(crate) way: String,
        pub(crate) result: String,
        pub(crate) note: String,
    }
}

db::row! {
    /// How many units of a stratum are in a state.
    pub(crate) struct TallyRow {
        pub(crate) stratum: String,
        pub(crate) state: UnitState,
        pub(crate) units: i64,
    }
}

macro_rules! units {
    ($rest:literal) => {
        concat!(
            "SELECT u.id AS id, u.code AS code, u.survey_id AS survey_id, u.stratum AS stratum, u.cluster AS cluster,
    u.frame_key AS frame_key, u.turn AS turn, u.place AS place, u.listed AS listed, u.list_probability AS list_probability,
    u.state AS state, u.name AS name, u.commune AS commune, u.address AS address, u.phone AS phone, u.mail AS mail,
    u.size_class AS size_class, u.sector AS sector, u.legal_form AS legal_form, u.token AS token, u.mailed_at AS mailed_at,
    u.mails AS mails FROM survey_unit u ",
            $rest
        )
    };
}

/// A new unit, column by column.
pub(crate) type NewUnit = (
    UnitId,
    Code,
    SurveyId,
    String,
    String,
    String,
    i64,
    i64,
    i64,
    String,
    UnitState,
    String,
    String,
    String,
    String,
    String,
    String,
    String,
    String,
    String,
);

db::sql! {
    INSERT: NewUnit => () =
        "INSERT INTO survey_unit (id, code, survey_id, stratum, cluster, frame_key, turn, place, listed, list_probability, state,
             name, commune, address, phone, mail, size_class, sector, legal_form, token)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)";
    BY_CODE: (Code,) => UnitRow = units!("WHERE u.code = $1");
    BY_TOKEN: (String,) => UnitRow = units!("WHERE u.token = $1");
    BY_ID: (UnitId,) => UnitRow = units!("WHERE u.id = $1");
    OF_SURVEY: (SurveyId, i64, i64) => UnitRow =
        units!("WHERE u.survey_id = $1 AND u.turn > $2 ORDER BY u.turn LIMIT $3");
    TALLY: (SurveyId,) => TallyRow =
        "SELECT stratum, state, COUNT(*) AS units FROM survey_unit WHERE survey_id = $1 GROUP BY stratum, state ORDER BY stratum, state";
    /// The next of the reserve in a list.
    RESERVE: (SurveyId, String, String, i64) => (UnitId,) =
        "SELECT id FROM survey_unit WHERE survey_id = $1 AND stratum = $2 AND cluster = $3 AND state = 'reserve'
         ORDER BY place LIMIT $4";
    CALL: (UnitId,) => () = "UPDATE survey_unit SET state = 'waiting' WHERE id = $1 AND state = 'reserve'";
    SET_STATE: (UnitState, UnitId, UnitState) => () = "UPDATE survey_unit SET state = $1 WHERE id = $2 AND state = $3";
    SET_ANSWERED: (UnitId,) => () =
        "UPDATE survey_unit SET state = 'answered' WHERE id = $1 AND state NOT IN ('reserve', 'answered')";
    SET_CONTACT: (String, String, String, UnitId) => () =
        "UPDATE survey_unit SET phone = $1, mail = $2, address = $3 WHERE id = $4";
    /// Whom this wave of mails has not reached.
    TO_MAIL: (SurveyId, Instant, i64) => UnitRow =
        units!("WHERE u.survey_id = $1 AND u.state IN ('waiting', 'not-reached', 'unknown') AND u.mail <> '' AND (u.mailed_at IS NULL OR u.mailed_at < $2)
            ORDER BY u.turn LIMIT $3");
    WITH_MAIL: (SurveyId,) => (i64,) =
        "SELECT COUNT(*) AS units FROM survey_unit WHERE survey_id = $1 AND state IN ('waiting', 'not-reached', 'unknown') AND mail <> ''";
    MAILED: (Instant, UnitId) => () = "UPDATE survey_unit SET mailed_at = $1, mails = mails + 1 WHERE id = $2";
    TRIED: (AttemptId, UnitId, Instant, Option<AccountId>, String, String, String) => () =
        "INSERT INTO survey_attempt (id, unit_id, at, account_id, way, result, note) VALUES ($1, $2, $3, $4, $5, $6, $7)";
    ATTEMPTS: (UnitId, i64) => AttemptRow =
        "SELECT at, way, result, note FROM survey_attempt WHERE unit_id = $1 ORDER BY at DESC, id DESC LIMIT $2";
    ATTEMPTS_OF: (AccountId,) => (i64,) = "SELECT COUNT(*) AS attempts FROM survey_attempt WHERE account_id = $1";
    FORGET_ACCOUNT: (AccountId,) => () = "UPDATE survey_attempt SET account_id = NULL WHERE account_id = $1";
    /// Contacts of surveys that were published before a moment.
    FORGET_CONTACTS: (Instant,) => () =
        "UPDATE survey_unit SET name = '', address = '', phone = '', mail = ''
         WHERE name <> '' AND survey_id IN (SELECT s.id FROM survey_survey s WHERE s.published_at < $1)";
    FORGET_NOTES: (Instant,) => () =
        "UPDATE survey_attempt SET note = '' WHERE note <> '' AND unit_id IN
             (SELECT u.id FROM survey_unit u JOIN survey_survey s ON s.id = u.survey_id WHERE s.published_at < $1)";
    SURVEY_STATE: (UnitId,) => (SurveyState,) =
        "SELECT s.state AS state FROM survey_unit u JOIN survey_survey s ON s.id = u.survey_id WHERE u.id = $1";
}

/// The units of a survey.
pub(crate) static UNITS: List<UnitLineRow> = List {
    name: "survey::UNITS",
    columns: "u.code AS code, u.name AS name, u.stratum AS stratum, u.commune AS commune, u.state AS state, u.phone AS phone,
    u.mail AS mail, u.address AS address, u.token AS token, u.mails AS mails,
    (SELECT COUNT(*) FROM survey_attempt a WHERE a.unit_id = u.id) AS attempts",
    from: "survey_unit u",
    scope: "u.survey_id = ?",
    scope_types: &[Type::Uuid],
    filters: &[
        Filter { name: "state", sql: "u.state = ?", ty: Type::Text },
        Filter { name: "stratum", sql: "u.stratum = ?", ty: Type::Text },
        Filter { name: "commune", sql: "u.commune = ?", ty: Type::Text },
    ],
    sorts: &[Sort { name: "turn", column: "u.turn", ty: Type::Int, descending: false }],
    id: "u.id",
    row: PhantomData,
};

/// Whom an interviewer may ask now.
pub(crate) static INTERVIEWS: List<InterviewRow> = List {
    name: "survey::INTERVIEWS",
    columns: "u.code AS code, s.name AS survey, u.name AS name, u.commune AS commune, u.address AS address, u.phone AS phone,
    u.state AS state, (SELECT COUNT(*) FROM survey_attempt a WHERE a.unit_id = u.id) AS attempts",
    from: "survey_unit u JOIN survey_survey s ON s.id = u.survey_id",
    scope: "s.state = 'open' AND u.state <> 'reserve'",
    scope_types: &[],
    filters: &[
        Filter { name: "state", sql: "u.state = ?", ty: Type::Text },
        Filter { name: "commune", sql: "u.commune = ?", ty: Type::Text },
        // An official of several communes: their codes in one text.
        Filter { name: "communes", sql: "? LIKE '%' || u.commune || '%'", ty: Type::Text },
    ],
    sorts: &[Sort { name: "turn", column: "u.turn", ty: Type::Int, descending: false }],
    id: "u.id",
    row: PhantomData,
};
