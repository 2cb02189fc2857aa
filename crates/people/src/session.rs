use db::Tx;
use futures_util::future::BoxFuture;
use kernel::{AccountId, Ctx, Error, Grant, Message, Result, Role};
use sha2::{Digest, Sha256};
use ui::{App, Identity};

use crate::account::{self, Login};
use crate::events::SignedIn;
use crate::{password, store};

/// A session ends when it was not used for so many days.
const IDLE_DAYS: i64 = 30;
/// `seen_at` is written at most so often, in seconds.
const SEEN_EVERY: i64 = 300;
/// Failed sign-ins that slow a login down, and for how many seconds.
const FAILURES: i64 = 10;
const SLOW: i64 = 15 * 60;

fn hash(secret: &str) -> String {
    hex::encode(Sha256::digest(secret.as_bytes()))
}

/// Finds the person behind a session token; [`ui::Authenticate`].
pub fn authenticate<'a>(app: &'a App, token: &'a str) -> BoxFuture<'a, Result<Option<Identity>>> {
    Box::pin(async move {
        let now = app.clock.now();
        let mut conn = app.db.reader().await?;
        let Some(session) = conn.optional(&store::SESSION, (hash(token),)).await? else {
            return Ok(None);
        };
        let idle = now.seconds_since(session.seen_at);
        if idle > IDLE_DAYS * 86_400 {
            return Ok(None);
        }
        if idle > SEEN_EVERY {
            let ctx = Ctx::system("session", now);
            app.db.write(&ctx, hash(token), |tx, ctx, token| Box::pin(note_seen(tx, ctx, token))).await?;
        }
        let grants = conn.all(&store::GRANTS, (session.account_id,)).await?;
        let grants = grants.into_iter().filter_map(|grant| {
            let role = Role::from_name(&grant.role)?;
            Some(Grant { role, organisation: grant.organisation_id, commune: grant.commune })
        });
        Ok(Some(Identity { id: session.account_id, name: session.name, grants: grants.collect() }))
    })
}

async fn note_seen(tx: &mut Tx, ctx: &Ctx, token_hash: &str) -> Result<u64> {
    tx.run(&store::SEEN, (ctx.now(), token_hash.to_owned())).await
}

/// Signs a person in and answers the session's token.
///
/// # Errors
/// [`Error::Invalid`] when login or password are wrong, [`Error::Conflict`] after too many failures.
pub(crate) async fn sign_in(app: &App, ctx: &Ctx, typed: &str, password: String) -> Result<String> {
    let login_hash = hash(&typed.trim().to_lowercase());
    let mut conn = app.db.reader().await?;
    let tried = conn.optional(&store::FAILURES, (login_hash.clone(),)).await?;
    if tried.is_some_and(|(count, since)| count >= FAILURES && ctx.now().seconds_since(since) < SLOW) {
        return Err(Error::conflict("people-too-many"));
    }
    let account = match Login::parse(typed) {
        Some(login) => account::find(&mut conn, &login).await?,
        None => None,
    };
    drop(conn);
    let fits = password::fits(password, account.as_ref().map(|a| a.password_hash.clone())).await?;
    match account {
        Some(account) if fits => {
            let token = ctx.new_token();
            let input = (hash(&token), account.id, login_hash);
            app.db.write(ctx, input, |tx, ctx, input| Box::pin(begin(tx, ctx, input))).await?;
            Ok(token)
        }
        _ => {
            app.db.write(ctx, login_hash, |tx, ctx, login| Box::pin(note_failure(tx, ctx, login))).await?;
            let wrong =
                kernel::FieldError { field: "login".to_owned(), message: Message::new("people-wrong") };
            Err(Error::Invalid(vec![wrong]))
        }
    }
}

async fn begin(tx: &mut Tx, ctx: &Ctx, (token_hash, id, login): &(String, AccountId, String)) -> Result<()> {
    tx.run(&store::FORGIVE, (login.clone(),)).await?;
    tx.run(&store::INSERT_SESSION, (token_hash.clone(), *id, ctx.now(), ctx.now())).await?;
    tx.tell(ctx, SignedIn { account: *id }).await
}

async fn note_failure(tx: &mut Tx, ctx: &Ctx, login_hash: &str) -> Result<u64> {
    let window = ctx.now().plus_seconds(-SLOW);
    tx.run(&store::FAILED, (login_hash.to_owned(), ctx.now(), window)).await
}

/// Ends the session of a token.
pub(crate) async fn sign_out(app: &App, ctx: &Ctx, token: &str) -> Result<()> {
    let hash = hash(token);
    app.db.write(ctx, hash, |tx, _, hash| Box::pin(tx.run(&store::END_SESSION, (hash.clone(),)))).await?;
    Ok(())
}

/// Deletes sessions and counts of failed sign-ins that ran out; answers how many.
pub(crate) async fn sweep(tx: &mut Tx, ctx: &Ctx) -> Result<u64> {
    let sessions = tx.run(&store::SWEEP_SESSIONS, (ctx.now().plus_seconds(-IDLE_DAYS * 86_400),)).await?;
    Ok(sessions + tx.run(&store::SWEEP_ATTEMPTS, (ctx.now().plus_seconds(-86_400),)).await?)
}
