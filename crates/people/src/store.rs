//! All SQL of people.
use kernel::{AccountId, Instant, OrganisationId, Text, Uuid};

use crate::organisation::OrganisationKind;

db::row! {
    /// An account at sign-in.
    pub(crate) struct AccountRow {
        pub(crate) id: AccountId,
        pub(crate) name: String,
        pub(crate) password_hash: String,
    }
}

db::row! {
    /// A session with its account.
    pub(crate) struct SessionRow {
        pub(crate) account_id: AccountId,
        pub(crate) name: String,
        pub(crate) seen_at: Instant,
    }
}

db::row! {
    pub(crate) struct GrantRow {
        pub(crate) role: String,
        pub(crate) organisation_id: Option<OrganisationId>,
        pub(crate) commune: Option<String>,
    }
}

db::row! {
    /// A party.
    pub struct OrganisationRow {
        pub id: OrganisationId,
        pub kind: OrganisationKind,
        pub name: Text,
        pub tax_code: Option<String>,
        pub commune: Option<String>,
    }
}

db::sql! {
    INSERT_ACCOUNT: (AccountId, Option<String>, Option<String>, String, String, Instant) => () =
        "INSERT INTO people_account (id, email, phone, name, password_hash, created_at)
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING";
    ACCOUNT_BY_EMAIL: (String,) => AccountRow =
        "SELECT id, name, password_hash FROM people_account WHERE email = $1 AND ended_at IS NULL";
    ACCOUNT_BY_PHONE: (String,) => AccountRow =
        "SELECT id, name, password_hash FROM people_account WHERE phone = $1 AND ended_at IS NULL";
    CONTACT: (AccountId,) => (String, Option<String>, Option<String>) =
        "SELECT name, email, phone FROM people_account WHERE id = $1";
    INSERT_GRANT: (Uuid, AccountId, String, Option<OrganisationId>, Option<String>, Instant) => () =
        "INSERT INTO people_grant (id, account_id, role, organisation_id, commune, granted_at)
         VALUES ($1, $2, $3, $4, $5, $6)";
    GRANTS: (AccountId,) => GrantRow =
        "SELECT role, organisation_id, commune FROM people_grant
         WHERE account_id = $1 AND ended_at IS NULL ORDER BY id";
    INSERT_SESSION: (String, AccountId, Instant, Instant) => () =
        "INSERT INTO people_session (token_hash, account_id, created_at, seen_at) VALUES ($1, $2, $3, $4)";
    SESSION: (String,) => SessionRow =
        "SELECT s.account_id AS account_id, a.name AS name, s.seen_at AS seen_at
         FROM people_session s JOIN people_account a ON a.id = s.account_id
         WHERE s.token_hash = $1 AND a.ended_at IS NULL";
    SEEN: (Instant, String) => () = "UPDATE people_session SET seen_at = $1 WHERE token_hash = $2";
    END_SESSION: (String,) => () = "DELETE FROM people_session WHERE token_hash = $1";
    SWEEP_SESSIONS: (Instant,) => () = "DELETE FROM people_session WHERE seen_at < $1";
    SWEEP_ATTEMPTS: (Instant,) => () = "DELETE FROM people_attempt WHERE since < $1";
    FAILURES: (String,) => (i64, Instant) =
        "SELECT failures, since FROM people_attempt WHERE login_hash = $1";
    FAILED: (String, Instant, Instant) => () =
        "INSERT INTO people_attempt (login_hash, failures, since) VALUES ($1, 1, $2)
         ON CONFLICT (login_hash) DO UPDATE SET
             failures = CASE WHEN people_attempt.since < $3 THEN 1 ELSE people_attempt.failures + 1 END,
             since = excluded.since";
    FORGIVE: (String,) => () = "DELETE FROM people_attempt WHERE login_hash = $1";
    INSERT_ORGANISATION:
        (OrganisationId, OrganisationKind, Text, String, Option<String>, Option<String>, Instant) => () =
        "INSERT INTO people_organisation (id, kind, name, name_fold, tax_code, commune, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)";
    ORGANISATION: (OrganisationId,) => OrganisationRow =
        "SELECT id, kind, name, tax_code, commune FROM people_organisation WHERE id = $1";
}
