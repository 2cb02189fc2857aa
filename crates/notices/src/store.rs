//! All SQL of notices.
use kernel::{AccountId, Instant};

use crate::{BrowserId, Channel, Kind, NoticeId, PushId};

db::row! {
    /// A notice in the list of its person.
    pub(crate) struct NoticeRow {
        pub(crate) id: NoticeId,
        pub(crate) kind: Kind,
        pub(crate) title: String,
        pub(crate) body: String,
        pub(crate) link: String,
        pub(crate) created_at: Instant,
        pub(crate) read_at: Option<Instant>,
    }
}

db::row! {
    /// A notice that goes out by mail or push.
    pub(crate) struct OutRow {
        pub(crate) account_id: AccountId,
        pub(crate) title: String,
        pub(crate) body: String,
        pub(crate) link: String,
        pub(crate) mailed: bool,
        pub(crate) pushed: bool,
    }
}

db::row! {
    /// A push with what it says and where it goes.
    pub(crate) struct PushRow {
        pub(crate) id: PushId,
        pub(crate) notice_id: NoticeId,
        pub(crate) browser_id: BrowserId,
        pub(crate) account_id: AccountId,
        pub(crate) kind: Kind,
        pub(crate) title: String,
        pub(crate) body: String,
        pub(crate) link: String,
        pub(crate) endpoint: String,
        pub(crate) public_key: String,
        pub(crate) auth: String,
        pub(crate) created_at: Instant,
    }
}

