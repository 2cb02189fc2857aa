use db::Conn;
use futures_util::future::BoxFuture;
use kernel::{Dong, Result};
use ui::Check;

use crate::ledger;

/// Looks of `chonoi doctor` at the money.
pub(crate) const CHECKS: &[Check] = &[
    Check { name: "money-ledger-balances", run: |conn| Box::pin(balances(conn)) },
    Check { name: "money-received-is-kept", run: received_is_kept },
];

async fn balances(conn: &mut Conn) -> Result<Option<String>> {
    let total = ledger::total(conn).await?;
    Ok((total != Dong::ZERO).then(|| format!("the accounts of the ledger add up to {total}, not to nothing")))
}

/// Whoever takes a payment posts it in the same transaction, and what fits nothing goes to suspense: so
/// the ledger holds at least what banks reported.
fn received_is_kept(conn: &mut Conn) -> BoxFuture<'_, Result<Option<String>>> {
    Box::pin(async move {
        let (received, kept) = ledger::received_and_kept(conn).await?;
        let short = received.minus(kept);
        Ok((short > Dong::ZERO)
            .then(|| format!("banks reported {received}, the ledger misses {short} of it")))
    })
}
