//! SQL of messages, and of what they may show.
use catalogue::ProductId;
use kernel::{AccountId, BoothId, Code, Dong, Instant, Text};
use orders::{OrderId, Status};
use pictures::PictureId;

use crate::{ConversationId, MessageId, Side};

db::row! {
    /// A message with what its cards show.
    pub(crate) struct MessageRow {
        pub(crate) id: MessageId,
        pub(crate) number: i64,
        pub(crate) side: Side,
        pub(crate) body: String,
        pub(crate) picture_id: Option<PictureId>,
        pub(crate) product_slug: Option<String>,
        pub(crate) product_name: Option<Text>,
        pub(crate) product_kind: Option<String>,
        pub(crate) product_price: Option<Dong>,
        pub(crate) order_code: Option<Code>,
        pub(crate) order_total: Option<Dong>,
        pub(crate) order_status: Option<Status>,
        /// Opens the order for its buyer.
        pub(crate) order_token: Option<String>,
        pub(crate) sent_at: Instant,
    }
}

db::row! {
    /// An order that may be shown.
    pub(crate) struct OrderCard {
        pub(crate) id: OrderId,
        pub(crate) code: Code,
        pub(crate) total: Dong,
        pub(crate) placed_at: Instant,
    }
}

db::row! {
    /// A product that may be shown.
    pub(crate) struct ProductCard {
        pub(crate) id: ProductId,
        pub(crate) slug: String,
        pub(crate) name: Text,
    }
}

macro_rules! messages {
    ($rest:literal) => {
        concat!(
            "SELECT m.id AS id, m.number AS number, m.side AS side, m.body AS body, m.picture_id AS picture_id,
    p.slug AS product_slug, p.name AS product_name, p.kind AS product_kind, p.price AS product_price,
    o.code AS order_code, o.total AS order_total, o.status AS order_status, k.token AS order_token, m.sent_at AS sent_at
    FROM talk_message m LEFT JOIN catalogue_product p ON p.id = m.product_id
    LEFT JOIN orders_order o ON o.id = m.order_id LEFT JOIN orders_checkout k ON k.id = o.checkout_id WHERE ",
            $rest
        )
    };
}

db::sql! {
    INSERT: (
        MessageId, ConversationId, i64, Side, Option<AccountId>, String, Option<PictureId>, Option<ProductId>,
        Option<OrderId>, Instant,
    ) => () =
        "INSERT INTO talk_message (id, conversation_id, number, side, account_id, body, picture_id, product_id, order_id,
             sent_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    /// The latest before a number, newest first.
    BEFORE: (ConversationId, i64, i64) => MessageRow =
        messages!("m.conversation_id = $1 AND m.number < $2 ORDER BY m.number DESC LIMIT $3");
    AFTER: (ConversationId, i64) => MessageRow =
        messages!("m.conversation_id = $1 AND m.number > $2 ORDER BY m.number LIMIT 100");
    SENT_SINCE: (AccountId, Instant) => (i64,) =
        "SELECT COUNT(*) AS sent FROM talk_message WHERE account_id = $1 AND sent_at > $2";
    /// What the mail about a message must know.
    PLACE: (MessageId,) => (ConversationId, i64, Side) =
        "SELECT conversation_id, number, side FROM talk_message WHERE id = $1";
    PRODUCT: (String, BoothId) => ProductCard =
        "SELECT id, slug, name FROM catalogue_product
         WHERE slug = $1 AND booth_id = $2 AND ended_at IS NULL AND state = 'shown'";
    PRODUCTS: (BoothId,) => ProductCard =
        "SELECT id, slug, name FROM catalogue_product WHERE booth_id = $1 AND ended_at IS NULL AND state = 'shown'
         ORDER BY rank DESC, id DESC LIMIT 100";
    ORDER: (Code, BoothId, AccountId) => OrderCard =
        "SELECT o.id AS id, o.code AS code, o.total AS total, o.placed_at AS placed_at
         FROM orders_order o JOIN orders_checkout k ON k.id = o.checkout_id
         WHERE o.code = $1 AND o.booth_id = $2 AND k.account_id = $3";
    ORDERS: (BoothId, AccountId) => OrderCard =
        "SELECT o.id AS id, o.code AS code, o.total AS total, o.placed_at AS placed_at
         FROM orders_order o JOIN orders_checkout k ON k.id = o.checkout_id
         WHERE o.booth_id = $1 AND k.account_id = $2 ORDER BY o.placed_at DESC, o.id DESC LIMIT 20";
    OF_CONVERSATION: (ConversationId,) => (Side, String, Instant) =
        "SELECT side, body, sent_at FROM talk_message WHERE conversation_id = $1 ORDER BY number LIMIT 10000";
    PICTURES: (ConversationId,) => (PictureId,) =
        "SELECT picture_id FROM talk_message WHERE conversation_id = $1 AND picture_id IS NOT NULL
         ORDER BY picture_id LIMIT 10000";
    DELETE_ALL: (ConversationId,) => () = "DELETE FROM talk_message WHERE conversation_id = $1";
    UNLINK: (AccountId,) => () = "UPDATE talk_message SET account_id = NULL WHERE account_id = $1";
    OLD: (Instant, i64) => (MessageId, Option<PictureId>) =
        "SELECT id, picture_id FROM talk_message WHERE sent_at < $1 ORDER BY sent_at, id LIMIT $2";
    DELETE: (MessageId,) => () = "DELETE FROM talk_message WHERE id = $1";
}
