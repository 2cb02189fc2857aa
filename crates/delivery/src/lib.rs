//! Getting goods from the booth to the buyer.
//!
//! **Words**: a *shipment* (kiện) is what one booth sends for one order; its *method* is the seller's own
//! delivery, pick-up at the booth or a *carrier*; *COD* is cash collected when it is handed over; an *account* at a
//! carrier is the installation's, and a booth chooses among those that are set up; a *quote* is what a carrier would
//! take, and a table of fees answers where none does; a *parcel* is one try to hand a shipment to a carrier; a
//! *happening* is one thing that a carrier told of it; its *standing* is where it is by all that was told; one that was
//! cancelled here and that its carrier has nevertheless is *astray*; a *remittance* is a carrier's
//! statement of the cash that it hands over.
//!
//! **Promises**: a shipment moves waiting → shipped → delivered and never back; cash collected equals what
//! was to be collected, or the hand-over is refused; who got it is forgotten three years after delivery; carriers are
//! asked outside transactions, and a checkout waits two seconds for them at most; secrets are never shown again; a
//! shipment has one parcel that may exist, written down before the carrier is asked; a creation without a clear answer
//! is never repeated by itself; what a carrier tells counts once, ends alike in any order of arrival, and is passed on
//! to every domain ([`ui::Carriage`]) in the same transaction, each change once; a parcel is remitted once.
//!
//! **Tables**: `delivery_shipment`, `delivery_booth_carrier`, `delivery_sender`, `delivery_quote`, `delivery_contents`,
//! `delivery_parcel`, `delivery_happening`, `delivery_remittance`, `delivery_remittance_line`, `delivery_remitted`.
//! **Jobs**: `delivery.ask`.
//! **Events**: `delivery.shipment.shipped|delivered.v1`, `delivery.carriers.chosen.v1`, `delivery.carrier.set-up.v1`,
//! `delivery.parcel.making|stands|astray.v1`, `delivery.remittance.taken.v1`.
mod accounts;
mod addresses;
mod ask;
mod astray;
mod check;
mod contents;
mod ends;
mod faults;
mod hook;
mod lists;
mod make;
mod map;
mod note;
mod offered;
mod pages;
mod panels;
mod parcel;
mod personal;
mod quote;
mod remittance;
mod resolve;
mod sender;
mod set_up;
mod shipment;
mod speak;
mod statement;
mod store;
mod tracking;
mod whereabouts;

use carriers::Carrier;
use db::Migration;
use kernel::{Permission, Role};
use ui::{Domain, JobKind, Panel, Route, Slot};

pub use accounts::{Setting, settings_of};
pub use ask::{Heard, ask_carrier};
pub use astray::{AstrayEnd, Dealt, deal_with_astray};
pub use contents::{Contents, Goods, describe, ready};
pub use ends::{carrier_fee, carrier_has, fail, resume};
pub use lists::{OWED, OfficeParcelRow, OwedRow, PARCELS, REMITTANCES, ShipmentStageRow, Stage, TO_SEND};
pub use make::{Asked, NewParcel, make_parcel};
pub use note::Source;
pub use offered::{Offered, Offers, offered};
pub use parcel::{Making, Openable, ParcelId, ParcelRow, Told as Passed, parcels_of};
pub use quote::{QuoteWish, UNWEIGHED, ask_quotes, grams_of};
pub use remittance::{
    Kind, NewRemittance, RemittanceId, RemittanceLineRow, RemittanceRow, RemittanceState, Taking, Verdict,
    add_remittance, drop_remittance, lines_of, remittance, take_remittance,
};
pub use resolve::{Found, cancel_parcel, label_of, resolve_parcel};
pub use sender::{BoothCarriers, SenderRow, choose_carriers, sender_of};
pub use set_up::{CarrierSettings, new_hook, set_up_carrier};
pub use shipment::{
    Delivery, Method, NewShipment, ShipmentRow, State, book, cancel, deliver, ship, shipment_of,
};
pub use statement::{StatementLine, read_statement};
pub use tracking::{Told, Tracking, tracking, tracking_panel};
pub use whereabouts::Whereabouts;

/// Keeping the installation's accounts at carriers.
pub const KEEP_CARRIERS: Permission = Permission::new("delivery.carriers.keep", &[Role::Operator]);

/// Seeing all parcels.
pub const READ_PARCELS: Permission =
    Permission::new("delivery.parcels.read", &[Role::Officer, Role::Operator]);
/// Seeing what carriers hand over and owe.
pub const READ_REMITTANCES: Permission =
    Permission::new("delivery.remittances.read", &[Role::Officer, Role::Accountant, Role::Operator]);
/// Taking in statements of carriers.
pub const KEEP_REMITTANCES: Permission =
    Permission::new("delivery.remittances.keep", &[Role::Accountant, Role::Operator]);

