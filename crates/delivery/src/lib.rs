//! Getting goods from the booth to the buyer.
//!
//! **Words**: a *shipment* (kiện) is what one booth sends for one order; its *method* is the seller's own
//! delivery, pick-up at the booth or a *carrier*; *COD* is cash collected when it is handed over; an *account* at a
//! carrier is the installation's, and a booth chooses among those that are set up; a *quote* is what a carrier would
//! take, and a table of fees answers where none does.
//!
//! **Promises**: a shipment moves waiting → shipped → delivered and never back; cash collected equals what
//! was to be collected, or the hand-over is refused; who got it is forgotten three years after delivery; carriers are
//! asked outside transactions, and a checkout waits two seconds for them at most; secrets are never shown again.
//!
//! **Tables**: `delivery_shipment`, `delivery_booth_carrier`, `delivery_sender`, `delivery_quote`, `delivery_contents`.
//! **Events**: `delivery.shipment.shipped|delivered.v1`, `delivery.carriers.chosen.v1`, `delivery.carrier.set-up.v1`.
mod accounts;
mod addresses;
mod pages;
mod quote;
mod sender;
mod set_up;
mod shipment;
mod speak;
mod store;

use db::Migration;
use kernel::{Permission, Role};
use ui::{Domain, Route};

pub use accounts::{Setting, settings_of};
pub use quote::{Offered, QuoteWish, UNWEIGHED, ask_quotes, grams_of, offered};
pub use sender::{BoothCarriers, SenderRow, choose_carriers, sender_of};
pub use set_up::{CarrierSettings, new_hook, set_up_carrier};
pub use shipment::{
    Delivery, Method, NewShipment, ShipmentRow, State, book, cancel, deliver, ship, shipment_of,
};

/// Keeping the installation's accounts at carriers.
pub const KEEP_CARRIERS: Permission = Permission::new("delivery.carriers.keep", &[Role::Operator]);

/// What this crate brings.
pub fn domain() -> Domain {
    Domain {
        migrations: MIGRATIONS,
        statements: store::statements,
        routes: ROUTES,
        texts: (include_str!("../locales/vi.ftl"), include_str!("../locales/en.ftl")),
        personal: include_str!("../personal.toml"),
        sweeps: &[|tx, ctx| Box::pin(shipment::sweep(tx, ctx)), |tx, ctx| Box::pin(quote::sweep(tx, ctx))],
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
    Migration {
        domain: "delivery",
        number: 3,
        name: "carriers",
        sql: include_str!("../migrations/0003_carriers.sql"),
    },
];

const ROUTES: &[Route] = &[
    Route::get("/desk/parcels/carriers", booths::DESK, |req| Box::pin(pages::desk_carriers::get(req))),
    Route::post("/desk/parcels/carriers", booths::DESK, |req| Box::pin(pages::desk_carriers::post(req))),
    Route::get("/office/carriers", KEEP_CARRIERS, |req| Box::pin(pages::office_carriers::get(req))),
    Route::post("/office/carriers/{carrier}", KEEP_CARRIERS, |req| {
        Box::pin(pages::office_carriers::post(req))
    }),
    Route::post("/office/carriers/{carrier}/hook", KEEP_CARRIERS, |req| {
        Box::pin(pages::office_carriers::hook(req))
    }),
];
