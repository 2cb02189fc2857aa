use db::Conn;
use kernel::{Error, Result};

/// Names of the settings of the collection account.
pub const SETTINGS: [&str; 4] = ["bank-bin", "bank-account", "bank-holder", "bank-secret"];

/// The account at the licensed bank or intermediary to which payers transfer, and the secret with which its
/// notices are signed.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Collection {
    pub(crate) bin: String,
    pub(crate) account: String,
    pub(crate) holder: String,
    pub(crate) secret: String,
}

/// Whether online payment is set up: `bank-bin`, `bank-account` and `bank-secret` are all set.
pub async fn is_ready(conn: &mut Conn) -> Result<bool> {
    Ok(find(conn).await?.is_some())
}

/// The collection account.
///
/// # Errors
/// [`Error::Conflict`] when it is not set up.
pub(crate) async fn collection(conn: &mut Conn) -> Result<Collection> {
    find(conn).await?.ok_or_else(|| Error::conflict("money-not-ready"))
}

pub(crate) async fn find(conn: &mut Conn) -> Result<Option<Collection>> {
    let rows = db::settings(conn).await?;
    let read = |name: &str| {
        let found = rows.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.trim().to_owned()).unwrap_or_default()
    };
    let [bin, account, holder, secret] = SETTINGS.map(read);
    let complete = !bin.is_empty() && !account.is_empty() && !secret.is_empty();
    Ok(complete.then_some(Collection { bin, account, holder, secret }))
}
