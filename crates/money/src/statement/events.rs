use kernel::{Dong, Id, Uuid};
use serde::Serialize;

use super::row::StatementId;

/// Somebody took a statement in.
#[derive(Debug, Serialize)]
pub(super) struct StatementTaken {
    pub(super) statement: StatementId,
    pub(super) account: String,
    pub(super) lines: i64,
    pub(super) credits: Dong,
    pub(super) debits: Dong,
}

impl db::Event for StatementTaken {
    const TOPIC: &'static str = "money.statement.taken.v1";
    fn key(&self) -> Uuid {
        self.statement.uuid()
    }
}
