//! Turnover, reference figures, and the counts that indicators are made of.
use std::marker::PhantomData;

use db::{Filter, List, Sort};
use kernel::{AccountId, Code, Day, Dong, Instant, Type, Uuid};

use crate::BusinessId;
use crate::facts::SizeClass;
use crate::reference::Geography;
use crate::turnover::{SalesChannel, TurnoverSource};

db::row! {
    /// Reported or estimated sales of a period.
    pub struct TurnoverRow {
        pub id: Uuid,
        pub business_code: Option<Code>,
        pub business: Option<String>,
        pub platform: String,
        pub period: String,
        pub source: TurnoverSource,
        pub channel: SalesChannel,
        pub amount: Dong,
        pub orders: Option<i64>,
        pub commune: Option<String>,
        pub revision: i64,
        pub reference: String,
        pub reported_at: Instant,
    }
}

db::row! {
    /// The report that holds so far.
    pub(crate) struct LastTurnover {
        pub(crate) id: Uuid,
        pub(crate) revision: i64,
        pub(crate) amount: Dong,
        pub(crate) orders: Option<i64>,
        pub(crate) reference: String,
    }
}

db::row! {
    /// A reference figure.
    pub struct ReferenceRow {
        pub id: Uuid,
        pub series: String,
        pub place: String,
        pub geography: Geography,
        pub period: String,
        pub value: i64,
        pub source: String,
        pub published_on: String,
        pub note: String,
        pub revision: i64,
        pub current: bool,
        pub entered_at: Instant,
    }
}

db::row! {
    /// Active businesses of one size, group and legal form: how many, and how many say yes or no.
    pub(crate) struct CountRow {
        pub(crate) size_class: SizeClass,
        pub(crate) sector: String,
        pub(crate) legal_form: crate::facts::LegalForm,
        pub(crate) businesses: i64,
        pub(crate) site_yes: i64,
        pub(crate) site_known: i64,
        pub(crate) mail_yes: i64,
        pub(crate) mail_known: i64,
        pub(crate) marketplace_yes: i64,
        pub(crate) marketplace_known: i64,
        pub(crate) app_yes: i64,
        pub(crate) app_known: i64,
        pub(crate) cashless_yes: i64,
        pub(crate) cashless_known: i64,
        pub(crate) pos_yes: i64,
        pub(crate) channel_yes: i64,
        pub(crate) channel_known: i64,
    }
}

db::row! {
    /// Active businesses of a commune.
    pub struct PlaceCountRow {
        pub commune: Option<String>,
        pub former_commune: Option<String>,
        pub businesses: i64,
        pub site: i64,
        pub marketplace: i64,
        pub app: i64,
        pub cashless: i64,
    }
}

