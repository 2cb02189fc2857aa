//! All SQL of conversations; of messages and reports below.
pub(crate) mod message;
pub(crate) mod report;

use std::marker::PhantomData;

use booths::BoothState;
use catalogue::ProductId;
use db::{Filter, List, Sort};
use kernel::{AccountId, BoothId, Instant, OrganisationId, Text, Type};
use orders::CheckoutId;

use crate::{ConversationId, Side};

db::row! {
    /// A conversation with the names of its sides.
    pub struct ConversationRow {
        pub id: ConversationId,
        pub booth_id: BoothId,
        pub booth_slug: String,
        pub booth_name: Text,
        pub booth_kind: String,
        pub organisation_id: OrganisationId,
        pub account_id: AccountId,
        pub shopper_name: String,
        pub last_at: Instant,
        pub messages: i64,
        pub shopper_read: i64,
        pub booth_read: i64,
        pub shopper_unread: i64,
        pub booth_unread: i64,
        pub shopper_blocked_at: Option<Instant>,
        pub booth_blocked_at: Option<Instant>,
        pub closed_at: Option<Instant>,
        /// The beginning of a list's line; empty where it shows a photo or a card.
        pub last_body: Option<String>,
    }
}

impl ConversationRow {
    /// Where that side reads it.
    pub(crate) fn page_of(&self, side: Side) -> String {
        match side {
            Side::Shopper => format!("/account/messages/{}", self.booth_slug),
            Side::Booth => format!("/desk/messages/{}", self.id),
        }
    }
}

db::row! {
    /// A booth that somebody may write to.
    pub(crate) struct BoothCard {
        pub(crate) id: BoothId,
        pub(crate) slug: String,
        pub(crate) name: Text,
        pub(crate) kind: String,
        pub(crate) state: BoothState,
        pub(crate) listed_only: bool,
    }
}

macro_rules! columns {
    () => {
        "c.id AS id, c.booth_id AS booth_id, b.slug AS booth_slug, b.name AS booth_name, b.kind AS booth_kind,
    b.organisation_id AS organisation_id, c.account_id AS account_id, a.name AS shopper_name, c.last_at AS last_at,
    c.messages AS messages, c.shopper_read AS shopper_read, c.booth_read AS booth_read,
    c.shopper_unread AS shopper_unread, c.booth_unread AS booth_unread, c.shopper_blocked_at AS shopper_blocked_at,
    c.booth_blocked_at AS booth_blocked_at, c.closed_at AS closed_at, m.body AS last_body"
    };
}

macro_rules! from {
    () => {
        "talk_conversation c JOIN booths_booth b ON b.id = c.booth_id JOIN people_account a ON a.id = c.account_id
    LEFT JOIN talk_message m ON m.conversation_id = c.id AND m.number = c.messages"
    };
}

macro_rules! conversations {
    ($rest:literal) => {
        concat!("SELECT ", columns!(), " FROM ", from!(), " ", $rest)
    };
}

