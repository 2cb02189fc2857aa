//! The carriers of a booth and where they fetch its parcels.
use carriers::Carrier;
use kernel::{BoothId, Instant};

db::row! {
    /// Where carriers fetch the parcels of a booth.
    pub struct SenderRow {
        pub name: String,
        /// As `+84…`.
        pub phone: String,
        pub commune: String,
        pub street: String,
    }
}

db::sql! {
    CARRIERS: (BoothId,) => (Carrier,) =
        "SELECT carrier FROM delivery_booth_carrier WHERE booth_id = $1 ORDER BY carrier LIMIT 10";
    ADD: (BoothId, Carrier) => () =
        "INSERT INTO delivery_booth_carrier (booth_id, carrier) VALUES ($1, $2)
         ON CONFLICT (booth_id, carrier) DO NOTHING";
    REMOVE: (BoothId, Carrier) => () = "DELETE FROM delivery_booth_carrier WHERE booth_id = $1 AND carrier = $2";
    SENDER: (BoothId,) => SenderRow =
        "SELECT name, phone, commune, street FROM delivery_sender WHERE booth_id = $1";
    /// Of booths that send with no carrier, or ended before some moment.
    FORGET: (Instant,) => () =
        "DELETE FROM delivery_sender
         WHERE NOT EXISTS (SELECT 1 FROM delivery_booth_carrier c WHERE c.booth_id = delivery_sender.booth_id)
             OR EXISTS (SELECT 1 FROM booths_booth b WHERE b.id = delivery_sender.booth_id AND b.ended_at < $1)";
    ERASE: (BoothId,) => () = "DELETE FROM delivery_sender WHERE booth_id = $1";
    REMOVE_ALL: (BoothId,) => () = "DELETE FROM delivery_booth_carrier WHERE booth_id = $1";
    SET_SENDER: (BoothId, String, String, String, String) => () =
        "INSERT INTO delivery_sender (booth_id, name, phone, commune, street) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (booth_id) DO UPDATE SET name = excluded.name, phone = excluded.phone,
             commune = excluded.commune, street = excluded.street";
}
