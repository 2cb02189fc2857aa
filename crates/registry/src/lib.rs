//! The register: every business of the province, what it runs online, what it sells there, and the figures that shares are
//! divided by. The database of e-commerce activity that all five plans ask for (mission rows D1, D8).
//!
//! **Words**: a *business* has a code, perhaps a tax code, and *facts* that hold from a day until another; a *channel* is a
//! site, app, social shop or booth on a marketplace; a *duty* is what the law asks of who runs it; a *notification* is filed
//! by the business and answered by the province within three working days; an *import* takes a spreadsheet row by row;
//! *turnover* is reported or estimated by period; a *reference figure* has place, period, source and revisions.
//!
//! **Promises**: what was true on a day stays readable; a tax code is one business; the same file again changes nothing and
//! every row that is not taken says why; own, reported and estimated sales are never added up; numbers of confirmations have
//! no gaps; an officer of a commune sees that commune.
//!
//! **Tables**: `registry_business`, `registry_version`, `registry_channel`, `registry_notification`, `registry_series`,
//! `registry_import`, `registry_import_piece`, `registry_import_row`, `registry_mapping`, `registry_turnover`, `registry_reference`.
//! **Events**: `registry.business.added|changed|merged.v1`, `registry.channel.added|changed|ended.v1`,
//! `registry.notification.filed|answered.v1`, `registry.import.started|finished|row-decided.v1`,
//! `registry.turnover.reported.v1`, `registry.reference.entered.v1`.
mod api;
mod business;
mod channel;
mod duty;
mod facts;
mod import;
mod indicators;
mod notification;
mod pages;
mod personal;
mod reference;
mod sectors;
mod store;
mod turnover;

use std::future::ready;

use db::Migration;
use kernel::{Permission, Role, typed_id};
use ui::{Domain, JobKind, Route};

pub use business::{
    BusinessChange, NewBusiness, add_business, business_by_tax_code, business_of, business_on,
    change_business, code_of, merge_business,
};
pub use channel::{
    ChannelChange, ChannelKind, Does, Duty, DutyState, NewChannel, add_channel, change_channel, channels_of,
    end_channel,
};
pub use facts::{Answer, Details, Facts, LegalForm, Maker, SizeClass, Status};
pub use import::{
    DecideRow, Decision, ImportState, NewImport, RowOutcome, StartImport, cancel_import, decide_row,
    start_import, upload_import,
};
pub use notification::{
    Act, NewNotification, NotificationAnswer, NotificationState, answer_notification, file_notification,
    notification,
};
pub use reference::{Geography, NewReference, Series, all_series, enter_reference, newest, series};
pub use sectors::{Sector, Sectors};
pub use store::business::BusinessRow;
pub use store::channel::{ChannelRow, NotificationRow};
pub use store::import::{ImportLineRow, ImportRow};
pub use store::numbers::{PlaceCountRow, ReferenceRow, TurnoverRow};
pub use turnover::{
    NewTurnover, Period, SalesChannel, TurnoverLine, TurnoverSheet, TurnoverSource, read_turnover_sheet,
    report_turnover, report_turnover_lines,
};

typed_id!(
    /// A business of the register.
    BusinessId,
    /// Something a business runs online.
    ChannelId,
    /// A notification of a site or app.
    NotificationId,
    /// An import of a spreadsheet.
    ImportId,
    /// A row of an import that stands apart.
    ImportRowId,
);

/// What this crate brings.
pub fn domain() -> Domain {
    Domain {
        migrations: MIGRATIONS,
        statements: store::statements,
        lists: store::lists,
        routes: ROUTES,
        indicators: indicators::ALL,
        reference: Some(|conn, series, place| Box::pin(reference::reference_of(conn, series, place))),
        texts: (include_str!("../locales/vi.ftl"), include_str!("../locales/en.ftl")),
        personal: include_str!("../personal.toml"),
        jobs: &[JobKind {
            kind: import::JOB,
            apart: true,
            run: |app, ctx, key| Box::pin(import::job(app, ctx, key)),
        }],
        sweeps: &[|tx, ctx| Box::pin(import::sweep(tx, ctx))],
        export: Some(|conn, account| Box::pin(personal::export(conn, account))),
        erase: Some(|tx, ctx, account| Box::pin(personal::erase(tx, ctx, account))),
        ..Domain::new("registry")
    }
}

