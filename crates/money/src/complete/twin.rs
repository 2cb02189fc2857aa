//! The same money told several times: by a notice when it came, by the statement of that day, and by `PayOS`, which collects
//! on a bank account and tells the bank's number (`reference`, <https://payos.vn/docs/du-lieu-tra-ve/webhook/>). A bank's
//! number with the same amount names it; where one of them has no number, the same amount, day and words do, once for each
//! telling.
use db::{Conn, Tx};
use kernel::{Day, Dong, Error, Result, fold};

use super::Completion;
use crate::TransferId;
use crate::provider::Provider;
use crate::reference::references;

kernel::stored_enum! {
    /// A way by which money is told. Each tells the same money once.
    pub(crate) enum Channel {
        /// A bank, when the money came.
        Notice = "notice",
        /// A line of a bank's statement.
        Statement = "statement",
        /// A gateway that collects on a bank account.
        Gateway = "gateway",
    }
}

impl Channel {
    /// `None` for what no bank tells a second time.
    fn of(provider: Provider, event_id: &str) -> Option<Self> {
        match provider {
            Provider::Payos => Some(Self::Gateway),
            Provider::Bank if event_id.starts_with(LINE) => Some(Self::Statement),
            Provider::Bank => Some(Self::Notice),
            Provider::Vnpay | Provider::Momo | Provider::Zalopay | Provider::Counter => None,
        }
    }
}

/// What is looked for.
pub(crate) struct Twin {
    /// How this is told; the other telling came another way.
    pub(crate) channel: Channel,
    pub(crate) bank_reference: String,
    pub(crate) amount: Dong,
    pub(crate) day: Option<Day>,
    pub(crate) words: String,
}

/// What is known of a telling.
pub(super) enum Before {
    /// Nothing: it is new money.
    New,
    /// It was told before.
    Told,
    /// It is a further telling of this money; noted.
    Twin(TransferId),
}

/// How the events of lines begin.
const LINE: &str = "statement:";

db::row! {
    /// Money that may be the same.
    pub(super) struct Candidate {
        pub(super) id: TransferId,
        pub(super) description: String,
    }
}

db::sql! {
    TURN: (String, Dong) => () =
        "INSERT INTO money_number (number, amount) VALUES ($1, $2) ON CONFLICT (number, amount) DO NOTHING";
    KNOWN: (String,) => (TransferId,) = "SELECT transfer_id FROM money_telling WHERE name = $1";
    BY_NUMBER: (String, Dong, Channel) => Candidate =
        "SELECT t.id AS id, t.description AS description FROM money_transfer t
         WHERE t.bank_reference = $1 AND t.amount = $2 AND t.provider IN ('bank', 'payos')
           AND NOT EXISTS (SELECT 1 FROM money_telling g WHERE g.transfer_id = t.id AND g.channel = $3)
         ORDER BY t.id LIMIT 10";
    BY_DAY: (Day, Dong, Channel) => Candidate =
        "SELECT t.id AS id, t.description AS description FROM money_transfer t
         WHERE t.day = $1 AND t.amount = $2 AND t.provider IN ('bank', 'payos')
           AND NOT EXISTS (SELECT 1 FROM money_telling g WHERE g.transfer_id = t.id AND g.channel = $3)
         ORDER BY t.id LIMIT 200";
    NAMELESS: (Day, Dong, Channel) => Candidate =
        "SELECT t.id AS id, t.description AS description FROM money_transfer t
         WHERE t.bank_reference = '' AND t.day = $1 AND t.amount = $2 AND t.provider IN ('bank', 'payos')
           AND NOT EXISTS (SELECT 1 FROM money_telling g WHERE g.transfer_id = t.id AND g.channel = $3)
         ORDER BY t.id LIMIT 200";
    TELL: (String, TransferId, Channel) => () =
        "INSERT INTO money_telling (name, transfer_id, channel) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
}

