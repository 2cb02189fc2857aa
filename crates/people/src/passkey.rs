//! Passkeys (WebAuthn): a phone or key that proves its person without a password. They need JavaScript and a host name:
//! at an address of numbers only, browsers refuse them.
use db::Tx;
use kernel::{AccountId, Ctx, Error, Id, Result, Uuid};
use ui::{App, Settings};
use url::Url;
use webauthn_rs::prelude::{
    Passkey, PasskeyAuthentication, PasskeyRegistration, PublicKeyCredential, RegisterPublicKeyCredential,
};
use webauthn_rs::{Webauthn, WebauthnBuilder};

use crate::account::{self, Login};
use crate::decoy;
use crate::events::FactorChanged;
use crate::session::{Origin, hash, note_begun, require_room};
use crate::store::factor::{self as store, PasskeyRow};
use crate::store::session;

/// How long a ceremony may take, in seconds.
const OPEN: i64 = 300;

/// The party that browsers make passkeys for: the host of the installation's own address. A market on this very machine
/// is `localhost` to them.
fn party(settings: &Settings) -> Result<Webauthn> {
    let mut origin = Url::parse(&settings.base_url).map_err(Error::internal)?;
    if origin.host_str() == Some("127.0.0.1") {
        origin.set_host(Some("localhost")).map_err(Error::internal)?;
    }
    let host = origin.host_str().unwrap_or_default().to_owned();
    let builder = WebauthnBuilder::new(&host, &origin).map_err(Error::internal)?;
    builder.rp_name("Chợ Nổi").build().map_err(Error::internal)
}

/// The address at which passkeys work, where the page is shown at another.
pub(crate) fn home(settings: &Settings, host: &str) -> Option<String> {
    let ours = settings.base_url.replace("://127.0.0.1", "://localhost");
    let known = ours.split_once("://").map(|(_, rest)| rest)?;
    (known != host).then(|| ours.clone())
}

fn wrong() -> Error {
    Error::field("passkey", "passkey-refused")
}

fn read(rows: &[PasskeyRow]) -> Vec<Passkey> {
    rows.iter().filter_map(|row| serde_json::from_str(&row.passkey).ok()).collect()
}

struct Ceremony {
    kind: &'static str,
    /// Nobody, where the passkeys are invented.
    account: Option<AccountId>,
    state: String,
    /// Where it is counted, when nobody has signed in.
    counter: Option<String>,
}

/// Keeps what the second half of a ceremony must know; answers the secret that leads to it.
async fn keep(app: &App, ctx: &Ctx, ceremony: Ceremony) -> Result<String> {
    let secret = ctx.new_token();
    let input = (hash(&secret), ceremony);
    app.db.write(ctx, input, |tx, ctx, (hash, input)| Box::pin(insert(tx, ctx, hash, input))).await?;
    Ok(secret)
}

async fn insert(tx: &mut Tx, ctx: &Ctx, secret: &str, new: &Ceremony) -> Result<()> {
    if let Some(counter) = &new.counter {
        note_begun(tx, ctx, counter).await?;
    }
    let until = ctx.now().plus_seconds(OPEN);
    let args = (secret.to_owned(), new.kind.to_owned(), new.account, new.state.clone(), until);
    tx.run(&session::BEGIN_CEREMONY, args).await.map(|_| ())
}

/// The first half of adding a passkey: what the browser needs, and the secret of the ceremony.
pub(crate) async fn begin_adding(
    app: &App,
    ctx: &Ctx,
    account: AccountId,
) -> Result<(serde_json::Value, String)> {
    let mut conn = app.db.reader().await?;
    let (name, email, phone) = account::login_of(&mut conn, account).await?;
    let known = read(&conn.all(&store::PASSKEYS, (account,)).await?);
    drop(conn);
    let login = email.or(phone).unwrap_or_else(|| name.clone());
    let exclude = known.iter().map(|passkey| passkey.cred_id().clone()).collect();
    let id = webauthn_rs::prelude::Uuid::from_bytes(*account.uuid().as_bytes());
    let started = party(&app.settings())?.start_passkey_registration(id, &login, &name, Some(exclude));
    let (challenge, state) = started.map_err(Error::internal)?;
    let state = serde_json::to_string(&state).map_err(Error::internal)?;
    let ceremony = Ceremony { kind: "passkey-add", account: Some(account), state, counter: None };
    let secret = keep(app, ctx, ceremony).await?;
    Ok((serde_json::to_value(challenge).map_err(Error::internal)?, secret))
}

/// The second half: the browser's answer is checked and the passkey kept.
///
/// # Errors
/// [`Error::Invalid`] when the answer does not fit the ceremony.
pub(crate) async fn finish_adding(
    app: &App,
    ctx: &Ctx,
    account: AccountId,
    secret: &str,
    name: &str,
    answer: &[u8],
) -> Result<()> {
    let state = remembered(app, ctx, "passkey-add", secret).await?;
    if state.0 != Some(account) {
        return Err(wrong());
    }
    let state: PasskeyRegistration = serde_json::from_str(&state.1).map_err(Error::internal)?;
    let answer: RegisterPublicKeyCredential = serde_json::from_slice(answer).map_err(|_| wrong())?;
    let passkey =
        party(&app.settings())?.finish_passkey_registration(&answer, &state).map_err(|_| wrong())?;
    let id = hex::encode(AsRef::<[u8]>::as_ref(passkey.cred_id()));
    let kept = serde_json::to_string(&passkey).map_err(Error::internal)?;
    let input = (account, name.to_owned(), id, kept, hash(secret));
    app.db.write(ctx, input, |tx, ctx, input| Box::pin(add(tx, ctx, input))).await
}