db::sql! {
    INSERT: (
        NoticeId, AccountId, Kind, String, String, String, String, bool, bool, bool, Instant,
    ) => () =
        "INSERT INTO notices_notice (id, account_id, kind, key, title, body, link, listed, mailed, pushed, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (account_id, key) DO NOTHING";
    LIST: (AccountId, NoticeId, i64) => NoticeRow =
        "SELECT id, kind, title, body, link, created_at, read_at FROM notices_notice
         WHERE account_id = $1 AND listed = TRUE AND id < $2 ORDER BY id DESC LIMIT $3";
    UNREAD: (AccountId,) => (i64,) =
        "SELECT COUNT(*) AS unread FROM notices_notice WHERE account_id = $1 AND read_at IS NULL AND listed = TRUE";
    MINE: (NoticeId, AccountId) => (String,) =
        "SELECT link FROM notices_notice WHERE id = $1 AND account_id = $2";
    READ: (Instant, NoticeId, AccountId) => () =
        "UPDATE notices_notice SET read_at = $1 WHERE id = $2 AND account_id = $3 AND read_at IS NULL";
    READ_ALL: (Instant, AccountId) => () =
        "UPDATE notices_notice SET read_at = $1 WHERE account_id = $2 AND read_at IS NULL AND listed = TRUE";
    SEEN: (Instant, AccountId, String) => () =
        "UPDATE notices_notice SET read_at = $1 WHERE account_id = $2 AND read_at IS NULL AND link = $3";
    GONE_BY: (Instant, Instant) => () =
        "UPDATE notices_notice SET read_at = $1 WHERE created_at < $2 AND read_at IS NULL";
    OUT: (NoticeId,) => OutRow =
        "SELECT account_id, title, body, link, mailed, pushed FROM notices_notice WHERE id = $1 AND sent_at IS NULL";
    SENT: (Instant, NoticeId) => () =
        "UPDATE notices_notice SET sent_at = $1 WHERE id = $2 AND sent_at IS NULL";

    NOTE_LANGUAGE: (AccountId, String, bool) => () =
        "INSERT INTO notices_person (account_id, language, chosen) VALUES ($1, $2, $3)
         ON CONFLICT (account_id) DO UPDATE SET language = excluded.language
         WHERE notices_person.chosen = FALSE AND notices_person.language <> excluded.language";
    CHOOSE_LANGUAGE: (AccountId, String, bool) => () =
        "INSERT INTO notices_person (account_id, language, chosen) VALUES ($1, $2, $3)
         ON CONFLICT (account_id) DO UPDATE SET language = excluded.language, chosen = excluded.chosen";
    LANGUAGE: (AccountId,) => (String,) = "SELECT language FROM notices_person WHERE account_id = $1";
    CHOOSE: (AccountId, Kind, Channel, bool) => () =
        "INSERT INTO notices_choice (account_id, kind, channel, chosen) VALUES ($1, $2, $3, $4)
         ON CONFLICT (account_id, kind, channel) DO UPDATE SET chosen = excluded.chosen";
    CHOICES: (AccountId,) => (Kind, Channel, bool) =
        "SELECT kind, channel, chosen FROM notices_choice WHERE account_id = $1 ORDER BY kind, channel LIMIT 100";
    CHOICES_OF_KIND: (AccountId, Kind) => (Kind, Channel, bool) =
        "SELECT kind, channel, chosen FROM notices_choice WHERE account_id = $1 AND kind = $2 ORDER BY channel LIMIT 10";
    /// Whether somebody agreed to a purpose, in its present wording or an earlier one.
    AGREED: (AccountId, String) => (i64,) =
        "SELECT COUNT(*) AS agreed FROM people_consent
         WHERE account_id = $1 AND purpose = $2 AND withdrawn_at IS NULL";

    /// Who agreed to advertising in any way, from an account on.
    ADVERTISED_TO: (Kind, AccountId, String, AccountId, i64) => (AccountId,) =
        "SELECT account_id AS account_id FROM notices_choice WHERE kind = $1 AND chosen = TRUE AND account_id > $2
         UNION SELECT account_id AS account_id FROM people_consent
         WHERE purpose = $3 AND withdrawn_at IS NULL AND account_id > $4
         ORDER BY account_id LIMIT $5";
    ADD_BROWSER: (BrowserId, AccountId, String, String, String, Instant) => () =
        "INSERT INTO notices_browser (id, account_id, endpoint, public_key, auth, added_at)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (endpoint) DO UPDATE SET account_id = excluded.account_id, public_key = excluded.public_key,
             auth = excluded.auth, added_at = excluded.added_at";
    BROWSERS: (AccountId,) => (BrowserId, Instant) =
        "SELECT id, added_at FROM notices_browser WHERE account_id = $1 ORDER BY added_at DESC, id DESC LIMIT 50";
    BROWSER: (String, AccountId) => (BrowserId,) =
        "SELECT id FROM notices_browser WHERE endpoint = $1 AND account_id = $2";
    BROWSER_OF_OTHER: (String, AccountId) => (BrowserId,) =
        "SELECT id FROM notices_browser WHERE endpoint = $1 AND account_id <> $2";
    DROP_PUSHES: (BrowserId,) => () = "DELETE FROM notices_push WHERE browser_id = $1";
    DROP_BROWSER: (BrowserId,) => () = "DELETE FROM notices_browser WHERE id = $1";
    ADD_PUSH: (PushId, NoticeId, BrowserId, Instant) => () =
        "INSERT INTO notices_push (id, notice_id, browser_id, created_at) VALUES ($1, $2, $3, $4)";
    PUSH: (PushId,) => PushRow =
        "SELECT p.id AS id, p.notice_id AS notice_id, p.browser_id AS browser_id, b.account_id AS account_id,
             n.kind AS kind, n.title AS title, n.body AS body, n.link AS link, b.endpoint AS endpoint,
             b.public_key AS public_key, b.auth AS auth, p.created_at AS created_at
         FROM notices_push p JOIN notices_notice n ON n.id = p.notice_id JOIN notices_browser b ON b.id = p.browser_id
         WHERE p.id = $1";
    DROP_PUSH: (PushId,) => () = "DELETE FROM notices_push WHERE id = $1";
    WAITING: () => (PushId,) = "SELECT id FROM notices_push ORDER BY created_at, id LIMIT 1000";
    SECRET: (String,) => (Vec<u8>,) = "SELECT secret FROM notices_secret WHERE name = $1";
    ADD_SECRET: (String, Vec<u8>) => () =
        "INSERT INTO notices_secret (name, secret) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING";

    OLD_PUSHES: (Instant,) => () =
        "DELETE FROM notices_push WHERE notice_id IN (SELECT id FROM notices_notice WHERE created_at < $1)";
    OLD: (Instant,) => () = "DELETE FROM notices_notice WHERE created_at < $1";
    FORGET_PUSHES: (AccountId,) => () =
        "DELETE FROM notices_push WHERE notice_id IN (SELECT id FROM notices_notice WHERE account_id = $1)";
    FORGET_BROWSER_PUSHES: (AccountId,) => () =
        "DELETE FROM notices_push WHERE browser_id IN (SELECT id FROM notices_browser WHERE account_id = $1)";
    FORGET_NOTICES: (AccountId,) => () = "DELETE FROM notices_notice WHERE account_id = $1";
    FORGET_BROWSERS: (AccountId,) => () = "DELETE FROM notices_browser WHERE account_id = $1";
    FORGET_CHOICES: (AccountId,) => () = "DELETE FROM notices_choice WHERE account_id = $1";
    FORGET_LANGUAGE: (AccountId,) => () = "DELETE FROM notices_person WHERE account_id = $1";
}
