//! SQL of reports, and of who looked into what was reported.
use std::marker::PhantomData;

use db::{Filter, List, Sort};
use kernel::{AccountId, Instant, Text, Type};

use crate::{ConversationId, Side, TalkReportId};

db::row! {
    /// A report, without anything that was written in the conversation.
    pub(crate) struct ReportRow {
        pub(crate) id: TalkReportId,
        pub(crate) conversation_id: ConversationId,
        pub(crate) booth_name: Text,
        pub(crate) side: Side,
        pub(crate) reason: String,
        pub(crate) said: String,
        pub(crate) reported_at: Instant,
        pub(crate) decided_at: Option<Instant>,
        pub(crate) verdict: Option<String>,
        pub(crate) verdict_reason: Option<String>,
    }
}

macro_rules! columns {
    () => {
        "r.id AS id, r.conversation_id AS conversation_id, b.name AS booth_name, r.side AS side, r.reason AS reason,
    r.said AS said, r.reported_at AS reported_at, r.decided_at AS decided_at, r.verdict AS verdict,
    r.verdict_reason AS verdict_reason"
    };
}

macro_rules! from {
    () => {
        "talk_report r JOIN talk_conversation c ON c.id = r.conversation_id JOIN booths_booth b ON b.id = c.booth_id"
    };
}

db::sql! {
    REPORT: (TalkReportId, ConversationId, Side, Option<AccountId>, String, String, Instant) => () =
        "INSERT INTO talk_report (id, conversation_id, side, account_id, reason, said, reported_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING";
    BY_ID: (TalkReportId,) => ReportRow = concat!("SELECT ", columns!(), " FROM ", from!(), " WHERE r.id = $1");
    DECIDE: (Instant, String, String, TalkReportId) => () =
        "UPDATE talk_report SET decided_at = $1, verdict = $2, verdict_reason = $3 WHERE id = $4 AND decided_at IS NULL";
    OPEN: (TalkReportId, AccountId, Instant) => () =
        "INSERT INTO talk_reading (report_id, account_id, until) VALUES ($1, $2, $3)
         ON CONFLICT (report_id, account_id) DO UPDATE SET until = excluded.until";
    OPEN_UNTIL: (TalkReportId, AccountId, Instant) => (Instant,) =
        "SELECT until FROM talk_reading WHERE report_id = $1 AND account_id = $2 AND until > $3";
    UNLINK: (AccountId,) => () = "UPDATE talk_report SET account_id = NULL WHERE account_id = $1";
    DELETE_READINGS: (ConversationId,) => () =
        "DELETE FROM talk_reading WHERE report_id IN (SELECT id FROM talk_report WHERE conversation_id = $1)";
    DELETE_ALL: (ConversationId,) => () = "DELETE FROM talk_report WHERE conversation_id = $1";
    FORGET_READINGS: (Instant,) => () =
        "DELETE FROM talk_reading WHERE report_id IN (SELECT r.id FROM talk_report r
             JOIN talk_conversation c ON c.id = r.conversation_id WHERE c.last_at < $1)";
    FORGET: (Instant,) => () =
        "DELETE FROM talk_report WHERE conversation_id IN (SELECT id FROM talk_conversation WHERE last_at < $1)";
}

/// What was reported, for moderators.
pub(crate) static REPORTED: List<ReportRow> = List {
    name: "talk::REPORTED",
    columns: columns!(),
    from: from!(),
    scope: "",
    scope_types: &[],
    filters: &[
        Filter { name: "open", sql: "(r.decided_at IS NULL) = ?", ty: Type::Bool },
        Filter { name: "reason", sql: "r.reason = ?", ty: Type::Text },
    ],
    sorts: &[Sort { name: "newest", column: "r.reported_at", ty: Type::Time, descending: true }],
    id: "r.id",
    row: PhantomData,
};
