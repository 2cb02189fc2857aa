//! SQL of orders in the house and their pieces.
use catalogue::VariantId;
use kernel::{BoothId, Code, Day, Dong, Instant, Text};
use orders::OrderId;

use crate::parcel::ParcelState;
use crate::store::goods::LyingRow;
use crate::{BinId, ManifestId, ParcelId, PickId, PieceId, WarehouseId};

db::row! {
    /// An order in the house.
    pub(crate) struct ParcelRow {
        pub(crate) id: ParcelId,
        pub(crate) pick_id: PickId,
        pub(crate) warehouse_id: WarehouseId,
        pub(crate) booth_id: BoothId,
        pub(crate) booth: Text,
        pub(crate) order_id: OrderId,
        pub(crate) order_code: Code,
        /// How the order reaches its buyer, by the key of its method.
        pub(crate) way: String,
        pub(crate) box_number: i64,
        pub(crate) state: ParcelState,
        pub(crate) parcels: i64,
        pub(crate) weight: i64,
        pub(crate) cod: Dong,
        pub(crate) packed_at: Option<Instant>,
        pub(crate) manifest_id: Option<ManifestId>,
        pub(crate) pieces: i64,
        /// The order was called off, or was sent without the house.
        pub(crate) gone: bool,
    }
}

db::row! {
    /// Pieces of an order from one bin and day.
    pub(crate) struct PieceRow {
        pub(crate) id: PieceId,
        pub(crate) variant_id: VariantId,
        pub(crate) bin_id: BinId,
        pub(crate) received_on: Day,
        pub(crate) quantity: i64,
        pub(crate) picked: i64,
        pub(crate) packed: i64,
    }
}

macro_rules! parcels {
    ($rest:literal) => {
        concat!(
            "SELECT c.id AS id, c.pick_id AS pick_id, c.warehouse_id AS warehouse_id, c.booth_id AS booth_id,
    h.name AS booth, c.order_id AS order_id, c.order_code AS order_code, c.way AS way, c.box AS box_number,
    c.state AS state, c.parcels AS parcels, c.weight AS weight, d.cod AS cod, c.packed_at AS packed_at,
    c.manifest_id AS manifest_id,
    CAST((SELECT COALESCE(SUM(i.quantity), 0) FROM fulfilment_piece i WHERE i.parcel_id = c.id) AS BIGINT) AS pieces,
    (o.status NOT IN ('placed', 'paid') OR d.state <> 'waiting') AS gone
    FROM fulfilment_parcel c JOIN orders_order o ON o.id = c.order_id JOIN delivery_shipment d ON d.order_id = c.order_id
    JOIN booths_booth h ON h.id = c.booth_id ",
            $rest
        )
    };
}

/// Parcels that wait for somebody whose order will not be sent any more.
macro_rules! over {
    () => {
        "c.state IN ('picking', 'picked', 'packed') AND (o.status NOT IN ('placed', 'paid') OR d.state <> 'waiting')
             AND NOT (c.state = 'packed' AND o.status IN ('shipped', 'delivered'))"
    };
}

