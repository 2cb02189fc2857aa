//! What a line would do: the rules of the one door, looked at without walking through it.
use db::Conn;
use kernel::{Dong, Result};
use statements::{Candidate, StatementLine, find_references, proven_references};

use super::row::Plan;
use crate::complete::{self, Channel, Twin};
use crate::{PaymentRow, PaymentState, Provider, payment, refund};

/// The name of a line as an event: unique in its account.
pub(super) fn event_id(account: &str, line_event: &str) -> String {
    format!("statement:{account}:{line_event}")
}

/// The bank's number of a line, where it names this line alone; a number that comes again is no name.
pub(super) fn own_number(line: &StatementLine) -> String {
    line.bank_reference.clone().filter(|number| *number == line.event_id).unwrap_or_default()
}

/// What a line would do, and whom it names.
pub(super) async fn plan(conn: &mut Conn, account: &str, line: &StatementLine) -> Result<(Plan, String)> {
    if line.amount < Dong::ZERO {
        return debit(conn, line).await;
    }
    let event = event_id(account, &line.event_id);
    if complete::is_known(conn, Provider::Bank, &event).await? {
        return Ok((Plan::Seen, String::new()));
    }
    let twin = Twin {
        channel: Channel::Statement,
        bank_reference: own_number(line),
        amount: line.amount,
        day: Some(line.booked_on),
        words: line.words(),
    };
    if complete::twin(conn, &twin).await?.is_some() {
        return Ok((Plan::Recognised, String::new()));
    }
    match meant(conn, &line.words()).await? {
        Some(payment) => Ok((fits(&payment, line.amount), payment.reference)),
        None => suggested(conn, &line.words(), line.amount).await,
    }
}

/// The payment whose reference is proven to stand in the words.
pub(super) async fn meant(conn: &mut Conn, words: &str) -> Result<Option<PaymentRow>> {
    for reference in proven_references(words) {
        if let Some(payment) = payment::by_reference(conn, &reference).await? {
            return Ok(Some(payment));
        }
    }
    Ok(None)
}

fn fits(payment: &PaymentRow, amount: Dong) -> Plan {
    match payment.state {
        PaymentState::Paid => Plan::PaidAlready,
        PaymentState::Cancelled | PaymentState::Expired => Plan::Late,
        PaymentState::Awaiting if amount < payment.amount => Plan::Short,
        PaymentState::Awaiting => Plan::Settles,
    }
}

async fn suggested(conn: &mut Conn, words: &str, amount: Dong) -> Result<(Plan, String)> {
    Ok(match suggestions(conn, words, amount).await?.first() {
        Some(payment) => (Plan::Suggested, payment.reference.clone()),
        None => (Plan::Unmatched, String::new()),
    })
}

/// Payments that the words may name: a reference that was cut off, of just this amount, not paid. For a person to decide.
pub(crate) async fn suggestions(conn: &mut Conn, words: &str, amount: Dong) -> Result<Vec<PaymentRow>> {
    let mut found: Vec<PaymentRow> = Vec::new();
    for candidate in find_references(words) {
        if let Candidate::Cut { prefix } = candidate {
            for payment in payment::beginning_with(conn, &prefix, amount).await? {
                if !found.iter().any(|known| known.id == payment.id) {
                    found.push(payment);
                }
            }
        }
    }
    Ok(found)
}

/// Money that went out: for a refund, if its words or its number name one.
async fn debit(conn: &mut Conn, line: &StatementLine) -> Result<(Plan, String)> {
    let number = line.bank_reference.clone().unwrap_or_default();
    let found = refund::of_transfer(conn, &line.words(), &number).await?;
    Ok(match found.filter(|refund| refund.amount == Dong::ZERO.minus(line.amount)) {
        Some(refund) => (Plan::Refund, refund.reference),
        None => (Plan::Debit, String::new()),
    })
}
