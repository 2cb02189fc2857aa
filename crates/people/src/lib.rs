//! Persons and parties: who can sign in, for whom they act, where; and what is kept about persons.
//!
//! **Words**: an *account* is a person; an *organisation* is a party (business, co-operative, agency, school, utility,
//! carrier, bank …); a *grant* gives an account a role, for an organisation or a commune; a *session* is a signed-in
//! browser, *strong* when a second factor was shown; the *roster* lists officials by duty and rank, account or not; a
//! *token* opens the API for one audience; an identity is *declared* by its person or *verified* by an official.
//!
//! **Promises**: passwords are kept as argon2id hashes, made and checked outside any transaction; only hashes of secrets
//! are stored; official roles hold only in a strong session; guessing slows down who guesses and never a browser its
//! person has used; consents are separate and withdrawable; erasing a person breaks neither log nor seals.
//!
//! **Tables**: `people_account`, `people_organisation`, `people_grant`, `people_session`, `people_device`,
//! `people_attempt`, `people_totp`, `people_recovery_code`, `people_passkey`, `people_ceremony`, `people_identity`,
//! `people_invitation`, `people_recovery`, `people_verification`, `people_token`, `people_official`, `people_consent`,
//! `people_data_request`, `people_breach`, `people_secret`.
//! **Events**: `people.account.opened|signed-in|erased.v1`, `people.role.granted|ended.v1`,
//! `people.organisation.added|verified.v1`, `people.session.ended.v1`, `people.factor.changed.v1`, `people.password.changed.v1`,
//! `people.recovery.begun.v1`, `people.invitation.made.v1`, `people.identity.declared|verified|linked.v1`,
//! `people.token.made|ended.v1`, `people.official.entered|linked|ended.v1`, `people.consent.changed.v1`,
//! `people.data.requested|answered.v1`, `people.breach.recorded|notified.v1`.
mod account;
mod api;
mod browser;
mod check;
mod decoy;
mod erase;
mod events;
mod indicators;
mod invitation;
mod mail;
mod oidc;
mod organisation;
mod own_data;
mod pages;
mod passkey;
mod password;
mod privacy;
mod recovery;
mod roster;
mod second_factor;
mod session;
mod store;
mod token;
mod verification;

use db::Migration;
use kernel::{Permission, Role};
use ui::{Domain, JobKind, Route};

pub use account::{Login, NewAccount, end_role, grant_role, login_of, open_account};
pub use erase::erase_account;
pub use invitation::{NewInvitation, accept_invitation, invite, withdraw_invitation};
pub use organisation::{
    NewOrganisation, OrganisationKind, OrganisationRow, add_organisation, open_organisation,
    open_own_organisation, organisation, own_households, verify_organisation,
};
pub use password::{hash_password, hash_password_quickly};
pub use privacy::{
    NewBreach, NewDataRequest, Purpose, RequestKind, RequestState, answer_data_request, notify_breach,
    purposes, record_breach, request_data, set_consent,
};
pub use recovery::begin_recovery;
pub use roster::{Duty, NewOfficial, OfficialRow, Rank, end_official, enter_official, link_official};
pub use second_factor::{code_now, set_totp};
pub use session::{Strength, authenticate, open_session};
pub use store::account::GrantRow;
pub use token::{Audience, NewToken, bearer, end_token, make_token};
pub use verification::{
    Identified, Method, NewVerification, Standing, VerificationRow, declare_identity, identity_of,
    verify_identity,
};

/// Reading the audit trail.
pub const READ_LOG: Permission = Permission::new("people.log.read", &[Role::Officer, Role::Operator]);
/// Opening organisations and verifying those that persons opened.
pub const ORGANISATIONS: Permission =
    Permission::new("people.organisations", &[Role::Officer, Role::Operator]);
/// Accounts, roles, invitations.
pub const MANAGE: Permission = Permission::new("people.manage", &[Role::Officer, Role::Operator]);
/// The roster, each official of the own locality.
pub const ROSTER: Permission =
    Permission::new("people.roster", &[Role::CommuneOfficer, Role::Officer, Role::Operator]);
