//! A forgotten password: a link by mail, or one that the department hands over; it works once, for an hour. The second
//! factor of an official is still asked for.
use db::{Event, Tx};
use kernel::{AccountId, Ctx, Error, Id, Result, Uuid};
use serde::Serialize;
use ui::App;

use crate::account::{self, Login};
use crate::session::hash;
use crate::store::account as accounts;
use crate::store::session as store;

/// How long a link works, in seconds.
const OPEN: i64 = 3_600;

#[derive(Serialize)]
struct RecoveryBegun {
    account: AccountId,
    by_official: bool,
}

impl Event for RecoveryBegun {
    const TOPIC: &'static str = "people.recovery.begun.v1";
    fn key(&self) -> Uuid {
        self.account.uuid()
    }
}

#[derive(Serialize)]
struct PasswordChanged {
    account: AccountId,
}

impl Event for PasswordChanged {
    const TOPIC: &'static str = "people.password.changed.v1";
    fn key(&self) -> Uuid {
        self.account.uuid()
    }
}

/// What a mail needs beside its link.
pub(crate) struct Words {
    pub(crate) base_url: String,
    pub(crate) subject: String,
    /// With `LINK` where the link goes.
    pub(crate) body: String,
}

/// Sends a link to whom the login belongs, if it has a mail address. Whether it does is not told.
pub(crate) async fn ask_recovery(app: &App, ctx: &Ctx, typed: &str, words: Words) -> Result<()> {
    let Some(login) = Login::parse(typed) else { return Ok(()) };
    let mut conn = app.db.reader().await?;
    let Some(found) = account::find(&mut conn, &login).await? else { return Ok(()) };
    let (_, email, _) = account::login_of(&mut conn, found.id).await?;
    drop(conn);
    let Some(email) = email else { return Ok(()) };
    let input = (found.id, email, words);
    app.db.write(ctx, input, |tx, ctx, input| Box::pin(send(tx, ctx, input))).await
}

async fn send(tx: &mut Tx, ctx: &Ctx, (account, email, words): &(AccountId, String, Words)) -> Result<()> {
    let secret = begin_recovery(tx, ctx, &(*account, false)).await?;
    let body = words.body.replace("LINK", &format!("{}/recover/{secret}", words.base_url));
    outside::queue_mail(tx, ctx, email, &words.subject, &body).await
}

/// Makes a link for an account; earlier ones no longer work.
pub async fn begin_recovery(
    tx: &mut Tx,
    ctx: &Ctx,
    (account, by_official): &(AccountId, bool),
) -> Result<String> {
    let secret = ctx.new_token();
    tx.run(&store::END_RECOVERIES, (*account,)).await?;
    let expires = ctx.now().plus_seconds(OPEN);
    tx.run(&store::INSERT_RECOVERY, (hash(&secret), *account, ctx.now(), expires)).await?;
    tx.tell(ctx, RecoveryBegun { account: *account, by_official: *by_official }).await?;
    Ok(secret)
}

/// Sets a new password by a link; every session of the account ends.
///
/// # Errors
/// [`Error::NotFound`] when the link was used or has run out.
pub(crate) async fn recover(
    tx: &mut Tx,
    ctx: &Ctx,
    (secret, password_hash): &(String, String),
) -> Result<()> {
    let (account,) = tx.one(&store::RECOVERY, (hash(secret), ctx.now())).await?;
    tx.run(&store::END_RECOVERIES, (account,)).await?;
    set_password(tx, ctx, account, password_hash).await
}

/// Whether a link still works.
pub(crate) async fn is_open(conn: &mut db::Conn, secret: &str, now: kernel::Instant) -> Result<bool> {
    Ok(conn.optional(&store::RECOVERY, (hash(secret), now)).await?.is_some())
}

/// Changes the password; every session ends, and no browser is known any more.
pub(crate) async fn set_password(
    tx: &mut Tx,
    ctx: &Ctx,
    account: AccountId,
    password_hash: &str,
) -> Result<()> {
    if tx.run(&accounts::SET_PASSWORD, (password_hash.to_owned(), account)).await? == 0 {
        return Err(Error::NotFound);
    }
    tx.run(&store::END_ALL, (account,)).await?;
    tx.run(&store::FORGET_DEVICES, (account,)).await?;
    tx.tell(ctx, PasswordChanged { account }).await
}
