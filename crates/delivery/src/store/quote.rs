//! What carriers answered when they were asked for a fee.
use carriers::Carrier;
use kernel::{BoothId, Dong, Instant};

use crate::quote::Said;

db::sql! {
    KEEP: (BoothId, Carrier, String, i64, Dong, bool, Said, Dong, Instant) => () =
        "INSERT INTO delivery_quote (booth_id, carrier, commune, grams, value, cod, answer, fee, asked_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         ON CONFLICT (booth_id, carrier, commune, grams, value, cod)
         DO UPDATE SET answer = excluded.answer, fee = excluded.fee, asked_at = excluded.asked_at";
    /// Silence never takes the place of an answer that is still good: one that came to somebody else meanwhile.
    KEEP_SILENCE: (BoothId, Carrier, String, i64, Dong, bool, Instant, Instant) => () =
        "INSERT INTO delivery_quote (booth_id, carrier, commune, grams, value, cod, answer, fee, asked_at)
         VALUES ($1, $2, $3, $4, $5, $6, 'silent', 0, $7)
         ON CONFLICT (booth_id, carrier, commune, grams, value, cod)
         DO UPDATE SET answer = excluded.answer, fee = excluded.fee, asked_at = excluded.asked_at
         WHERE delivery_quote.answer = 'silent' OR delivery_quote.asked_at <= $8";
    /// Answers about this very parcel that are young enough.
    YOUNG: (BoothId, String, i64, Dong, bool, Instant) => (Carrier, Said, Dong) =
        "SELECT carrier, answer, fee FROM delivery_quote
         WHERE booth_id = $1 AND commune = $2 AND grams = $3 AND value = $4 AND cod = $5 AND asked_at > $6
             AND answer <> 'silent'
         ORDER BY carrier LIMIT 10";
    /// Carriers that gave no answer for this way a moment ago, whatever the parcel was.
    SILENT: (BoothId, String, Instant) => (Carrier,) =
        "SELECT DISTINCT carrier FROM delivery_quote
         WHERE booth_id = $1 AND commune = $2 AND asked_at > $3 AND answer = 'silent'
         ORDER BY carrier LIMIT 10";
    FORGET: (Instant,) => () = "DELETE FROM delivery_quote WHERE asked_at < $1";
}
