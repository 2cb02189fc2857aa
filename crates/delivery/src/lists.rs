//! Tables of parcels, for the desk and the office.
use carriers::{Carrier, ParcelState};
use db::{Filter, List, Sort};
use kernel::{Code, Dong, Instant, Text, Type, Uuid};

use crate::shipment::Method;

kernel::stored_enum! {
    /// What is to be done with a shipment that a carrier brings.
    pub enum Stage {
        /// It is not paid yet.
        Unpaid = "unpaid",
        /// Its parcel is to be made.
        Make = "make",
        Way = "way",
        /// Somebody must look at it.
        Problem = "problem",
        Done = "done",
    }
}

impl Stage {
    /// The tone of its mark.
    pub fn tone(self) -> &'static str {
        match self {
            Self::Unpaid => "info",
            Self::Make => "wait",
            Self::Way => "river",
            Self::Problem => "bad",
            Self::Done => "good",
        }
    }
}

db::row! {
    /// A shipment that a carrier brings, with its parcel if it has one.
    pub struct ShipmentStageRow {
        pub order_id: Uuid,
        pub code: Code,
        pub method: Method,
        pub booth: Text,
        pub cod: Dong,
        pub booked_at: Instant,
        pub parcel: Option<String>,
        /// One that its carrier has although it was cancelled here: it has no other line.
        pub astray: Option<String>,
        pub standing: Option<ParcelState>,
        pub stage: Stage,
    }
}

db::row! {
    /// A parcel as the office sees it.
    pub struct OfficeParcelRow {
        pub order_id: Uuid,
        pub code: Code,
        pub carrier: Carrier,
        pub parcel: Option<String>,
        pub booth: Text,
        pub making: crate::Making,
        pub standing: ParcelState,
        pub status: Option<String>,
        pub cod: Dong,
        pub fee: Option<Dong>,
        pub asked_at: Instant,
        pub astray_at: Option<Instant>,
        pub astray_end: Option<Instant>,
    }
}

/// What of a shipment is to be done. One that was marked as sent without a parcel wants a look, and one with a parcel that
/// went astray, whatever became of it.
macro_rules! stage {
    () => {
        "(CASE WHEN EXISTS (SELECT 1 FROM delivery_parcel a WHERE a.order_id = s.order_id
                  AND a.astray_at IS NOT NULL AND a.astray_end IS NULL) THEN 'problem'
              WHEN s.state = 'cancelled' THEN 'done'
              WHEN p.id IS NULL AND s.state = 'shipped' THEN 'problem'
              WHEN p.id IS NULL AND s.state <> 'waiting' THEN 'done'
              WHEN p.id IS NULL AND c.ready_at IS NULL THEN 'unpaid'
              WHEN p.id IS NULL THEN 'make'
              WHEN p.making <> 'made' OR p.standing IN ('pickup-failed', 'delivery-failed', 'exception',
                  'return-requested', 'returning', 'return-failed', 'partial-delivered', 'partial-return', 'lost',
                  'damaged', 'scrapped') THEN 'problem'
              WHEN p.ended_at IS NOT NULL THEN 'done'
              ELSE 'way' END)"
    };
}

/// The shipments of a booth that carriers bring.
pub static TO_SEND: List<ShipmentStageRow> = List {
    name: "delivery::TO_SEND",
    columns: concat!(
        "s.order_id AS order_id, c.code AS code, s.method AS method, b.name AS booth, s.cod AS cod,
         s.booked_at AS booked_at, p.code AS parcel,
         (SELECT MIN(COALESCE(a.code, a.our_code)) FROM delivery_parcel a WHERE a.order_id = s.order_id
          AND a.astray_at IS NOT NULL AND a.astray_end IS NULL) AS astray, p.standing AS standing, ",
        stage!(),
        " AS stage"
    ),
    from:
        "delivery_shipment s JOIN delivery_contents c ON c.order_id = s.order_id
         JOIN booths_booth b ON b.id = s.booth_id
         LEFT JOIN delivery_parcel p ON p.order_id = s.order_id AND p.making IN ('asking', 'unknown', 'made')",
    scope: "s.booth_id = ? AND s.method NOT IN ('seller', 'pick-up')",
    scope_types: &[Type::Uuid],
    filters: &[
        Filter { name: "stage", sql: concat!(stage!(), " = ?"), ty: Type::Text },
        Filter { name: "method", sql: "s.method = ?", ty: Type::Text },
    ],
    sorts: &[Sort { name: "parcel-newest", column: "s.booked_at", ty: Type::Time, descending: true }],
    id: "s.id",
    row: std::marker::PhantomData,
};

