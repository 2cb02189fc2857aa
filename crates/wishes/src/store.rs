//! All SQL of wishes.
use catalogue::ProductId;
use kernel::{AccountId, BoothId, Dong, Instant, Text};

use crate::{AlertId, AlertKind, ListId};

db::row! {
    /// An alert whose time has come.
    pub(crate) struct DueRow {
        pub(crate) id: AlertId,
        pub(crate) account_id: AccountId,
        pub(crate) kind: AlertKind,
        pub(crate) asked_at: Instant,
        pub(crate) slug: String,
        pub(crate) name: Text,
        pub(crate) price: Dong,
    }
}

db::row! {
    /// An alert on the page of its person.
    pub(crate) struct AlertRow {
        pub(crate) id: AlertId,
        pub(crate) kind: AlertKind,
        pub(crate) wanted: Dong,
        pub(crate) slug: String,
        pub(crate) name: Text,
        pub(crate) price: Dong,
    }
}

/// What can be bought now and costs what somebody wanted.
macro_rules! due {
    ($rest:literal) => {
        concat!(
            "SELECT a.id AS id, a.account_id AS account_id, a.kind AS kind, a.asked_at AS asked_at, p.slug AS slug,
                 p.name AS name, p.price AS price
             FROM wishes_alert a JOIN catalogue_product p ON p.id = a.product_id JOIN booths_booth b ON b.id = p.booth_id
             WHERE a.told_at IS NULL AND p.sold = TRUE AND p.in_stock = TRUE
                 AND (a.kind = 'stock' OR p.price <= a.price) AND ",
            catalogue::public!(),
            $rest
        )
    };
}

db::sql! {
    MAKE_LIST: (ListId, Option<AccountId>, Option<String>, Instant) => () =
        "INSERT INTO wishes_list (id, account_id, token_hash, touched_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT DO NOTHING";
    LIST_OF_ACCOUNT: (AccountId,) => (ListId,) = "SELECT id FROM wishes_list WHERE account_id = $1";
    LIST_OF_BROWSER: (String,) => (ListId,) = "SELECT id FROM wishes_list WHERE token_hash = $1";
    TOUCH: (Instant, ListId) => () = "UPDATE wishes_list SET touched_at = $1 WHERE id = $2";
    ADD: (ListId, ProductId, Instant) => () =
        "INSERT INTO wishes_wish (list_id, product_id, added_at) VALUES ($1, $2, $3)
         ON CONFLICT (list_id, product_id) DO NOTHING";
    DROP: (ListId, ProductId) => () = "DELETE FROM wishes_wish WHERE list_id = $1 AND product_id = $2";
    COUNT: (ListId,) => (i64,) = "SELECT COUNT(*) AS wishes FROM wishes_wish WHERE list_id = $1";
    WISHES: (ListId, i64) => (ProductId, Instant) =
        "SELECT product_id, added_at FROM wishes_wish WHERE list_id = $1 ORDER BY added_at DESC, product_id LIMIT $2";
    HAS: (ListId, ProductId) => (i64,) =
        "SELECT COUNT(*) AS wishes FROM wishes_wish WHERE list_id = $1 AND product_id = $2";
    EMPTY: (ListId,) => () = "DELETE FROM wishes_wish WHERE list_id = $1";
    DROP_LIST: (ListId,) => () = "DELETE FROM wishes_list WHERE id = $1";
    OLD_WISHES: (Instant,) => () =
        "DELETE FROM wishes_wish WHERE list_id IN
             (SELECT id FROM wishes_list WHERE account_id IS NULL AND touched_at < $1)";
    OLD_LISTS: (Instant,) => () = "DELETE FROM wishes_list WHERE account_id IS NULL AND touched_at < $1";

    ASK: (AlertId, AccountId, ProductId, AlertKind, Dong, Instant) => () =
        "INSERT INTO wishes_alert (id, account_id, product_id, kind, price, asked_at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (account_id, product_id, kind)
             DO UPDATE SET price = excluded.price, asked_at = excluded.asked_at, told_at = NULL";
    OPEN: (AccountId,) => (i64,) =
        "SELECT COUNT(*) AS alerts FROM wishes_alert WHERE account_id = $1 AND told_at IS NULL";
    ALERTS: (AccountId, i64) => AlertRow =
        "SELECT a.id AS id, a.kind AS kind, a.price AS wanted, p.slug AS slug, p.name AS name, p.price AS price
         FROM wishes_alert a JOIN catalogue_product p ON p.id = a.product_id
         WHERE a.account_id = $1 AND a.told_at IS NULL ORDER BY a.asked_at DESC, a.id LIMIT $2";
    ALERTS_ON: (AccountId, ProductId) => (AlertId, AlertKind, Dong) =
        "SELECT id, kind, price FROM wishes_alert
         WHERE account_id = $1 AND product_id = $2 AND told_at IS NULL ORDER BY kind LIMIT 2";
    END: (AlertId, AccountId) => () = "DELETE FROM wishes_alert WHERE id = $1 AND account_id = $2";
    DUE: (ProductId, i64) => DueRow = due!(" AND a.product_id = $1 ORDER BY a.id LIMIT $2");
    ANY_DUE: (i64,) => DueRow = due!(" ORDER BY a.id LIMIT $1");
    WATCHED_IN_BOOTH: (BoothId,) => (ProductId,) =
        "SELECT DISTINCT a.product_id AS product_id FROM wishes_alert a JOIN catalogue_product p ON p.id = a.product_id
         WHERE p.booth_id = $1 AND a.told_at IS NULL ORDER BY product_id LIMIT 1000";
    TOLD: (Instant, AlertId) => () = "UPDATE wishes_alert SET told_at = $1 WHERE id = $2 AND told_at IS NULL";
    OLD_ALERTS: (Instant,) => () = "DELETE FROM wishes_alert WHERE told_at < $1";
    CURSOR: (String,) => (i64,) = "SELECT seq FROM wishes_cursor WHERE name = $1";
    MOVE_CURSOR: (String, i64) => () =
        "INSERT INTO wishes_cursor (name, seq) VALUES ($1, $2)
         ON CONFLICT (name) DO UPDATE SET seq = excluded.seq WHERE wishes_cursor.seq < excluded.seq";

    FORGET_WISHES: (AccountId,) => () =
        "DELETE FROM wishes_wish WHERE list_id IN (SELECT id FROM wishes_list WHERE account_id = $1)";
    FORGET_LISTS: (AccountId,) => () = "DELETE FROM wishes_list WHERE account_id = $1";
    FORGET_ALERTS: (AccountId,) => () = "DELETE FROM wishes_alert WHERE account_id = $1";
}
