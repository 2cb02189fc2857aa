//! Sessions: who is signed in, how sure that is, and what a session may do.
mod guessing;
mod open;

use db::Tx;
use futures_util::future::BoxFuture;
use kernel::{AccountId, Ctx, Error, Grant, OrganisationId, Result, Role, Uuid};
use sha2::{Digest, Sha256};
use ui::{App, Identity, Req};

use crate::events::SessionEnded;
use crate::store::account as accounts;
use crate::store::session::{self as store, OpenSessionRow, SessionRow};
pub(crate) use guessing::{count_second, note_begun, require_room};
pub use open::open_session;
pub(crate) use open::{open, sign_in, strengthen};

/// A session ends when it was not used for so many days.
const IDLE_DAYS: i64 = 30;
/// `seen_at` is written at most so often, in seconds.
const SEEN_EVERY: i64 = 300;
/// A browser is known for so many days after a sign-in.
const KNOWN_DAYS: i64 = 365;

kernel::stored_enum! {
    /// How sure a session is of its person.
    pub enum Strength {
        /// The password was right; the second step is owed. Nobody is signed in yet.
        Pending = "pending",
        Password = "password",
        /// A second factor or a passkey as well.
        Strong = "strong",
    }
}

/// The hash under which a secret is stored.
pub(crate) fn hash(secret: &str) -> String {
    hex::encode(Sha256::digest(secret.as_bytes()))
}

/// Where a request comes from: its address, its browser, and the mark of a browser that is known.
#[derive(Debug, Clone, Default)]
pub(crate) struct Origin {
    pub(crate) address: String,
    pub(crate) browser: String,
    pub(crate) device: Option<String>,
}

impl Origin {
    pub(crate) fn of(req: &Req) -> Self {
        let browser = req.headers.get("user-agent").and_then(|value| value.to_str().ok()).unwrap_or_default();
        Self {
            address: req.peer.clone(),
            browser: browser.chars().take(200).collect(),
            device: req.cookie("device"),
        }
    }
}

/// A signed-in browser: the secrets of its two cookies.
pub(crate) struct Signed {
    pub(crate) token: String,
    pub(crate) device: String,
    pub(crate) strength: Strength,
}

/// The roles whose holders must show a second factor.
pub(crate) const OFFICIALS: [Role; 5] = Role::OFFICIALS;

/// Finds the person behind a session token; [`ui::Authenticate`]. An official without a second factor in this session
/// is signed in, but the official roles are withheld.
pub fn authenticate<'a>(app: &'a App, token: &'a str) -> BoxFuture<'a, Result<Option<Identity>>> {
    Box::pin(async move {
        let now = app.clock.now();
        let Some(session) = session(app, token).await?.filter(|s| s.strength != Strength::Pending) else {
            return Ok(None);
        };
        if now.seconds_since(session.seen_at) > SEEN_EVERY {
            let ctx = Ctx::system("session", now);
            app.db.write(&ctx, hash(token), |tx, ctx, token| Box::pin(note_seen(tx, ctx, token))).await?;
        }
        let mut all = grants(&mut app.db.reader().await?, session.account_id).await?;
        if session.organisation_id.is_some() {
            // Pages of one organisation show the first.
            all.sort_by_key(|grant| grant.organisation != session.organisation_id);
        }
        let (grants, withheld) = allowed(all, session.strength);
        Ok(Some(Identity { id: session.account_id, name: session.name, grants, withheld }))
    })
}

/// The roles of an account.
pub(crate) async fn grants(conn: &mut db::Conn, account: AccountId) -> Result<Vec<Grant>> {
    let rows = conn.all(&accounts::GRANTS, (account,)).await?;
    let known = rows.into_iter().filter_map(|grant| {
        let role = Role::from_name(&grant.role)?;
        Some(Grant { role, organisation: grant.organisation_id, commune: grant.commune })
    });
    Ok(known.collect())
}

/// Official roles hold only in a strong session; whether any was withheld.
fn allowed(grants: Vec<Grant>, strength: Strength) -> (Vec<Grant>, bool) {
    let count = grants.len();
    let strong = strength == Strength::Strong;
    let kept: Vec<Grant> = grants.into_iter().filter(|g| strong || !OFFICIALS.contains(&g.role)).collect();
    let withheld = kept.len() < count;
    (kept, withheld)
}

/// The session of a token that has not run out, whatever its strength.
pub(crate) async fn session(app: &App, token: &str) -> Result<Option<SessionRow>> {
    let found = app.db.reader().await?.optional(&store::SESSION, (hash(token),)).await?;
    Ok(found.filter(|session| app.clock.now().seconds_since(session.seen_at) <= IDLE_DAYS * 86_400))
}

async fn note_seen(tx: &mut Tx, ctx: &Ctx, token_hash: &str) -> Result<u64> {
    tx.run(&store::SEEN, (ctx.now(), token_hash.to_owned())).await
}

/// Ends the session of a token.
pub(crate) async fn sign_out(app: &App, ctx: &Ctx, token: &str) -> Result<()> {
    let hash = hash(token);
    app.db.write(ctx, hash, |tx, _, hash| Box::pin(tx.run(&store::END, (hash.clone(),)))).await?;
    Ok(())
}

/// Lets a session work for one of its person's organisations first.
///
/// # Errors
/// [`Error::NotFound`] for one that the person does not act for.
pub(crate) async fn choose_organisation(
    tx: &mut Tx,
    ctx: &Ctx,
    (token, organisation): &(String, OrganisationId),
) -> Result<()> {
    let account = ctx.actor.account().ok_or(Error::SignIn)?;
    if !ctx.actor.organisations().contains(organisation) {
        return Err(Error::NotFound);
    }
    tx.run_one(&store::CHOOSE, (*organisation, hash(token), account)).await
}

/// The open sessions of a person.
pub(crate) async fn open_sessions(conn: &mut db::Conn, account: AccountId) -> Result<Vec<OpenSessionRow>> {
    conn.all(&store::OPEN, (account,)).await
}

/// Ends one of a person's sessions, or all but the one that asks.
pub(crate) async fn end_sessions(
    tx: &mut Tx,
    ctx: &Ctx,
    (account, which, mine): &(AccountId, Option<Uuid>, String),
) -> Result<()> {
    let ended = match which {
        Some(id) => tx.run(&store::END_ONE, (*id, *account)).await?,
        None => tx.run(&store::END_OTHERS, (*account, mine.clone())).await?,
    };
    if which.is_some() && ended == 0 {
        return Err(Error::NotFound);
    }
    let sessions = i64::try_from(ended).unwrap_or(i64::MAX);
    tx.tell(ctx, SessionEnded { account: *account, sessions }).await
}

/// Deletes what ran out; answers how many rows.
pub(crate) async fn sweep(tx: &mut Tx, ctx: &Ctx) -> Result<u64> {
    let ago = |days: i64| ctx.now().plus_seconds(-days * 86_400);
    let sessions = tx.run(&store::SWEEP, (ago(IDLE_DAYS),)).await?;
    let attempts = tx.run(&store::SWEEP_ATTEMPTS, (ago(1),)).await?;
    let devices = tx.run(&store::SWEEP_DEVICES, (ago(KNOWN_DAYS),)).await?;
    let ceremonies = tx.run(&store::SWEEP_CEREMONIES, (ctx.now(),)).await?;
    let recoveries = tx.run(&store::SWEEP_RECOVERIES, (ctx.now(),)).await?;
    Ok(sessions + attempts + devices + ceremonies + recoveries)
}
