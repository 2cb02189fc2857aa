//! Parcels: one for each try to hand a shipment to a carrier.
use carriers::{Carrier, ParcelState};
use kernel::{BoothId, Dong, Instant, Uuid};

use crate::parcel::{Making, Openable, ParcelId, Told};

db::row! {
    /// A parcel.
    pub struct ParcelRow {
        pub id: ParcelId,
        pub order_id: Uuid,
        pub booth_id: BoothId,
        pub carrier: Carrier,
        /// What the carrier was told as the code of the order.
        pub our_code: String,
        /// The carrier's own, once it is known.
        pub code: Option<String>,
        pub making: Making,
        pub standing: ParcelState,
        /// When the carrier says that it came to stand so; the beginning of time as long as nothing was told.
        pub standing_at: Instant,
        /// The last status as the carrier writes it.
        pub status: Option<String>,
        pub told: Told,
        pub fee: Option<Dong>,
        /// To be collected at the door.
        pub cod: Dong,
        /// Declared.
        pub value: Dong,
        pub grams: i64,
        pub refusal: Option<String>,
        pub asked_at: Instant,
        pub heard_at: Instant,
        pub ended_at: Option<Instant>,
        /// Since when the carrier is known to have it although it was given up or cancelled here.
        pub astray_at: Option<Instant>,
        /// Since when that is over.
        pub astray_end: Option<Instant>,
    }
}

/// Parcels that fit a condition.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, order_id, booth_id, carrier, our_code, code, making, standing, standing_at, status, told, fee,
                 cod, value, grams, refusal, asked_at, heard_at, ended_at, astray_at, astray_end
             FROM delivery_parcel ",
            $rest
        )
    };
}

