//! SQL of questions.
use kernel::{AccountId, BoothId, Instant, OrganisationId, Text};

use crate::product::State;
use crate::{ProductId, QuestionId};

db::row! {
    /// A question with what it is about.
    pub struct QuestionRow {
        pub id: QuestionId,
        pub product_id: ProductId,
        pub product_slug: String,
        pub product: Text,
        pub booth_id: BoothId,
        pub organisation_id: OrganisationId,
        pub commune: Option<String>,
        pub question: String,
        pub state: State,
        pub asked_at: Instant,
        pub answer: Option<String>,
        pub answer_state: Option<State>,
        pub answered_at: Option<Instant>,
    }
}

macro_rules! questions {
    ($rest:literal) => {
        concat!(
            "SELECT q.id AS id, q.product_id AS product_id, p.slug AS product_slug, p.name AS product,
    q.booth_id AS booth_id, b.organisation_id AS organisation_id, b.commune AS commune, q.question AS question,
    q.state AS state, q.asked_at AS asked_at, q.answer AS answer, q.answer_state AS answer_state,
    q.answered_at AS answered_at
    FROM catalogue_question q JOIN catalogue_product p ON p.id = q.product_id JOIN booths_booth b ON b.id = q.booth_id
    WHERE ",
            $rest
        )
    };
}

db::sql! {
    ASK: (QuestionId, ProductId, BoothId, Option<AccountId>, String, State, Instant) => () =
        "INSERT INTO catalogue_question (id, product_id, booth_id, account_id, question, state, asked_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)";
    ASKED_SINCE: (AccountId, Instant) => (i64,) =
        "SELECT COUNT(*) AS questions FROM catalogue_question WHERE account_id = $1 AND asked_at > $2";
    BY_ID: (QuestionId,) => QuestionRow = questions!("q.id = $1");
    /// What everybody reads: those with an answer first.
    SHOWN: (ProductId,) => QuestionRow = questions!(
        "q.product_id = $1 AND q.state = 'shown'
         ORDER BY CASE WHEN q.answer_state = 'shown' THEN 0 ELSE 1 END, q.asked_at DESC, q.id DESC LIMIT 20"
    );
    /// What waits for a moderator.
    WAITING: (ProductId,) => QuestionRow = questions!(
        "q.product_id = $1 AND (q.state = 'waiting' OR (q.state = 'shown' AND q.answer_state = 'waiting'))
         ORDER BY q.asked_at, q.id LIMIT 50"
    );
    /// Those of a booth without an answer, the oldest first.
    OPEN: (BoothId,) => QuestionRow = questions!(
        "q.booth_id = $1 AND q.state = 'shown' AND q.answered_at IS NULL AND p.ended_at IS NULL
         ORDER BY q.asked_at, q.id LIMIT 50"
    );
    DONE: (BoothId,) => QuestionRow = questions!(
        "q.booth_id = $1 AND q.state = 'shown' AND q.answered_at IS NOT NULL AND p.ended_at IS NULL
         ORDER BY q.answered_at DESC, q.id DESC LIMIT 30"
    );
    OPEN_COUNT: (BoothId,) => (i64,) =
        "SELECT COUNT(*) AS questions FROM catalogue_question q JOIN catalogue_product p ON p.id = q.product_id
         WHERE q.booth_id = $1 AND q.state = 'shown' AND q.answered_at IS NULL AND p.ended_at IS NULL";
    ANSWER: (String, State, Option<AccountId>, Instant, QuestionId) => () =
        "UPDATE catalogue_question SET answer = $1, answer_state = $2, answered_by = $3, answered_at = $4
         WHERE id = $5 AND state = 'shown'";
    MODERATE: (State, QuestionId) => () =
        "UPDATE catalogue_question SET state = $1 WHERE id = $2 AND state = 'waiting'";
    MODERATE_ANSWER: (State, QuestionId) => () =
        "UPDATE catalogue_question SET answer_state = $1 WHERE id = $2 AND answer_state = 'waiting'";
    OF_ACCOUNT: (AccountId,) => (String, String, Instant, Option<String>) =
        "SELECT p.slug AS product, q.question AS question, q.asked_at AS asked_at, q.answer AS answer
         FROM catalogue_question q JOIN catalogue_product p ON p.id = q.product_id
         WHERE q.account_id = $1 ORDER BY q.asked_at, q.id LIMIT 10000";
    PRODUCTS_OF: (AccountId,) => (ProductId,) =
        "SELECT DISTINCT product_id FROM catalogue_question WHERE account_id = $1 ORDER BY product_id LIMIT 10000";
    ERASE: (AccountId,) => () = "DELETE FROM catalogue_question WHERE account_id = $1";
    UNLINK_ANSWERS: (AccountId,) => () =
        "UPDATE catalogue_question SET answered_by = NULL WHERE answered_by = $1";
}
