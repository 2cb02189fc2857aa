//! SQL of moderation: what the rules ask of a product, reports, the moderators' work list.
use std::marker::PhantomData;

use db::{Filter, List, Sort};
use kernel::{BoothId, Instant, OrganisationId, Text, Type};

use crate::product::State;
use crate::{ProductId, ReportId};

db::row! {
    /// What the rules need to know beside the words.
    pub(crate) struct GateRow {
        pub(crate) state: State,
        pub(crate) state_reason: Option<String>,
        pub(crate) held: bool,
        pub(crate) passed: String,
        pub(crate) missing: Option<String>,
        pub(crate) goods_group: Option<i64>,
        pub(crate) declared: bool,
    }
}

db::row! {
    /// What a moderator decides about.
    pub(crate) struct SubjectRow {
        pub(crate) id: ProductId,
        pub(crate) slug: String,
        pub(crate) name: Text,
        pub(crate) state: State,
        pub(crate) state_reason: Option<String>,
        pub(crate) version: i64,
        pub(crate) commune: Option<String>,
        pub(crate) organisation_id: OrganisationId,
    }
}

db::row! {
    /// A report of a visitor or a request of an authority.
    pub(crate) struct ReportRow {
        pub(crate) reason: String,
        pub(crate) said: String,
        pub(crate) authority: Option<String>,
        pub(crate) due_at: Option<Instant>,
        pub(crate) reported_at: Instant,
        pub(crate) answered_at: Option<Instant>,
    }
}

db::row! {
    /// A product in the work list.
    pub(crate) struct WorkRow {
        pub(crate) slug: String,
        pub(crate) name: Text,
        pub(crate) booth: Text,
        pub(crate) commune: Option<String>,
        pub(crate) category: String,
        pub(crate) state: State,
        pub(crate) reports: i64,
        pub(crate) due_at: Option<Instant>,
        pub(crate) added_at: Instant,
    }
}