const MIGRATIONS: &[Migration] = &[
    Migration {
        domain: "registry",
        number: 1,
        name: "registry",
        sql: include_str!("../migrations/0001_registry.sql"),
    },
    Migration {
        domain: "registry",
        number: 2,
        name: "import_file",
        sql: include_str!("../migrations/0002_import_file.sql"),
    },
    Migration {
        domain: "registry",
        number: 3,
        name: "merged_from",
        sql: include_str!("../migrations/0003_merged_from.sql"),
    },
    Migration {
        domain: "registry",
        number: 4,
        name: "import_piece",
        sql: include_str!("../migrations/0004_import_piece.sql"),
    },
];

/// Officials read the register of their locality.
pub const READ: Permission =
    Permission::new("registry.read", &[Role::CommuneOfficer, Role::Officer, Role::Operator]);
/// And write in it.
pub const WRITE: Permission =
    Permission::new("registry.write", &[Role::CommuneOfficer, Role::Officer, Role::Operator]);
/// Whole lists come from the department.
pub const IMPORT: Permission = Permission::new("registry.import", &[Role::Officer, Role::Operator]);
/// The province answers notifications.
pub const ANSWER: Permission =
    Permission::new("registry.notifications.answer", &[Role::Officer, Role::Operator]);
/// Reference figures are the department's.
pub const REFERENCE_WRITE: Permission =
    Permission::new("registry.reference.write", &[Role::Officer, Role::Operator]);
/// A seller keeps its own entry.
pub const OWN: Permission = Permission::new("registry.own", &[Role::Seller]);

