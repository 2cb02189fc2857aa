//! All SQL of reviews.
pub(crate) mod moderation;

use std::marker::PhantomData;

use catalogue::{ProductId, VariantId};
use db::{Filter, List, Sort};
use kernel::{AccountId, BoothId, Instant, OrganisationId, Text, Type, Uuid};
use orders::{CheckoutId, OrderId, Origin, Status};
use pictures::PictureId;

use crate::ReviewId;
use crate::review::ReviewState;
use crate::tally::Tally;

db::row! {
    /// A line of an order, with what its buyer said of it.
    pub struct LineRow {
        pub order_id: OrderId,
        pub token: String,
        pub account_id: Option<AccountId>,
        pub origin: Origin,
        pub status: Status,
        pub delivered_at: Option<Instant>,
        pub variant_id: VariantId,
        pub product_id: ProductId,
        pub product_slug: String,
        pub booth_id: BoothId,
        pub booth_name: Text,
        pub name: Text,
        pub variant: Text,
        pub kind: String,
        /// Of its review, if there is one.
        pub stars: Option<i64>,
        pub state: Option<ReviewState>,
    }
}

db::row! {
    /// A review with what it is about.
    pub struct ReviewRow {
        pub id: ReviewId,
        pub order_id: OrderId,
        pub product_id: ProductId,
        pub product_slug: String,
        pub product: Text,
        /// What told the variant from the others; empty where there was one.
        pub variant: Text,
        pub booth_id: BoothId,
        pub booth_name: Text,
        pub organisation_id: OrganisationId,
        pub commune: Option<String>,
        pub author: String,
        pub stars: i64,
        pub body: String,
        /// How many photos it has.
        pub photos: i64,
        pub state: ReviewState,
        pub state_reason: Option<String>,
        pub version: i64,
        pub written_at: Instant,
        pub changed_at: Option<Instant>,
        pub answer: Option<String>,
        pub answer_state: Option<ReviewState>,
        pub answered_at: Option<Instant>,
    }
}

/// Columns and tables of a review, once for the statements and once for the lists.
macro_rules! columns {
    () => {
        "r.id AS id, r.order_id AS order_id, r.product_id AS product_id, p.slug AS product_slug, p.name AS product,
    i.variant AS variant, r.booth_id AS booth_id, b.name AS booth_name, b.organisation_id AS organisation_id,
    b.commune AS commune, r.author AS author, r.stars AS stars, r.body AS body, r.photos AS photos,
    r.state AS state, r.state_reason AS state_reason, r.version AS version, r.written_at AS written_at,
    r.changed_at AS changed_at, r.answer AS answer, r.answer_state AS answer_state, r.answered_at AS answered_at"
    };
}

macro_rules! from {
    () => {
        "reviews_review r JOIN catalogue_product p ON p.id = r.product_id JOIN booths_booth b ON b.id = r.booth_id
    JOIN orders_item i ON i.order_id = r.order_id AND i.variant_id = r.variant_id"
    };
}

macro_rules! reviews {
    ($rest:literal) => {
        concat!("SELECT ", columns!(), " FROM ", from!(), " ", $rest)
    };
}

macro_rules! lines {
    ($rest:literal) => {
        concat!(
            "SELECT o.id AS order_id, c.token AS token, c.account_id AS account_id, o.origin AS origin,
    o.status AS status, o.delivered_at AS delivered_at, i.variant_id AS variant_id, i.product_id AS product_id, p.slug AS product_slug, o.booth_id AS booth_id,
    b.name AS booth_name, i.name AS name, i.variant AS variant, i.kind AS kind, r.stars AS stars, r.state AS state
    FROM orders_checkout c JOIN orders_order o ON o.checkout_id = c.id JOIN orders_item i ON i.order_id = o.id
    JOIN catalogue_product p ON p.id = i.product_id JOIN booths_booth b ON b.id = o.booth_id
    LEFT JOIN reviews_review r ON r.order_id = o.id AND r.variant_id = i.variant_id ",
            $rest
        )
    };
}

