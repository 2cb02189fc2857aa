//! Consents, requests about personal data, breaches.
use std::marker::PhantomData;

use db::{Filter, List, Sort};
use kernel::{AccountId, Code, Day, Instant, Type, Uuid};

use crate::privacy::{RequestKind, RequestState};

db::row! {
    /// A consent, given or withdrawn.
    pub(crate) struct ConsentRow {
        pub(crate) purpose: String,
        pub(crate) version: i64,
        pub(crate) given_at: Instant,
        pub(crate) withdrawn_at: Option<Instant>,
    }
}

db::row! {
    /// What somebody asks about their data.
    pub(crate) struct DataRequestRow {
        pub(crate) id: Uuid,
        pub(crate) code: Code,
        pub(crate) account_id: AccountId,
        pub(crate) kind: RequestKind,
        pub(crate) detail: String,
        pub(crate) state: RequestState,
        pub(crate) asked_at: Instant,
        pub(crate) due_day: Day,
        pub(crate) answer: Option<String>,
        pub(crate) answered_at: Option<Instant>,
    }
}

db::row! {
    /// A breach of personal data.
    pub(crate) struct BreachRow {
        pub(crate) id: Uuid,
        pub(crate) code: Code,
        pub(crate) title: String,
        pub(crate) description: String,
        pub(crate) measures: String,
        pub(crate) affected: Option<i64>,
        pub(crate) noticed_at: Instant,
        pub(crate) due_at: Instant,
        pub(crate) notified_at: Option<Instant>,
        pub(crate) notified_how: Option<String>,
    }
}

db::sql! {
    GIVE_CONSENT: (Uuid, AccountId, String, i64, Instant) => () =
        "INSERT INTO people_consent (id, account_id, purpose, version, given_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT DO NOTHING";
    WITHDRAW_CONSENT: (Instant, AccountId, String) => () =
        "UPDATE people_consent SET withdrawn_at = $1 WHERE account_id = $2 AND purpose = $3 AND withdrawn_at IS NULL";
    WITHDRAW_ALL: (Instant, AccountId) => () =
        "UPDATE people_consent SET withdrawn_at = $1 WHERE account_id = $2 AND withdrawn_at IS NULL";
    CONSENTS: (AccountId,) => ConsentRow =
        "SELECT purpose, version, given_at, withdrawn_at FROM people_consent
         WHERE account_id = $1 ORDER BY given_at DESC, id LIMIT 100";
    ASK: (Uuid, Code, AccountId, RequestKind, String, RequestState, Instant, Day) => () =
        "INSERT INTO people_data_request (id, code, account_id, kind, detail, state, asked_at, due_day)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    REQUEST: (Code,) => DataRequestRow =
        "SELECT id, code, account_id, kind, detail, state, asked_at, due_day, answer, answered_at
         FROM people_data_request WHERE code = $1";
    REQUESTS_OF: (AccountId,) => DataRequestRow =
        "SELECT id, code, account_id, kind, detail, state, asked_at, due_day, answer, answered_at
         FROM people_data_request WHERE account_id = $1 ORDER BY asked_at DESC LIMIT 50";
    ANSWER: (RequestState, String, Instant, Option<AccountId>, Uuid) => () =
        "UPDATE people_data_request SET state = $1, answer = $2, answered_at = $3, answered_by = $4
         WHERE id = $5 AND state = 'asked'";
    FORGET_REQUESTS: (AccountId,) => () =
        "UPDATE people_data_request SET detail = '', answer = NULL WHERE account_id = $1";
    REQUEST_IDS: (AccountId,) => (Uuid,) =
        "SELECT id FROM people_data_request WHERE account_id = $1 ORDER BY id LIMIT 1000";
    INSERT_BREACH: (Uuid, Code, String, String, String, Option<i64>, Instant, Instant, Option<AccountId>) => () =
        "INSERT INTO people_breach (id, code, title, description, measures, affected, noticed_at, due_at, recorded_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    BREACH: (Code,) => BreachRow =
        "SELECT id, code, title, description, measures, affected, noticed_at, due_at, notified_at, notified_how
         FROM people_breach WHERE code = $1";
    NOTIFY_BREACH: (Instant, String, Uuid) => () =
        "UPDATE people_breach SET notified_at = $1, notified_how = $2 WHERE id = $3 AND notified_at IS NULL";
    OPEN_BREACHES: () => (i64,) = "SELECT COUNT(*) AS open FROM people_breach WHERE notified_at IS NULL";
}

/// Requests about personal data, for those who answer.
pub(crate) static DATA_REQUESTS: List<DataRequestRow> = List {
    name: "people::DATA_REQUESTS",
    columns: "id, code, account_id, kind, detail, state, asked_at, due_day, answer, answered_at",
    from: "people_data_request",
    scope: "",
    scope_types: &[],
    filters: &[Filter { name: "state", sql: "state = ?", ty: Type::Text }],
    sorts: &[
        Sort { name: "newest", column: "asked_at", ty: Type::Time, descending: true },
        Sort { name: "due", column: "due_day", ty: Type::Text, descending: false },
    ],
    id: "id",
    row: PhantomData,
};

/// The register of breaches.
pub(crate) static BREACHES: List<BreachRow> = List {
    name: "people::BREACHES",
    columns: "id, code, title, description, measures, affected, noticed_at, due_at, notified_at, notified_how",
    from: "people_breach",
    scope: "",
    scope_types: &[],
    filters: &[],
    sorts: &[Sort { name: "newest", column: "noticed_at", ty: Type::Time, descending: true }],
    id: "id",
    row: PhantomData,
};
