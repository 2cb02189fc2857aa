use crate::Outcome;

/// What the payer's browser brought back from a gateway. It has neither amount nor transaction and becomes no notice:
/// it only decides which sentence the payer sees while the notice, or the answer to a query, decides (fact sheet 1.6:
/// never trust the browser's return).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BrowserReturn {
    /// Ours: the [`crate::Charge::reference`].
    pub reference: String,
    pub said: Said,
}

/// What the page may say meanwhile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// “It seems to be paid, one moment.”
    Success,
    /// “We are asking.”
    Waiting,
    /// The sentence of the code, and a way to try again.
    Failure { code: String },
}

impl From<Outcome> for Said {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Paid => Self::Success,
            Outcome::Pending => Self::Waiting,
            Outcome::Failed { code } => Self::Failure { code },
        }
    }
}