db::sql! {
    LINE: (String, VariantId) => LineRow = lines!("WHERE c.token = $1 AND i.variant_id = $2 ORDER BY o.id LIMIT 1");
    HANDED_OVER: (CheckoutId,) => LineRow =
        lines!("WHERE c.id = $1 AND o.status = 'delivered' AND (c.account_id IS NOT NULL OR o.origin = 'market')
         ORDER BY o.id, i.variant_id LIMIT 200");
    REVIEWABLE: (BoothId, i64) => LineRow = lines!(
        "WHERE o.booth_id = $1 AND o.status = 'delivered' AND r.id IS NULL
             AND (c.account_id IS NOT NULL OR o.origin = 'market')
         ORDER BY o.placed_at DESC, o.id DESC, i.variant_id LIMIT $2"
    );
    INSERT: (
        ReviewId, OrderId, VariantId, ProductId, BoothId, Option<AccountId>, String, i64, String, i64, ReviewState, Instant,
    ) => () =
        "INSERT INTO reviews_review (id, order_id, variant_id, product_id, booth_id, account_id, author, stars, body, photos,
             state, written_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT (order_id, variant_id) DO NOTHING";
    BY_LINE: (OrderId, VariantId) => ReviewRow = reviews!("WHERE r.order_id = $1 AND r.variant_id = $2");
    BY_ID: (ReviewId,) => ReviewRow = reviews!("WHERE r.id = $1");
    /// The writer's own change of what was read.
    CHANGE: (String, i64, String, i64, ReviewState, Option<String>, Instant, ReviewId, i64) => () =
        "UPDATE reviews_review SET author = $1, stars = $2, body = $3, photos = $4, state = $5, state_reason = $6,
             changed_at = $7, version = version + 1
         WHERE id = $8 AND version = $9";
    DELETE: (ReviewId, i64) => () = "DELETE FROM reviews_review WHERE id = $1 AND version = $2";
    /// Takes the lock, so that nothing is added to a review while it goes.
    LOCK: (ReviewId,) => () = "UPDATE reviews_review SET version = version WHERE id = $1";
    ANSWER: (String, ReviewState, Option<AccountId>, Instant, ReviewId) => () =
        "UPDATE reviews_review SET answer = $1, answer_state = $2, answered_by = $3, answered_at = $4, version = version + 1
         WHERE id = $5 AND state = 'shown' AND answered_at IS NULL";
    LATEST_OF_PRODUCT: (ProductId,) => ReviewRow = reviews!(
        "WHERE r.product_id = $1 AND r.state = 'shown' ORDER BY r.written_at DESC, r.id DESC LIMIT 3"
    );
    LATEST_OF_BOOTH: (BoothId,) => ReviewRow = reviews!(
        "WHERE r.booth_id = $1 AND r.state = 'shown' ORDER BY r.written_at DESC, r.id DESC LIMIT 3"
    );
    OPEN_OF_BOOTH: (BoothId,) => (i64,) =
        "SELECT COUNT(*) AS reviews FROM reviews_review WHERE booth_id = $1 AND state = 'shown' AND answered_at IS NULL";
    OF_ACCOUNT: (AccountId,) => ReviewRow =
        reviews!("WHERE r.account_id = $1 ORDER BY r.written_at, r.id LIMIT 10000");
    UNLINK_ANSWERS: (AccountId,) => () =
        "UPDATE reviews_review SET answered_by = NULL WHERE answered_by = $1";

    PHOTOS: (ReviewId,) => (PictureId,) =
        "SELECT picture_id FROM reviews_photo WHERE review_id = $1 ORDER BY position LIMIT 20";
    INSERT_PHOTO: (ReviewId, i64, PictureId) => () =
        "INSERT INTO reviews_photo (review_id, position, picture_id) VALUES ($1, $2, $3)";
    CLEAR_PHOTOS: (ReviewId,) => () = "DELETE FROM reviews_photo WHERE review_id = $1";

    TALLY: (Uuid,) => Tally = "SELECT one, two, three, four, five FROM reviews_count WHERE subject_id = $1";
    INSERT_TALLY: (Uuid,) => () =
        "INSERT INTO reviews_count (subject_id, one, two, three, four, five) VALUES ($1, 0, 0, 0, 0, 0)
         ON CONFLICT (subject_id) DO NOTHING";
    ADD_TALLY: (i64, i64, i64, i64, i64, Uuid) => () =
        "UPDATE reviews_count SET one = one + $1, two = two + $2, three = three + $3, four = four + $4, five = five + $5
         WHERE subject_id = $6";
    /// Subjects whose tally is not what their shown reviews are, and reviews of products without one.
    WRONG_TALLIES: () => (i64,) =
        "SELECT COUNT(*) AS wrong FROM reviews_count c
         WHERE c.one + c.two + c.three + c.four + c.five <> (SELECT COUNT(*) FROM reviews_review r
                 WHERE r.state = 'shown' AND (r.product_id = c.subject_id OR r.booth_id = c.subject_id))
             OR c.one + 2 * c.two + 3 * c.three + 4 * c.four + 5 * c.five <> (SELECT COALESCE(SUM(r.stars), 0)
                 FROM reviews_review r
                 WHERE r.state = 'shown' AND (r.product_id = c.subject_id OR r.booth_id = c.subject_id))";
    UNCOUNTED: () => (i64,) =
        "SELECT COUNT(*) AS wrong FROM reviews_review r WHERE r.state = 'shown'
             AND NOT EXISTS (SELECT 1 FROM reviews_count c WHERE c.subject_id = r.product_id)";
}

/// Every statement, for the test that executes them.
pub(crate) fn statements() -> Vec<&'static dyn db::Statement> {
    [STATEMENTS, moderation::STATEMENTS].concat()
}

const NEWEST: Sort = Sort { name: "newest", column: "r.written_at", ty: Type::Time, descending: true };

/// What everybody reads of a product.
pub(crate) static SHOWN: List<ReviewRow> = List {
    name: "reviews::SHOWN",
    columns: columns!(),
    from: from!(),
    scope: "r.product_id = ? AND r.state = 'shown'",
    scope_types: &[Type::Uuid],
    filters: &[
        Filter { name: "stars", sql: "r.stars = ?", ty: Type::Int },
        Filter { name: "photos", sql: "r.photos >= ?", ty: Type::Int },
    ],
    sorts: &[NEWEST],
    id: "r.id",
    row: PhantomData,
};

/// Reviews of a booth's goods, for its seller.
pub(crate) static OF_BOOTH: List<ReviewRow> = List {
    name: "reviews::OF_BOOTH",
    columns: columns!(),
    from: from!(),
    scope: "r.booth_id = ? AND r.state = 'shown'",
    scope_types: &[Type::Uuid],
    filters: &[
        Filter { name: "open", sql: "(r.answered_at IS NULL) = ?", ty: Type::Bool },
        Filter { name: "stars", sql: "r.stars = ?", ty: Type::Int },
    ],
    sorts: &[NEWEST],
    id: "r.id",
    row: PhantomData,
};
