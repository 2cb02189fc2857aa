//! Shipments.
use kernel::{BoothId, Dong, Instant, Uuid};

use crate::shipment::{Method, ShipmentId, State};

db::row! {
    /// A shipment.
    pub struct ShipmentRow {
        pub id: ShipmentId,
        pub order_id: Uuid,
        pub method: Method,
        pub state: State,
        pub fee: Dong,
        pub cod: Dong,
        pub name: String,
        pub phone: String,
        pub commune: String,
        pub address: String,
        pub note: Option<String>,
        pub shipped_at: Option<Instant>,
        pub delivered_at: Option<Instant>,
        pub cod_collected_at: Option<Instant>,
    }
}

db::sql! {
    INSERT: (
        ShipmentId, Uuid, BoothId, Method, State, Dong, Dong, String, String, String, String, Option<String>, Instant,
    ) => () =
        "INSERT INTO delivery_shipment
             (id, order_id, booth_id, method, state, fee, cod, name, phone, commune, address, note, booked_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
    OF_ORDER: (Uuid,) => ShipmentRow =
        "SELECT id, order_id, method, state, fee, cod, name, phone, commune, address, note, shipped_at, delivered_at,
             cod_collected_at
         FROM delivery_shipment WHERE order_id = $1";
    SHIP: (Instant, Uuid) => () =
        "UPDATE delivery_shipment SET state = 'shipped', shipped_at = $1 WHERE order_id = $2 AND state = 'waiting'";
    DELIVER: (Instant, Option<Instant>, Uuid) => () =
        "UPDATE delivery_shipment SET state = 'delivered', delivered_at = $1, cod_collected_at = $2
         WHERE order_id = $3 AND state = 'shipped'";
    /// Delivered or cancelled before some moment (booked before it, then, which the index finds).
    FORGET: (Instant, Instant) => () =
        "UPDATE delivery_shipment SET name = '', phone = '', address = '', note = NULL
         WHERE name <> '' AND booked_at < $1 AND state IN ('delivered', 'cancelled')
             AND COALESCE(delivered_at, booked_at) < $2";
    CANCEL: (Uuid,) => () =
        "UPDATE delivery_shipment SET state = 'cancelled' WHERE order_id = $1 AND state = 'waiting'";
}
