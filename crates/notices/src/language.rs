//! In which language somebody is told.
use db::{Conn, Tx};
use kernel::{AccountId, Locale, Result};

use crate::store;

/// Remembers the language in which somebody reads now, unless they chose one.
///
/// # Errors
/// As the database's.
pub async fn note_language(tx: &mut Tx, account: AccountId, locale: Locale) -> Result<()> {
    tx.run(&store::NOTE_LANGUAGE, (account, locale.code().to_owned(), false)).await.map(|_| ())
}

/// Chooses a language for good.
pub(crate) async fn choose_language(tx: &mut Tx, account: AccountId, code: &str) -> Result<()> {
    tx.run(&store::CHOOSE_LANGUAGE, (account, code.to_owned(), true)).await.map(|_| ())
}

/// The code of somebody's language; Vietnamese while nothing is known.
pub(crate) async fn language_of(conn: &mut Conn, account: AccountId) -> Result<String> {
    Ok(known_language(conn, account).await?.unwrap_or_else(|| Locale::Vi.code().to_owned()))
}

/// The code of the language that somebody chose or used last.
pub(crate) async fn known_language(conn: &mut Conn, account: AccountId) -> Result<Option<String>> {
    let found = conn.optional(&store::LANGUAGE, (account,)).await?;
    Ok(found.map(|(language,)| language))
}