db::sql! {
    /// In the communes named by a text, all where it is empty.
    COUNTS: (Day, Day, String) => CountRow =
        "SELECT size_class, sector, legal_form, COUNT(*) AS businesses,
             COUNT(CASE WHEN site = 'yes' THEN 1 END) AS site_yes,
             COUNT(CASE WHEN site <> 'unknown' THEN 1 END) AS site_known,
             COUNT(CASE WHEN mail = 'yes' THEN 1 END) AS mail_yes,
             COUNT(CASE WHEN mail <> 'unknown' THEN 1 END) AS mail_known,
             COUNT(CASE WHEN marketplace = 'yes' THEN 1 END) AS marketplace_yes,
             COUNT(CASE WHEN marketplace <> 'unknown' THEN 1 END) AS marketplace_known,
             COUNT(CASE WHEN app = 'yes' THEN 1 END) AS app_yes,
             COUNT(CASE WHEN app <> 'unknown' THEN 1 END) AS app_known,
             COUNT(CASE WHEN cashless = 'yes' THEN 1 END) AS cashless_yes,
             COUNT(CASE WHEN cashless <> 'unknown' THEN 1 END) AS cashless_known,
             COUNT(CASE WHEN pos = 'yes' AND cashless = 'yes' THEN 1 END) AS pos_yes,
             COUNT(CASE WHEN site = 'yes' OR app = 'yes' OR marketplace = 'yes' OR social = 'yes' THEN 1 END)
                 AS channel_yes,
             COUNT(CASE WHEN site <> 'unknown' OR app <> 'unknown' OR marketplace <> 'unknown' OR social <> 'unknown'
                 THEN 1 END) AS channel_known
         FROM registry_version
         WHERE from_day <= $1 AND to_day > $2 AND status = 'active' AND ($3 = '' OR $3 LIKE '%' || commune || '%')
         GROUP BY size_class, sector, legal_form ORDER BY size_class, sector, legal_form";
    PLACE_COUNTS: (Day, Day) => PlaceCountRow =
        "SELECT commune, former_commune, COUNT(*) AS businesses,
             COUNT(CASE WHEN site = 'yes' THEN 1 END) AS site,
             COUNT(CASE WHEN marketplace = 'yes' THEN 1 END) AS marketplace,
             COUNT(CASE WHEN app = 'yes' THEN 1 END) AS app,
             COUNT(CASE WHEN cashless = 'yes' THEN 1 END) AS cashless
         FROM registry_version
         WHERE from_day <= $1 AND to_day > $2 AND status = 'active'
         GROUP BY commune, former_commune ORDER BY commune, former_commune";
    LAST_TURNOVER: (String, String, TurnoverSource, SalesChannel) => LastTurnover =
        "SELECT id, revision, amount, orders, reference FROM registry_turnover
         WHERE platform_key = $1 AND period = $2 AND source = $3 AND channel = $4 AND current";
    SUPERSEDE_TURNOVER: (Uuid,) => () = "UPDATE registry_turnover SET current = FALSE WHERE id = $1 AND current";
    INSERT_TURNOVER: (Uuid, Option<BusinessId>, String, String, String, Day, Day, TurnoverSource, SalesChannel, Dong,
        Option<i64>, Option<String>, i64, String, Option<AccountId>, Instant) => () =
        "INSERT INTO registry_turnover (id, business_id, platform, platform_key, period, from_day, to_day, source, channel,
             amount, orders, commune, revision, reference, reported_by, reported_at, current)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, TRUE)";
    TURNOVER_SUMS: (Day, Day, String) => (TurnoverSource, SalesChannel, Dong, i64) =
        "SELECT source AS a, channel AS b, CAST(SUM(amount) AS BIGINT) AS c, COUNT(*) AS d FROM registry_turnover
         WHERE current AND from_day >= $1 AND to_day <= $2 AND ($3 = '' OR $3 LIKE '%' || commune || '%')
         GROUP BY source, channel ORDER BY source, channel";
    TURNOVER_OF: (BusinessId,) => TurnoverRow =
        "SELECT t.id AS id, b.code AS business_code, CAST(NULL AS TEXT) AS business, t.platform AS platform,
             t.period AS period, t.source AS source, t.channel AS channel, t.amount AS amount, t.orders AS orders,
             t.commune AS commune, t.revision AS revision, t.reference AS reference, t.reported_at AS reported_at
         FROM registry_turnover t JOIN registry_business b ON b.id = t.business_id
         WHERE t.business_id = $1 AND t.current ORDER BY t.from_day DESC, t.id LIMIT 60";
    MOVE_TURNOVER: (BusinessId, BusinessId) => () =
        "UPDATE registry_turnover SET business_id = $1 WHERE business_id = $2";
    LAST_REFERENCE: (String, String, Geography, String) => ReferenceRow =
        "SELECT id, series, place, geography, period, value, source, published_on, note, revision, current, entered_at
         FROM registry_reference WHERE series = $1 AND place = $2 AND geography = $3 AND period = $4 AND current";
    /// The newest figure of a series for a place.
    NEWEST_REFERENCE: (String, String, Geography) => ReferenceRow =
        "SELECT id, series, place, geography, period, value, source, published_on, note, revision, current, entered_at
         FROM registry_reference WHERE series = $1 AND place = $2 AND geography = $3 AND current
         ORDER BY period DESC LIMIT 1";
    /// The newest figure of a whole year: what twelve months are divided by.
    NEWEST_YEAR: (String, String, Geography) => ReferenceRow =
        "SELECT id, series, place, geography, period, value, source, published_on, note, revision, current, entered_at
         FROM registry_reference WHERE series = $1 AND place = $2 AND geography = $3 AND current AND LENGTH(period) = 4
         ORDER BY period DESC LIMIT 1";
    SUPERSEDE_REFERENCE: (Uuid,) => () = "UPDATE registry_reference SET current = FALSE WHERE id = $1 AND current";
    INSERT_REFERENCE: (Uuid, String, String, Geography, String, i64, String, String, String, i64, Option<AccountId>,
        Instant) => () =
        "INSERT INTO registry_reference (id, series, place, geography, period, value, source, published_on, note, revision,
             entered_by, entered_at, current)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, TRUE)";
}

/// Turnover, for officials.
pub(crate) static TURNOVER: List<TurnoverRow> = List {
    name: "registry::TURNOVER",
    columns: "t.id AS id, b.code AS business_code, v.name AS business, t.platform AS platform, t.period AS period,
        t.source AS source, t.channel AS channel, t.amount AS amount, t.orders AS orders, t.commune AS commune,
        t.revision AS revision, t.reference AS reference, t.reported_at AS reported_at",
    from: "registry_turnover t LEFT JOIN registry_business b ON b.id = t.business_id
        LEFT JOIN registry_version v ON v.business_id = t.business_id AND v.to_day = '9999-12-31'",
    scope: "t.current = ?",
    scope_types: &[Type::Bool],
    filters: &[
        Filter { name: "source", sql: "t.source = ?", ty: Type::Text },
        Filter { name: "channel", sql: "t.channel = ?", ty: Type::Text },
        Filter { name: "year", sql: "t.period LIKE ?", ty: Type::Text },
        Filter { name: "commune", sql: "t.commune = ?", ty: Type::Text },
        Filter { name: "communes", sql: "? LIKE '%' || t.commune || '%'", ty: Type::Text },
    ],
    sorts: &[
        Sort { name: "newest", column: "t.reported_at", ty: Type::Time, descending: true },
        Sort { name: "amount", column: "t.amount", ty: Type::Int, descending: true },
    ],
    id: "t.id",
    row: PhantomData,
};

/// Reference figures, for officials.
pub(crate) static REFERENCE: List<ReferenceRow> = List {
    name: "registry::REFERENCE",
    columns: "id, series, place, geography, period, value, source, published_on, note, revision, current, entered_at",
    from: "registry_reference",
    scope: "",
    scope_types: &[],
    filters: &[
        Filter { name: "series", sql: "series = ?", ty: Type::Text },
        Filter { name: "place", sql: "place = ?", ty: Type::Text },
        Filter { name: "period", sql: "period = ?", ty: Type::Text },
        Filter { name: "current", sql: "current = ?", ty: Type::Bool },
    ],
    sorts: &[Sort { name: "newest", column: "entered_at", ty: Type::Time, descending: true }],
    id: "id",
    row: PhantomData,
};
