//! SQL of address books.
use kernel::{AccountId, Instant};

use crate::AddressId;

db::row! {
    /// Where somebody has goods sent to.
    pub struct AddressRow {
        pub id: AddressId,
        pub name: String,
        /// As `+84…`.
        pub phone: String,
        pub commune: String,
        pub address: String,
        /// Chosen when nothing else is.
        pub standard: bool,
    }
}

db::sql! {
    OF_ACCOUNT: (AccountId,) => AddressRow =
        "SELECT id, name, phone, commune, address, standard FROM orders_address
         WHERE account_id = $1 ORDER BY standard DESC, added_at, id LIMIT 50";
    ONE: (AddressId, AccountId) => AddressRow =
        "SELECT id, name, phone, commune, address, standard FROM orders_address WHERE id = $1 AND account_id = $2";
    INSERT: (AddressId, AccountId, String, String, String, String, bool, Instant) => () =
        "INSERT INTO orders_address (id, account_id, name, phone, commune, address, standard, added_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    CHANGE: (String, String, String, String, AddressId, AccountId) => () =
        "UPDATE orders_address SET name = $1, phone = $2, commune = $3, address = $4
         WHERE id = $5 AND account_id = $6";
    DROP: (AddressId, AccountId) => () = "DELETE FROM orders_address WHERE id = $1 AND account_id = $2";
    /// This one is chosen when nothing else is; the others are not.
    PREFER: (AddressId, AccountId) => () =
        "UPDATE orders_address SET standard = (id = $1) WHERE account_id = $2";
    FORGET: (AccountId,) => () = "DELETE FROM orders_address WHERE account_id = $1";
}
