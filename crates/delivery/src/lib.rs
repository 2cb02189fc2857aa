//! Getting goods from the booth to the buyer.
//!
//! **Words**: a *shipment* (kiện) is what one booth sends for one order; its *method* is the seller's own
//! delivery or pick-up at the booth; *COD* is cash collected when it is handed over.
//!
//! **Promises**: a shipment moves waiting → shipped → delivered and never back; cash collected equals what
//! was to be collected, or the hand-over is refused; who got it is forgotten three years after delivery.
//!
//! **Tables**: `delivery_shipment`. **Events**: `delivery.shipment.shipped.v1`,
//! `delivery.shipment.delivered.v1`.
mod shipment;
mod store;

use db::Migration;
use ui::Domain;

pub use shipment::{
    Delivery, Method, NewShipment, ShipmentRow, State, book, cancel, deliver, ship, shipment_of,
};

/// What this crate brings.
pub fn domain() -> Domain {
    Domain {
        migrations: MIGRATIONS,
        statements: || store::STATEMENTS.to_vec(),
        texts: (include_str!("../locales/vi.ftl"), include_str!("../locales/en.ftl")),
        personal: include_str!("../personal.toml"),
        sweeps: &[|tx, ctx| Box::pin(shipment::sweep(tx, ctx))],
        ..Domain::new("delivery")
    }
}

const MIGRATIONS: &[Migration] = &[
    Migration {
        domain: "delivery",
        number: 1,
        name: "delivery",
        sql: include_str!("../migrations/0001_delivery.sql"),
    },
    Migration {
        domain: "delivery",
        number: 2,
        name: "retention",
        sql: include_str!("../migrations/0002_retention.sql"),
    },
];
