//! SQL that compares the shop front with the warehouse.
use catalogue::VariantId;
use kernel::{BoothId, Text};

use crate::WarehouseId;

db::row! {
    /// What the shop front has of goods, and what a warehouse keeps of them.
    pub(crate) struct TruthRow {
        pub(crate) variant_id: VariantId,
        pub(crate) booth: Text,
        pub(crate) name: Text,
        pub(crate) variant: Text,
        pub(crate) unit: Text,
        pub(crate) sku: Option<String>,
        pub(crate) gtin: Option<String>,
        pub(crate) on_hand: i64,
        pub(crate) reserved: i64,
        pub(crate) lying: i64,
        /// On carts and in parcels.
        pub(crate) moving: i64,
    }
}

/// All goods that lie in the warehouse of their booth, or did.
macro_rules! truth {
    ($where:literal, $rest:literal) => {
        concat!(
            "SELECT * FROM (SELECT v.id AS variant_id, ",
            seen!(),
            ", v.on_hand AS on_hand, v.reserved AS reserved,
             CAST((SELECT COALESCE(SUM(s.quantity), 0) FROM fulfilment_stock s WHERE s.variant_id = v.id) AS BIGINT) AS lying,
             CAST((SELECT COALESCE(SUM(i.quantity), 0) FROM fulfilment_piece i
                 JOIN fulfilment_parcel c ON c.id = i.parcel_id
                 WHERE i.variant_id = v.id AND c.state IN ('picking', 'picked', 'packed', 'back')) AS BIGINT) AS moving
             FROM fulfilment_agreement a JOIN catalogue_variant v ON v.booth_id = a.booth_id ",
            with_names!(),
            " WHERE a.ended_at IS NULL
                 AND EXISTS (SELECT 1 FROM fulfilment_stock s WHERE s.variant_id = v.id AND s.warehouse_id = a.warehouse_id)
                 AND ",
            $where,
            ") AS kept ",
            $rest
        )
    };
}

db::sql! {
    OF_BOOTH: (BoothId,) => TruthRow = truth!("v.booth_id = $1", "ORDER BY variant_id LIMIT 500");
    WRONG_OF_WAREHOUSE: (WarehouseId,) => TruthRow =
        truth!("a.warehouse_id = $1", "WHERE on_hand <> lying + moving ORDER BY variant_id LIMIT 100");
    WRONG: () => TruthRow = truth!("v.on_hand >= 0", "WHERE on_hand <> lying + moving ORDER BY variant_id LIMIT 100");
}