db::sql! {
    INSERT: (ParcelId, PickId, WarehouseId, BoothId, OrderId, Code, String, i64) => () =
        "INSERT INTO fulfilment_parcel (id, pick_id, warehouse_id, booth_id, order_id, order_code, way, box, state)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'picking')
         ON CONFLICT (order_id) WHERE left_at IS NULL DO NOTHING";
    INSERT_PIECE: (PieceId, ParcelId, VariantId, BinId, Day, i64) => () =
        "INSERT INTO fulfilment_piece (id, parcel_id, variant_id, bin_id, received_on, quantity, picked, packed)
         VALUES ($1, $2, $3, $4, $5, $6, 0, 0)";
    PIECES: (ParcelId,) => PieceRow =
        "SELECT id, variant_id, bin_id, received_on, quantity, picked, packed FROM fulfilment_piece
         WHERE parcel_id = $1 ORDER BY variant_id, id LIMIT 1000";
    PICK_ALL: (ParcelId, BinId, VariantId) => () =
        "UPDATE fulfilment_piece SET picked = quantity
         WHERE parcel_id = $1 AND bin_id = $2 AND variant_id = $3 AND picked < quantity";
    KEEP_PICKED: (PieceId,) => () = "UPDATE fulfilment_piece SET quantity = picked, packed = 0 WHERE id = $1 AND picked > 0";
    DROP_PIECE: (PieceId,) => () = "DELETE FROM fulfilment_piece WHERE id = $1";
    PACK_PIECE: (i64, PieceId, i64) => () =
        "UPDATE fulfilment_piece SET packed = packed + $1 WHERE id = $2 AND packed + $3 <= picked";
    MOVE: (ParcelState, Option<Instant>, ParcelId, ParcelState) => () =
        "UPDATE fulfilment_parcel SET state = $1, left_at = $2, manifest_id = NULL WHERE id = $3 AND state = $4";
    /// Orders of a list of which everything was taken.
    ALL_PICKED: (PickId,) => () =
        "UPDATE fulfilment_parcel SET state = 'picked' WHERE pick_id = $1 AND state = 'picking'
             AND NOT EXISTS (SELECT 1 FROM fulfilment_piece i
                 WHERE i.parcel_id = fulfilment_parcel.id AND i.picked < i.quantity)";
    PACKED: (i64, i64, Instant, ParcelId) => () =
        "UPDATE fulfilment_parcel SET state = 'packed', parcels = $1, weight = $2, packed_at = $3
         WHERE id = $4 AND state = 'picked'
             AND NOT EXISTS (SELECT 1 FROM fulfilment_piece i
                 WHERE i.parcel_id = fulfilment_parcel.id AND i.packed < i.quantity)";
    HAND: (ParcelId, ManifestId) => () =
        "UPDATE fulfilment_parcel SET state = 'handed' WHERE id = $1 AND manifest_id = $2 AND state = 'packed'";
    /// The carrier took them at the door before their manifest was closed.
    TAKEN: (WarehouseId,) => () =
        "UPDATE fulfilment_parcel SET state = 'handed' WHERE warehouse_id = $1 AND state = 'packed'
             AND EXISTS (SELECT 1 FROM orders_order o
                 WHERE o.id = fulfilment_parcel.order_id AND o.status IN ('shipped', 'delivered'))";
    OF_ORDER: (WarehouseId, Code) => ParcelRow =
        parcels!("WHERE c.warehouse_id = $1 AND c.order_code = $2 AND c.left_at IS NULL");
    IN_STATE: (WarehouseId, ParcelState, i64) => ParcelRow =
        parcels!("WHERE c.warehouse_id = $1 AND c.state = $2 ORDER BY c.id LIMIT $3");
    OF_PICK: (PickId,) => ParcelRow = parcels!("WHERE c.pick_id = $1 ORDER BY c.box, c.id LIMIT 500");
    OF_MANIFEST: (ManifestId,) => ParcelRow =
        parcels!("WHERE c.manifest_id = $1 ORDER BY c.order_id LIMIT 1000");
    OVER: (WarehouseId,) => ParcelRow = concat!(
        parcels!("WHERE c.warehouse_id = $1 AND "), over!(), " ORDER BY c.id LIMIT 500");
    /// Goods of an order for who packs it: `done` are in the parcel.
    GOODS: (ParcelId,) => LyingRow = concat!(
        "SELECT b.id AS bin_id, b.code AS bin, b.walk AS walk, v.id AS variant_id, ",
        seen!(),
        ", CAST(COALESCE(SUM(i.quantity), 0) AS BIGINT) AS quantity, CAST(COALESCE(SUM(i.packed), 0) AS BIGINT) AS done,
             CAST(1 AS BIGINT) AS orders
         FROM fulfilment_piece i JOIN fulfilment_bin b ON b.id = i.bin_id JOIN catalogue_variant v ON v.id = i.variant_id ",
        with_names!(),
        " WHERE i.parcel_id = $1 ",
        by_goods!()
    );
    OF_BOOTH: (BoothId,) => (i64,) =
        "SELECT COUNT(*) AS parcels FROM fulfilment_parcel WHERE booth_id = $1 AND state IN ('picking', 'picked', 'packed', 'back')";
    SUMS: (WarehouseId,) => (i64, i64, i64) =
        "SELECT CAST(COALESCE(SUM(CASE WHEN state = 'picked' THEN 1 ELSE 0 END), 0) AS BIGINT) AS picked,
             CAST(COALESCE(SUM(CASE WHEN state = 'packed' THEN 1 ELSE 0 END), 0) AS BIGINT) AS packed,
             CAST(COALESCE(SUM(CASE WHEN state = 'back' THEN 1 ELSE 0 END), 0) AS BIGINT) AS back
         FROM fulfilment_parcel WHERE warehouse_id = $1 AND state IN ('picked', 'packed', 'back')";
}
