//! SQL of goods that are given back.
use std::marker::PhantomData;

use catalogue::VariantId;
use db::{Filter, List, Sort};
use kernel::{BoothId, Code, Dong, Instant, Text, Type};
use pictures::PictureId;

use crate::returns::{ReturnReason, ReturnState};
use crate::{OrderId, ReturnId};

db::row! {
    /// A request to give goods back, with the code of its order.
    pub struct ReturnRow {
        pub id: ReturnId,
        pub order_id: OrderId,
        pub code: Code,
        pub booth_id: BoothId,
        pub state: ReturnState,
        pub reason: ReturnReason,
        pub words: String,
        pub amount: Dong,
        pub asked_at: Instant,
        pub answer: Option<String>,
        pub answered_at: Option<Instant>,
        /// The seller's word, once there is one.
        pub accepted: Option<bool>,
        pub refunded: Option<Dong>,
        pub refunded_at: Option<Instant>,
        pub withdrawn_at: Option<Instant>,
        /// How the goods come back, in the buyer's words.
        pub sent_back: Option<String>,
        pub sent_back_at: Option<Instant>,
        /// Why the buyer asks an official.
        pub dispute: Option<String>,
        pub disputed_at: Option<Instant>,
        /// The official's words.
        pub decision: Option<String>,
        pub decided_at: Option<Instant>,
    }
}

db::row! {
    /// Goods that are given back.
    pub(crate) struct ReturnItemRow {
        pub(crate) name: Text,
        pub(crate) variant: Text,
        pub(crate) unit: Text,
        pub(crate) price: Dong,
        pub(crate) quantity: i64,
    }
}

macro_rules! columns {
    () => {
        "r.id AS id, r.order_id AS order_id, o.code AS code, r.booth_id AS booth_id, r.state AS state,
    r.reason AS reason, r.words AS words, r.amount AS amount, r.asked_at AS asked_at, r.answer AS answer,
    r.answered_at AS answered_at, r.accepted AS accepted, r.refunded AS refunded, r.refunded_at AS refunded_at,
    r.withdrawn_at AS withdrawn_at, r.sent_back AS sent_back, r.sent_back_at AS sent_back_at, r.dispute AS dispute,
    r.disputed_at AS disputed_at, r.decision AS decision, r.decided_at AS decided_at"
    };
}

macro_rules! from {
    () => {
        "orders_return r JOIN orders_order o ON o.id = r.order_id"
    };
}

