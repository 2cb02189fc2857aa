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

/// How many sign-ins with a passkey or at a provider one address begins in that time, and one known browser: each is
/// kept for some minutes before anybody has shown anything. A whole school may stand behind one address.
const BEGUN: i64 = 100;
const BEGUN_BY_DEVICE: i64 = 30;

/// The counter of sign-ins begun from here that are kept until their second half, which must not be full.
///
/// # Errors
/// [`Error::Conflict`] while it is.
pub(crate) async fn require_room(app: &App, ctx: &Ctx, origin: &Origin) -> Result<String> {
    let known = match &origin.device {
        Some(device) => app.db.reader().await?.optional(&store::DEVICE, (hash(device),)).await?.is_some(),
        None => false,
    };
    let counter = match &origin.device {
        Some(device) if known => (hash(&format!("begun by device\n{device}")), BEGUN_BY_DEVICE),
        _ => (hash(&format!("begun from\n{}", network(&origin.address))), BEGUN),
    };
    match require_patience(app, ctx, std::slice::from_ref(&counter)).await {
        Ok(()) => Ok(counter.0),
        Err(Error::Conflict(_)) => Err(Error::conflict("people-too-many-begun")),
        Err(other) => Err(other),
    }
}

/// Counts a sign-in that begins, in the transaction that keeps it.
pub(crate) async fn note_begun(tx: &mut Tx, ctx: &Ctx, key: &str) -> Result<()> {
    tx.run(&store::FAILED, (key.to_owned(), ctx.now(), ctx.now().plus_seconds(-SLOW))).await.map(|_| ())
}

/// Who asks, as far as numbers are given out: of an IPv6 address the first 64 bits, since the rest is the asker's choice.
fn network(address: &str) -> String {
    match address.parse::<std::net::Ipv6Addr>() {
        Ok(ip) => std::net::Ipv6Addr::from_bits(ip.to_bits() >> 64 << 64).to_string(),
        Err(_) => address.to_owned(),
    }
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

#[cfg(test)]
mod tests {
    use super::network;

    #[test]
    fn one_network_is_one_asker() {
        assert_eq!(network("2001:db8:1:2:aaaa::1"), network("2001:db8:1:2::bbbb"));
        assert_ne!(network("2001:db8:1:2::1"), network("2001:db8:1:3::1"));
        assert_eq!(network("203.0.113.7"), "203.0.113.7");
    }
}