/// What this crate brings.
pub fn domain() -> Domain {
    Domain {
        migrations: MIGRATIONS,
        statements: store::statements,
        routes: ROUTES,
        texts: (include_str!("../locales/vi.ftl"), include_str!("../locales/en.ftl")),
        personal: include_str!("../personal.toml"),
        sweeps: &[
            |tx, ctx| Box::pin(shipment::sweep(tx, ctx)),
            |tx, ctx| Box::pin(quote::sweep(tx, ctx)),
            |tx, ctx| Box::pin(sender::sweep(tx, ctx)),
            |tx, ctx| Box::pin(ask::sweep(tx, ctx)),
        ],
        export: Some(|conn, account| Box::pin(personal::export(conn, account))),
        erase: Some(|tx, _, account| Box::pin(personal::erase(tx, account))),
        panels: &[Panel { slot: Slot::Desk, run: |req, booth| Box::pin(panels::desk(req, booth)) }],
        jobs: JOBS,
        checks: check::CHECKS,
        lists: || vec![&TO_SEND, &PARCELS, &OWED, &REMITTANCES],
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
    Migration {
        domain: "delivery",
        number: 4,
        name: "parcels",
        sql: include_str!("../migrations/0004_parcels.sql"),
    },
    Migration {
        domain: "delivery",
        number: 5,
        name: "remittances",
        sql: include_str!("../migrations/0005_remittances.sql"),
    },
    Migration {
        domain: "delivery",
        number: 6,
        name: "quote_answers",
        sql: include_str!("../migrations/0006_quote_answers.sql"),
    },
    Migration {
        domain: "delivery",
        number: 7,
        name: "no_suspense",
        sql: include_str!("../migrations/0007_no_suspense.sql"),
    },
    Migration {
        domain: "delivery",
        number: 8,
        name: "astray",
        sql: include_str!("../migrations/0008_astray.sql"),
    },
    Migration {
        domain: "delivery",
        number: 9,
        name: "places",
        sql: include_str!("../migrations/0009_places.sql"),
    },
];

/// Largest statement, in bytes.
const FILE: usize = 5 * 1024 * 1024;

const JOBS: &[JobKind] =
    &[JobKind { kind: ask::JOB, apart: true, run: |app, ctx, key| Box::pin(ask::job(app, ctx, key)) }];

const ROUTES: &[Route] = &[
    Route::post("/hooks/ghn/{secret}", Permission::PUBLIC, |req| Box::pin(hook::post(req, Carrier::Ghn))),
    Route::post("/hooks/ghtk/{secret}", Permission::PUBLIC, |req| Box::pin(hook::post(req, Carrier::Ghtk))),
    Route::post("/hooks/viettel-post/{secret}", Permission::PUBLIC, |req| {
        Box::pin(hook::post(req, Carrier::ViettelPost))
    }),
    Route::post("/hooks/vnpost/{secret}", Permission::PUBLIC, |req| {
        Box::pin(hook::post(req, Carrier::VnPost))
    }),
    Route::get("/desk/parcels", booths::DESK, |req| Box::pin(pages::desk_parcels::get(req))),
    Route::get("/desk/parcels/{order}", booths::DESK, |req| Box::pin(pages::desk_parcel::get(req))),
    Route::post("/desk/parcels/{order}", booths::DESK, |req| Box::pin(pages::desk_parcel::make(req))),
    Route::post("/desk/parcels/{order}/cancel", booths::DESK, |req| {
        Box::pin(pages::desk_parcel::cancel(req))
    }),
    Route::post("/desk/parcels/{order}/ask", booths::DESK, |req| Box::pin(pages::desk_parcel::ask(req))),
    Route::post("/desk/parcels/{order}/astray", booths::DESK, |req| {
        Box::pin(pages::desk_parcel::astray(req))
    }),
    Route::post("/desk/parcels/{order}/resolve", booths::DESK, |req| {
        Box::pin(pages::desk_parcel::resolve(req))
    }),
    Route::get("/desk/parcels/{order}/label.pdf", booths::DESK, |req| {
        Box::pin(pages::desk_parcel::label(req))
    }),
    Route::get("/desk/parcels/carriers", booths::DESK, |req| Box::pin(pages::desk_carriers::get(req))),
    Route::post("/desk/parcels/carriers", booths::DESK, |req| Box::pin(pages::desk_carriers::post(req))),
    Route::get("/parcels/map/{at}/{to}", Permission::PUBLIC, |req| {
        Box::pin(async move { pages::parcel_map::get(&req) })
    }),
    Route::get("/office/parcels", READ_PARCELS, |req| Box::pin(pages::office_parcels::get(req))),
    Route::get("/office/remittances", READ_REMITTANCES, |req| Box::pin(pages::remittances::get(req))),
    Route::get("/office/remittances/owed", READ_REMITTANCES, |req| Box::pin(pages::owed::get(req))),
    Route::get("/office/remittances/new", KEEP_REMITTANCES, |req| Box::pin(pages::remittances::new(req))),
    Route::post("/office/remittances/new", KEEP_REMITTANCES, |req| Box::pin(pages::remittances::post(req)))
        .body(FILE),
    Route::get("/office/remittances/{id}", READ_REMITTANCES, |req| Box::pin(pages::remittance::get(req))),
    Route::post("/office/remittances/{id}/take", KEEP_REMITTANCES, |req| {
        Box::pin(pages::remittance::take(req))
    }),
    Route::post("/office/remittances/{id}/drop", KEEP_REMITTANCES, |req| {
        Box::pin(pages::remittance::put_away(req))
    }),
    Route::get("/office/carriers", KEEP_CARRIERS, |req| Box::pin(pages::office_carriers::get(req))),
    Route::post("/office/carriers/{carrier}", KEEP_CARRIERS, |req| {
        Box::pin(pages::office_carriers::post(req))
    }),
    Route::post("/office/carriers/{carrier}/hook", KEEP_CARRIERS, |req| {
        Box::pin(pages::office_carriers::hook(req))
    }),
];
