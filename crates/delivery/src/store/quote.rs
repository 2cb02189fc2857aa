//! Fees that carriers answered.
use carriers::Carrier;
use kernel::{BoothId, Dong, Instant};

db::sql! {
    KEEP: (BoothId, Carrier, String, i64, Dong, bool, Dong, Instant) => () =
        "INSERT INTO delivery_quote (booth_id, carrier, commune, grams, value, cod, fee, asked_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (booth_id, carrier, commune, grams, value, cod)
         DO UPDATE SET fee = excluded.fee, asked_at = excluded.asked_at";
    /// Answers that are young enough.
    YOUNG: (BoothId, String, i64, Dong, bool, Instant) => (Carrier, Dong) =
        "SELECT carrier, fee FROM delivery_quote
         WHERE booth_id = $1 AND commune = $2 AND grams = $3 AND value = $4 AND cod = $5 AND asked_at > $6
         ORDER BY carrier LIMIT 10";
    FORGET: (Instant,) => () = "DELETE FROM delivery_quote WHERE asked_at < $1";
}