fn name(provider: Provider, event_id: &str) -> String {
    format!("{}:{event_id}", provider.key())
}

/// Whether an event of a bank or of `PayOS` was told before, or is a further telling of other money.
pub(crate) async fn is_known(conn: &mut Conn, provider: Provider, event_id: &str) -> Result<bool> {
    Ok(conn.optional(&KNOWN, (name(provider, event_id),)).await?.is_some())
}

/// The money that a line of a statement brought, or was recognised as.
pub(crate) async fn known_by(conn: &mut Conn, event_id: &str) -> Result<Option<TransferId>> {
    Ok(conn.optional(&KNOWN, (name(Provider::Bank, event_id),)).await?.map(|(id,)| id))
}

/// The other telling of the same money.
pub(crate) async fn twin(conn: &mut Conn, sought: &Twin) -> Result<Option<TransferId>> {
    if !sought.bank_reference.is_empty() {
        let args = (sought.bank_reference.clone(), sought.amount, sought.channel);
        if let Some(found) = conn.all(&BY_NUMBER, args).await?.into_iter().next() {
            return Ok(Some(found.id));
        }
    }
    let Some(day) = sought.day else { return Ok(None) };
    let args = (day, sought.amount, sought.channel);
    // Two numbers that differ are two transfers, whatever else they have in common.
    let candidates = if sought.bank_reference.is_empty() {
        conn.all(&BY_DAY, args).await?
    } else {
        conn.all(&NAMELESS, args).await?
    };
    let same = |candidate: &Candidate| same_words(&candidate.description, &sought.words);
    Ok(candidates.into_iter().find(same).map(|found| found.id))
}

/// Whether two texts are the same letters and digits (banks write the same words in other ways), or name the same payment.
fn same_words(one: &str, other: &str) -> bool {
    let letters =
        |words: &str| -> String { fold(words).chars().filter(char::is_ascii_alphanumeric).collect() };
    let named = references(other);
    letters(one) == letters(other) || references(one).iter().any(|reference| named.contains(reference))
}

/// Whether this is a further telling of money that is known; then that is noted.
pub(super) async fn told_before(tx: &mut Tx, new: &Completion) -> Result<Before> {
    let Some(channel) = Channel::of(new.provider, &new.event_id) else {
        return Ok(Before::New);
    };
    if !new.bank_reference.is_empty() {
        // Who tells of the same number at this moment is waited for, so that what it told is seen here.
        tx.run(&TURN, (new.bank_reference.clone(), new.amount)).await?;
    }
    if is_known(tx, new.provider, &new.event_id).await? {
        return Ok(Before::Told);
    }
    let sought = Twin {
        channel,
        bank_reference: new.bank_reference.clone(),
        amount: new.amount,
        day: new.day,
        words: new.words.clone(),
    };
    match twin(tx, &sought).await? {
        Some(found) => tell(tx, new, found).await.map(|()| Before::Twin(found)),
        None => Ok(Before::New),
    }
}

/// Notes by what money was told.
///
/// # Errors
/// [`Error::Retry`] when somebody told it at the same moment: once more, and it is known.
pub(super) async fn tell(tx: &mut Tx, new: &Completion, money: TransferId) -> Result<()> {
    let Some(channel) = Channel::of(new.provider, &new.event_id) else {
        return Ok(());
    };
    let noted = tx.run(&TELL, (name(new.provider, &new.event_id), money, channel)).await?;
    if noted == 1 { Ok(()) } else { Err(Error::Retry) }
}

#[cfg(test)]
mod tests {
    use super::same_words;

    #[test]
    fn words_are_the_same_in_what_banks_make_of_them() {
        assert!(same_words("NOP TIEN MAT", "Nộp tiền mặt."));
        assert!(!same_words("NOP TIEN MAT", "nop tien"));
        assert!(!same_words("CN000000001", "MBVCB CN000000001"), "no reference: its check does not fit");
    }
}