db::sql! {
    INSERT: (ReturnId, OrderId, BoothId, ReturnState, ReturnReason, String, Dong, Instant) => () =
        "INSERT INTO orders_return (id, order_id, booth_id, state, reason, words, amount, asked_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (order_id) DO NOTHING";
    INSERT_ITEM: (ReturnId, VariantId, i64) => () =
        "INSERT INTO orders_return_item (return_id, variant_id, quantity) VALUES ($1, $2, $3)";
    INSERT_PHOTO: (ReturnId, PictureId, i64) => () =
        "INSERT INTO orders_return_photo (return_id, picture_id, position) VALUES ($1, $2, $3)";
    OF_ORDER: (OrderId,) => ReturnRow =
        concat!("SELECT ", columns!(), " FROM ", from!(), " WHERE r.order_id = $1");
    ITEMS: (ReturnId,) => ReturnItemRow =
        "SELECT l.name AS name, l.variant AS variant, l.unit AS unit, l.price AS price, i.quantity AS quantity
         FROM orders_return_item i JOIN orders_return r ON r.id = i.return_id
         JOIN orders_item l ON l.order_id = r.order_id AND l.variant_id = i.variant_id
         WHERE i.return_id = $1 ORDER BY i.variant_id";
    PHOTOS: (ReturnId,) => (PictureId,) =
        "SELECT picture_id FROM orders_return_photo WHERE return_id = $1 ORDER BY position";
    QUANTITIES: (ReturnId,) => (VariantId, i64) =
        "SELECT variant_id, quantity FROM orders_return_item WHERE return_id = $1 ORDER BY variant_id";
    ANSWER: (ReturnState, String, Instant, bool, ReturnId, ReturnState) => () =
        "UPDATE orders_return SET state = $1, answer = $2, answered_at = $3, accepted = $4
         WHERE id = $5 AND state = $6";
    REFUND: (ReturnState, Dong, Instant, ReturnId, ReturnState) => () =
        "UPDATE orders_return SET state = $1, refunded = $2, refunded_at = $3 WHERE id = $4 AND state = $5";
    WITHDRAW: (ReturnState, Instant, ReturnId, ReturnState) => () =
        "UPDATE orders_return SET state = $1, withdrawn_at = $2 WHERE id = $3 AND state = $4";
    SEND_BACK: (ReturnState, String, Instant, ReturnId, ReturnState) => () =
        "UPDATE orders_return SET state = $1, sent_back = $2, sent_back_at = $3 WHERE id = $4 AND state = $5";
    DISPUTE: (ReturnState, String, Instant, ReturnId, ReturnState) => () =
        "UPDATE orders_return SET state = $1, dispute = $2, disputed_at = $3 WHERE id = $4 AND state = $5";
    DECIDE: (ReturnState, String, Instant, Option<Dong>, Option<Instant>, ReturnId, ReturnState) => () =
        "UPDATE orders_return SET state = $1, decision = $2, decided_at = $3, refunded = $4, refunded_at = $5
         WHERE id = $6 AND state = $7";
    /// Takes the row, if it still stands where it was read.
    STILL: (ReturnId, ReturnState) => () = "UPDATE orders_return SET state = state WHERE id = $1 AND state = $2";
    /// Requests of an order that nobody has ended.
    OPEN: (OrderId,) => (i64,) =
        "SELECT COUNT(*) AS open FROM orders_return
         WHERE order_id = $1 AND state IN ('asked', 'accepted', 'sent-back', 'disputed')";
    WAITING: (BoothId,) => (i64,) =
        "SELECT COUNT(*) AS waiting FROM orders_return WHERE booth_id = $1 AND state IN ('asked', 'accepted', 'sent-back')";
    /// Words of a person about goods, three years after they were written.
    FORGET_WORDS: (Instant,) => () =
        "UPDATE orders_return SET words = '', answer = NULL, sent_back = NULL, dispute = NULL, decision = NULL
         WHERE asked_at < $1 AND (words <> '' OR answer IS NOT NULL OR sent_back IS NOT NULL OR dispute IS NOT NULL
             OR decision IS NOT NULL)";
}

/// The requests of one booth, for its seller.
pub(crate) static RETURNS: List<ReturnRow> = List {
    name: "orders::RETURNS",
    columns: columns!(),
    from: from!(),
    scope: "r.booth_id = ?",
    scope_types: &[Type::Uuid],
    filters: &[Filter { name: "state", sql: "r.state = ?", ty: Type::Text }],
    sorts: &[
        Sort { name: "newest", column: "r.asked_at", ty: Type::Time, descending: true },
        Sort { name: "oldest", column: "r.asked_at", ty: Type::Time, descending: false },
    ],
    id: "r.id",
    row: PhantomData,
};

/// The requests of the whole market, for officials.
pub(crate) static DISPUTES: List<ReturnRow> = List {
    name: "orders::DISPUTES",
    columns: columns!(),
    from: from!(),
    scope: "r.disputed_at IS NOT NULL",
    scope_types: &[],
    filters: &[Filter { name: "state", sql: "r.state = ?", ty: Type::Text }],
    sorts: &[
        Sort { name: "newest", column: "r.asked_at", ty: Type::Time, descending: true },
        Sort { name: "oldest", column: "r.asked_at", ty: Type::Time, descending: false },
    ],
    id: "r.id",
    row: PhantomData,
};
