//! The goods that somebody likes.
use catalogue::ProductId;
use db::{Conn, Tx};
use kernel::{AccountId, Ctx, Error, Result};
use sha2::{Digest, Sha256};

use crate::{ListId, store};

/// Most wishes of one list.
pub(crate) const MOST: i64 = 200;

/// Whose list it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whose {
    Account(AccountId),
    /// A browser by the secret of its cookie.
    Browser(String),
}

fn hash(token: &str) -> String {
    hex::encode(Sha256::digest(token.as_bytes()))
}

/// The list of somebody, if there is one.
pub(crate) async fn find(conn: &mut Conn, whose: &Whose) -> Result<Option<ListId>> {
    let found = match whose {
        Whose::Account(account) => conn.optional(&store::LIST_OF_ACCOUNT, (*account,)).await?,
        Whose::Browser(token) => conn.optional(&store::LIST_OF_BROWSER, (hash(token),)).await?,
    };
    Ok(found.map(|(id,)| id))
}

/// The list of somebody, made if need be.
async fn list_of(tx: &mut Tx, ctx: &Ctx, whose: &Whose) -> Result<ListId> {
    if let Some(id) = find(tx, whose).await? {
        return Ok(id);
    }
    let (account, browser) = match whose {
        Whose::Account(account) => (Some(*account), None),
        Whose::Browser(token) => (None, Some(hash(token))),
    };
    tx.run(&store::MAKE_LIST, (ctx.new_id(), account, browser, ctx.now())).await?;
    // Two tabs may have made it at once.
    find(tx, whose).await?.ok_or_else(|| Error::internal("a list was made and is not there"))
}

/// Puts a product on a list or takes it off; either may be asked for twice.
///
/// # Errors
/// [`Error::Conflict`] when the list is full.
pub async fn set_wish(
    tx: &mut Tx,
    ctx: &Ctx,
    (whose, product, wanted): &(Whose, ProductId, bool),
) -> Result<()> {
    let list = list_of(tx, ctx, whose).await?;
    if *wanted {
        let (there,) = tx.one(&store::HAS, (list, *product)).await?;
        let (count,) = tx.one(&store::COUNT, (list,)).await?;
        if there == 0 && count >= MOST {
            return Err(Error::conflict("wishes-full"));
        }
        tx.run(&store::ADD, (list, *product, ctx.now())).await?;
    } else {
        tx.run(&store::DROP, (list, *product)).await?;
    }
    tx.run(&store::TOUCH, (ctx.now(), list)).await.map(|_| ())
}

/// Moves what a browser's list holds to its person's, the newest first as far as there is room; the browser's ends.
pub async fn join_lists(tx: &mut Tx, ctx: &Ctx, (account, token): &(AccountId, String)) -> Result<()> {
    let Some(from) = find(tx, &Whose::Browser(token.clone())).await? else { return Ok(()) };
    let to = list_of(tx, ctx, &Whose::Account(*account)).await?;
    let (count,) = tx.one(&store::COUNT, (to,)).await?;
    for (product, added) in tx.all(&store::WISHES, (from, (MOST - count).max(0))).await? {
        tx.run(&store::ADD, (to, product, added)).await?;
    }
    tx.run(&store::EMPTY, (from,)).await?;
    tx.run(&store::DROP_LIST, (from,)).await.map(|_| ())
}

/// The products of a list, those added last first.
pub(crate) async fn wishes(conn: &mut Conn, whose: &Whose) -> Result<Vec<ProductId>> {
    let Some(list) = find(conn, whose).await? else { return Ok(Vec::new()) };
    Ok(conn.all(&store::WISHES, (list, MOST)).await?.into_iter().map(|(product, _)| product).collect())
}

/// Whether a product is on a list.
pub(crate) async fn likes(conn: &mut Conn, whose: &Whose, product: ProductId) -> Result<bool> {
    let Some(list) = find(conn, whose).await? else { return Ok(false) };
    Ok(conn.one(&store::HAS, (list, product)).await?.0 > 0)
}
