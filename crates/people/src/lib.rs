//! Persons and parties: who can sign in, for whom they act.
//!
//! **Words**: an *account* is a person; an *organisation* is a party (company, household, co-operative,
//! farm, commune); a *grant* gives an account a role, for an organisation or a commune; a *session* is a
//! signed-in browser.
//!
//! **Promises**: passwords are kept as argon2id hashes, made and checked outside any transaction; only
//! hashes of session tokens are stored; ten failures slow a login down for a quarter of an hour.
//!
//! **Tables**: `people_account`, `people_organisation`, `people_grant`, `people_session`, `people_attempt`.
//! **Events**: `people.account.opened.v1`, `people.account.signed-in.v1`, `people.role.granted.v1`,
//! `people.organisation.added.v1`.
mod account;
mod events;
mod organisation;
mod pages;
mod password;
mod session;
mod store;

use db::Migration;
use kernel::{Permission, Role};
use ui::{Domain, Route};

pub use account::{Login, NewAccount, grant_role, login_of, open_account};
pub use organisation::{NewOrganisation, OrganisationKind, OrganisationRow, add_organisation, organisation};
pub use password::{hash_password, hash_password_quickly};
pub use session::authenticate;

/// Reading the log of the installation.
pub const READ_LOG: Permission = Permission::new("people.log.read", &[Role::Officer, Role::Operator]);

/// What this crate brings.
pub fn domain() -> Domain {
    Domain {
        migrations: MIGRATIONS,
        statements: || store::STATEMENTS.to_vec(),
        lists: || vec![&db::EVENTS],
        routes: ROUTES,
        texts: (include_str!("../locales/vi.ftl"), include_str!("../locales/en.ftl")),
        personal: include_str!("../personal.toml"),
        sweeps: &[|tx, ctx| Box::pin(session::sweep(tx, ctx))],
        ..Domain::new("people")
    }
}

const MIGRATIONS: &[Migration] = &[Migration {
    domain: "people",
    number: 1,
    name: "people",
    sql: include_str!("../migrations/0001_people.sql"),
}];

const ROUTES: &[Route] = &[
    Route::get("/sign-in", Permission::PUBLIC, |req| Box::pin(pages::sign_in::get(req))),
    Route::post("/sign-in", Permission::PUBLIC, |req| Box::pin(pages::sign_in::post(req))),
    Route::get("/sign-up", Permission::PUBLIC, |req| Box::pin(pages::sign_up::get(req))),
    Route::post("/sign-up", Permission::PUBLIC, |req| Box::pin(pages::sign_up::post(req))),
    Route::post("/sign-out", Permission::SIGNED_IN, |req| Box::pin(pages::sign_out::post(req))),
    Route::get("/account", Permission::SIGNED_IN, |req| Box::pin(pages::account::get(req))),
    Route::get("/office/events", READ_LOG, |req| Box::pin(pages::events::get(req))),
];
