use db::{Conn, Filter, List, Sort};
use kernel::{Dong, Instant, Result, Type};

use crate::PaymentId;
use crate::provider::Provider;

kernel::typed_id!(
    /// Money that somebody says came.
    TransferId
);

kernel::stored_enum! {
    /// What money that was received is.
    pub enum TransferState {
        /// It paid a payment, all of it or a part; a surplus may wait.
        Matched = "matched",
        /// It waits on the suspense account for a person, or for the rest of it.
        Mismatched = "mismatched",
        /// It was sent back.
        Returned = "returned",
    }
}

kernel::stored_enum! {
    /// Why received money, or a part of it, waits on suspense.
    pub enum Reason {
        /// It does not.
        None = "",
        /// Its words name no payment.
        Unmatched = "unmatched",
        /// Less than was to be paid; waits for the rest.
        Short = "short",
        /// More than was to be paid: the payment is paid, what is over waits.
        Surplus = "surplus",
        /// The payment was paid before by other money.
        PaidAlready = "paid-already",
        /// The payment had ended, and its owner could not take it up again.
        Late = "late",
    }
}

db::row! {
    /// Money that somebody says came.
    pub struct TransferRow {
        pub id: TransferId,
        pub provider: Provider,
        /// The provider's own name of what happened.
        pub event_id: String,
        /// The bank's or gateway's number of the transaction; empty where there is none.
        pub bank_reference: String,
        pub amount: Dong,
        /// What of it waits on suspense.
        pub kept: Dong,
        /// What of it was sent back.
        pub returned: Dong,
        pub description: String,
        pub bank_time: String,
        pub received_at: Instant,
        pub state: TransferState,
        pub reason: Reason,
        /// What it paid, or waits for.
        pub payment_id: Option<PaymentId>,
    }
}

impl TransferRow {
    /// How it stands: another text whenever something was decided about it.
    pub(crate) fn stamp(&self) -> String {
        let payment = self.payment_id.map(|id| id.to_string()).unwrap_or_default();
        format!("{}.{}.{}.{payment}", self.kept.0, self.state.key(), self.reason.key())
    }
}

db::sql! {
    BY_ID: (TransferId,) => TransferRow =
        "SELECT id, provider, event_id, bank_reference, amount, kept, returned, description, bank_time, received_at,
                state, reason, payment_id
         FROM money_transfer WHERE id = $1";
    USES: (TransferId,) => (String, Dong) =
        "SELECT p.reference AS reference, u.amount AS amount
         FROM money_use u JOIN money_payment p ON p.id = u.payment_id WHERE u.transfer_id = $1 ORDER BY p.id LIMIT 100";
}

/// Received money as officials read it.
pub static TRANSFERS: List<TransferRow> = List {
    name: "money::TRANSFERS",
    columns: "id, provider, event_id, bank_reference, amount, kept, returned, description, bank_time, received_at, state, reason, payment_id",
    from: "money_transfer",
    scope: "",
    scope_types: &[],
    filters: &[
        Filter { name: "state", sql: "state = ?", ty: Type::Text },
        Filter { name: "reason", sql: "reason = ?", ty: Type::Text },
        Filter { name: "provider", sql: "provider = ?", ty: Type::Text },
        Filter { name: "bank-id", sql: "bank_reference = ?", ty: Type::Text },
        Filter { name: "payment", sql: "payment_id = ?", ty: Type::Uuid },
    ],
    sorts: &[
        Sort { name: "money-newest", column: "received_at", ty: Type::Time, descending: true },
        Sort { name: "money-amount", column: "amount", ty: Type::Int, descending: true },
    ],
    id: "id",
    row: std::marker::PhantomData,
};

pub(crate) async fn by_id(conn: &mut Conn, id: TransferId) -> Result<TransferRow> {
    conn.one(&BY_ID, (id,)).await
}

/// What received money paid: reference and amount.
pub(crate) async fn uses(conn: &mut Conn, id: TransferId) -> Result<Vec<(String, Dong)>> {
    conn.all(&USES, (id,)).await
}
