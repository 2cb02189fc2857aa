//! A seller's statement: every posting of its account in a month, between two balances.
use db::Conn;
use kernel::{BoothId, Day, Dong, Error, Id, Instant, Result};
use money::Account;

use crate::month::{days_of, month_of};

db::row! {
    /// A posting as its seller sees it.
    pub struct StatementLine {
        /// Above zero: to the seller.
        pub amount: Dong,
        pub business_key: String,
        pub at: Instant,
        pub memo: String,
    }
}

impl StatementLine {
    /// What happened: the first word of the key.
    pub fn what(&self) -> &str {
        self.business_key.split(':').next().unwrap_or_default()
    }

    /// The code that it is about, from the memo.
    pub fn code(&self) -> &str {
        self.memo.split_whitespace().nth(1).unwrap_or_default()
    }

    /// Whether it is about an order, which has a page on the desk.
    pub fn of_order(&self) -> bool {
        !self.code().is_empty() && !matches!(self.what(), "payout" | "kept-before" | "coupon-release")
    }
}

/// A month of a seller.
#[derive(Debug, Clone)]
pub struct Statement {
    /// Owed to the seller before the first posting; below zero: its debt.
    pub opening: Dong,
    pub lines: Vec<StatementLine>,
    pub closing: Dong,
}

db::sql! {
    UNTIL: (Account, Account, Account, Day) => (Dong,) =
        "SELECT CAST(COALESCE(SUM(CASE WHEN credit = $1 THEN amount ELSE 0 - amount END), 0) AS BIGINT) AS amount
         FROM money_ledger WHERE (debit = $2 OR credit = $3) AND day < $4";
    LINES: (Account, Account, Account, Day, Day) => StatementLine =
        "SELECT CASE WHEN credit = $1 THEN amount ELSE 0 - amount END AS amount, business_key, at, memo
         FROM money_ledger WHERE (debit = $2 OR credit = $3) AND day >= $4 AND day <= $5
         ORDER BY at, id LIMIT 100000";
    FIRST: (Account, Account) => (Option<Day>,) =
        "SELECT MIN(day) AS day FROM money_ledger WHERE debit = $1 OR credit = $2";
    LAST: (Account, Account) => (Option<Day>,) =
        "SELECT MAX(day) AS day FROM money_ledger WHERE debit = $1 OR credit = $2";
}

/// The statement of a month written `2026-11`.
///
/// # Errors
/// [`Error::NotFound`] for what is no month.
pub async fn statement(conn: &mut Conn, booth: BoothId, month: &str) -> Result<Statement> {
    let (first, last) = days_of(month).ok_or(Error::NotFound)?;
    let account = Account::Booth(booth.uuid());
    let (opening,) = conn.one(&UNTIL, (account, account, account, first)).await?;
    let lines = conn.all(&LINES, (account, account, account, first, last)).await?;
    let (closing,) = conn.one(&UNTIL, (account, account, account, last.plus_days(1))).await?;
    Ok(Statement { opening, lines, closing })
}

/// The months that have a statement, newest first, at most two years.
pub async fn statement_months(conn: &mut Conn, booth: BoothId, today: Day) -> Result<Vec<String>> {
    let account = Account::Booth(booth.uuid());
    let Some(first) = conn.one(&FIRST, (account, account)).await?.0 else { return Ok(Vec::new()) };
    let (oldest, mut months) = (month_of(first), vec![month_of(today)]);
    while let Some(newer) = months.last().filter(|month| **month > oldest && months.len() < 24) {
        let Some((first, _)) = days_of(newer) else { break };
        months.push(month_of(first.plus_days(-1)));
    }
    Ok(months)
}
