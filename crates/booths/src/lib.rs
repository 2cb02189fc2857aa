//! Booths: where organisations show and sell.
//!
//! **Words**: a *booth* (gian hàng) belongs to an organisation: a company, household, co-operative, farm or
//! commune. A *listed-only* booth presents what a published source says of a real producer and sells nothing.
//! *Terms* are the seller's own: delivery fees near and far, free from, pick-up. A booth has a *state*; *evidence* of who
//! its seller is opens it at once, else an official decides. *Owners* act for its organisation, *staff* have a narrower
//! role at one booth, a *delegate* is an official who keeps a booth for a seller who agreed. *Producers* are those whose
//! goods a booth of many sells.
//!
//! **Promises**: a booth sells only while it is open, and only open and paused ones are public; who decides says why;
//! nobody lets a booth sell that they work at; people see the booths they work at and no others, an officer of a commune
//! those of that commune; one owner at least stays; no official keeps a booth without consent, and its withdrawal ends that.
//!
//! **Tables**: `booths_booth`, `booths_staff`, `booths_invitation`, `booths_delegation`, `booths_producer`.
//! **Events**: `booths.booth.opened|moved|changed.v1`, `booths.staff.invited|changed.v1`,
//! `booths.delegation.begun|ended.v1`, `booths.producer.changed.v1`.
mod access;
mod banks;
mod behalf;
mod booth;
mod decide;
mod evidence;
mod indicators;
mod moves;
mod open;
mod pages;
mod personal;
mod producer;
mod role;
mod settings;
mod staff;
mod state;
mod store;

use db::Migration;
use kernel::{Permission, Role};
use ui::{Domain, Route};

pub use access::{booths_for, my_booths};
pub use behalf::{
    BehalfBooth, Consent, ConsentHow, DelegationEnd, DelegationRow, delegation_of, invite_seller,
    open_for_seller, withdraw_consent,
};
pub use booth::{
    BankAccount, BoothRow, NewBooth, Policies, Terms, Verifier, booth, booth_by_slug, booths_of, open_booth,
};
pub use decide::{Decision, decide};
pub use evidence::{Demand, Evidence, Missing, missing};
pub use open::{BoothContent, OwnBooth, Seller, ask_to_open, open_own_booth};
pub use pages::{COOKIE as DESK_COOKIE, booth_at_work};
pub use producer::{NewProducer, ProducerRow, add_producer, change_producer, end_producer, producers};
pub use role::{Duty, StaffRole};
pub use settings::{
    BoothChange, Holiday, change_booth, close_booth, pause_booth, resume_booth, set_bank_account,
};
pub use staff::{
    NewStaff, StaffChange, StaffRow, change_staff, invite_staff, join_staff, who_looks_after_orders,
    withdraw_staff_invitation,
};
pub use state::{BoothAction, BoothState};

/// Working at the desk: of one's own booths, or as an official of those kept for others. Which booths, and what there,
/// [`booths_for`] says.
pub const DESK: Permission =
    Permission::new("booths.desk", &[Role::Seller, Role::CommuneOfficer, Role::Officer]);
/// Seeing who sells on the market.
pub const READ_SELLERS: Permission = Permission::new("booths.sellers.read", &[Role::Officer, Role::Operator]);
/// The work list of booths, each official of the own locality.
pub const READ: Permission =
    Permission::new("booths.read", &[Role::CommuneOfficer, Role::Officer, Role::Operator]);
/// Approving, refusing, suspending, reopening.
pub const DECIDE: Permission =
    Permission::new("booths.decide", &[Role::CommuneOfficer, Role::Officer, Role::Operator]);
/// Opening and keeping booths for sellers who agreed.
pub const BEHALF: Permission = Permission::new("booths.behalf", &[Role::CommuneOfficer, Role::Officer]);

/// What this crate brings.
pub fn domain() -> Domain {
    Domain {
        migrations: MIGRATIONS,
        statements: store::statements,
        lists: store::lists,
        routes: ROUTES,
        texts: (include_str!("../locales/vi.ftl"), include_str!("../locales/en.ftl")),
        personal: include_str!("../personal.toml"),
        sweeps: &[|tx, ctx| Box::pin(staff::sweep(tx, ctx))],
        indicators: indicators::ALL,
        export: Some(|conn, account| Box::pin(personal::export(conn, account))),
        erase: Some(|tx, ctx, account| Box::pin(personal::erase(tx, ctx, account))),
        ..Domain::new("booths")
    }
}

