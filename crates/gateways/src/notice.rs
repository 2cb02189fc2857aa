use kernel::{Dong, Instant};

use crate::results;

/// A gateway that people pay through.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Provider {
    Vnpay,
    Momo,
    Zalopay,
    Payos,
}

impl Provider {
    pub const ALL: [Self; 4] = [Self::Vnpay, Self::Momo, Self::Zalopay, Self::Payos];

    /// Its word in ids, tables and addresses.
    pub fn key(self) -> &'static str {
        match self {
            Self::Vnpay => "vnpay",
            Self::Momo => "momo",
            Self::Zalopay => "zalopay",
            Self::Payos => "payos",
        }
    }
}

/// How far a payment is, as the gateway says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// The gateway has the money.
    Paid,
    /// Not decided, or decided in words that nobody here knows: ask again.
    Pending,
    /// No money will come; why, is in [`crate::ResultCodes`].
    Failed { code: String },
}

impl Outcome {
    /// By the table of codes; a code that is not in it is pending.
    pub(crate) fn of_code(provider: Provider, code: &str) -> Self {
        match results::known(provider, code).map(|known| known.outcome.as_str()) {
            Some("paid") => Self::Paid,
            Some("failed") => Self::Failed { code: code.to_owned() },
            _ => Self::Pending,
        }
    }

    /// `paid`, `pending`, `failed`.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Paid => "paid",
            Self::Pending => "pending",
            Self::Failed { .. } => "failed",
        }
    }
}

/// What a gateway says of one payment, believed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    pub provider: Provider,
    /// The same however often the same is told, by notice or in the answer to a query: count each once. Another when
    /// the outcome of the same transaction changed.
    pub event_id: String,
    /// Ours: the [`crate::Charge::reference`].
    pub reference: String,
    /// The gateway's own id of the transaction; refunds name it.
    pub provider_transaction: String,
    /// The words of the transfer as the bank has them; empty where money comes by no transfer.
    pub words: String,
    /// In đồng. It may differ from what was asked: compare before goods are given.
    pub amount: Dong,
    pub outcome: Outcome,
    /// When the gateway says that it happened; where it says no time, when it was read.
    pub at: Instant,
}

impl Notice {
    pub(crate) fn new(
        provider: Provider,
        (reference, transaction): (&str, &str),
        amount: Dong,
        outcome: Outcome,
        at: Instant,
    ) -> Self {
        let event_id = format!("{}:{reference}:{transaction}:{}", provider.key(), outcome.key());
        let (reference, provider_transaction) = (reference.to_owned(), transaction.to_owned());
        Self {
            provider,
            event_id,
            reference,
            provider_transaction,
            words: String::new(),
            amount,
            outcome,
            at,
        }
    }
}
