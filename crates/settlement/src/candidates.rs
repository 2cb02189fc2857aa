//! Booths to which something is owed, or that owe.
use std::collections::BTreeMap;

use db::Conn;
use kernel::{BoothId, Dong, Id, Result, Text, Uuid};
use money::Account;

db::row! {
    /// Who it is, and where the money would go.
    struct BoothBank {
        id: BoothId,
        slug: String,
        name: Text,
        bank_bin: Option<String>,
        bank_account: Option<String>,
    }
}

db::sql! {
    OPEN: () => (Account, Dong) =
        "SELECT part.account AS account, CAST(SUM(part.amount) AS BIGINT) AS amount FROM (
             SELECT e.credit AS account, e.amount AS amount FROM money_ledger e WHERE e.credit LIKE 'booth:%'
                 AND NOT EXISTS (SELECT 1 FROM settlement_payout_entry p WHERE p.entry_id = e.id)
             UNION ALL
             SELECT e.debit AS account, 0 - e.amount AS amount FROM money_ledger e WHERE e.debit LIKE 'booth:%'
                 AND NOT EXISTS (SELECT 1 FROM settlement_payout_entry p WHERE p.entry_id = e.id)
         ) AS part GROUP BY part.account HAVING SUM(part.amount) <> 0 ORDER BY part.account LIMIT 20000";
    IN_HAND: () => (Account, Dong) =
        "SELECT part.account AS account, CAST(SUM(part.amount) AS BIGINT) AS amount FROM (
             SELECT e.debit AS account, e.amount AS amount FROM money_ledger e WHERE e.debit LIKE 'cash:%'
             UNION ALL
             SELECT e.credit AS account, 0 - e.amount AS amount FROM money_ledger e WHERE e.credit LIKE 'cash:%'
         ) AS part GROUP BY part.account HAVING SUM(part.amount) > 0 ORDER BY part.account LIMIT 20000";
    BOOTHS: () => BoothBank =
        "SELECT id, slug, name, bank_bin, bank_account FROM booths_booth ORDER BY name_sort, id LIMIT 20000";
}

/// A booth with what is open.
#[derive(Debug, Clone)]
pub struct Candidate {
    pub booth: BoothId,
    pub slug: String,
    pub name: Text,
    /// Above zero: owed to the booth; below: its debt.
    pub amount: Dong,
    /// Without a bank account nothing can be paid.
    pub has_bank: bool,
}

impl Candidate {
    /// Whether a payout would be drawn up.
    pub fn payable(&self) -> bool {
        self.has_bank && self.amount > Dong::ZERO
    }
}

fn subject(account: Account) -> Option<Uuid> {
    match account {
        Account::Booth(id) | Account::Cash(id) => Some(id),
        _ => None,
    }
}

/// Every booth with something open, by name.
pub async fn candidates(conn: &mut Conn) -> Result<Vec<Candidate>> {
    let mut open: BTreeMap<Uuid, Dong> = BTreeMap::new();
    let kept =
        conn.all(&IN_HAND, ()).await?.into_iter().map(|(account, sum)| (account, Dong::ZERO.minus(sum)));
    for (account, amount) in conn.all(&OPEN, ()).await?.into_iter().chain(kept) {
        if let Some(id) = subject(account) {
            let sum = open.entry(id).or_default();
            *sum = sum.plus(amount);
        }
    }
    let candidate = |row: BoothBank| {
        let amount = open.get(&row.id.uuid()).copied().filter(|amount| *amount != Dong::ZERO)?;
        let has_bank = row.bank_bin.is_some() && row.bank_account.is_some();
        Some(Candidate { booth: row.id, slug: row.slug, name: row.name, amount, has_bank })
    };
    Ok(conn.all(&BOOTHS, ()).await?.into_iter().filter_map(candidate).collect())
}
