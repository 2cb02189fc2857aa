//! Somebody has read a notice, or all.
use db::Tx;
use kernel::{AccountId, Ctx, Result};

use crate::{NoticeId, store};

/// Marks a notice of a person as read, or all of them; answers where the one leads.
///
/// # Errors
/// [`kernel::Error::NotFound`] when it is somebody else's.
pub async fn mark_read(
    tx: &mut Tx,
    ctx: &Ctx,
    (account, notice): &(AccountId, Option<NoticeId>),
) -> Result<String> {
    let Some(id) = notice else {
        tx.run(&store::READ_ALL, (ctx.now(), *account)).await?;
        return Ok("/account/notices".to_owned());
    };
    let (link,) = tx.one(&store::MINE, (*id, *account)).await?;
    tx.run(&store::READ, (ctx.now(), *id, *account)).await?;
    Ok(link)
}

/// Marks as read what leads to a page that a person has just seen.
///
/// # Errors
/// As the database's.
pub async fn mark_seen(tx: &mut Tx, ctx: &Ctx, (account, link): &(AccountId, String)) -> Result<()> {
    tx.run(&store::SEEN, (ctx.now(), *account, link.clone())).await.map(|_| ())
}
