mod deliver;

use std::time::Duration;

use db::{Conn, Db, Tx};
use kernel::{Clock, Ctx, Error, Id, Instant, Result, Uuid};

pub use deliver::try_mail_server;
use deliver::{Delivery, deliver};

kernel::typed_id!(
    /// A mail.
    MailId
);

/// For how long a mail that did not go is tried again.
const TRIED_DAYS: i64 = 3;
/// How often the job of a mail that is under way takes its minute again.
const KEPT_EVERY: Duration = Duration::from_secs(15);

/// The kind of the job that sends a mail.
pub const MAIL: &str = "outside.mail";

db::row! {
    /// A mail, for those who run the installation.
    pub struct MailRow {
        pub id: MailId,
        pub address: String,
        pub subject: String,
        pub body: String,
        pub created_at: Instant,
        pub sent_at: Option<Instant>,
        /// When its server refused it for good.
        pub refused_at: Option<Instant>,
        pub last_error: Option<String>,
    }
}

db::sql! {
    QUEUE: (MailId, String, String, String, Instant) => () =
        "INSERT INTO outside_mail (id, address, subject, body, created_at) VALUES ($1, $2, $3, $4, $5)";
    BY_ID: (MailId,) => MailRow =
        "SELECT id, address, subject, body, created_at, sent_at, refused_at, last_error FROM outside_mail WHERE id = $1";
    LATEST: (i64,) => MailRow =
        "SELECT id, address, subject, body, created_at, sent_at, refused_at, last_error FROM outside_mail
         ORDER BY created_at DESC, id DESC LIMIT $1";
    SENT: (Instant, MailId) => () = "UPDATE outside_mail SET sent_at = $1, last_error = NULL, body = '' WHERE id = $2";
    REFUSED: (Instant, String, MailId) => () =
        "UPDATE outside_mail SET refused_at = $1, last_error = $2 WHERE id = $3";
    FAILED: (String, MailId) => () = "UPDATE outside_mail SET last_error = $1 WHERE id = $2";
    WAITING: (Instant,) => (MailId,) =
        "SELECT id FROM outside_mail WHERE sent_at IS NULL AND refused_at IS NULL AND last_error IS NOT NULL AND created_at > $1
         ORDER BY created_at, id LIMIT 1000";
    FORGET_TO: (String,) => () = "DELETE FROM outside_mail WHERE address = $1";
    FORGET: (Instant,) => () = "DELETE FROM outside_mail WHERE created_at < $1";
}

/// Puts a mail into the queue, in the transaction that wants it.
pub async fn queue_mail(tx: &mut Tx, ctx: &Ctx, address: &str, subject: &str, body: &str) -> Result<()> {
    let id: MailId = ctx.new_id();
    tx.run(&QUEUE, (id, address.to_owned(), subject.to_owned(), body.to_owned(), ctx.now())).await?;
    db::schedule(tx, ctx, MAIL, id.uuid(), ctx.now()).await
}

/// The latest mails.
pub async fn latest_mail(conn: &mut Conn) -> Result<Vec<MailRow>> {
    conn.all(&LATEST, (50,)).await
}

/// Deletes mails of more than 30 days ago.
pub async fn forget_mail(tx: &mut Tx, ctx: &Ctx) -> Result<u64> {
    tx.run(&FORGET, (ctx.now().plus_seconds(-30 * 86_400),)).await
}

/// Asks again for mails whose job has given up, each hour for three days, one attempt each time: a mail server may be down
/// for longer than eight attempts take (about twenty minutes). Answers how many.
pub async fn retry_mail(tx: &mut Tx, ctx: &Ctx) -> Result<u64> {
    let mut count = 0;
    for (id,) in tx.all(&WAITING, (ctx.now().plus_seconds(-TRIED_DAYS * 86_400),)).await? {
        count += u64::from(db::revive_job(tx, ctx, MAIL, id.uuid()).await?);
    }
    Ok(count)
}

/// Deletes every mail to an address, sent or not: its person was erased.
pub async fn forget_mail_to(tx: &mut Tx, address: &str) -> Result<u64> {
    tx.run(&FORGET_TO, (address.to_owned(),)).await
}

/// Sends one mail of the queue by the server at `smtp` (`smtp://host:port`, `smtps://user:password@host`), once: the
/// body is deleted with the mark that it went. What the server refuses for good is marked so and not tried again.
///
/// # Errors
/// [`Error::Internal`] when the server puts it off or does not answer: the job tries again later.
pub async fn send_mail(db: &Db, ctx: &Ctx, clock: &Clock, key: Uuid, smtp: &str, from: &str) -> Result<()> {
    let id = MailId::from_uuid(key);
    // Deleted meanwhile: its person was erased, or it is too old.
    let found = db.reader().await?.optional(&BY_ID, (id,)).await?;
    let Some(mail) = found.filter(|mail| mail.sent_at.is_none() && mail.refused_at.is_none()) else {
        return Ok(());
    };
    let delivery = while_kept(db, ctx, clock, key, deliver(&mail, smtp, from)).await;
    match delivery {
        Delivery::Went => {
            db.write(ctx, id, |tx, ctx, id| Box::pin(tx.run(&SENT, (ctx.now(), *id)))).await.map(|_| ())
        }
        Delivery::Refused(why) => {
            let input = (why, id);
            db.write(ctx, input, |tx, ctx, (why, id)| {
                Box::pin(tx.run(&REFUSED, (ctx.now(), why.clone(), *id)))
            })
            .await
            .map(|_| ())
        }
        Delivery::Later(why) => {
            let input = (why.clone(), id);
            db.write(ctx, input, |tx, _, input| Box::pin(tx.run(&FAILED, input.clone()))).await?;
            Err(Error::internal(why))
        }
    }
}

/// Waits for a server however slow, and keeps the job meanwhile: another node would send the mail a second time.
async fn while_kept<T>(db: &Db, ctx: &Ctx, clock: &Clock, key: Uuid, work: impl Future<Output = T>) -> T {
    let mut work = std::pin::pin!(work);
    loop {
        if let Ok(done) = tokio::time::timeout(KEPT_EVERY, &mut work).await {
            return done;
        }
        let input = (key, clock.now());
        let keep =
            db.write(ctx, input, |tx, ctx, (key, now)| Box::pin(db::renew_job(tx, ctx, MAIL, *key, *now)));
        // The mail is under way: a database that is busy now is asked again next time, before the lease ends.
        let _ = keep.await;
    }
}