db::sql! {
    GATE: (ProductId,) => GateRow =
        "SELECT p.state AS state, p.state_reason AS state_reason, p.held AS held, p.passed AS passed,
             l.missing AS missing, l.goods_group AS goods_group,
             EXISTS (SELECT 1 FROM catalogue_certificate c
                 WHERE c.product_id = p.id AND c.kind = 'declaration' AND c.state = 'verified') AS declared
         FROM catalogue_product p LEFT JOIN catalogue_label l ON l.product_id = p.id AND l.to_at IS NULL
         WHERE p.id = $1";
    SET_STATE: (State, Option<String>, ProductId) => () =
        "UPDATE catalogue_product SET state = $1, state_reason = $2, version = version + 1 WHERE id = $3";
    /// A moderator's decision about what the moderator has seen.
    DECIDE: (State, Option<String>, bool, String, ProductId, i64) => () =
        "UPDATE catalogue_product SET state = $1, state_reason = $2, held = $3, passed = $4, version = version + 1
         WHERE id = $5 AND version = $6 AND ended_at IS NULL";
    SUBJECT: (String,) => SubjectRow =
        "SELECT p.id AS id, p.slug AS slug, p.name AS name, p.state AS state, p.state_reason AS state_reason,
             p.version AS version, b.commune AS commune, b.organisation_id AS organisation_id
         FROM catalogue_product p JOIN booths_booth b ON b.id = p.booth_id
         WHERE p.slug = $1 AND p.ended_at IS NULL";
    ATTENTION: (ProductId,) => () =
        "UPDATE catalogue_product SET attention = CASE
             WHEN EXISTS (SELECT 1 FROM catalogue_report r
                 WHERE r.product_id = catalogue_product.id AND r.answered_at IS NULL AND r.due_at IS NOT NULL) THEN 3
             WHEN state = 'waiting' THEN 2
             WHEN EXISTS (SELECT 1 FROM catalogue_report r
                 WHERE r.product_id = catalogue_product.id AND r.answered_at IS NULL) THEN 1
             WHEN EXISTS (SELECT 1 FROM catalogue_question q
                 WHERE q.product_id = catalogue_product.id AND (q.state = 'waiting' OR q.answer_state = 'waiting')) THEN 1
             ELSE 0 END
         WHERE id = $1";
    REPORT: (ReportId, ProductId, String, String, Vec<u8>, Option<String>, Option<Instant>, Instant) => () =
        "INSERT INTO catalogue_report (id, product_id, reason, said, browser, authority, due_at, reported_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING";
    REPORTS_OF_BROWSER: (Vec<u8>, Instant) => (i64,) =
        "SELECT COUNT(*) AS reports FROM catalogue_report WHERE browser = $1 AND reported_at > $2";
    OPEN_REPORTS: (ProductId,) => (i64,) =
        "SELECT COUNT(*) AS reports FROM catalogue_report WHERE product_id = $1 AND answered_at IS NULL";
    REPORTS: (ProductId,) => ReportRow =
        "SELECT reason, said, authority, due_at, reported_at, answered_at FROM catalogue_report
         WHERE product_id = $1 ORDER BY reported_at DESC, id DESC LIMIT 100";
    ANSWER_REPORTS: (Instant, ProductId) => () =
        "UPDATE catalogue_report SET answered_at = $1 WHERE product_id = $2 AND answered_at IS NULL";
    FORGET_REPORTS: (Instant,) => () =
        "DELETE FROM catalogue_report WHERE authority IS NULL AND answered_at < $1";
    /// Addresses of those who sell for an organisation.
    SELLERS: (OrganisationId,) => (String,) =
        "SELECT DISTINCT a.email AS email FROM people_grant g JOIN people_account a ON a.id = g.account_id
         WHERE g.organisation_id = $1 AND g.ended_at IS NULL AND a.ended_at IS NULL AND a.email IS NOT NULL
         ORDER BY a.email LIMIT 20";
    /// Products that are not shown and whose seller is told why.
    STUCK: (BoothId,) => (String, Text, State, Option<String>) =
        "SELECT slug, name, state, state_reason FROM catalogue_product
         WHERE booth_id = $1 AND ended_at IS NULL AND state IN ('waiting', 'refused', 'draft') AND state_reason IS NOT NULL
         ORDER BY rank DESC, id DESC LIMIT 10";
}

/// Products for moderators: those that need one first.
pub(crate) static WORK: List<WorkRow> = List {
    name: "catalogue::WORK",
    columns: "p.slug AS slug, p.name AS name, b.name AS booth, b.commune AS commune, p.category AS category,
    p.state AS state,
    (SELECT COUNT(*) FROM catalogue_report r WHERE r.product_id = p.id AND r.answered_at IS NULL) AS reports,
    (SELECT MIN(r.due_at) FROM catalogue_report r WHERE r.product_id = p.id AND r.answered_at IS NULL) AS due_at,
    p.added_at AS added_at",
    from: "catalogue_product p JOIN booths_booth b ON b.id = p.booth_id",
    scope: "p.ended_at IS NULL AND b.ended_at IS NULL",
    scope_types: &[],
    filters: &[
        Filter { name: "q", sql: "p.name_fold LIKE ?", ty: Type::Text },
        Filter { name: "state", sql: "p.state = ?", ty: Type::Text },
        Filter { name: "category", sql: "p.category = ?", ty: Type::Text },
        Filter { name: "commune", sql: "b.commune = ?", ty: Type::Text },
        Filter { name: "communes", sql: "? LIKE '%' || b.commune || '%'", ty: Type::Text },
        Filter { name: "attention", sql: "p.attention >= ?", ty: Type::Int },
    ],
    sorts: &[
        Sort { name: "attention", column: "p.attention", ty: Type::Int, descending: true },
        Sort { name: "newest", column: "p.rank", ty: Type::Int, descending: true },
        Sort { name: "name", column: "p.name_sort", ty: Type::Bytes, descending: false },
    ],
    id: "p.id",
    row: PhantomData,
};
