//! SQL of hand-overs.
use kernel::{AccountId, Code, Instant};

use crate::manifest::ManifestState;
use crate::{ManifestId, WarehouseId};

db::row! {
    /// Parcels that leave together.
    pub(crate) struct ManifestRow {
        pub(crate) id: ManifestId,
        pub(crate) code: Code,
        pub(crate) way: String,
        pub(crate) state: ManifestState,
        pub(crate) made_at: Instant,
        pub(crate) closed_at: Option<Instant>,
        pub(crate) taker: Option<String>,
        pub(crate) orders: i64,
    }
}

macro_rules! manifests {
    ($rest:literal) => {
        concat!(
            "SELECT m.id AS id, m.code AS code, m.way AS way, m.state AS state, m.made_at AS made_at,
    m.closed_at AS closed_at, m.taker AS taker,
    (SELECT COUNT(*) FROM fulfilment_parcel c WHERE c.manifest_id = m.id) AS orders FROM fulfilment_manifest m ",
            $rest
        )
    };
}

db::sql! {
    INSERT: (ManifestId, Code, WarehouseId, String, Instant) => () =
        "INSERT INTO fulfilment_manifest (id, code, warehouse_id, way, state, made_at) VALUES ($1, $2, $3, $4, 'open', $5)";
    GATHER: (ManifestId, WarehouseId, String) => () =
        "UPDATE fulfilment_parcel SET manifest_id = $1
         WHERE warehouse_id = $2 AND way = $3 AND state = 'packed' AND manifest_id IS NULL";
    SCATTER: (ManifestId,) => () =
        "UPDATE fulfilment_parcel SET manifest_id = NULL WHERE manifest_id = $1 AND state = 'packed'";
    CLOSE: (Instant, Option<AccountId>, String, ManifestId) => () =
        "UPDATE fulfilment_manifest SET state = 'closed', closed_at = $1, account_id = $2, taker = $3
         WHERE id = $4 AND state = 'open'";
    DROP: (Instant, Option<AccountId>, ManifestId) => () =
        "UPDATE fulfilment_manifest SET state = 'dropped', closed_at = $1, account_id = $2 WHERE id = $3 AND state = 'open'";
    BY_CODE: (Code, WarehouseId) => ManifestRow = manifests!("WHERE m.code = $1 AND m.warehouse_id = $2");
    OF_WAREHOUSE: (WarehouseId, i64) => ManifestRow =
        manifests!("WHERE m.warehouse_id = $1 AND m.state <> 'dropped'
             ORDER BY CASE WHEN m.state = 'open' THEN 0 ELSE 1 END, m.made_at DESC, m.id LIMIT $2");
    /// Packed orders that are on no manifest, by their way.
    WAITING: (WarehouseId,) => (String, i64) =
        "SELECT way, COUNT(*) AS parcels FROM fulfilment_parcel
         WHERE warehouse_id = $1 AND state = 'packed' AND manifest_id IS NULL GROUP BY way ORDER BY way";
    /// Names of who took parcels, three years after the hand-over.
    FORGET: (Instant,) => () =
        "UPDATE fulfilment_manifest SET taker = NULL WHERE taker IS NOT NULL AND closed_at < $1";
}
