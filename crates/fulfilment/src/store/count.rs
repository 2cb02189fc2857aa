//! SQL of counts.
use catalogue::VariantId;
use kernel::{AccountId, Instant, Text};

use crate::count::Why;
use crate::{BinId, CountId, WarehouseId};

db::row! {
    /// Goods that are to be counted, or were.
    pub(crate) struct CountRow {
        pub(crate) id: CountId,
        pub(crate) bin_id: BinId,
        pub(crate) bin: String,
        pub(crate) walk: i64,
        pub(crate) variant_id: VariantId,
        pub(crate) booth: Text,
        pub(crate) name: Text,
        pub(crate) variant: Text,
        pub(crate) unit: Text,
        pub(crate) sku: Option<String>,
        pub(crate) gtin: Option<String>,
        pub(crate) why: Why,
        pub(crate) opened_at: Instant,
        pub(crate) counted: Option<i64>,
        pub(crate) difference: Option<i64>,
        pub(crate) reason: Option<String>,
        pub(crate) done_at: Option<Instant>,
    }
}

macro_rules! counts {
    ($rest:literal) => {
        concat!(
            "SELECT c.id AS id, b.id AS bin_id, b.code AS bin, b.walk AS walk, v.id AS variant_id, ",
            seen!(),
            ", c.why AS why, c.opened_at AS opened_at, c.counted AS counted, c.difference AS difference, c.reason AS reason,
             c.done_at AS done_at
             FROM fulfilment_count c JOIN fulfilment_bin b ON b.id = c.bin_id JOIN catalogue_variant v ON v.id = c.variant_id ",
            with_names!(),
            " ",
            $rest
        )
    };
}

db::sql! {
    INSERT: (CountId, WarehouseId, BinId, VariantId, Why, Instant) => () =
        "INSERT INTO fulfilment_count (id, warehouse_id, bin_id, variant_id, why, opened_at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (bin_id, variant_id) WHERE done_at IS NULL DO NOTHING";
    DONE: (Option<AccountId>, i64, i64, Option<String>, Instant, CountId) => () =
        "UPDATE fulfilment_count SET account_id = $1, counted = $2, difference = $3, reason = $4, done_at = $5
         WHERE id = $6 AND done_at IS NULL";
    BY_ID: (CountId, WarehouseId) => CountRow = counts!("WHERE c.id = $1 AND c.warehouse_id = $2");
    OPEN: (WarehouseId, i64) => CountRow =
        counts!("WHERE c.warehouse_id = $1 AND c.done_at IS NULL ORDER BY b.walk, c.id LIMIT $2");
    DONE_LAST: (WarehouseId, i64) => CountRow =
        counts!("WHERE c.warehouse_id = $1 AND c.done_at IS NOT NULL ORDER BY c.done_at DESC, c.id LIMIT $2");
    /// Pieces that lie in the bin for a pick list and were not taken yet.
    PROMISED: (BinId, VariantId) => (i64,) =
        "SELECT CAST(COALESCE(SUM(i.quantity - i.picked), 0) AS BIGINT) AS pieces
         FROM fulfilment_piece i JOIN fulfilment_parcel c ON c.id = i.parcel_id
         WHERE i.bin_id = $1 AND i.variant_id = $2 AND c.state = 'picking'";
}
