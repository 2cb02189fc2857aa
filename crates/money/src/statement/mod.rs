//! Statements of the collection account: read, looked at, taken in.
mod events;
mod plan;
mod row;
mod store;
mod take;
mod upload;

pub(crate) use plan::suggestions;
pub(crate) use row::{
    LINES, LineRow, Plan, STATEMENTS_READ, StatementId, StatementRow, StatementState, Told,
};
pub(crate) use store::{STATEMENTS, by_id};
pub(crate) use take::{JOB, job, start_taking};
pub(crate) use upload::{Upload, upload_statement};