/// All parcels.
pub static PARCELS: List<OfficeParcelRow> = List {
    name: "delivery::PARCELS",
    columns:
        "p.order_id AS order_id, c.code AS code, p.carrier AS carrier, p.code AS parcel, b.name AS booth,
         p.making AS making, p.standing AS standing, p.status AS status, p.cod AS cod, p.fee AS fee,
         p.asked_at AS asked_at, p.astray_at AS astray_at, p.astray_end AS astray_end",
    from: "delivery_parcel p JOIN delivery_contents c ON c.order_id = p.order_id
         JOIN booths_booth b ON b.id = p.booth_id",
    scope: "",
    scope_types: &[],
    filters: &[
        Filter { name: "carrier", sql: "p.carrier = ?", ty: Type::Text },
        Filter { name: "making", sql: "p.making = ?", ty: Type::Text },
        Filter { name: "standing", sql: "p.standing = ?", ty: Type::Text },
        Filter { name: "code", sql: "p.code = ?", ty: Type::Text },
        Filter {
            name: "astray",
            sql: "(p.astray_at IS NOT NULL AND p.astray_end IS NULL) = ?",
            ty: Type::Bool,
        },
    ],
    sorts: &[Sort { name: "parcel-newest", column: "p.asked_at", ty: Type::Time, descending: true }],
    id: "p.id",
    row: std::marker::PhantomData,
};

db::row! {
    /// A parcel whose cash a carrier still has.
    pub struct OwedRow {
        pub code: Code,
        pub carrier: Carrier,
        pub parcel: Option<String>,
        pub booth: Text,
        pub cod: Dong,
        pub standing: ParcelState,
        pub standing_at: Instant,
    }
}

/// Delivered with cash before some day, and on no statement yet.
pub static OWED: List<OwedRow> = List {
    name: "delivery::OWED",
    columns: "c.code AS code, p.carrier AS carrier, p.code AS parcel, b.name AS booth, p.cod AS cod,
         p.standing AS standing, p.standing_at AS standing_at",
    from: "delivery_parcel p JOIN delivery_contents c ON c.order_id = p.order_id
         JOIN booths_booth b ON b.id = p.booth_id",
    scope: "p.told = 'delivered' AND p.cod > 0 AND p.standing_at < ? AND NOT EXISTS (
         SELECT 1 FROM delivery_remitted r WHERE r.carrier = p.carrier AND r.parcel = p.code AND r.kind = 'cash')",
    scope_types: &[Type::Time],
    filters: &[Filter { name: "carrier", sql: "p.carrier = ?", ty: Type::Text }],
    sorts: &[Sort { name: "parcel-oldest", column: "p.standing_at", ty: Type::Time, descending: false }],
    id: "p.id",
    row: std::marker::PhantomData,
};

/// Statements of carriers.
pub static REMITTANCES: List<crate::RemittanceRow> = List {
    name: "delivery::REMITTANCES",
    columns: "id, carrier, reference, amount, state, file, added_at, taken_at",
    from: "delivery_remittance",
    scope: "",
    scope_types: &[],
    filters: &[
        Filter { name: "carrier", sql: "carrier = ?", ty: Type::Text },
        Filter { name: "state", sql: "state = ?", ty: Type::Text },
    ],
    sorts: &[Sort { name: "parcel-newest", column: "added_at", ty: Type::Time, descending: true }],
    id: "id",
    row: std::marker::PhantomData,
};
