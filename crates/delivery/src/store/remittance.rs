//! Statements of carriers.
use carriers::{Carrier, ParcelState};
use kernel::{Dong, Instant, Uuid};

use crate::parcel::Told;
use crate::remittance::{Kind, RemittanceId, RemittanceState};

db::row! {
    /// A statement of a carrier.
    pub struct RemittanceRow {
        pub id: RemittanceId,
        pub carrier: Carrier,
        pub reference: String,
        pub amount: Dong,
        pub state: RemittanceState,
        pub file: String,
        pub added_at: Instant,
        pub taken_at: Option<Instant>,
    }
}

db::row! {
    /// A line of a statement beside what we know of the parcel.
    pub struct RemittanceLineRow {
        pub line: i64,
        pub parcel: String,
        pub cash: Dong,
        pub fee: Option<Dong>,
        pub paid: Option<Dong>,
        pub order_id: Option<Uuid>,
        pub our_cod: Option<Dong>,
        pub our_fee: Option<Dong>,
        pub standing: Option<ParcelState>,
        pub told: Option<Told>,
        /// By which statement it was remitted.
        pub remitted_by: Option<RemittanceId>,
    }
}

db::sql! {
    INSERT: (RemittanceId, Carrier, String, Dong, String, Instant) => () =
        "INSERT INTO delivery_remittance (id, carrier, reference, amount, state, file, added_at)
         VALUES ($1, $2, $3, $4, 'draft', $5, $6) ON CONFLICT DO NOTHING";
    INSERT_LINE: (Uuid, RemittanceId, i64, String, Dong, Option<Dong>, Option<Dong>, Option<String>) => () =
        "INSERT INTO delivery_remittance_line (id, remittance_id, line, parcel, cash, fee, paid, day)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    BY_ID: (RemittanceId,) => RemittanceRow =
        "SELECT id, carrier, reference, amount, state, file, added_at, taken_at
         FROM delivery_remittance WHERE id = $1";
    /// What a statement says of each parcel, and what we know of it. A line counts as cash where there is any.
    LINES: (RemittanceId,) => RemittanceLineRow =
        "SELECT l.line AS line, l.parcel AS parcel, l.cash AS cash, l.fee AS fee, l.paid AS paid,
             p.order_id AS order_id, p.cod AS our_cod, p.fee AS our_fee, p.standing AS standing, p.told AS told,
             d.remittance_id AS remitted_by
         FROM delivery_remittance_line l JOIN delivery_remittance r ON r.id = l.remittance_id
         LEFT JOIN delivery_parcel p ON p.carrier = r.carrier AND p.code = l.parcel
         LEFT JOIN delivery_remitted d ON d.carrier = r.carrier AND d.parcel = l.parcel
             AND d.kind = (CASE WHEN l.cash > 0 THEN 'cash' ELSE 'fee' END)
         WHERE l.remittance_id = $1 ORDER BY l.parcel LIMIT 20000";
    REMIT: (Carrier, String, Kind, RemittanceId, Dong) => () =
        "INSERT INTO delivery_remitted (carrier, parcel, kind, remittance_id, cash) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (carrier, parcel, kind) DO NOTHING";
    TAKE: (Instant, RemittanceId) => () =
        "UPDATE delivery_remittance SET state = 'taken', taken_at = $1 WHERE id = $2 AND state = 'draft'";
    DROP: (RemittanceId,) => () =
        "UPDATE delivery_remittance SET state = 'dropped' WHERE id = $1 AND state = 'draft'";
    /// Statements that were taken in, and how many of them the ledger does not have.
    UNPOSTED: () => (i64,) =
        "SELECT COUNT(*) AS unposted FROM delivery_remittance r WHERE r.state = 'taken' AND NOT EXISTS (
             SELECT 1 FROM money_ledger e WHERE e.amount = r.amount AND e.credit = 'carrier:' || r.carrier
                 AND e.memo = 'remittance ' || r.reference)";
}
