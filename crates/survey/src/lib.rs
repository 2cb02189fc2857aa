//! Surveys: asking a sample of firms or of households, and saying of all of them what the sample tells, and how sure that is
//! (mission row D2).
//!
//! **Words**: a *form* (bảng hỏi) is a questionnaire as it was brought, as `XLSForm`; a *survey* (cuộc điều tra) asks one form of
//! one *population* (firms of the register, or households of the area frame) about one year; the *frame* (dàn mẫu) is the list it
//! is drawn from, a *stratum* (tầng) a part of it, a *hamlet* (ấp, khóm) a list of households; a *unit* is a drawn firm or
//! household, of the sample or of its *reserve* (dự phòng); it has a *contact code* that people read out and a *link* that opens its
//! questionnaire; an *attempt* is a try to reach it; an *answer* is its one interview, a draft until it is *received*; a
//! *wave* is one round of mails; the *plan* says which estimates are wanted; a *result* is what was computed.
//!
//! **Promises**: the same seed and frame draw the same sample; a unit of the reserve that is called in makes the sample larger and
//! never takes the place of somebody who refused; one unit has one interview, by whichever way and however often it comes; what was
//! typed is kept before it is complete; a received interview changes only after an official opened it again; what is published
//! stands on files with which `chonoi survey estimate` computes the same; figures of too few answers or too great an error are
//! never shown; who answered what is seen by interviewers of its commune and by the department only (Statistics Law 89/2015/QH13,
//! article 57: information about an identified unit is confidential; from memory).
//!
//! **Tables**: `survey_form`, `survey_survey`, `survey_stratum`, `survey_unit`, `survey_attempt`, `survey_answer`,
//! `survey_file`, `survey_hamlet`, `survey_result`, `survey_result_file`. **Events**: `survey.form.added.v1`,
//! `survey.survey.{planned,changed,drawn,opened,closed,published}.v1`, `survey.mails.asked.v1`,
//! `survey.reserve.called.v1`, `survey.unit.{tried,reopened}.v1`, `survey.answer.received.v1`, `survey.answers.imported.v1`,
//! `survey.hamlets.entered.v1`, `survey.result.computed.v1`.
mod collect;
mod events;
mod form;
mod pages;
mod personal;
mod plan_survey;
mod result;
mod routes;
mod sample;
mod state;
mod store;

use db::Migration;
use kernel::{Permission, Role, typed_id};
use ui::{Domain, JobKind};

pub use collect::{
    Answered, Attempt, Import, Imported, NewFile, Saved, Sent, ask_mails, call_reserve, close_survey,
    import_answers, keep_file, open_survey, read_import, receive, reopen, save, try_unit,
};
pub use form::{Brought, Forms, add_form};
pub use plan_survey::{NewSurvey, by_code, by_id, change_survey, plan_survey};
pub use result::{Computed, by_commune, change_plan, compute, keep_result, publish, units_of};
pub use sample::{
    Chosen, Design, Drawn, Firms, HamletLine, Households, Preview, PreviewLine, Stratify, Whose, choose,
    draw, enter_hamlets, preview, read_hamlets,
};
pub use state::{Population, SurveyState, UnitState, Way};
pub use store::survey::SurveyRow;
pub use store::unit::UnitRow;

typed_id!(
    /// A questionnaire as it was brought.
    FormId,
    /// A survey of one year.
    SurveyId,
    /// A part of the frame.
    StratumId,
    /// A drawn firm or household.
    UnitId,
    /// A try to reach a unit.
    AttemptId,
    /// A list of households.
    HamletId,
    /// A file that answers a question; its name begins with it.
    FileId,
    /// What was computed.
    ResultId,
);

/// Seeing surveys, their samples and answers: the department's.
pub const READ: Permission = Permission::new("survey.read", &[Role::Officer, Role::Operator]);
/// Planning, drawing, publishing.
pub const KEEP: Permission = Permission::new("survey.keep", &[Role::Officer, Role::Operator]);
/// Asking the units of one's locality.
pub const INTERVIEW: Permission =
    Permission::new("survey.interview", &[Role::CommuneOfficer, Role::Officer, Role::Operator]);

/// What this crate brings. The program puts [`Forms`] into its parts.
pub fn domain() -> Domain {
    Domain {
        migrations: MIGRATIONS,
        statements: store::statements,
        lists: store::lists,
        routes: routes::ROUTES,
        texts: (include_str!("../locales/vi.ftl"), include_str!("../locales/en.ftl")),
        personal: include_str!("../personal.toml"),
        jobs: &[JobKind {
            kind: collect::MAILS,
            apart: true,
            run: |app, ctx, key| Box::pin(collect::mails(app, ctx, key)),
        }],
        sweeps: &[|tx, ctx| Box::pin(personal::sweep(tx, ctx))],
        export: Some(|conn, account| Box::pin(personal::export(conn, account))),
        erase: Some(|tx, ctx, account| Box::pin(personal::erase(tx, ctx, account))),
        ..Domain::new("survey")
    }
}

const MIGRATIONS: &[Migration] = &[
    Migration {
        domain: "survey",
        number: 1,
        name: "survey",
        sql: include_str!("../migrations/0001_survey.sql"),
    },
    Migration { domain: "survey", number: 2, name: "file", sql: include_str!("../migrations/0002_file.sql") },
];
