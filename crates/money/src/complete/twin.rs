//! The same money told twice: by a notice when it came, and by the statement of that day. A bank's number with the same
//! amount names it; where one of them has no number, the same amount, day and words do, once for each telling.
use db::{Conn, Tx};
use kernel::{Day, Dong, Error, Result, fold};

use super::Completion;
use crate::TransferId;
use crate::provider::Provider;

/// What is looked for.
pub(crate) struct Twin {
    /// A line of a statement looks for a notice, a notice for a line.
    pub(crate) statement: bool,
    pub(crate) bank_reference: String,
    pub(crate) amount: Dong,
    pub(crate) day: Option<Day>,
    pub(crate) words: String,
}

/// How the events of lines begin.
const LINE: &str = "statement:";

db::row! {
    /// Money that may be the same.
    pub(super) struct Candidate {
        pub(super) id: TransferId,
        pub(super) event_id: String,
        pub(super) bank_reference: String,
        pub(super) description: String,
    }
}

db::sql! {
    KNOWN: (Provider, String, String) => (TransferId,) =
        "SELECT id FROM money_transfer WHERE provider = $1 AND event_id = $2
         UNION ALL SELECT id FROM money_transfer WHERE twin = $3 LIMIT 1";
    BY_NUMBER: (String, Dong) => Candidate =
        "SELECT id, event_id, bank_reference, description FROM money_transfer
         WHERE bank_reference = $1 AND amount = $2 AND twin = '' AND provider IN ('bank', 'payos')
         ORDER BY id LIMIT 10";
    BY_DAY: (Day, Dong) => Candidate =
        "SELECT id, event_id, bank_reference, description FROM money_transfer
         WHERE day = $1 AND amount = $2 AND twin = '' AND provider IN ('bank', 'payos')
         ORDER BY id LIMIT 200";
    MARK: (String, TransferId) => () = "UPDATE money_transfer SET twin = $1 WHERE id = $2 AND twin = ''";
}

fn name(provider: Provider, event_id: &str) -> String {
    format!("{}:{event_id}", provider.key())
}

/// Whether an event was told before, or is the second telling of other money.
pub(crate) async fn is_known(conn: &mut Conn, provider: Provider, event_id: &str) -> Result<bool> {
    let args = (provider, event_id.to_owned(), name(provider, event_id));
    Ok(conn.optional(&KNOWN, args).await?.is_some())
}

/// The money that a line of a statement brought, or was recognised as.
pub(crate) async fn known_by(conn: &mut Conn, event_id: &str) -> Result<Option<TransferId>> {
    let args = (Provider::Bank, event_id.to_owned(), name(Provider::Bank, event_id));
    Ok(conn.optional(&KNOWN, args).await?.map(|(id,)| id))
}

/// The other telling of the same money.
pub(crate) async fn twin(conn: &mut Conn, sought: &Twin) -> Result<Option<TransferId>> {
    let other = |candidate: &Candidate| candidate.event_id.starts_with(LINE) != sought.statement;
    if !sought.bank_reference.is_empty() {
        let args = (sought.bank_reference.clone(), sought.amount);
        if let Some(found) = conn.all(&BY_NUMBER, args).await?.into_iter().find(other) {
            return Ok(Some(found.id));
        }
    }
    let Some(day) = sought.day else { return Ok(None) };
    let words = letters(&sought.words);
    let same = |candidate: &Candidate| {
        // Two numbers that differ are two transfers, whatever else they have in common.
        let nameless = sought.bank_reference.is_empty() || candidate.bank_reference.is_empty();
        other(candidate) && nameless && letters(&candidate.description) == words
    };
    Ok(conn.all(&BY_DAY, (day, sought.amount)).await?.into_iter().find(same).map(|found| found.id))
}

/// Letters and digits alone: banks write the same words in other ways.
fn letters(words: &str) -> String {
    fold(words).chars().filter(char::is_ascii_alphanumeric).collect()
}

/// Whether this is the second telling of money that is known; then that is noted.
pub(super) async fn told_before(tx: &mut Tx, new: &Completion) -> Result<bool> {
    if !matches!(new.provider, Provider::Bank | Provider::Payos) {
        return Ok(false);
    }
    if is_known(tx, new.provider, &new.event_id).await? {
        return Ok(true);
    }
    let sought = Twin {
        statement: new.event_id.starts_with(LINE),
        bank_reference: new.bank_reference.clone(),
        amount: new.amount,
        day: new.day,
        words: new.words.clone(),
    };
    match twin(tx, &sought).await? {
        Some(found) => match tx.run(&MARK, (name(new.provider, &new.event_id), found)).await? {
            1 => Ok(true),
            // Somebody told it at the same moment: once more, and it is known.
            _ => Err(Error::Retry),
        },
        None => Ok(false),
    }
}