const ROUTES: &[Route] = &[
    Route::get("/office/register", READ, |req| Box::pin(pages::list::get(req))),
    Route::get("/office/register/new", WRITE, |req| Box::pin(pages::edit::get_new(req))),
    Route::post("/office/register/new", WRITE, |req| Box::pin(pages::edit::post_new(req))),
    Route::get("/office/register/work", READ, |req| Box::pin(pages::work::get(req))),
    Route::get("/office/register/places", READ, |req| Box::pin(pages::places::get(req))),
    Route::get("/office/register/figures", READ, |req| Box::pin(pages::figures::get(req))),
    Route::get("/office/register/imports", IMPORT, |req| Box::pin(pages::imports::get(req))),
    Route::post("/office/register/imports", IMPORT, |req| Box::pin(pages::imports::post(req)))
        .body(pages::imports::LARGEST),
    Route::get("/office/register/imports/questions", IMPORT, |req| {
        Box::pin(pages::import_questions::get(req))
    }),
    Route::post("/office/register/imports/questions/{row}", IMPORT, |req| {
        Box::pin(pages::import_questions::post(req))
    }),
    Route::get("/office/register/imports/{id}", IMPORT, |req| Box::pin(pages::import::get(req))),
    Route::get("/office/register/imports/{id}/progress", IMPORT, |req| {
        Box::pin(pages::import::progress(req))
    }),
    Route::get("/office/register/imports/{id}/rows", IMPORT, |req| Box::pin(pages::import::apart(req))),
    Route::post("/office/register/imports/{id}/start", IMPORT, |req| Box::pin(pages::import::start(req))),
    Route::post("/office/register/imports/{id}/cancel", IMPORT, |req| Box::pin(pages::import::cancel(req))),
    Route::get("/office/register/{code}", READ, |req| Box::pin(pages::show::get(req))),
    Route::get("/office/register/{code}/edit", WRITE, |req| Box::pin(pages::edit::get(req))),
    Route::post("/office/register/{code}/edit", WRITE, |req| Box::pin(pages::edit::post(req))),
    Route::post("/office/register/{code}/merge", WRITE, |req| Box::pin(pages::merge::post(req))),
    Route::get("/office/register/{code}/channels/new", WRITE, |req| Box::pin(pages::channel::get(req))),
    Route::post("/office/register/{code}/channels/new", WRITE, |req| Box::pin(pages::channel::post(req))),
    Route::get("/office/register/{code}/channels/{channel}/edit", WRITE, |req| {
        Box::pin(pages::channel_edit::get(req))
    }),
    Route::post("/office/register/{code}/channels/{channel}/edit", WRITE, |req| {
        Box::pin(pages::channel_edit::post(req))
    }),
    Route::post("/office/register/{code}/channels/{channel}/end", WRITE, |req| {
        Box::pin(pages::channel::end(req))
    }),
    Route::post("/office/register/{code}/channels/{channel}/notify", WRITE, |req| {
        Box::pin(pages::notification::file(req))
    }),
    Route::get("/office/notifications", READ, |req| Box::pin(pages::notifications::get(req))),
    Route::get("/office/notifications/{code}", READ, |req| Box::pin(pages::notification::get(req))),
    Route::post("/office/notifications/{code}", ANSWER, |req| Box::pin(pages::notification::post(req))),
    Route::get("/office/turnover", READ, |req| Box::pin(pages::turnover::get(req))),
    Route::get("/office/turnover/new", WRITE, |req| Box::pin(pages::turnover::get_new(req))),
    Route::post("/office/turnover/new", WRITE, |req| Box::pin(pages::turnover::post_new(req))),
    Route::get("/office/turnover/file", WRITE, |req| Box::pin(pages::turnover_file::get(req))),
    Route::post("/office/turnover/file", WRITE, |req| Box::pin(pages::turnover_file::post(req)))
        .body(pages::turnover_file::LARGEST),
    Route::get("/office/turnover/file/template", WRITE, |req| {
        Box::pin(ready(pages::turnover_file::template(&req)))
    }),
    Route::get("/office/reference", READ, |req| Box::pin(pages::reference::get(req))),
    Route::get("/office/reference/new", REFERENCE_WRITE, |req| Box::pin(pages::reference::get_new(req))),
    Route::post("/office/reference/new", REFERENCE_WRITE, |req| Box::pin(pages::reference::post_new(req))),
    Route::get("/desk/register", OWN, |req| Box::pin(pages::own::get(req))),
    Route::get("/desk/register/edit", OWN, |req| Box::pin(pages::own::get_edit(req))),
    Route::post("/desk/register/edit", OWN, |req| Box::pin(pages::own::post_edit(req))),
    Route::get("/desk/register/channels/new", OWN, |req| Box::pin(pages::channel::get(req))),
    Route::post("/desk/register/channels/new", OWN, |req| Box::pin(pages::channel::post(req))),
    Route::get("/desk/register/channels/{channel}/edit", OWN, |req| Box::pin(pages::channel_edit::get(req))),
    Route::post("/desk/register/channels/{channel}/edit", OWN, |req| {
        Box::pin(pages::channel_edit::post(req))
    }),
    Route::post("/desk/register/channels/{channel}/end", OWN, |req| Box::pin(pages::channel::end(req))),
    Route::post("/desk/register/channels/{channel}/notify", OWN, |req| {
        Box::pin(pages::notification::file(req))
    }),
    Route::get("/desk/register/turnover", OWN, |req| Box::pin(pages::turnover::get_new(req))),
    Route::post("/desk/register/turnover", OWN, |req| Box::pin(pages::turnover::post_new(req))),
    Route::get("/desk/register/turnover/file", OWN, |req| Box::pin(pages::turnover_file::get(req))),
    Route::post("/desk/register/turnover/file", OWN, |req| Box::pin(pages::turnover_file::post(req)))
        .body(pages::turnover_file::LARGEST),
    Route::get("/desk/register/turnover/file/template", OWN, |req| {
        Box::pin(ready(pages::turnover_file::template(&req)))
    }),
    Route::get("/api/v1/office/businesses", READ, |req| Box::pin(api::businesses(req))),
    Route::post("/api/v1/seller/turnover", OWN, |req| Box::pin(api::report(req))),
];
