//! Sessions, known browsers, failed sign-ins, ceremonies, recoveries.
use kernel::{AccountId, Instant, OrganisationId, Uuid};

use crate::session::Strength;

db::row! {
    /// A session with its account.
    pub(crate) struct SessionRow {
        pub(crate) id: Uuid,
        pub(crate) account_id: AccountId,
        pub(crate) name: String,
        pub(crate) strength: Strength,
        pub(crate) seen_at: Instant,
        /// The one of the person's organisations that it works for first.
        pub(crate) organisation_id: Option<OrganisationId>,
        pub(crate) factors: i64,
    }
}

db::row! {
    /// A session as its person sees it.
    pub(crate) struct OpenSessionRow {
        pub(crate) id: Uuid,
        pub(crate) token_hash: String,
        pub(crate) browser: String,
        pub(crate) created_at: Instant,
        pub(crate) seen_at: Instant,
    }
}

db::row! {
    /// What a ceremony remembers.
    pub(crate) struct CeremonyRow {
        pub(crate) account_id: Option<AccountId>,
        pub(crate) state: String,
    }
}

db::sql! {
    INSERT: (Uuid, String, AccountId, Strength, String, Instant, Instant) => () =
        "INSERT INTO people_session (id, token_hash, account_id, strength, browser, created_at, seen_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)";
    SESSION: (String,) => SessionRow =
        "SELECT s.id AS id, s.account_id AS account_id, a.name AS name, s.strength AS strength, s.seen_at AS seen_at,
             s.organisation_id AS organisation_id,
             (SELECT COUNT(*) FROM people_totp f WHERE f.account_id = a.id AND f.confirmed_at IS NOT NULL)
             + (SELECT COUNT(*) FROM people_passkey p WHERE p.account_id = a.id) AS factors
         FROM people_session s JOIN people_account a ON a.id = s.account_id
         WHERE s.token_hash = $1 AND a.ended_at IS NULL";
    CHOOSE: (OrganisationId, String, AccountId) => () =
        "UPDATE people_session SET organisation_id = $1 WHERE token_hash = $2 AND account_id = $3";
    STRENGTHEN: (Strength, Uuid) => () = "UPDATE people_session SET strength = $1 WHERE id = $2";
    SEEN: (Instant, String) => () = "UPDATE people_session SET seen_at = $1 WHERE token_hash = $2";
    END: (String,) => () = "DELETE FROM people_session WHERE token_hash = $1";
    END_ONE: (Uuid, AccountId) => () = "DELETE FROM people_session WHERE id = $1 AND account_id = $2";
    END_ALL: (AccountId,) => () = "DELETE FROM people_session WHERE account_id = $1";
    END_OTHERS: (AccountId, String) => () = "DELETE FROM people_session WHERE account_id = $1 AND token_hash <> $2";
    OPEN: (AccountId,) => OpenSessionRow =
        "SELECT id, token_hash, browser, created_at, seen_at FROM people_session
         WHERE account_id = $1 ORDER BY seen_at DESC LIMIT 50";
    SWEEP: (Instant,) => () = "DELETE FROM people_session WHERE seen_at < $1";
    FAILURES: (String,) => (i64, Instant) = "SELECT failures, since FROM people_attempt WHERE login_hash = $1";
    FAILED: (String, Instant, Instant) => () =
        "INSERT INTO people_attempt (login_hash, failures, since) VALUES ($1, 1, $2)
         ON CONFLICT (login_hash) DO UPDATE SET
             failures = CASE WHEN people_attempt.since < $3 THEN 1 ELSE people_attempt.failures + 1 END,
             since = CASE WHEN people_attempt.since < $3 THEN excluded.since ELSE people_attempt.since END";
    FORGIVE: (String,) => () = "DELETE FROM people_attempt WHERE login_hash = $1";
    SWEEP_ATTEMPTS: (Instant,) => () = "DELETE FROM people_attempt WHERE since < $1";
    KNOW_DEVICE: (String, AccountId, Instant) => () =
        "INSERT INTO people_device (token_hash, account_id, seen_at) VALUES ($1, $2, $3)
         ON CONFLICT (token_hash) DO UPDATE SET account_id = excluded.account_id, seen_at = excluded.seen_at";
    DEVICE: (String,) => (AccountId,) = "SELECT account_id FROM people_device WHERE token_hash = $1";
    DEVICES: (AccountId,) => (Instant,) =
        "SELECT seen_at FROM people_device WHERE account_id = $1 ORDER BY seen_at DESC LIMIT 200";
    FORGET_DEVICES: (AccountId,) => () = "DELETE FROM people_device WHERE account_id = $1";
    SWEEP_DEVICES: (Instant,) => () = "DELETE FROM people_device WHERE seen_at < $1";
    BEGIN_CEREMONY: (String, String, Option<AccountId>, String, Instant) => () =
        "INSERT INTO people_ceremony (token_hash, kind, account_id, state, expires_at) VALUES ($1, $2, $3, $4, $5)";
    CEREMONY: (String, String, Instant) => CeremonyRow =
        "SELECT account_id, state FROM people_ceremony WHERE token_hash = $1 AND kind = $2 AND expires_at > $3";
    END_CEREMONY: (String,) => () = "DELETE FROM people_ceremony WHERE token_hash = $1";
    SWEEP_CEREMONIES: (Instant,) => () = "DELETE FROM people_ceremony WHERE expires_at < $1";
    INSERT_RECOVERY: (String, AccountId, Instant, Instant) => () =
        "INSERT INTO people_recovery (token_hash, account_id, created_at, expires_at) VALUES ($1, $2, $3, $4)";
    RECOVERY: (String, Instant) => (AccountId,) =
        "SELECT account_id FROM people_recovery WHERE token_hash = $1 AND expires_at > $2";
    END_RECOVERIES: (AccountId,) => () = "DELETE FROM people_recovery WHERE account_id = $1";
    SWEEP_RECOVERIES: (Instant,) => () = "DELETE FROM people_recovery WHERE expires_at < $1";
}
