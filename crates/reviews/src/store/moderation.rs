//! SQL of reports and of the moderators' list.
use std::marker::PhantomData;

use db::{Filter, List, Sort};
use kernel::{Instant, Text, Type};

use crate::review::ReviewState;
use crate::{ReviewId, ReviewReportId};

db::row! {
    /// What a reader says is wrong.
    pub(crate) struct ReportRow {
        pub(crate) reason: String,
        pub(crate) said: String,
        pub(crate) reported_at: Instant,
        pub(crate) answered_at: Option<Instant>,
    }
}

db::row! {
    /// A review in the moderators' list.
    pub(crate) struct WorkRow {
        pub(crate) id: ReviewId,
        pub(crate) product: Text,
        pub(crate) booth: Text,
        pub(crate) stars: i64,
        pub(crate) body: String,
        pub(crate) state: ReviewState,
        pub(crate) answer_state: Option<ReviewState>,
        pub(crate) reports: i64,
        pub(crate) written_at: Instant,
    }
}

db::sql! {
    /// A moderator's decision about what the moderator has seen.
    DECIDE: (ReviewState, Option<String>, ReviewId, i64) => () =
        "UPDATE reviews_review SET state = $1, state_reason = $2, version = version + 1 WHERE id = $3 AND version = $4";
    DECIDE_ANSWER: (ReviewState, ReviewId, i64) => () =
        "UPDATE reviews_review SET answer_state = $1, version = version + 1
         WHERE id = $2 AND version = $3 AND answer IS NOT NULL";
    ATTENTION: (ReviewId,) => () =
        "UPDATE reviews_review SET attention = CASE
             WHEN state = 'waiting' OR (state = 'shown' AND answer_state = 'waiting') THEN 2
             WHEN EXISTS (SELECT 1 FROM reviews_report p
                 WHERE p.review_id = reviews_review.id AND p.answered_at IS NULL) THEN 1
             ELSE 0 END
         WHERE id = $1";
    REPORT: (ReviewReportId, ReviewId, String, String, Vec<u8>, Instant) => () =
        "INSERT INTO reviews_report (id, review_id, reason, said, browser, reported_at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (review_id, browser) DO NOTHING";
    REPORTS_OF_BROWSER: (Vec<u8>, Instant) => (i64,) =
        "SELECT COUNT(*) AS reports FROM reviews_report WHERE browser = $1 AND reported_at > $2";
    OPEN_REPORTS: (ReviewId,) => (i64,) =
        "SELECT COUNT(*) AS reports FROM reviews_report WHERE review_id = $1 AND answered_at IS NULL";
    REPORTS: (ReviewId,) => ReportRow =
        "SELECT reason, said, reported_at, answered_at FROM reviews_report
         WHERE review_id = $1 ORDER BY reported_at DESC, id DESC LIMIT 100";
    ANSWER_REPORTS: (Instant, ReviewId) => () =
        "UPDATE reviews_report SET answered_at = $1 WHERE review_id = $2 AND answered_at IS NULL";
    DELETE_REPORTS: (ReviewId,) => () = "DELETE FROM reviews_report WHERE review_id = $1";
    FORGET_REPORTS: (Instant,) => () = "DELETE FROM reviews_report WHERE answered_at < $1";
}

/// Reviews for moderators: those that need one first.
pub(crate) static WORK: List<WorkRow> = List {
    name: "reviews::WORK",
    columns:
        "r.id AS id, p.name AS product, b.name AS booth, r.stars AS stars, r.body AS body, r.state AS state,
    r.answer_state AS answer_state,
    (SELECT COUNT(*) FROM reviews_report t WHERE t.review_id = r.id AND t.answered_at IS NULL) AS reports,
    r.written_at AS written_at",
    from: "reviews_review r JOIN catalogue_product p ON p.id = r.product_id JOIN booths_booth b ON b.id = r.booth_id",
    scope: "",
    scope_types: &[],
    filters: &[
        Filter { name: "state", sql: "r.state = ?", ty: Type::Text },
        Filter { name: "stars", sql: "r.stars = ?", ty: Type::Int },
        Filter { name: "attention", sql: "r.attention >= ?", ty: Type::Int },
        Filter { name: "communes", sql: "? LIKE '%' || b.commune || '%'", ty: Type::Text },
    ],
    sorts: &[
        Sort { name: "attention", column: "r.attention", ty: Type::Int, descending: true },
        Sort { name: "newest", column: "r.written_at", ty: Type::Time, descending: true },
    ],
    id: "r.id",
    row: PhantomData,
};
