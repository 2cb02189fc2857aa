//! What carriers told.
use carriers::ParcelState;
use kernel::{Instant, Uuid};

use crate::note::Source;
use crate::parcel::ParcelId;

db::row! {
    /// What a carrier told of a parcel.
    pub struct HappeningRow {
        /// As the carrier writes it.
        pub status: String,
        pub state: ParcelState,
        pub at: Instant,
        pub source: Source,
        /// In the carrier's words.
        pub reason: Option<String>,
        /// In the carrier's words.
        pub place: Option<String>,
    }
}

db::sql! {
    INSERT: (
        Uuid, ParcelId, String, String, ParcelState, Instant, Instant, Source, Option<String>, Option<String>,
        Option<String>,
    ) => () =
        "INSERT INTO delivery_happening (id, parcel_id, event_id, status, state, at, told_at, source, reason_code, reason,
             place)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (parcel_id, event_id) DO NOTHING";
    /// The last told first.
    OF_PARCEL: (ParcelId,) => HappeningRow =
        "SELECT status, state, at, source, reason, place FROM delivery_happening WHERE parcel_id = $1
         ORDER BY at DESC, told_at DESC, id DESC LIMIT 200";
    /// The status of the last one by the carrier's clock.
    LAST: (ParcelId,) => (String,) =
        "SELECT status FROM delivery_happening WHERE parcel_id = $1 ORDER BY at DESC, event_id DESC LIMIT 1";
    FORGET: (Instant,) => () =
        "UPDATE delivery_happening SET reason = NULL WHERE reason IS NOT NULL AND told_at < $1";
    FORGET_PLACE: (Instant,) => () =
        "UPDATE delivery_happening SET place = NULL WHERE place IS NOT NULL AND told_at < $1";
}
