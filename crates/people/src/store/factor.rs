//! Second factors, passkeys, provider identities, tokens of the API.
use kernel::{AccountId, Instant, Uuid};

use crate::token::Audience;

db::row! {
    /// The secret of one-time codes.
    pub(crate) struct TotpRow {
        pub(crate) secret: Vec<u8>,
        pub(crate) confirmed_at: Option<Instant>,
        pub(crate) last_step: i64,
    }
}

db::row! {
    /// A passkey.
    pub(crate) struct PasskeyRow {
        pub(crate) id: Uuid,
        pub(crate) account_id: AccountId,
        pub(crate) name: String,
        pub(crate) passkey: String,
        pub(crate) created_at: Instant,
        pub(crate) used_at: Option<Instant>,
    }
}

db::row! {
    /// A token of the API, without its secret.
    pub(crate) struct TokenRow {
        pub(crate) id: Uuid,
        pub(crate) name: String,
        pub(crate) audience: Audience,
        pub(crate) scopes: String,
        pub(crate) created_at: Instant,
        pub(crate) expires_at: Instant,
        pub(crate) used_at: Option<Instant>,
        pub(crate) ended_at: Option<Instant>,
    }
}

db::row! {
    /// A token at use.
    pub(crate) struct TokenUseRow {
        pub(crate) id: Uuid,
        pub(crate) account_id: AccountId,
        pub(crate) name: String,
        pub(crate) audience: Audience,
        pub(crate) scopes: String,
        pub(crate) used_at: Option<Instant>,
    }
}

db::sql! {
    TOTP: (AccountId,) => TotpRow = "SELECT secret, confirmed_at, last_step FROM people_totp WHERE account_id = $1";
    BEGIN_TOTP: (AccountId, Vec<u8>) => () =
        "INSERT INTO people_totp (account_id, secret, confirmed_at, last_step) VALUES ($1, $2, NULL, 0)
         ON CONFLICT (account_id) DO UPDATE SET secret = excluded.secret, last_step = 0
         WHERE people_totp.confirmed_at IS NULL";
    CONFIRM_TOTP: (Instant, i64, AccountId) => () =
        "UPDATE people_totp SET confirmed_at = $1, last_step = $2 WHERE account_id = $3 AND confirmed_at IS NULL";
    /// A step counts once: the second of two at the same moment touches no row.
    USE_STEP: (i64, AccountId, i64) => () =
        "UPDATE people_totp SET last_step = $1 WHERE account_id = $2 AND last_step < $3";
    END_TOTP: (AccountId,) => () = "DELETE FROM people_totp WHERE account_id = $1";
    INSERT_CODE: (String, AccountId) => () =
        "INSERT INTO people_recovery_code (code_hash, account_id) VALUES ($1, $2)";
    USE_CODE: (String, AccountId) => () =
        "DELETE FROM people_recovery_code WHERE code_hash = $1 AND account_id = $2";
    END_CODES: (AccountId,) => () = "DELETE FROM people_recovery_code WHERE account_id = $1";
    CODES_LEFT: (AccountId,) => (i64,) =
        "SELECT COUNT(*) AS left_over FROM people_recovery_code WHERE account_id = $1";
    INSERT_PASSKEY: (Uuid, AccountId, String, String, String, Instant) => () =
        "INSERT INTO people_passkey (id, account_id, name, credential_id, passkey, created_at)
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING";
    PASSKEYS: (AccountId,) => PasskeyRow =
        "SELECT id, account_id, name, passkey, created_at, used_at FROM people_passkey
         WHERE account_id = $1 ORDER BY created_at, id LIMIT 50";
    PASSKEY: (String,) => PasskeyRow =
        "SELECT id, account_id, name, passkey, created_at, used_at FROM people_passkey WHERE credential_id = $1";
    USE_PASSKEY: (String, Instant, Uuid) => () =
        "UPDATE people_passkey SET passkey = $1, used_at = $2 WHERE id = $3";
    END_PASSKEY: (Uuid, AccountId) => () = "DELETE FROM people_passkey WHERE id = $1 AND account_id = $2";
    END_PASSKEYS: (AccountId,) => () = "DELETE FROM people_passkey WHERE account_id = $1";
    IDENTITY: (String, String) => (AccountId,) =
        "SELECT account_id FROM people_identity WHERE issuer = $1 AND subject = $2";
    LINK_IDENTITY: (String, String, AccountId, Instant) => () =
        "INSERT INTO people_identity (issuer, subject, account_id, linked_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT DO NOTHING";
    IDENTITIES: (AccountId,) => (String, String, Instant) =
        "SELECT issuer AS a, subject AS b, linked_at AS c FROM people_identity WHERE account_id = $1 ORDER BY linked_at";
    END_IDENTITIES: (AccountId,) => () = "DELETE FROM people_identity WHERE account_id = $1";
    SECRET: (String,) => (Vec<u8>,) = "SELECT secret FROM people_secret WHERE name = $1";
    INSERT_SECRET: (String, Vec<u8>) => () =
        "INSERT INTO people_secret (name, secret) VALUES ($1, $2) ON CONFLICT DO NOTHING";
    INSERT_TOKEN: (Uuid, AccountId, String, Audience, String, String, Instant, Instant) => () =
        "INSERT INTO people_token (id, account_id, name, audience, scopes, token_hash, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    TOKENS: (AccountId,) => TokenRow =
        "SELECT id, name, audience, scopes, created_at, expires_at, used_at, ended_at FROM people_token
         WHERE account_id = $1 ORDER BY created_at DESC, id LIMIT 100";
    TOKEN: (String, Instant) => TokenUseRow =
        "SELECT t.id AS id, t.account_id AS account_id, a.name AS name, t.audience AS audience, t.scopes AS scopes,
             t.used_at AS used_at
         FROM people_token t JOIN people_account a ON a.id = t.account_id
         WHERE t.token_hash = $1 AND t.expires_at > $2 AND t.ended_at IS NULL AND a.ended_at IS NULL";
    USE_TOKEN: (Instant, Uuid) => () = "UPDATE people_token SET used_at = $1 WHERE id = $2";
    END_TOKEN: (Instant, Uuid, AccountId) => () =
        "UPDATE people_token SET ended_at = $1 WHERE id = $2 AND account_id = $3 AND ended_at IS NULL";
    END_TOKENS: (Instant, AccountId) => () =
        "UPDATE people_token SET ended_at = $1 WHERE account_id = $2 AND ended_at IS NULL";
}