async fn add(
    tx: &mut Tx,
    ctx: &Ctx,
    (account, name, id, passkey, ceremony): &(AccountId, String, String, String, String),
) -> Result<()> {
    tx.run_one(&session::END_CEREMONY, (ceremony.clone(),)).await?;
    let row = ctx.new_id::<AccountId>().uuid();
    let args = (row, *account, name.clone(), id.clone(), passkey.clone(), ctx.now());
    tx.run_one(&store::INSERT_PASSKEY, args).await?;
    tx.tell(ctx, FactorChanged { account: *account, factor: "passkey", there: true }).await
}

/// Takes a passkey away.
///
/// # Errors
/// [`Error::NotFound`] when it is somebody else's.
pub(crate) async fn end_passkey(tx: &mut Tx, ctx: &Ctx, (account, id): &(AccountId, Uuid)) -> Result<()> {
    tx.run_one(&store::END_PASSKEY, (*id, *account)).await?;
    tx.tell(ctx, FactorChanged { account: *account, factor: "passkey", there: false }).await
}

/// The first half of signing in with a passkey of that login. A login without passkeys, or without an account, gets
/// the same answer with invented ones; its second half fails as that of a wrong passkey does.
///
/// # Errors
/// [`Error::Invalid`] when the login is neither an address nor a number; [`Error::Conflict`] when too many were begun from
/// there.
pub(crate) async fn begin_signing_in(
    app: &App,
    ctx: &Ctx,
    typed: &str,
    origin: &Origin,
) -> Result<(serde_json::Value, String)> {
    let login = Login::parse(typed).ok_or_else(|| Error::field("login", "passkey-login"))?;
    let counter = require_room(app, ctx, origin).await?;
    let key = decoy::key(app, ctx).await?;
    let mut conn = app.db.reader().await?;
    let known = account::find(&mut conn, &login).await?.map(|account| account.id);
    let asked = known.unwrap_or(AccountId::from_uuid(Uuid::nil()));
    let passkeys = read(&conn.all(&store::PASSKEYS, (asked,)).await?);
    drop(conn);
    let started = party(&app.settings())?.start_passkey_authentication(&passkeys);
    let (challenge, state) = started.map_err(Error::internal)?;
    let mut challenge = serde_json::to_value(challenge).map_err(Error::internal)?;
    let invented = decoy::passkeys(&key, &known.map_or(login.typed(), |id| id.to_string()))?;
    if passkeys.is_empty()
        && let Some(list) = challenge.pointer_mut("/publicKey/allowCredentials")
    {
        *list = invented;
    }
    let state = serde_json::to_string(&state).map_err(Error::internal)?;
    let owner = known.filter(|_| !passkeys.is_empty());
    let ceremony = Ceremony { kind: "passkey-use", account: owner, state, counter: Some(counter) };
    let secret = keep(app, ctx, ceremony).await?;
    Ok((challenge, secret))
}

/// The second half: whose passkey it was.
///
/// # Errors
/// [`Error::Invalid`] when the answer does not fit.
pub(crate) async fn finish_signing_in(
    app: &App,
    ctx: &Ctx,
    secret: &str,
    answer: &[u8],
) -> Result<AccountId> {
    let (account, state) = remembered(app, ctx, "passkey-use", secret).await?;
    let account = account.ok_or_else(wrong)?;
    let state: PasskeyAuthentication = serde_json::from_str(&state).map_err(Error::internal)?;
    let answer: PublicKeyCredential = serde_json::from_slice(answer).map_err(|_| wrong())?;
    let result =
        party(&app.settings())?.finish_passkey_authentication(&answer, &state).map_err(|_| wrong())?;
    let id = hex::encode(AsRef::<[u8]>::as_ref(result.cred_id()));
    let mut conn = app.db.reader().await?;
    let row = conn
        .optional(&store::PASSKEY, (id,))
        .await?
        .filter(|row| row.account_id == account)
        .ok_or_else(wrong)?;
    drop(conn);
    let mut passkey: Passkey = serde_json::from_str(&row.passkey).map_err(Error::internal)?;
    passkey.update_credential(&result);
    let kept = serde_json::to_string(&passkey).map_err(Error::internal)?;
    let input = (hash(secret), kept, row.id);
    app.db.write(ctx, input, |tx, ctx, input| Box::pin(used(tx, ctx, input))).await?;
    Ok(account)
}

async fn used(tx: &mut Tx, ctx: &Ctx, (ceremony, passkey, id): &(String, String, Uuid)) -> Result<()> {
    tx.run_one(&session::END_CEREMONY, (ceremony.clone(),)).await?;
    tx.run_one(&store::USE_PASSKEY, (passkey.clone(), ctx.now(), *id)).await
}

async fn remembered(app: &App, ctx: &Ctx, kind: &str, secret: &str) -> Result<(Option<AccountId>, String)> {
    let args = (hash(secret), kind.to_owned(), ctx.now());
    let row = app.db.reader().await?.optional(&session::CEREMONY, args).await?.ok_or_else(wrong)?;
    Ok((row.account_id, row.state))
}
