use db::{Filter, List, Sort};
use kernel::{Dong, Instant, Type, Uuid};

use crate::PaymentId;
use crate::attempt::AttemptId;

kernel::typed_id!(
    /// Money that goes back.
    RefundId
);

kernel::stored_enum! {
    /// How far a refund is.
    pub enum RefundState {
        /// To be made.
        Asked = "asked",
        /// The gateway was called; its answer is not noted yet.
        Sent = "sent",
        /// The buyer has it.
        Done = "done",
        /// Nothing was given back; it can be made by a transfer instead.
        Failed = "failed",
        /// Nobody knows: never sent again by itself.
        Unclear = "unclear",
    }
}

kernel::stored_enum! {
    /// How it goes back.
    pub enum Way {
        /// Through the gateway that took the payment.
        Gateway = "gateway",
        /// By a bank transfer that a person makes.
        Transfer = "transfer",
        /// In cash, at the booth that took it.
        Counter = "counter",
    }
}

db::row! {
    /// A refund.
    pub struct RefundRow {
        pub id: RefundId,
        /// The text of the transfer, and the gateway's name of it: `RF` and nine letters and digits.
        pub reference: String,
        pub order_id: Uuid,
        pub payment_id: Option<PaymentId>,
        pub attempt_id: Option<AttemptId>,
        /// The booth that took the cash.
        pub booth_id: Option<Uuid>,
        pub amount: Dong,
        pub reason: String,
        pub way: Way,
        pub state: RefundState,
        /// The gateway's code of why it failed.
        pub code: String,
        /// The BIN of the buyer's bank; empty while it is not known, as the two after it.
        pub bank: String,
        pub account: String,
        pub holder: String,
        /// The bank's, gateway's or receipt's number of what was given back.
        pub bank_reference: String,
        pub created_at: Instant,
        pub sent_at: Option<Instant>,
        pub done_at: Option<Instant>,
    }
}

/// Seconds after which a person decides what a gateway has not said.
pub(super) const PATIENCE: i64 = 86_400;

impl RefundRow {
    /// Whether its gateway should have said something long ago: a person may decide.
    pub(crate) fn is_late(&self, now: Instant) -> bool {
        let since = self.sent_at.unwrap_or(self.created_at);
        self.way == Way::Gateway && since.plus_seconds(PATIENCE) <= now
    }
}

/// Refunds as officials read them.
pub static REFUNDS: List<RefundRow> = List {
    name: "money::REFUNDS",
    columns: "id, reference, order_id, payment_id, attempt_id, booth_id, amount, reason, way, state, code, bank, account, holder, bank_reference, created_at, sent_at, done_at",
    from: "money_refund",
    scope: "",
    scope_types: &[],
    filters: &[
        Filter { name: "state", sql: "state = ?", ty: Type::Text },
        Filter { name: "way", sql: "way = ?", ty: Type::Text },
        Filter { name: "reference", sql: "reference = ?", ty: Type::Text },
    ],
    sorts: &[
        Sort { name: "money-newest", column: "created_at", ty: Type::Time, descending: true },
        Sort { name: "money-amount", column: "amount", ty: Type::Int, descending: true },
    ],
    id: "id",
    row: std::marker::PhantomData,
};