const MIGRATIONS: &[Migration] = &[
    Migration {
        domain: "booths",
        number: 1,
        name: "booths",
        sql: include_str!("../migrations/0001_booths.sql"),
    },
    Migration { domain: "booths", number: 2, name: "sell", sql: include_str!("../migrations/0002_sell.sql") },
];

const ROUTES: &[Route] = &[
    Route::get("/booths", Permission::PUBLIC, |req| Box::pin(pages::list::get(req))),
    Route::get("/booths/{slug}", Permission::PUBLIC, |req| Box::pin(pages::show::get(req))),
    Route::get("/sell", Permission::PUBLIC, |req| Box::pin(pages::sell::get(req))),
    Route::get("/sell/open", Permission::SIGNED_IN, |req| Box::pin(pages::sell_open::get(req))),
    Route::post("/sell/open", Permission::SIGNED_IN, |req| Box::pin(pages::sell_open::post(req))),
    Route::get("/join/{secret}", Permission::PUBLIC, |req| Box::pin(pages::join::get(req))),
    Route::post("/join/{secret}", Permission::SIGNED_IN, |req| Box::pin(pages::join::post(req))),
    Route::get("/desk", DESK, |req| Box::pin(pages::desk::get(req))),
    Route::get("/desk/booth", DESK, |req| Box::pin(pages::settings::get(req))),
    Route::post("/desk/booth", DESK, |req| Box::pin(pages::settings::post(req))),
    Route::post("/desk/booth/ask", DESK, |req| Box::pin(pages::settings::ask(req))),
    Route::post("/desk/booth/bank", DESK, |req| Box::pin(pages::settings::bank(req))),
    Route::post("/desk/booth/pause", DESK, |req| Box::pin(pages::settings::pause(req))),
    Route::post("/desk/booth/resume", DESK, |req| Box::pin(pages::settings::resume(req))),
    Route::post("/desk/booth/close", DESK, |req| Box::pin(pages::settings::close(req))),
    Route::get("/desk/booth/staff", DESK, |req| Box::pin(pages::staff::get(req))),
    Route::post("/desk/booth/staff", DESK, |req| Box::pin(pages::staff::post(req))),
    Route::post("/desk/booth/staff/{account}", DESK, |req| Box::pin(pages::staff::change(req))),
    Route::post("/desk/booth/invitations/{id}/withdraw", DESK, |req| Box::pin(pages::staff::withdraw(req))),
    Route::get("/desk/booth/producers", DESK, |req| Box::pin(pages::producers::get(req))),
    Route::post("/desk/booth/producers", DESK, |req| Box::pin(pages::producers::post(req))),
    Route::get("/desk/booth/producers/{id}", DESK, |req| Box::pin(pages::producers::get_one(req))),
    Route::post("/desk/booth/producers/{id}", DESK, |req| Box::pin(pages::producers::post_one(req))),
    Route::post("/desk/booth/producers/{id}/end", DESK, |req| Box::pin(pages::producers::end(req))),
    Route::get("/office/sellers", READ_SELLERS, |req| Box::pin(pages::sellers::get(req))),
    Route::get("/office/booths", READ, |req| Box::pin(pages::office::get(req))),
    Route::get("/office/booths/new", BEHALF, |req| Box::pin(pages::behalf::get(req))),
    Route::post("/office/booths/new", BEHALF, |req| Box::pin(pages::behalf::post(req))),
    Route::get("/office/booths/{slug}", READ, |req| Box::pin(pages::office_booth::get(req))),
    Route::post("/office/booths/{slug}", DECIDE, |req| Box::pin(pages::office_booth::post(req))),
    Route::post("/office/booths/{slug}/withdraw", BEHALF, |req| Box::pin(pages::office_booth::withdraw(req))),
    Route::post("/office/booths/{slug}/invite", BEHALF, |req| Box::pin(pages::office_booth::invite(req))),
];
