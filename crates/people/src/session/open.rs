//! Signing in, and opening a session for whoever proved who they are.
use db::Tx;
use kernel::{AccountId, Ctx, Error, Id, Message, Result, Uuid};
use ui::App;

use super::guessing::{counters, note_failure, require_patience};
use super::{Origin, Signed, Strength, hash};
use crate::account::{self, Login};
use crate::events::SignedIn;
use crate::password;
use crate::store::factor;
use crate::store::session as store;

/// Signs a person in with a password and answers the secrets of the cookies.
///
/// # Errors
/// [`Error::Invalid`] when login or password are wrong, [`Error::Conflict`] after too many failures.
pub(crate) async fn sign_in(
    app: &App,
    ctx: &Ctx,
    typed: &str,
    password: String,
    origin: &Origin,
) -> Result<Signed> {
    let account = match Login::parse(typed) {
        Some(login) => account::find(&mut app.db.reader().await?, &login).await?,
        None => None,
    };
    let counters = counters(app, typed, account.as_ref().map(|a| a.id), origin).await?;
    require_patience(app, ctx, &counters).await?;
    let kept = account.as_ref().map(|a| a.password_hash.clone()).filter(|hash| !hash.is_empty());
    let fits = password::fits(password, kept).await?;
    let keys: Vec<String> = counters.into_iter().map(|(key, _)| key).collect();
    match account {
        Some(account) if fits => open(app, ctx, account.id, Strength::Password, origin, keys).await,
        _ => {
            app.db.write(ctx, keys, |tx, ctx, keys| Box::pin(note_failure(tx, ctx, keys))).await?;
            let wrong =
                kernel::FieldError { field: "login".to_owned(), message: Message::new("people-wrong") };
            Err(Error::Invalid(vec![wrong]))
        }
    }
}

/// Opens a session for somebody who proved who they are; with a second factor of their own it is pending until that
/// was shown, unless the proof was a passkey.
pub(crate) async fn open(
    app: &App,
    ctx: &Ctx,
    account: AccountId,
    proof: Strength,
    origin: &Origin,
    forgiven: Vec<String>,
) -> Result<Signed> {
    let mut conn = app.db.reader().await?;
    let totp =
        conn.optional(&factor::TOTP, (account,)).await?.is_some_and(|totp| totp.confirmed_at.is_some());
    let passkeys = !conn.all(&factor::PASSKEYS, (account,)).await?.is_empty();
    drop(conn);
    let strength = if proof == Strength::Password && (totp || passkeys) { Strength::Pending } else { proof };
    let signed = Signed {
        token: ctx.new_token(),
        device: origin.device.clone().unwrap_or_else(|| ctx.new_token()),
        strength,
    };
    let input = Opening {
        token: hash(&signed.token),
        device: hash(&signed.device),
        account,
        strength,
        browser: origin.browser.clone(),
        forgiven,
    };
    app.db.write(ctx, input, |tx, ctx, input| Box::pin(begin(tx, ctx, input))).await?;
    Ok(signed)
}

struct Opening {
    token: String,
    device: String,
    account: AccountId,
    strength: Strength,
    browser: String,
    forgiven: Vec<String>,
}

async fn begin(tx: &mut Tx, ctx: &Ctx, input: &Opening) -> Result<()> {
    for key in &input.forgiven {
        tx.run(&store::FORGIVE, (key.clone(),)).await?;
    }
    insert(tx, ctx, &input.token, input.account, input.strength, &input.browser).await?;
    if input.strength != Strength::Pending {
        welcome(tx, ctx, input.account, &input.device).await?;
    }
    Ok(())
}

async fn insert(
    tx: &mut Tx,
    ctx: &Ctx,
    hash: &str,
    account: AccountId,
    strength: Strength,
    browser: &str,
) -> Result<()> {
    let id = ctx.new_id::<AccountId>().uuid();
    let args = (id, hash.to_owned(), account, strength, browser.to_owned(), ctx.now(), ctx.now());
    tx.run(&store::INSERT, args).await.map(|_| ())
}

/// The person is in: the browser is known from now on, and the log says so.
async fn welcome(tx: &mut Tx, ctx: &Ctx, account: AccountId, device: &str) -> Result<()> {
    tx.run(&store::KNOW_DEVICE, (device.to_owned(), account, ctx.now())).await?;
    tx.tell(ctx, SignedIn { account }).await
}

/// The second step of a sign-in was right.
pub(crate) async fn strengthen(
    tx: &mut Tx,
    ctx: &Ctx,
    (session, account, device): &(Uuid, AccountId, String),
) -> Result<()> {
    tx.run_one(&store::STRENGTHEN, (Strength::Strong, *session)).await?;
    welcome(tx, ctx, *account, device).await
}

/// Opens a session outright, for tests and for tools on the command line; answers its token.
pub async fn open_session(
    tx: &mut Tx,
    ctx: &Ctx,
    (account, strength): &(AccountId, Strength),
) -> Result<String> {
    let token = ctx.new_token();
    insert(tx, ctx, &hash(&token), *account, *strength, "").await?;
    Ok(token)
}
