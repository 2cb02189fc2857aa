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
//! `registry_import`, `registry_import_row`, `registry_mapping`, `registry_turnover`, `registry_reference`.
//! **Events**: `registry.business.added|changed|merged.v1`, `registry.channel.added|ended.v1`,
//! `registry.notification.filed|answered.v1`, `registry.import.started|finished|row-decided.v1`,
//! `registry.turnover.reported.v1`, `registry.reference.entered.v1`.
mod business;
mod channel;
mod duty;
mod facts;
mod import;
mod notification;
mod reference;
mod sectors;
mod store;
mod turnover;

use db::Migration;
use kernel::typed_id;
use ui::{Domain, JobKind};

pub use business::{
    BusinessChange, NewBusiness, add_business, business_by_tax_code, business_of, business_on, change_business,
    merge_business,
};
pub use channel::{ChannelKind, Does, Duty, DutyState, NewChannel, add_channel, channels_of, end_channel};
pub use facts::{Answer, Details, Facts, LegalForm, Maker, SizeClass, Status};
pub use import::{
    DecideRow, Decision, ImportState, NewImport, RowOutcome, StartImport, cancel_import, decide_row, start_import,
    upload_import,
};
pub use notification::{
    Act, NewNotification, NotificationAnswer, NotificationState, answer_notification, file_notification, notification,
};
pub use reference::{Geography, NewReference, Series, all_series, enter_reference, newest, series};
pub use sectors::{Sector, Sectors};
pub use store::business::BusinessRow;
pub use store::channel::{ChannelRow, NotificationRow};
pub use store::import::{ImportLineRow, ImportRow};
pub use store::numbers::{PlaceCountRow, ReferenceRow, TurnoverRow};
pub use turnover::{NewTurnover, Period, SalesChannel, TurnoverSource, report_turnover};

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
        texts: (include_str!("../locales/vi.ftl"), include_str!("../locales/en.ftl")),
        personal: include_str!("../personal.toml"),
        jobs: &[JobKind { kind: import::JOB, apart: true, run: |app, ctx, key| Box::pin(import::job(app, ctx, key)) }],
        ..Domain::new("registry")
    }
}

const MIGRATIONS: &[Migration] = &[Migration {
    domain: "registry",
    number: 1,
    name: "registry",
    sql: include_str!("../migrations/0001_registry.sql"),
}];