/// Requests about personal data and breaches.
pub const PRIVACY: Permission = Permission::new("people.privacy", &[Role::Officer, Role::Operator]);
/// The queue of mail.
pub const READ_MAIL: Permission = Permission::new("people.mail.read", &[Role::Operator]);
/// The people of a seller's own organisation.
pub const MEMBERS: Permission = Permission::new("people.members", &[Role::Seller]);
/// What a program may read of its own person.
pub const OWN: Permission = Permission::new("people.own.read", &[Role::Shopper]);

/// What this crate brings.
pub fn domain() -> Domain {
    Domain {
        migrations: MIGRATIONS,
        statements: store::statements,
        lists: store::lists,
        routes: ROUTES,
        texts: (include_str!("../locales/vi.ftl"), include_str!("../locales/en.ftl")),
        personal: include_str!("../personal.toml"),
        jobs: &[JobKind {
            kind: outside::MAIL,
            apart: true,
            run: |app, ctx, key| Box::pin(mail::job(app, ctx, key)),
        }],
        sweeps: &[
            |tx, ctx| Box::pin(session::sweep(tx, ctx)),
            |tx, ctx| Box::pin(invitation::sweep(tx, ctx)),
            |tx, ctx| Box::pin(outside::forget_mail(tx, ctx)),
            |tx, ctx| Box::pin(outside::retry_mail(tx, ctx)),
            |tx, ctx| Box::pin(outside::forget_calls(tx, ctx)),
        ],
        indicators: indicators::ALL,
        checks: check::CHECKS,
        export: Some(|conn, account| Box::pin(own_data::own_data(conn, account))),
        ..Domain::new("people")
    }
}

const MIGRATIONS: &[Migration] = &[
    Migration {
        domain: "people",
        number: 1,
        name: "people",
        sql: include_str!("../migrations/0001_people.sql"),
    },
    Migration {
        domain: "people",
        number: 2,
        name: "organisation",
        sql: include_str!("../migrations/0002_organisation.sql"),
    },
    Migration {
        domain: "people",
        number: 3,
        name: "secret",
        sql: include_str!("../migrations/0003_secret.sql"),
    },
    Migration {
        domain: "people",
        number: 4,
        name: "identity",
        sql: include_str!("../migrations/0004_identity.sql"),
    },
    Migration {
        domain: "people",
        number: 5,
        name: "organisation_standing",
        sql: include_str!("../migrations/0005_organisation_standing.sql"),
    },
    Migration {
        domain: "people",
        number: 6,
        name: "session_organisation",
        sql: include_str!("../migrations/0006_session_organisation.sql"),
    },
    Migration {
        domain: "people",
        number: 7,
        name: "grant_organisation",
        sql: include_str!("../migrations/0007_grant_organisation.sql"),
    },
];

