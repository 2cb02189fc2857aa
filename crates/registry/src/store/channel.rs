//! What businesses run online, and their notifications.
use std::marker::PhantomData;

use db::{Filter, List, Sort};
use kernel::{AccountId, Code, Day, Instant, Type};

use crate::channel::{ChannelKind, Does, Duty, DutyState};
use crate::notification::{Act, NotificationState};
use crate::{BusinessId, ChannelId, NotificationId};

db::row! {
    /// Something a business runs online.
    pub struct ChannelRow {
        pub id: ChannelId,
        pub business_id: BusinessId,
        pub kind: ChannelKind,
        pub name: String,
        pub address: String,
        pub does: Does,
        pub others_sell: bool,
        pub duty: Duty,
        pub duty_state: DutyState,
        pub duty_number: Option<String>,
        pub duty_day: Option<Day>,
        pub from_day: Day,
        pub to_day: Day,
        pub source: String,
    }
}

db::row! {
    /// A notification with the names around it.
    pub struct NotificationRow {
        pub id: NotificationId,
        pub code: Code,
        pub business_id: BusinessId,
        pub channel_id: ChannelId,
        pub act: Act,
        pub state: NotificationState,
        pub filed_at: Instant,
        pub filed_by: Option<AccountId>,
        pub due_day: Day,
        pub commune: Option<String>,
        pub note: String,
        pub number: Option<String>,
        pub answer: Option<String>,
        pub answered_at: Option<Instant>,
        pub business: String,
        pub business_code: Code,
        pub channel: String,
        pub address: String,
    }
}

macro_rules! channels {
    ($rest:literal) => {
        concat!(
            "SELECT id, business_id, kind, name, address, does, others_sell, duty, duty_state, duty_number, duty_day,
             from_day, to_day, source FROM registry_channel ",
            $rest
        )
    };
}

macro_rules! notifications {
    ($rest:literal) => {
        concat!(
            "SELECT n.id AS id, n.code AS code, n.business_id AS business_id, n.channel_id AS channel_id, n.act AS act,
             n.state AS state, n.filed_at AS filed_at, n.filed_by AS filed_by, n.due_day AS due_day,
             n.commune AS commune, n.note AS note, n.number AS number, n.answer AS answer,
             n.answered_at AS answered_at, v.name AS business, b.code AS business_code, c.name AS channel,
             c.address AS address
             FROM registry_notification n JOIN registry_business b ON b.id = n.business_id
             JOIN registry_version v ON v.business_id = n.business_id AND v.to_day = '9999-12-31'
             JOIN registry_channel c ON c.id = n.channel_id ",
            $rest
        )
    };
}

/// A channel, for INSERT.
pub(crate) type NewChannelRow = (
    ChannelId,
    BusinessId,
    ChannelKind,
    String,
    String,
    String,
    Does,
    bool,
    Duty,
    DutyState,
    Option<String>,
    Option<Day>,
    Day,
    String,
    String,
);

