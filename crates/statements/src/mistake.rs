use documents::SheetError;
use kernel::Dong;

/// Something in a statement that cannot be read or does not add up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    /// As [`crate::StatementLine::row`]; 0 for the statement as a whole.
    pub row: usize,
    pub what: What,
}

/// What is wrong. Lines with one of the first group are left out of the statement.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum What {
    #[error("the line cannot be read")]
    Line,
    #[error("the day cannot be read")]
    Day,
    #[error("the amount cannot be read")]
    Amount,
    #[error("there is no amount")]
    NoAmount,
    #[error("there is an amount of both sides")]
    BothSides,
    #[error("whether money came or went cannot be read")]
    Side,
    #[error("the amount has parts of a đồng")]
    Fraction,
    #[error("another currency than VND: {0}")]
    Currency(String),
    #[error("not booked yet")]
    Pending,

    #[error("the balance cannot be read")]
    BalanceAmount,
    #[error("the parts of a batch do not make its amount; it is one line")]
    Batch,
    #[error("the balance beside the line is {told}, the lines make {counted}")]
    RunningBalance { counted: Dong, told: Dong },
    #[error("opening balance and lines make {counted}, the closing balance is {told}")]
    ClosingBalance { counted: Dong, told: Dong },
    #[error("opening or closing balance is missing, so that nothing proves the lines complete")]
    NoBalance,
    #[error("the bank's reference stands on another day too; the line's id carries its day")]
    RepeatedReference,
}

impl What {
    /// The key of the sentence for people.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Line => "statement-line",
            Self::Day => "statement-day",
            Self::Amount => "statement-amount",
            Self::NoAmount => "statement-no-amount",
            Self::BothSides => "statement-both-sides",
            Self::Side => "statement-side",
            Self::Fraction => "statement-fraction",
            Self::Currency(_) => "statement-currency",
            Self::Pending => "statement-pending",
            Self::BalanceAmount => "statement-balance-amount",
            Self::Batch => "statement-batch",
            Self::RunningBalance { .. } => "statement-running-balance",
            Self::ClosingBalance { .. } => "statement-closing-balance",
            Self::NoBalance => "statement-no-balance",
            Self::RepeatedReference => "statement-repeated-reference",
        }
    }
}

/// Why a file is no statement for us.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum StatementError {
    #[error("the file is empty")]
    Empty,
    #[error("the file has too many bytes, lines or parts")]
    TooLarge,
    #[error("the spreadsheet cannot be read: {0}")]
    Sheet(SheetError),
    #[error("no row of the spreadsheet names a day and an amount")]
    NoHeadings,
    #[error("the XML is broken")]
    BrokenXml,
    #[error("the XML declares types or entities of its own")]
    Doctype,
    #[error("the file is no statement of an account")]
    NotAStatement,
}

impl StatementError {
    /// The key of the sentence for people.
    pub fn key(self) -> &'static str {
        match self {
            Self::Empty => "statement-empty",
            Self::TooLarge => "statement-too-large",
            Self::Sheet(error) => error.key(),
            Self::NoHeadings => "statement-no-headings",
            Self::BrokenXml => "statement-broken-xml",
            Self::Doctype => "statement-doctype",
            Self::NotAStatement => "statement-not-a-statement",
        }
    }
}

impl From<SheetError> for StatementError {
    fn from(error: SheetError) -> Self {
        match error {
            SheetError::Empty => Self::Empty,
            SheetError::TooLarge => Self::TooLarge,
            other => Self::Sheet(other),
        }
    }
}
