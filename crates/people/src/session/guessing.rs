//! Guessing slows down who guesses, never a browser that its person has used.
use db::Tx;
use kernel::{AccountId, Ctx, Error, Result, Uuid};
use ui::App;

use super::{Origin, hash};
use crate::store::session as store;

/// Failures that slow down one address trying one login, and all unknown addresses together; for how many seconds.
const FAILURES: i64 = 10;
const FAILURES_OF_ALL: i64 = 100;
const SLOW: i64 = 15 * 60;

/// Which counters a try belongs to, with the failures that each allows. A browser in which this account signed in
/// before has a counter of its own, so that nobody can lock its person out by trying passwords elsewhere (OWASP,
/// “device cookies”).
pub(super) async fn counters(
    app: &App,
    typed: &str,
    account: Option<AccountId>,
    origin: &Origin,
) -> Result<Vec<(String, i64)>> {
    let login = typed.trim().to_lowercase();
    if let (Some(device), Some(account)) = (&origin.device, account) {
        let known = app.db.reader().await?.optional(&store::DEVICE, (hash(device),)).await?;
        if known.is_some_and(|(owner,)| owner == account) {
            return Ok(vec![(hash(&format!("device\n{device}")), FAILURES)]);
        }
    }
    let here = hash(&format!("from\n{login}\n{}", origin.address));
    Ok(vec![(here, FAILURES), (hash(&format!("all\n{login}")), FAILURES_OF_ALL)])
}

/// # Errors
/// [`Error::Conflict`] while one of the counters is full.
pub(super) async fn require_patience(app: &App, ctx: &Ctx, counters: &[(String, i64)]) -> Result<()> {
    let mut conn = app.db.reader().await?;
    for (key, most) in counters {
        let tried = conn.optional(&store::FAILURES, (key.clone(),)).await?;
        if tried.is_some_and(|(count, since)| count >= *most && ctx.now().seconds_since(since) < SLOW) {
            return Err(Error::conflict("people-too-many"));
        }
    }
    Ok(())
}

pub(super) async fn note_failure(tx: &mut Tx, ctx: &Ctx, keys: &[String]) -> Result<()> {
    let window = ctx.now().plus_seconds(-SLOW);
    for key in keys {
        tx.run(&store::FAILED, (key.clone(), ctx.now(), window)).await?;
    }
    Ok(())
}

/// Counts a try at the second step: ten for a session, then it ends and the password is asked for again.
///
/// # Errors
/// [`Error::Conflict`] after too many.
pub(crate) async fn count_second(app: &App, ctx: &Ctx, session: Uuid) -> Result<()> {
    let key = hash(&format!("second\n{session}"));
    let tried = app.db.reader().await?.optional(&store::FAILURES, (key.clone(),)).await?;
    if tried.is_some_and(|(count, _)| count >= FAILURES) {
        return Err(Error::conflict("people-too-many"));
    }
    app.db.write(ctx, vec![key], |tx, ctx, keys| Box::pin(note_failure(tx, ctx, keys))).await
}
