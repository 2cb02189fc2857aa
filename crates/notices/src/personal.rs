//! What notices know of a person: for the person, and to be let go.
use db::{Conn, Tx};
use kernel::{AccountId, Ctx, Id, Result, Uuid};
use serde_json::{Value, json};

use crate::{NoticeId, store};

/// Notices, choices and browsers of an account; [`ui::Export`].
pub(crate) async fn export(conn: &mut Conn, account: AccountId) -> Result<Value> {
    let newest = NoticeId::from_uuid(Uuid::max());
    let notices = conn.all(&store::LIST, (account, newest, 1_000)).await?;
    let notices = notices.iter().map(|n| {
        let read = n.read_at.map(kernel::Instant::iso);
        json!({ "kind": n.kind.key(), "title": n.title, "body": n.body, "link": n.link,
                "at": n.created_at.iso(), "read": read })
    });
    let choices = conn.all(&store::CHOICES, (account,)).await?;
    let choices = choices.iter().map(|(kind, way, is)| json!([kind.key(), way.key(), is]));
    let browsers = conn.all(&store::BROWSERS, (account,)).await?;
    Ok(json!({
        "language": crate::language::language_of(conn, account).await?,
        "notices": notices.collect::<Vec<_>>(),
        "choices": choices.collect::<Vec<_>>(),
        "browsers": browsers.iter().map(|(_, at)| at.iso()).collect::<Vec<_>>(),
    }))
}

/// Everything goes; [`ui::Erase`].
pub(crate) async fn erase(tx: &mut Tx, _: &Ctx, account: AccountId) -> Result<()> {
    for statement in [
        &store::FORGET_PUSHES,
        &store::FORGET_BROWSER_PUSHES,
        &store::FORGET_NOTICES,
        &store::FORGET_BROWSERS,
        &store::FORGET_CHOICES,
        &store::FORGET_LANGUAGE,
    ] {
        tx.run(statement, (account,)).await?;
    }
    Ok(())
}
