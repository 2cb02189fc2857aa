use db::{Filter, List, Sort};
use kernel::{Dong, Instant, Type};

kernel::typed_id!(
    /// Money that a bank says it received.
    TransferId
);

kernel::stored_enum! {
    /// What money that was received is.
    pub enum TransferState {
        /// It paid a payment.
        Matched = "matched",
        /// It waits on the suspense account for a person.
        Mismatched = "mismatched",
    }
}

kernel::stored_enum! {
    /// Why received money fits nothing.
    pub enum Reason {
        /// It fits.
        None = "",
        UnknownReference = "unknown-reference",
        WrongAmount = "wrong-amount",
        PaidAlready = "paid-already",
        Cancelled = "cancelled",
        Expired = "expired",
    }
}

db::row! {
    /// Money that a bank says it received.
    pub struct TransferRow {
        pub id: TransferId,
        pub bank_id: String,
        pub amount: Dong,
        pub description: String,
        pub bank_time: String,
        pub received_at: Instant,
        pub state: TransferState,
        pub reason: Reason,
    }
}

/// Received money as officials read it.
pub static TRANSFERS: List<TransferRow> = List {
    name: "money::TRANSFERS",
    columns: "id, bank_id, amount, description, bank_time, received_at, state, reason",
    from: "money_transfer",
    scope: "",
    scope_types: &[],
    filters: &[
        Filter { name: "state", sql: "state = ?", ty: Type::Text },
        Filter { name: "bank-id", sql: "bank_id = ?", ty: Type::Text },
    ],
    sorts: &[
        Sort { name: "money-newest", column: "received_at", ty: Type::Time, descending: true },
        Sort { name: "money-amount", column: "amount", ty: Type::Int, descending: true },
    ],
    id: "id",
    row: std::marker::PhantomData,
};
