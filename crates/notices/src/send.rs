//! Brings a notice on its way: the mail is queued, a push for each browser is asked for. Nothing is sent here.
use std::sync::Arc;

use db::Tx;
use kernel::{AccountId, Ctx, Error, Id, Result, Uuid};
use ui::{App, T};

use crate::language::language_of;
use crate::store::OutRow;
use crate::{BrowserId, NoticeId, PushId, Wording, push, store};

/// The kind of the job.
pub(crate) const JOB: &str = "notices.send";

/// What goes out for one notice.
struct Out {
    notice: NoticeId,
    /// Address, subject and body.
    mail: Option<(String, String, String)>,
    browsers: Vec<BrowserId>,
}

pub(crate) async fn job(app: Arc<App>, ctx: Ctx, key: Uuid) -> Result<()> {
    let notice = NoticeId::from_uuid(key);
    let mut conn = app.db.reader().await?;
    // Sent already, or its person was erased.
    let Some(row) = conn.optional(&store::OUT, (notice,)).await? else { return Ok(()) };
    let t = reader(&app, &language_of(&mut conn, row.account_id).await?);
    let browsers = if row.pushed { conn.all(&store::BROWSERS, (row.account_id,)).await? } else { Vec::new() };
    let address = match people::login_of(&mut conn, row.account_id).await {
        Ok((_, email, _)) => email.filter(|_| row.mailed),
        Err(Error::NotFound) => None,
        Err(error) => return Err(error),
    };
    drop(conn);
    let base = app.settings().base_url;
    let mail =
        address.map(|address| (address, Wording::from_json(&row.title).show(&t), body(&t, &row, &base)));
    let out = Out { notice, mail, browsers: browsers.into_iter().map(|(id, _)| id).collect() };
    app.db.write(&ctx, out, |tx, ctx, out| Box::pin(send(tx, ctx, out))).await
}

/// Translates for somebody by the code of their language.
pub(crate) fn reader(app: &App, language: &str) -> T {
    T::new(app.i18n.clone(), app.i18n.locale(language).unwrap_or_default())
}

fn body(t: &T, row: &OutRow, base: &str) -> String {
    let text = Wording::from_json(&row.body).show(t);
    let settings = format!("{base}/account/notices/settings");
    t.with("body", text)
        .with("link", format!("{base}{}", row.link))
        .with("settings", settings)
        .get("notices-mail")
}

async fn send(tx: &mut Tx, ctx: &Ctx, out: &Out) -> Result<()> {
    if tx.run(&store::SENT, (ctx.now(), out.notice)).await? == 0 {
        return Ok(());
    }
    if let Some((address, subject, body)) = &out.mail {
        outside::queue_mail(tx, ctx, address, subject, body).await?;
    }
    for browser in &out.browsers {
        let id: PushId = ctx.new_id();
        tx.run(&store::ADD_PUSH, (id, out.notice, *browser, ctx.now())).await?;
        db::schedule(tx, ctx, push::JOB, id.uuid(), ctx.now()).await?;
    }
    Ok(())
}

/// The browsers of a person, newest first; for the page of settings.
pub(crate) async fn browsers(
    conn: &mut db::Conn,
    account: AccountId,
) -> Result<Vec<(BrowserId, kernel::Instant)>> {
    conn.all(&store::BROWSERS, (account,)).await
}
