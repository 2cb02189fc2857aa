//! Producers of a booth.
use kernel::{BoothId, Day, Instant, Text, Uuid};

db::row! {
    /// A household or member whose goods a booth sells.
    pub struct ProducerRow {
        pub id: Uuid,
        pub name: Text,
        pub commune: Option<String>,
        pub hamlet: String,
        /// What it grows or makes.
        pub grows: Text,
        /// Square metres.
        pub area: Option<i64>,
        pub consent_on: Day,
    }
}

db::sql! {
    INSERT: (Uuid, BoothId, Text, Vec<u8>, Option<String>, String, Text, Option<i64>, Day) => () =
        "INSERT INTO booths_producer (id, booth_id, name, name_sort, commune, hamlet, grows, area, consent_on)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    OF_BOOTH: (BoothId,) => ProducerRow =
        "SELECT id, name, commune, hamlet, grows, area, consent_on FROM booths_producer
         WHERE booth_id = $1 AND ended_at IS NULL ORDER BY name_sort, id LIMIT 500";
    BY_ID: (Uuid, BoothId) => ProducerRow =
        "SELECT id, name, commune, hamlet, grows, area, consent_on FROM booths_producer
         WHERE id = $1 AND booth_id = $2 AND ended_at IS NULL";
    CHANGE: (Text, Vec<u8>, Option<String>, String, Text, Option<i64>, Day, Uuid, BoothId) => () =
        "UPDATE booths_producer SET name = $1, name_sort = $2, commune = $3, hamlet = $4, grows = $5, area = $6,
             consent_on = $7
         WHERE id = $8 AND booth_id = $9 AND ended_at IS NULL";
    END: (Instant, Uuid, BoothId) => () =
        "UPDATE booths_producer SET ended_at = $1 WHERE id = $2 AND booth_id = $3 AND ended_at IS NULL";
}
