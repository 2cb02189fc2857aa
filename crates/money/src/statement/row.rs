use db::{Filter, List, Sort};
use kernel::{Day, Dong, Instant, Type};
use serde::{Deserialize, Serialize};
use statements::What;

use crate::TransferId;

kernel::typed_id!(
    /// What a bank says of an account between two balances.
    StatementId,
    /// A line of it.
    LineId,
);

kernel::stored_enum! {
    /// How far a statement is.
    pub(crate) enum StatementState {
        /// Its lines are being written down.
        Reading = "reading",
        /// To be looked at.
        Read = "read",
        /// Its lines are being taken in.
        Taking = "taking",
        Taken = "taken",
    }
}

kernel::stored_enum! {
    /// What a line would do, or did.
    pub(crate) enum Plan {
        /// Not decided yet.
        None = "",
        /// It pays a payment in full.
        Settles = "settles",
        /// Suspense, for the reasons of received money.
        Short = "short",
        Late = "late",
        PaidAlready = "paid-already",
        Unmatched = "unmatched",
        /// Suspense; a reference that was cut off may be meant.
        Suggested = "suggested",
        /// A notice or another gateway brought the same money.
        Recognised = "recognised",
        /// Another statement brought the same line.
        Seen = "seen",
        /// Money that went out.
        Debit = "debit",
        /// Money that went out for a refund.
        Refund = "refund",
    }
}

/// A mistake as it is kept: its row, the key of its sentence and what the sentence names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Told {
    pub(crate) row: usize,
    pub(crate) key: String,
    pub(crate) counted: i64,
    pub(crate) by_bank: i64,
    pub(crate) currency: String,
}

impl From<&statements::Mistake> for Told {
    fn from(mistake: &statements::Mistake) -> Self {
        let (counted, by_bank) = match &mistake.what {
            What::RunningBalance { counted, told } | What::ClosingBalance { counted, told } => {
                (counted.0, told.0)
            }
            _ => (0, 0),
        };
        let currency = match &mistake.what {
            What::Currency(currency) => currency.clone(),
            _ => String::new(),
        };
        Self { row: mistake.row, key: mistake.what.key().to_owned(), counted, by_bank, currency }
    }
}

db::row! {
    /// A statement.
    pub(crate) struct StatementRow {
        pub(crate) id: StatementId,
        pub(crate) file_name: String,
        pub(crate) format: String,
        pub(crate) account: String,
        pub(crate) opening: Option<Dong>,
        pub(crate) closing: Option<Dong>,
        pub(crate) lines: i64,
        /// What came in, and what went out, both above zero.
        pub(crate) credits: Dong,
        pub(crate) debits: Dong,
        /// JSON, a list of [`Told`].
        pub(crate) mistakes: String,
        pub(crate) state: StatementState,
        pub(crate) uploaded_at: Instant,
        pub(crate) taken_at: Option<Instant>,
    }
}

db::row! {
    /// A line of a statement.
    pub(crate) struct LineRow {
        pub(crate) id: LineId,
        pub(crate) statement_id: StatementId,
        pub(crate) number: i64,
        pub(crate) row_number: i64,
        pub(crate) booked_on: Day,
        /// Below zero: it went out.
        pub(crate) amount: Dong,
        pub(crate) bank_reference: String,
        pub(crate) counterparty: String,
        pub(crate) words: String,
        pub(crate) event_id: String,
        pub(crate) plan: Plan,
        pub(crate) outcome: Plan,
        /// The payment or refund it names, or may name.
        pub(crate) names: String,
        pub(crate) transfer_id: Option<TransferId>,
    }
}

/// Statements as officials read them.
pub(crate) static STATEMENTS_READ: List<StatementRow> = List {
    name: "money::STATEMENTS_READ",
    columns: "id, file_name, format, account, opening, closing, lines, credits, debits, mistakes, state, uploaded_at, taken_at",
    from: "money_statement",
    scope: "",
    scope_types: &[],
    filters: &[Filter { name: "state", sql: "state = ?", ty: Type::Text }],
    sorts: &[Sort { name: "money-newest", column: "uploaded_at", ty: Type::Time, descending: true }],
    id: "id",
    row: std::marker::PhantomData,
};

/// The lines of one statement, in their order.
pub(crate) static LINES: List<LineRow> = List {
    name: "money::LINES",
    columns: "id, statement_id, number, row_number, booked_on, amount, bank_reference, counterparty, words, event_id, plan, outcome, names, transfer_id",
    from: "money_statement_line",
    scope: "statement_id = ?",
    scope_types: &[Type::Uuid],
    filters: &[Filter { name: "plan", sql: "plan = ?", ty: Type::Text }],
    sorts: &[Sort { name: "money-in-order", column: "number", ty: Type::Int, descending: false }],
    id: "id",
    row: std::marker::PhantomData,
};