db::sql! {
    BOOTH: (String,) => BoothCard =
        "SELECT id, slug, name, kind, state, listed_only FROM booths_booth
         WHERE slug = $1 AND state IN ('open', 'paused') AND ended_at IS NULL";
    BOOTH_OF_PRODUCT: (ProductId,) => BoothCard =
        "SELECT b.id AS id, b.slug AS slug, b.name AS name, b.kind AS kind, b.state AS state, b.listed_only AS listed_only
         FROM catalogue_product p JOIN booths_booth b ON b.id = p.booth_id WHERE p.id = $1";
    BOOTH_BY_ID: (BoothId,) => BoothCard =
        "SELECT id, slug, name, kind, state, listed_only FROM booths_booth WHERE id = $1";
    BOOTHS_OF_CHECKOUT: (CheckoutId,) => (String, Text, kernel::Code, Option<AccountId>) =
        "SELECT b.slug AS slug, b.name AS name, o.code AS code, c.account_id AS account_id
         FROM orders_checkout c JOIN orders_order o ON o.checkout_id = c.id JOIN booths_booth b ON b.id = o.booth_id
         WHERE c.id = $1 AND b.state IN ('open', 'paused') ORDER BY o.id LIMIT 50";
    BY_ID: (ConversationId,) => ConversationRow = conversations!("WHERE c.id = $1");
    OF_BOTH: (BoothId, AccountId) => ConversationRow =
        conversations!("WHERE c.booth_id = $1 AND c.account_id = $2");
    INSERT: (ConversationId, BoothId, AccountId, Instant, Instant) => () =
        "INSERT INTO talk_conversation (id, booth_id, account_id, begun_at, last_at)
         VALUES ($1, $2, $3, $4, $5) ON CONFLICT (booth_id, account_id) DO NOTHING";
    BEGUN_SINCE: (AccountId, Instant) => (i64,) =
        "SELECT COUNT(*) AS begun FROM talk_conversation WHERE account_id = $1 AND begun_at > $2";
    /// Takes the lock; the next statement sees what others did.
    LOCK: (ConversationId,) => () = "UPDATE talk_conversation SET messages = messages WHERE id = $1";
    /// The next message of the shopper: its number, and how many the booth has not seen with it.
    FROM_SHOPPER: (Instant, ConversationId) => (i64, i64) =
        "UPDATE talk_conversation SET messages = messages + 1, booth_unread = booth_unread + 1, last_at = $1
         WHERE id = $2 AND closed_at IS NULL AND shopper_blocked_at IS NULL AND booth_blocked_at IS NULL
         RETURNING messages, booth_unread";
    FROM_BOOTH: (Instant, ConversationId) => (i64, i64) =
        "UPDATE talk_conversation SET messages = messages + 1, shopper_unread = shopper_unread + 1, last_at = $1
         WHERE id = $2 AND closed_at IS NULL AND shopper_blocked_at IS NULL AND booth_blocked_at IS NULL
         RETURNING messages, shopper_unread";
    READ_BY_SHOPPER: (i64, i64, ConversationId, i64) => () =
        "UPDATE talk_conversation SET shopper_read = $1, shopper_told_at = NULL, shopper_unread =
             (SELECT COUNT(*) FROM talk_message m
              WHERE m.conversation_id = talk_conversation.id AND m.side = 'booth' AND m.number > $2)
         WHERE id = $3 AND shopper_read < $4";
    READ_BY_BOOTH: (i64, i64, ConversationId, i64) => () =
        "UPDATE talk_conversation SET booth_read = $1, booth_told_at = NULL, booth_unread =
             (SELECT COUNT(*) FROM talk_message m
              WHERE m.conversation_id = talk_conversation.id AND m.side = 'shopper' AND m.number > $2)
         WHERE id = $3 AND booth_read < $4";
    BLOCK_BY_SHOPPER: (Option<Instant>, ConversationId, bool) => () =
        "UPDATE talk_conversation SET shopper_blocked_at = $1 WHERE id = $2 AND (shopper_blocked_at IS NULL) = $3";
    BLOCK_BY_BOOTH: (Option<Instant>, ConversationId, bool) => () =
        "UPDATE talk_conversation SET booth_blocked_at = $1 WHERE id = $2 AND (booth_blocked_at IS NULL) = $3";
    CLOSE: (Instant, ConversationId) => () =
        "UPDATE talk_conversation SET closed_at = $1 WHERE id = $2 AND closed_at IS NULL";
    TOLD_TO_SHOPPER: (Instant, ConversationId, i64) => () =
        "UPDATE talk_conversation SET shopper_told_at = $1
         WHERE id = $2 AND shopper_told_at IS NULL AND shopper_read < $3 AND closed_at IS NULL
             AND shopper_blocked_at IS NULL";
    TOLD_TO_BOOTH: (Instant, ConversationId, i64) => () =
        "UPDATE talk_conversation SET booth_told_at = $1
         WHERE id = $2 AND booth_told_at IS NULL AND booth_read < $3 AND closed_at IS NULL AND booth_blocked_at IS NULL";
    UNREAD_OF_ACCOUNT: (AccountId,) => (i64,) =
        "SELECT COUNT(*) AS unread FROM talk_conversation WHERE account_id = $1 AND shopper_unread > 0";
    COUNT_OF_ACCOUNT: (AccountId,) => (i64,) =
        "SELECT COUNT(*) AS conversations FROM talk_conversation WHERE account_id = $1";
    UNREAD_OF_BOOTH: (BoothId,) => (i64,) =
        "SELECT COUNT(*) AS unread FROM talk_conversation WHERE booth_id = $1 AND booth_unread > 0";
    ALL_OF_ACCOUNT: (AccountId,) => ConversationRow =
        conversations!("WHERE c.account_id = $1 ORDER BY c.begun_at, c.id LIMIT 10000");
    DELETE: (ConversationId,) => () = "DELETE FROM talk_conversation WHERE id = $1";
    FORGET: (Instant,) => () =
        "DELETE FROM talk_conversation WHERE last_at < $1 AND NOT EXISTS (SELECT 1 FROM talk_message m
             WHERE m.conversation_id = talk_conversation.id)";
}

/// Every statement, for the test that executes them.
pub(crate) fn statements() -> Vec<&'static dyn db::Statement> {
    [STATEMENTS, message::STATEMENTS, report::STATEMENTS].concat()
}

const LATEST: Sort = Sort { name: "newest", column: "c.last_at", ty: Type::Time, descending: true };

/// The conversations of a shopper.
pub(crate) static OF_ACCOUNT: List<ConversationRow> = List {
    name: "talk::OF_ACCOUNT",
    columns: columns!(),
    from: from!(),
    scope: "c.account_id = ?",
    scope_types: &[Type::Uuid],
    filters: &[Filter { name: "unread", sql: "c.shopper_unread >= ?", ty: Type::Int }],
    sorts: &[LATEST],
    id: "c.id",
    row: PhantomData,
};

/// The conversations of a booth.
pub(crate) static OF_BOOTH: List<ConversationRow> = List {
    name: "talk::OF_BOOTH",
    columns: columns!(),
    from: from!(),
    scope: "c.booth_id = ?",
    scope_types: &[Type::Uuid],
    filters: &[Filter { name: "unread", sql: "c.booth_unread >= ?", ty: Type::Int }],
    sorts: &[LATEST],
    id: "c.id",
    row: PhantomData,
};