const ROUTES: &[Route] = &[
    Route::get("/sign-in", Permission::PUBLIC, |req| Box::pin(pages::sign_in::get(req))),
    Route::post("/sign-in", Permission::PUBLIC, |req| Box::pin(pages::sign_in::post(req))),
    Route::get("/sign-in/second", Permission::PUBLIC, |req| Box::pin(pages::second::get(req))),
    Route::post("/sign-in/second", Permission::PUBLIC, |req| Box::pin(pages::second::post(req))),
    Route::post("/sign-in/passkey/begin", Permission::PUBLIC, |req| {
        Box::pin(pages::passkey::begin_signing_in(req))
    }),
    Route::post("/sign-in/passkey/finish", Permission::PUBLIC, |req| {
        Box::pin(pages::passkey::finish_signing_in(req))
    }),
    Route::get("/sign-in/provider", Permission::PUBLIC, |req| Box::pin(pages::provider::begin(req))),
    Route::get("/sign-in/provider/back", Permission::PUBLIC, |req| Box::pin(pages::provider::back(req))),
    Route::get("/forgotten", Permission::PUBLIC, |req| Box::pin(pages::forgotten::get(req))),
    Route::post("/forgotten", Permission::PUBLIC, |req| Box::pin(pages::forgotten::post(req))),
    Route::get("/recover/{secret}", Permission::PUBLIC, |req| Box::pin(pages::forgotten::get_link(req))),
    Route::post("/recover/{secret}", Permission::PUBLIC, |req| Box::pin(pages::forgotten::post_link(req))),
    Route::get("/invitations/{secret}", Permission::PUBLIC, |req| Box::pin(pages::invitation::get(req))),
    Route::post("/invitations/{secret}", Permission::SIGNED_IN, |req| Box::pin(pages::invitation::post(req))),
    Route::get("/sign-up", Permission::PUBLIC, |req| Box::pin(pages::sign_up::get(req))),
    Route::post("/sign-up", Permission::PUBLIC, |req| Box::pin(pages::sign_up::post(req))),
    Route::post("/sign-out", Permission::SIGNED_IN, |req| Box::pin(pages::sign_out::post(req))),
    Route::get("/account", Permission::SIGNED_IN, |req| Box::pin(pages::account::get(req))),
    Route::get("/account/security", Permission::SIGNED_IN, |req| Box::pin(pages::security::get(req))),
    Route::post("/account/security/app", Permission::SIGNED_IN, |req| {
        Box::pin(pages::security::confirm(req))
    }),
    Route::post("/account/security/app/end", Permission::SIGNED_IN, |req| {
        Box::pin(pages::security::end_app(req))
    }),
    Route::post("/account/security/codes", Permission::SIGNED_IN, |req| {
        Box::pin(pages::security::codes(req))
    }),
    Route::post("/account/security/sessions/end", Permission::SIGNED_IN, |req| {
        Box::pin(pages::security::end_session(req))
    }),
    Route::post("/account/passkeys/begin", Permission::SIGNED_IN, |req| {
        Box::pin(pages::passkey::begin_adding(req))
    }),
    Route::post("/account/passkeys/finish", Permission::SIGNED_IN, |req| {
        Box::pin(pages::passkey::finish_adding(req))
    }),
    Route::post("/account/passkeys/{id}/end", Permission::SIGNED_IN, |req| {
        Box::pin(pages::security::end_passkey(req))
    }),
    Route::get("/account/tokens", Permission::SIGNED_IN, |req| Box::pin(pages::tokens::get(req))),
    Route::post("/account/tokens", Permission::SIGNED_IN, |req| Box::pin(pages::tokens::post(req))),
    Route::post("/account/tokens/{id}/end", Permission::SIGNED_IN, |req| Box::pin(pages::tokens::end(req))),
    Route::get("/account/privacy", Permission::SIGNED_IN, |req| Box::pin(pages::privacy::get(req))),
    Route::post("/account/privacy/consent", Permission::SIGNED_IN, |req| {
        Box::pin(pages::privacy::consent(req))
    }),
    Route::post("/account/privacy/requests", Permission::SIGNED_IN, |req| {
        Box::pin(pages::privacy::request(req))
    }),
    Route::get("/account/privacy/my-data.json", Permission::SIGNED_IN, |req| {
        Box::pin(pages::privacy::export(req))
    }),
    Route::get("/account/identity", Permission::SIGNED_IN, |req| Box::pin(pages::identity::get(req))),
    Route::post("/account/identity", Permission::SIGNED_IN, |req| Box::pin(pages::identity::post(req))),
    Route::get("/account/organisations", Permission::SIGNED_IN, |req| {
        Box::pin(pages::own_organisations::get(req))
    }),
    Route::get("/account/organisations/new", Permission::SIGNED_IN, |req| {
        Box::pin(pages::own_organisations::get_new(req))
    }),
    Route::post("/account/organisations/new", Permission::SIGNED_IN, |req| {
        Box::pin(pages::own_organisations::post_new(req))
    }),
    Route::post("/account/organisations/{id}/choose", Permission::SIGNED_IN, |req| {
        Box::pin(pages::own_organisations::choose(req))
    }),
    Route::get("/desk/members", MEMBERS, |req| Box::pin(pages::members::get(req))),
    Route::post("/desk/members", MEMBERS, |req| Box::pin(pages::members::post(req))),
    Route::post("/desk/members/{grant}/end", MEMBERS, |req| Box::pin(pages::members::end(req))),
    Route::post("/desk/invitations/{id}/withdraw", MEMBERS, |req| Box::pin(pages::members::withdraw(req))),
    Route::get("/office/people", MANAGE, |req| Box::pin(pages::people::get(req))),
    Route::get("/office/people/invite", MANAGE, |req| Box::pin(pages::people::get_invite(req))),
    Route::post("/office/people/invite", MANAGE, |req| Box::pin(pages::people::post_invite(req))),
    Route::get("/office/people/{id}", MANAGE, |req| Box::pin(pages::person::get(req))),
    Route::post("/office/people/{id}/grants/{grant}/end", MANAGE, |req| {
        Box::pin(pages::person::end_grant(req))
    }),
    Route::post("/office/people/{id}/verify", MANAGE, |req| Box::pin(pages::person::verify(req))),
    Route::post("/office/people/{id}/second-factor/end", MANAGE, |req| {
        Box::pin(pages::person::reset_factors(req))
    }),
    Route::post("/office/people/{id}/recovery", MANAGE, |req| Box::pin(pages::person::recovery(req))),
    Route::get("/office/organisations", ORGANISATIONS, |req| Box::pin(pages::organisations::get(req))),
    Route::get("/office/organisations/new", ORGANISATIONS, |req| Box::pin(pages::organisation_new::get(req))),
    Route::post("/office/organisations/new", ORGANISATIONS, |req| {
        Box::pin(pages::organisation_new::post(req))
    }),
    Route::get("/office/organisations/{id}", ORGANISATIONS, |req| Box::pin(pages::organisation::get(req))),
    Route::post("/office/organisations/{id}/refuse", ORGANISATIONS, |req| {
        Box::pin(pages::organisation::refuse(req))
    }),
    Route::post("/office/organisations/{id}/verify", ORGANISATIONS, |req| {
        Box::pin(pages::organisation::verify(req))
    }),
    Route::get("/office/roster", ROSTER, |req| Box::pin(pages::roster::get(req))),
    Route::get("/office/roster/new", ROSTER, |req| Box::pin(pages::roster::get_new(req))),
    Route::post("/office/roster/new", ROSTER, |req| Box::pin(pages::roster::post_new(req))),
    Route::get("/office/roster/{id}", ROSTER, |req| Box::pin(pages::official::get(req))),
    Route::post("/office/roster/{id}/account", ROSTER, |req| Box::pin(pages::official::link(req))),
    Route::post("/office/roster/{id}/end", ROSTER, |req| Box::pin(pages::official::end(req))),
    Route::get("/office/localities", ROSTER, |req| Box::pin(pages::localities::get(req))),
    Route::get("/office/audit", READ_LOG, |req| Box::pin(pages::audit::get(req))),
    Route::get("/office/audit/{id}", READ_LOG, |req| Box::pin(pages::audit::entry(req))),
    Route::get("/office/privacy", PRIVACY, |req| Box::pin(pages::privacy_office::get(req))),
    Route::get("/office/privacy/requests/{code}", PRIVACY, |req| Box::pin(pages::data_request::get(req))),
    Route::post("/office/privacy/requests/{code}", PRIVACY, |req| Box::pin(pages::data_request::post(req))),
    Route::get("/office/privacy/breaches", PRIVACY, |req| Box::pin(pages::breach::get(req))),
    Route::post("/office/privacy/breaches", PRIVACY, |req| Box::pin(pages::breach::post(req))),
    Route::post("/office/privacy/breaches/{code}/notified", PRIVACY, |req| {
        Box::pin(pages::breach::notified(req))
    }),
    Route::get("/office/mail", READ_MAIL, |req| Box::pin(pages::mail::get(req))),
    Route::get("/api/v1/shopper/me", OWN, |req| Box::pin(api::me(req))),
    Route::get("/api/v1/seller/me", MEMBERS, |req| Box::pin(api::me(req))),
    Route::get("/api/v1/office/roster", ROSTER, |req| Box::pin(api::roster(req))),
];
