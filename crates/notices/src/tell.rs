//! Writes a notice, in the transaction of what it tells.
use db::Tx;
use kernel::{AccountId, Actor, Ctx, Error, Id, Result};

use crate::choose::choices_of;
use crate::language::note_language;
use crate::{Channel, Kind, NoticeId, Wording, send, store};

/// What one person is told.
#[derive(Debug, Clone)]
pub struct Notice {
    pub to: AccountId,
    pub kind: Kind,
    pub title: Wording,
    pub body: Wording,
    /// The page that shows more: a path of ours.
    pub link: String,
    /// What it is about; the same is told the same person once.
    pub key: String,
}

/// Tells a person something: at once in their list, a little later by mail and push, as they chose.
///
/// # Errors
/// [`Error::Internal`] when the link leads elsewhere: only a mistake of the program.
pub async fn tell(tx: &mut Tx, ctx: &Ctx, notice: &Notice) -> Result<()> {
    if !ui::is_local(&notice.link) {
        return Err(Error::internal(format!("a notice leads to {}", notice.link)));
    }
    if ctx.actor.account() == Some(notice.to) {
        note_language(tx, notice.to, ctx.locale).await?;
    }
    let choices = choices_of(tx, notice.to, Some(notice.kind)).await?;
    let ways = Channel::ALL.iter().map(|channel| choices.has(notice.kind, *channel));
    let [listed, mailed, pushed] = <[bool; 3]>::try_from(ways.collect::<Vec<_>>()).unwrap_or_default();
    if !(listed || mailed || pushed) {
        return Ok(());
    }
    let id: NoticeId = ctx.new_id();
    let Notice { to, kind, title, body, link, key } = notice.clone();
    let row = (id, to, kind, key, title.json(), body.json(), link, listed, mailed, pushed, ctx.now());
    // Mail about the invented past of a demo would only fill its queue.
    let past = ctx.actor == Actor::System("demo");
    if tx.run(&store::INSERT, row).await? == 0 || !(mailed || pushed) || past {
        return Ok(());
    }
    db::schedule(tx, ctx, send::JOB, id.uuid(), ctx.now()).await
}
