use db::Tx;
use futures_util::future::BoxFuture;
use kernel::{AccountId, Ctx, Error, Grant, Id, Message, Result, Role, Uuid};
use sha2::{Digest, Sha256};
use ui::{App, Identity, Req};

use crate::account::{self, Login};
use crate::events::{SessionEnded, SignedIn};
use crate::password;
use crate::store::session::{self as store, OpenSessionRow, SessionRow};
use crate::store::{account as accounts, factor};

/// A session ends when it was not used for so many days.
const IDLE_DAYS: i64 = 30;
/// `seen_at` is written at most so often, in seconds.
const SEEN_EVERY: i64 = 300;
/// Failures that slow down one address trying one login, and all unknown addresses together; for how many seconds.
const FAILURES: i64 = 10;
const FAILURES_OF_ALL: i64 = 100;
const SLOW: i64 = 15 * 60;
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
pub(crate) const OFFICIALS: [Role; 3] = [Role::CommuneOfficer, Role::Officer, Role::Operator];

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
        let all = grants(&mut app.db.reader().await?, session.account_id).await?;
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

/// Which counters a try belongs to, with the failures that each allows. A browser in which this account signed in
/// before has a counter of its own, so that nobody can lock its person out by trying passwords elsewhere (OWASP,
/// “device cookies”).
async fn counters(
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
    let mut conn = app.db.reader().await?;
    for (key, most) in &counters {
        let tried = conn.optional(&store::FAILURES, (key.clone(),)).await?;
        if tried.is_some_and(|(count, since)| count >= *most && ctx.now().seconds_since(since) < SLOW) {
            return Err(Error::conflict("people-too-many"));
        }
    }
    drop(conn);
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

async fn note_failure(tx: &mut Tx, ctx: &Ctx, keys: &[String]) -> Result<()> {
    let window = ctx.now().plus_seconds(-SLOW);
    for key in keys {
        tx.run(&store::FAILED, (key.clone(), ctx.now(), window)).await?;
    }
    Ok(())
}

/// Ends the session of a token.
pub(crate) async fn sign_out(app: &App, ctx: &Ctx, token: &str) -> Result<()> {
    let hash = hash(token);
    app.db.write(ctx, hash, |tx, _, hash| Box::pin(tx.run(&store::END, (hash.clone(),)))).await?;
    Ok(())
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
