use db::Conn;
use futures_util::future::BoxFuture;
use kernel::{Dong, Result};
use ui::Check;

use crate::{Account, ledger};

/// Looks of `chonoi doctor` at the money.
pub(crate) const CHECKS: &[Check] = &[
    Check { name: "money-ledger-balances", run: |conn| Box::pin(balances(conn)) },
    Check { name: "money-received-is-kept", run: received_is_kept },
    Check { name: "money-suspense-adds-up", run: |conn| Box::pin(suspense_adds_up(conn)) },
    Check { name: "money-parts-add-up", run: |conn| Box::pin(parts_add_up(conn)) },
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

/// What waits by the ledger is what waits by the rows of received money.
async fn suspense_adds_up(conn: &mut Conn) -> Result<Option<String>> {
    let told = Dong::ZERO.minus(ledger::balance(conn, &Account::Suspense).await?);
    let counted = ledger::waiting(conn).await?;
    Ok((told != counted)
        .then(|| format!("received money says that {counted} waits on suspense, the ledger says {told}")))
}

/// All that was received is used, waits or was sent back; all that is paid was received.
async fn parts_add_up(conn: &mut Conn) -> Result<Option<String>> {
    let (torn, uncovered) = ledger::torn_and_uncovered(conn).await?;
    Ok((torn + uncovered > 0)
        .then(|| format!("{torn} transfers do not add up, {uncovered} paid payments are not covered")))
}