db::sql! {
    TRIES: (Uuid,) => (i64,) = "SELECT COUNT(*) AS tries FROM delivery_parcel WHERE order_id = $1";
    INSERT: (
        ParcelId, Uuid, BoothId, Carrier, String, ParcelState, Instant, Dong, Dong, i64, i64, i64, i64, Openable, Instant,
        Uuid,
    ) => () =
        "INSERT INTO delivery_parcel (id, order_id, booth_id, carrier, our_code, making, standing, standing_at, told, cod,
             value, grams, length_cm, width_cm, height_cm, opening, asked_at, heard_at, ask_key)
         VALUES ($1, $2, $3, $4, $5, 'asking', $6, $7, 'none', $8, $9, $10, $11, $12, $13, $14, $15, $15, $16)
         ON CONFLICT DO NOTHING";
    BY_ID: (ParcelId,) => ParcelRow =
        select!("WHERE id = $1");
    OF_ORDER: (Uuid,) => ParcelRow =
        select!("WHERE order_id = $1 ORDER BY asked_at DESC, id DESC LIMIT 50");
    BY_CODE: (Carrier, String) => ParcelRow =
        select!("WHERE carrier = $1 AND code = $2");
    BY_OUR_CODE: (Carrier, String) => ParcelRow =
        select!("WHERE carrier = $1 AND our_code = $2");
    BY_ASK: (Uuid,) => ParcelRow =
        select!("WHERE ask_key = $1");
    LIVE: (Uuid,) => (i64,) =
        "SELECT COUNT(*) AS live FROM delivery_parcel
         WHERE order_id = $1 AND ended_at IS NULL AND making IN ('asking', 'unknown', 'made')";
    /// The carrier answered that it has it. A notice may have said so before.
    MADE: (String, Option<Dong>, Instant, Instant, ParcelId, String) => () =
        "UPDATE delivery_parcel SET making = 'made', code = $1, fee = COALESCE($2, fee), made_at = COALESCE(made_at, $3),
             heard_at = $4, refusal = NULL
         WHERE id = $5 AND making IN ('asking', 'unknown', 'made') AND (code IS NULL OR code = $6)";
    /// A parcel that was given up after all, as long as no other took its place.
    REVIVED: (String, Instant, Instant, ParcelId, Uuid) => () =
        "UPDATE delivery_parcel SET making = 'made', code = $1, made_at = $2, heard_at = $3, ended_at = NULL
         WHERE id = $4 AND making IN ('rejected', 'absent') AND NOT EXISTS (
             SELECT 1 FROM delivery_parcel o WHERE o.order_id = $5 AND o.making IN ('asking', 'unknown', 'made'))";
    CODE: (String, ParcelId) => () = "UPDATE delivery_parcel SET code = $1 WHERE id = $2 AND code IS NULL";
    /// Nobody has it, or nobody knows.
    ANSWERED: (Making, Option<String>, Instant, ParcelId) => () =
        "UPDATE delivery_parcel SET making = $1, refusal = $2, heard_at = $3
         WHERE id = $4 AND making IN ('asking', 'unknown')";
    /// Asked so long ago that no answer comes any more.
    SILENT: (ParcelId, Instant) => () =
        "UPDATE delivery_parcel SET making = 'unknown' WHERE id = $1 AND making = 'asking' AND asked_at <= $2";
    CANCELLED: (Instant, ParcelId) => () =
        "UPDATE delivery_parcel SET making = 'cancelled', ended_at = $1 WHERE id = $2 AND making = 'made'";
    /// Takes the row: what is read afterwards stays so until the end.
    LOCK: (Instant, ParcelId) => () = "UPDATE delivery_parcel SET heard_at = $1 WHERE id = $2";
    STAND: (ParcelState, Instant, Option<Instant>, ParcelId) => () =
        "UPDATE delivery_parcel SET standing = $1, standing_at = $2, ended_at = $3 WHERE id = $4";
    STATUS: (String, Option<Dong>, ParcelId) => () =
        "UPDATE delivery_parcel SET status = $1, fee = COALESCE($2, fee) WHERE id = $3";
    TOLD: (Told, ParcelId) => () = "UPDATE delivery_parcel SET told = $1 WHERE id = $2";
    /// Of which nothing was heard since then. Viettel Post cannot be asked.
    QUIET: (Instant,) => (ParcelId,) =
        "SELECT id FROM delivery_parcel
         WHERE ended_at IS NULL AND heard_at < $1 AND making = 'made' AND carrier <> 'viettel-post'
         ORDER BY heard_at, id LIMIT 100";
    ASK: (Uuid, Instant, ParcelId) => () = "UPDATE delivery_parcel SET ask_key = $1, heard_at = $2 WHERE id = $3";
    FORGET: (Instant,) => () =
        "UPDATE delivery_parcel SET refusal = NULL WHERE refusal IS NOT NULL AND asked_at < $1";
    /// The carrier has what it should not have; the first time that this is seen.
    ASTRAY: (Instant, ParcelId) => () =
        "UPDATE delivery_parcel SET astray_at = $1 WHERE id = $2 AND astray_at IS NULL";
    ASTRAY_END: (Instant, ParcelId) => () =
        "UPDATE delivery_parcel SET astray_end = $1 WHERE id = $2 AND astray_at IS NOT NULL AND astray_end IS NULL";
    /// A parcel that went astray becomes the one of its order, as long as that is to be sent and has no other.
    KEPT: (Instant, Uuid, Uuid, ParcelId) => () =
        "UPDATE delivery_parcel SET making = 'made', ended_at = NULL, astray_end = $1
         WHERE astray_at IS NOT NULL AND astray_end IS NULL AND NOT EXISTS (
             SELECT 1 FROM delivery_parcel o WHERE o.order_id = $2 AND o.making IN ('asking', 'unknown', 'made'))
             AND EXISTS (SELECT 1 FROM delivery_shipment s WHERE s.order_id = $3 AND s.state IN ('waiting', 'shipped'))
             AND id = $4";
    ASTRAYS: () => (i64,) =
        "SELECT COUNT(*) AS astray FROM delivery_parcel WHERE astray_at IS NOT NULL AND astray_end IS NULL";
    /// Of a booth.
    ASTRAYS_OF: (BoothId,) => (i64,) =
        "SELECT COUNT(*) AS astray FROM delivery_parcel
         WHERE booth_id = $1 AND astray_at IS NOT NULL AND astray_end IS NULL";
}
