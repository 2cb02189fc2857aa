//! SQL of who works in a warehouse.
use kernel::{AccountId, Instant, Uuid};

use crate::WarehouseId;
use crate::store::warehouse::WarehouseRow;

db::row! {
    /// Somebody who works there.
    pub(crate) struct WorkerRow {
        pub(crate) account_id: AccountId,
        pub(crate) name: String,
        pub(crate) since: Instant,
    }
}

db::sql! {
    BY_EMAIL: (String,) => (AccountId,) = "SELECT id FROM people_account WHERE email = $1 AND ended_at IS NULL";
    BY_PHONE: (String,) => (AccountId,) = "SELECT id FROM people_account WHERE phone = $1 AND ended_at IS NULL";
    INSERT: (Uuid, WarehouseId, AccountId, Instant) => () =
        "INSERT INTO fulfilment_worker (id, warehouse_id, account_id, since) VALUES ($1, $2, $3, $4)
         ON CONFLICT (warehouse_id, account_id) WHERE ended_at IS NULL DO NOTHING";
    END: (Instant, WarehouseId, AccountId) => () =
        "UPDATE fulfilment_worker SET ended_at = $1 WHERE warehouse_id = $2 AND account_id = $3 AND ended_at IS NULL";
    END_ALL_OF: (Instant, AccountId) => () =
        "UPDATE fulfilment_worker SET ended_at = $1 WHERE account_id = $2 AND ended_at IS NULL";
    WORKS: (WarehouseId, AccountId) => (i64,) =
        "SELECT COUNT(*) AS works FROM fulfilment_worker WHERE warehouse_id = $1 AND account_id = $2 AND ended_at IS NULL";
    OF_WAREHOUSE: (WarehouseId,) => WorkerRow =
        "SELECT p.account_id AS account_id, a.name AS name, p.since AS since
         FROM fulfilment_worker p JOIN people_account a ON a.id = p.account_id
         WHERE p.warehouse_id = $1 AND p.ended_at IS NULL ORDER BY p.since, p.id LIMIT 200";
    OF_ACCOUNT: (AccountId,) => WarehouseRow =
        "SELECT w.id AS id, w.name AS name, w.commune AS commune, w.address AS address, w.phone AS phone,
             w.opened_at AS opened_at, w.ended_at AS ended_at
         FROM fulfilment_worker p JOIN fulfilment_warehouse w ON w.id = p.warehouse_id
         WHERE p.account_id = $1 AND p.ended_at IS NULL AND w.ended_at IS NULL ORDER BY p.since, w.id LIMIT 100";
}
