//! Browsers that take pushes.
use db::Tx;
use kernel::{AccountId, Ctx, Error, Result};

use crate::push::{endpoint, seal};
use crate::{BrowserId, store};

/// Browsers of one person; a further one takes the place of the oldest.
const MOST: usize = 10;

/// What a browser says of itself when its person signs it up (`PushSubscription`).
#[derive(Debug, Clone)]
pub struct NewBrowser {
    pub account: AccountId,
    pub endpoint: String,
    /// `p256dh` and `auth`, as the browser writes them (base64url).
    pub public_key: String,
    pub auth: String,
    /// Whether this is a demo, whose push service may stand on this machine.
    pub demo: bool,
}

/// Signs up a browser; one that was somebody else's before is theirs no longer.
///
/// # Errors
/// [`Error::Invalid`] on `endpoint` or `keys` when they are none.
pub async fn add_browser(tx: &mut Tx, ctx: &Ctx, new: &NewBrowser) -> Result<()> {
    if endpoint::read(&new.endpoint, new.demo).is_none() {
        return Err(Error::field("endpoint", "notices-push-endpoint"));
    }
    if seal::read_keys(&new.public_key, &new.auth).is_none() {
        return Err(Error::field("keys", "notices-push-keys"));
    }
    let NewBrowser { account, endpoint, public_key, auth, .. } = new.clone();
    if let Some((id,)) = tx.optional(&store::BROWSER_OF_OTHER, (endpoint.clone(), account)).await? {
        tx.run(&store::DROP_PUSHES, (id,)).await?;
    }
    tx.run(&store::ADD_BROWSER, (ctx.new_id(), account, endpoint, public_key, auth, ctx.now())).await?;
    for (id, _) in tx.all(&store::BROWSERS, (account,)).await?.into_iter().skip(MOST) {
        drop_browser(tx, id).await?;
    }
    Ok(())
}

/// Forgets a browser of a person by where its pushes go; one that is not theirs stays.
pub(crate) async fn end_browser(
    tx: &mut Tx,
    _: &Ctx,
    (account, endpoint): &(AccountId, String),
) -> Result<()> {
    match tx.optional(&store::BROWSER, (endpoint.clone(), *account)).await? {
        Some((id,)) => drop_browser(tx, id).await,
        None => Ok(()),
    }
}

/// Forgets every browser of a person.
pub(crate) async fn end_browsers(tx: &mut Tx, _: &Ctx, account: &AccountId) -> Result<()> {
    for (id, _) in tx.all(&store::BROWSERS, (*account,)).await? {
        drop_browser(tx, id).await?;
    }
    Ok(())
}

pub(crate) async fn drop_browser(tx: &mut Tx, id: BrowserId) -> Result<()> {
    tx.run(&store::DROP_PUSHES, (id,)).await?;
    tx.run(&store::DROP_BROWSER, (id,)).await.map(|_| ())
}
