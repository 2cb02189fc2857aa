use db::{Conn, Tx};
use kernel::{Ctx, Error, Id, Instant, Result, Uuid};
use lettre::message::{Mailbox, header::ContentType};
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};

kernel::typed_id!(
    /// A mail.
    MailId
);

/// For how long a mail that did not go is tried again.
const TRIED_DAYS: i64 = 3;

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
        pub last_error: Option<String>,
    }
}

db::sql! {
    QUEUE: (MailId, String, String, String, Instant) => () =
        "INSERT INTO outside_mail (id, address, subject, body, created_at) VALUES ($1, $2, $3, $4, $5)";
    BY_ID: (MailId,) => MailRow =
        "SELECT id, address, subject, body, created_at, sent_at, last_error FROM outside_mail WHERE id = $1";
    LATEST: (i64,) => MailRow =
        "SELECT id, address, subject, body, created_at, sent_at, last_error FROM outside_mail
         ORDER BY created_at DESC, id DESC LIMIT $1";
    SENT: (Instant, MailId) => () = "UPDATE outside_mail SET sent_at = $1, last_error = NULL, body = '' WHERE id = $2";
    FAILED: (String, MailId) => () = "UPDATE outside_mail SET last_error = $1 WHERE id = $2";
    WAITING: (Instant,) => (MailId,) =
        "SELECT id FROM outside_mail WHERE sent_at IS NULL AND last_error IS NOT NULL AND created_at > $1
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

/// Asks again for mails whose job has given up, each hour for three days: a mail server may be down for longer than eight
/// attempts take (about twenty minutes). Answers how many.
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
/// body is deleted with the mark that it went.
///
/// # Errors
/// [`Error::Internal`] when the server refuses or does not answer: the job tries again later.
pub async fn send_mail(db: &db::Db, ctx: &Ctx, key: Uuid, smtp: &str, from: &str) -> Result<()> {
    let id = MailId::from_uuid(key);
    // Deleted meanwhile: its person was erased, or it is too old.
    let found = db.reader().await?.optional(&BY_ID, (id,)).await?;
    let Some(mail) = found.filter(|mail| mail.sent_at.is_none()) else {
        return Ok(());
    };
    match deliver(&mail, smtp, from).await {
        Ok(()) => {
            db.write(ctx, id, |tx, ctx, id| Box::pin(tx.run(&SENT, (ctx.now(), *id)))).await.map(|_| ())
        }
        Err(error) => {
            let input = (error.to_string(), id);
            db.write(ctx, input, |tx, _, input| Box::pin(tx.run(&FAILED, input.clone()))).await?;
            Err(error)
        }
    }
}

async fn deliver(mail: &MailRow, smtp: &str, from: &str) -> Result<()> {
    let mailbox = |text: &str| text.parse::<Mailbox>().map_err(Error::internal);
    let message = Message::builder()
        .from(mailbox(from)?)
        .to(mailbox(&mail.address)?)
        .subject(mail.subject.clone())
        .header(ContentType::TEXT_PLAIN)
        .body(mail.body.clone())
        .map_err(Error::internal)?;
    let _ = rustls::crypto::ring::default_provider().install_default();
    let server = AsyncSmtpTransport::<Tokio1Executor>::from_url(smtp).map_err(Error::internal)?.build();
    server.send(message).await.map(|_| ()).map_err(Error::internal)
}