db::sql! {
    INSERT: NewChannelRow => () =
        "INSERT INTO registry_channel (id, business_id, kind, name, address, host, does, others_sell, duty, duty_state,
             duty_number, duty_day, from_day, to_day, source)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) ON CONFLICT DO NOTHING";
    /// Also what ended on the day it began; not what was changed on that day, which is there as it became.
    OF_BUSINESS: (BusinessId,) => ChannelRow =
        channels!("WHERE business_id = $1 AND (from_day < to_day OR source <> 'changed')
             ORDER BY to_day DESC, kind, id LIMIT 100");
    BY_ID: (ChannelId,) => ChannelRow = channels!("WHERE id = $1");
    END: (Day, ChannelId, String) => () =
        "UPDATE registry_channel SET to_day = $1 WHERE id = $2 AND to_day = $3 AND duty_state <> 'filed'";
    /// Ends how it was; the duty goes on with how it is.
    REPLACE: (Day, ChannelId, String) => () =
        "UPDATE registry_channel SET to_day = $1, source = 'changed', duty_state = 'none'
         WHERE id = $2 AND to_day = $3 AND duty_state <> 'filed'";
    /// Once, and only while the duty is to be met.
    FILE_DUTY: (ChannelId,) => () =
        "UPDATE registry_channel SET duty_state = 'filed' WHERE id = $1 AND duty_state IN ('open', 'refused')";
    SET_DUTY: (DutyState, Option<String>, Option<Day>, ChannelId) => () =
        "UPDATE registry_channel SET duty_state = $1, duty_number = $2, duty_day = $3 WHERE id = $4";
    MOVE: (BusinessId, BusinessId) => () =
        "UPDATE registry_channel SET business_id = $1 WHERE business_id = $2 AND NOT EXISTS
             (SELECT 1 FROM registry_channel other WHERE other.business_id = $1 AND other.kind = registry_channel.kind
              AND other.address = registry_channel.address)";
    OPEN_SERIES: (String, i64) => () =
        "INSERT INTO registry_series (series, year, last) VALUES ($1, $2, 0) ON CONFLICT (series, year) DO NOTHING";
    COUNT_SERIES: (String, i64) => () = "UPDATE registry_series SET last = last + 1 WHERE series = $1 AND year = $2";
    SERIES: (String, i64) => (i64,) = "SELECT last FROM registry_series WHERE series = $1 AND year = $2";
    FILE: (NotificationId, Code, BusinessId, ChannelId, Act, NotificationState, Instant, Option<AccountId>, Day,
        Option<String>, String) => () =
        "INSERT INTO registry_notification (id, code, business_id, channel_id, act, state, filed_at, filed_by, due_day,
             commune, note)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT DO NOTHING";
    NOTIFICATION: (Code,) => NotificationRow = notifications!("WHERE n.code = $1");
    NOTIFICATIONS_OF: (BusinessId,) => NotificationRow =
        notifications!("WHERE n.business_id = $1 ORDER BY n.filed_at DESC LIMIT 50");
    ANSWER: (NotificationState, Option<String>, String, Instant, Option<AccountId>, NotificationId) => () =
        "UPDATE registry_notification SET state = $1, number = $2, answer = $3, answered_at = $4, answered_by = $5
         WHERE id = $6 AND state = 'filed'";
    /// Notifications whose number is not the count of the answers of their year.
    NUMBERS: (String,) => (i64, i64) =
        "SELECT CAST(COALESCE(SUM(last), 0) AS BIGINT) AS a,
             (SELECT COUNT(*) FROM registry_notification WHERE number IS NOT NULL) AS b
         FROM registry_series WHERE series = $1";
    FORGET_NOTES: (BusinessId,) => () = "UPDATE registry_notification SET note = '' WHERE business_id = $1";
    MOVE_NOTIFICATIONS: (BusinessId, BusinessId) => () =
        "UPDATE registry_notification SET business_id = $1 WHERE business_id = $2";
}

/// Notifications, for officials.
pub(crate) static NOTIFICATIONS: List<NotificationRow> = List {
    name: "registry::NOTIFICATIONS",
    columns: "n.id AS id, n.code AS code, n.business_id AS business_id, n.channel_id AS channel_id, n.act AS act,
        n.state AS state, n.filed_at AS filed_at, n.filed_by AS filed_by, n.due_day AS due_day, n.commune AS commune,
        n.note AS note, n.number AS number, n.answer AS answer, n.answered_at AS answered_at, v.name AS business,
        b.code AS business_code, c.name AS channel, c.address AS address",
    from: "registry_notification n JOIN registry_business b ON b.id = n.business_id
        JOIN registry_version v ON v.business_id = n.business_id AND v.to_day = '9999-12-31'
        JOIN registry_channel c ON c.id = n.channel_id",
    scope: "",
    scope_types: &[],
    filters: &[
        Filter { name: "state", sql: "n.state = ?", ty: Type::Text },
        Filter { name: "commune", sql: "n.commune = ?", ty: Type::Text },
        Filter { name: "communes", sql: "? LIKE '%' || n.commune || '%'", ty: Type::Text },
        Filter { name: "overdue", sql: "n.state = 'filed' AND n.due_day < ?", ty: Type::Text },
    ],
    sorts: &[
        Sort { name: "newest", column: "n.filed_at", ty: Type::Time, descending: true },
        Sort { name: "due", column: "n.due_day", ty: Type::Text, descending: false },
    ],
    id: "n.id",
    row: PhantomData,
};
