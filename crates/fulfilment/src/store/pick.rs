//! SQL of pick lists.
use catalogue::VariantId;
use kernel::{AccountId, BoothId, Code, Instant, Text};
use orders::OrderId;

use crate::store::goods::LyingRow;
use crate::{BinId, PickId, WarehouseId};

db::row! {
    /// An order that can be picked.
    pub(crate) struct ReadyRow {
        pub(crate) id: OrderId,
        pub(crate) code: Code,
        pub(crate) booth_id: BoothId,
        pub(crate) booth: Text,
        pub(crate) way: String,
        pub(crate) placed_at: Instant,
        pub(crate) pieces: i64,
    }
}

db::row! {
    /// A walk through the house.
    pub(crate) struct PickRow {
        pub(crate) id: PickId,
        pub(crate) code: Code,
        pub(crate) made_at: Instant,
        pub(crate) done_at: Option<Instant>,
        /// Who walks.
        pub(crate) worker: Option<String>,
        pub(crate) orders: i64,
        pub(crate) pieces: i64,
        pub(crate) picked: i64,
    }
}

macro_rules! picks {
    ($rest:literal) => {
        concat!(
            "SELECT k.id AS id, k.code AS code, k.made_at AS made_at, k.done_at AS done_at,
    (SELECT a.name FROM people_account a WHERE a.id = k.account_id) AS worker,
    (SELECT COUNT(*) FROM fulfilment_parcel c WHERE c.pick_id = k.id AND c.state NOT IN ('out', 'back')) AS orders,
    CAST(COALESCE((SELECT SUM(i.quantity) FROM fulfilment_piece i JOIN fulfilment_parcel c ON c.id = i.parcel_id
        WHERE c.pick_id = k.id AND c.state NOT IN ('out', 'back')), 0) AS BIGINT) AS pieces,
    CAST(COALESCE((SELECT SUM(i.picked) FROM fulfilment_piece i JOIN fulfilment_parcel c ON c.id = i.parcel_id
        WHERE c.pick_id = k.id AND c.state NOT IN ('out', 'back')), 0) AS BIGINT) AS picked
    FROM fulfilment_pick k ",
            $rest
        )
    };
}

db::sql! {
    /// Orders of its booths that wait to be sent and are in no box yet, the oldest first.
    READY: (WarehouseId, i64) => ReadyRow =
        "SELECT o.id AS id, o.code AS code, o.booth_id AS booth_id, h.name AS booth, d.method AS way,
             o.placed_at AS placed_at,
             CAST((SELECT COALESCE(SUM(i.quantity), 0) FROM orders_item i WHERE i.order_id = o.id) AS BIGINT) AS pieces
         FROM fulfilment_agreement a JOIN orders_order o ON o.booth_id = a.booth_id
         JOIN delivery_shipment d ON d.order_id = o.id JOIN booths_booth h ON h.id = o.booth_id
         WHERE a.warehouse_id = $1 AND a.ended_at IS NULL AND o.status IN ('placed', 'paid') AND d.state = 'waiting'
             AND NOT EXISTS (SELECT 1 FROM fulfilment_parcel c WHERE c.order_id = o.id AND c.left_at IS NULL)
         ORDER BY o.placed_at, o.id LIMIT $2";
    ITEMS: (OrderId,) => (VariantId, i64) =
        "SELECT variant_id, quantity FROM orders_item WHERE order_id = $1 ORDER BY variant_id";
    INSERT: (PickId, Code, WarehouseId, Option<AccountId>, Instant) => () =
        "INSERT INTO fulfilment_pick (id, code, warehouse_id, account_id, state, made_at)
         VALUES ($1, $2, $3, $4, 'open', $5)";
    BY_CODE: (Code, WarehouseId) => PickRow = picks!("WHERE k.code = $1 AND k.warehouse_id = $2");
    OF_WAREHOUSE: (WarehouseId, i64) => PickRow =
        picks!("WHERE k.warehouse_id = $1 ORDER BY CASE WHEN k.state = 'open' THEN 0 ELSE 1 END, k.made_at DESC, k.id LIMIT $2");
    /// Done as soon as no order of it is being picked.
    FINISH: (Instant, PickId) => () =
        "UPDATE fulfilment_pick SET state = 'done', done_at = $1 WHERE id = $2 AND state = 'open'
             AND NOT EXISTS (SELECT 1 FROM fulfilment_parcel c WHERE c.pick_id = fulfilment_pick.id AND c.state = 'picking')";
    /// The walk: what is to be taken from which bin.
    LINES: (PickId,) => LyingRow = concat!(
        "SELECT b.id AS bin_id, b.code AS bin, b.walk AS walk, v.id AS variant_id, ",
        seen!(),
        ", CAST(COALESCE(SUM(i.quantity), 0) AS BIGINT) AS quantity, CAST(COALESCE(SUM(i.picked), 0) AS BIGINT) AS done,
             COUNT(DISTINCT i.parcel_id) AS orders
         FROM fulfilment_piece i JOIN fulfilment_parcel c ON c.id = i.parcel_id JOIN fulfilment_bin b ON b.id = i.bin_id
         JOIN catalogue_variant v ON v.id = i.variant_id ",
        with_names!(),
        " WHERE c.pick_id = $1 AND c.state NOT IN ('out', 'back') ",
        by_goods!()
    );
    /// What is to be taken of one kind from one bin, for which box.
    BOXES: (PickId, BinId, VariantId) => (crate::ParcelId, i64, Code, i64) =
        "SELECT c.id AS id, c.box AS box, c.order_code AS code, CAST(SUM(i.quantity - i.picked) AS BIGINT) AS pieces
         FROM fulfilment_piece i JOIN fulfilment_parcel c ON c.id = i.parcel_id
         WHERE c.pick_id = $1 AND i.bin_id = $2 AND i.variant_id = $3 AND c.state = 'picking' AND i.picked < i.quantity
         GROUP BY c.id, c.box, c.order_code ORDER BY c.box, c.id LIMIT 500";
}
