//! What is in a shipment.
use kernel::{BoothId, Code, Dong, Instant, Uuid};

use crate::shipment::{Method, State};

db::row! {
    /// A shipment with what is in it, as whoever makes its parcel needs it.
    pub(crate) struct ToSendRow {
        pub(crate) order_id: Uuid,
        pub(crate) booth_id: BoothId,
        pub(crate) method: Method,
        pub(crate) state: State,
        pub(crate) cod: Dong,
        pub(crate) name: String,
        pub(crate) phone: String,
        pub(crate) commune: String,
        pub(crate) address: String,
        pub(crate) note: Option<String>,
        pub(crate) code: Code,
        pub(crate) grams: i64,
        pub(crate) value: Dong,
        pub(crate) goods: String,
        pub(crate) ready_at: Option<Instant>,
    }
}

db::sql! {
    INSERT: (Uuid, Code, i64, Dong, String, Option<Instant>) => () =
        "INSERT INTO delivery_contents (order_id, code, grams, value, goods, ready_at)
         VALUES ($1, $2, $3, $4, $5, $6)";
    READY: (Instant, Uuid) => () =
        "UPDATE delivery_contents SET ready_at = $1 WHERE order_id = $2 AND ready_at IS NULL";
    TO_SEND: (Uuid,) => ToSendRow =
        "SELECT s.order_id AS order_id, s.booth_id AS booth_id, s.method AS method, s.state AS state, s.cod AS cod,
             s.name AS name, s.phone AS phone, s.commune AS commune, s.address AS address, s.note AS note,
             c.code AS code, c.grams AS grams, c.value AS value, c.goods AS goods, c.ready_at AS ready_at
         FROM delivery_shipment s JOIN delivery_contents c ON c.order_id = s.order_id WHERE s.order_id = $1";
    BY_CODE: (Code,) => (Uuid,) = "SELECT order_id FROM delivery_contents WHERE code = $1";
    /// Takes the row, so that of two who make a parcel one waits.
    LOCK_WAITING: (Uuid,) => () =
        "UPDATE delivery_shipment SET state = state WHERE order_id = $1 AND state IN ('waiting', 'shipped')";
}
