//! Signing in by an `OpenID` Connect provider that is discoverable (`OpenID` Connect Core and Discovery 1.0; code flow with
//! PKCE). An account is linked once, by somebody signed in here; an address in a claim links nothing by itself.
use db::{Event, Tx};
use kernel::{AccountId, Ctx, Error, Id, Result, Uuid};
use openidconnect::core::{CoreAuthenticationFlow, CoreClient, CoreProviderMetadata};
use openidconnect::{
    AuthorizationCode, ClientId, ClientSecret, CsrfToken, HttpRequest, HttpResponse, IssuerUrl, Nonce,
    PkceCodeChallenge, PkceCodeVerifier, RedirectUrl, Scope,
};
use outside::HttpClient;
use serde::{Deserialize, Serialize};
use ui::{App, Settings};

use crate::account::{NewAccount, open_account};
use crate::session::{Origin, hash, note_begun, require_room};
use crate::store::{factor, session};

/// How long a sign-in at the provider may take, in seconds.
const OPEN: i64 = 600;

/// What we remember while the person is at the provider.
#[derive(Serialize, Deserialize)]
struct Memory {
    nonce: String,
    verifier: String,
    back: String,
}

/// Who came back from the provider.
pub(crate) struct Known {
    pub(crate) account: AccountId,
    pub(crate) back: String,
}

/// Another program could not be asked, or its answer does not fit.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
struct Failed(String);

/// Carries the library's requests through our own client.
async fn carry(request: HttpRequest) -> std::result::Result<HttpResponse, Failed> {
    let client = HttpClient::shared().map_err(|e| Failed(e.to_string()))?;
    let (parts, body) = request.into_parts();
    let headers: Vec<(String, Vec<u8>)> =
        parts.headers.iter().map(|(name, value)| (name.to_string(), value.as_bytes().to_vec())).collect();
    let sent = client.send(parts.method.as_str(), &parts.uri.to_string(), &headers, body).await;
    let (status, headers, body) = sent.map_err(Failed)?;
    let mut response = axum::http::Response::builder().status(status);
    for (name, value) in headers {
        response = response.header(name, value);
    }
    response.body(body).map_err(|e| Failed(e.to_string()))
}

/// Whether a provider is set up.
pub(crate) fn is_there(settings: &Settings) -> bool {
    !settings.oidc_issuer.is_empty() && !settings.oidc_client.is_empty()
}

async fn discover(settings: &Settings) -> Result<CoreProviderMetadata> {
    let issuer = IssuerUrl::new(settings.oidc_issuer.clone()).map_err(Error::internal)?;
    CoreProviderMetadata::discover_async(issuer, &carry).await.map_err(|error| {
        tracing::warn!(%error, "the identity provider does not answer");
        Error::conflict("oidc-silent")
    })
}

macro_rules! client {
    ($settings:expr, $metadata:expr) => {{
        let secret =
            Some(ClientSecret::new($settings.oidc_secret.clone())).filter(|s| !s.secret().is_empty());
        let redirect = RedirectUrl::new(format!("{}/sign-in/provider/back", $settings.base_url))
            .map_err(Error::internal)?;
        CoreClient::from_provider_metadata($metadata, ClientId::new($settings.oidc_client.clone()), secret)
            .set_redirect_uri(redirect)
    }};
}

/// Sends a person to the provider: the address, and the secret that ties the answer to this browser. `account` is who
/// links; `None` signs in.
pub(crate) async fn begin(
    app: &App,
    ctx: &Ctx,
    account: Option<AccountId>,
    back: &str,
    origin: &Origin,
) -> Result<(String, String)> {
    let settings = app.settings();
    if !is_there(&settings) {
        return Err(Error::NotFound);
    }
    let counter = require_room(app, ctx, origin).await?;
    let metadata = discover(&settings).await?;
    let client = client!(settings, metadata);
    let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
    let secret = ctx.new_token();
    let state = secret.clone();
    let (address, _, nonce) = client
        .authorize_url(
            CoreAuthenticationFlow::AuthorizationCode,
            move || CsrfToken::new(state),
            Nonce::new_random,
        )
        .add_scope(Scope::new("email".to_owned()))
        .add_scope(Scope::new("profile".to_owned()))
        .set_pkce_challenge(challenge)
        .url();
    let memory =
        Memory { nonce: nonce.secret().clone(), verifier: verifier.secret().clone(), back: back.to_owned() };
    let memory = serde_json::to_string(&memory).map_err(Error::internal)?;
    let input = (hash(&secret), account, memory, counter);
    app.db.write(ctx, input, |tx, ctx, input| Box::pin(remember(tx, ctx, input))).await?;
    Ok((address.to_string(), secret))
}

async fn remember(
    tx: &mut Tx,
    ctx: &Ctx,
    (secret, account, memory, counter): &(String, Option<AccountId>, String, String),
) -> Result<()> {
    note_begun(tx, ctx, counter).await?;
    let until = ctx.now().plus_seconds(OPEN);
    let args = (secret.clone(), "provider".to_owned(), *account, memory.clone(), until);
    tx.run(&session::BEGIN_CEREMONY, args).await.map(|_| ())
}

/// What the provider says of the person.
struct Claims {
    issuer: String,
    subject: String,
    name: String,
}

/// Who links an account by this ceremony; nobody when it signs in.
pub(crate) async fn linking(app: &App, ctx: &Ctx, secret: &str) -> Result<Option<AccountId>> {
    let args = (hash(secret), "provider".to_owned(), ctx.now());
    let row = app.db.reader().await?.optional(&session::CEREMONY, args).await?;
    Ok(row.and_then(|row| row.account_id))
}

/// The person came back with a code: exchanges it, checks the token, and finds, links or opens the account.
///
/// # Errors
/// [`Error::Conflict`] when the answer does not fit, or the identity belongs to another account.
pub(crate) async fn finish(app: &App, ctx: &Ctx, secret: &str, code: &str) -> Result<Known> {
    let refused = || Error::conflict("oidc-refused");
    let args = (hash(secret), "provider".to_owned(), ctx.now());
    let row = app.db.reader().await?.optional(&session::CEREMONY, args).await?.ok_or_else(refused)?;
    let memory: Memory = serde_json::from_str(&row.state).map_err(Error::internal)?;
    let claims = exchange(&app.settings(), code, &memory).await?;
    let input = Arrival { ceremony: hash(secret), linking: row.account_id, claims };
    let account = app.db.write(ctx, input, |tx, ctx, input| Box::pin(arrive(tx, ctx, input))).await?;
    Ok(Known { account, back: memory.back })
}

async fn exchange(settings: &Settings, code: &str, memory: &Memory) -> Result<Claims> {
    let refused = |error: String| {
        tracing::warn!(error, "the identity provider's answer was refused");
        Error::conflict("oidc-refused")
    };
    let metadata = discover(settings).await?;
    let issuer = metadata.issuer().to_string();
    let client = client!(settings, metadata);
    let request =
        client.exchange_code(AuthorizationCode::new(code.to_owned())).map_err(|e| refused(e.to_string()))?;
    let request = request.set_pkce_verifier(PkceCodeVerifier::new(memory.verifier.clone()));
    let answer = request.request_async(&carry).await.map_err(|e| refused(e.to_string()))?;
    let token =
        openidconnect::TokenResponse::id_token(&answer).ok_or_else(|| refused("no id token".to_owned()))?;
    let nonce = Nonce::new(memory.nonce.clone());
    let claims = token.claims(&client.id_token_verifier(), &nonce).map_err(|e| refused(e.to_string()))?;
    let name = claims.name().and_then(|name| name.get(None)).map(|name| name.to_string());
    let email = claims.email().map(|email| email.to_string());
    let name = name.or(email).unwrap_or_else(|| claims.subject().to_string());
    Ok(Claims { issuer, subject: claims.subject().to_string(), name: name.chars().take(100).collect() })
}

struct Arrival {
    ceremony: String,
    linking: Option<AccountId>,
    claims: Claims,
}

#[derive(Serialize)]
struct IdentityLinked {
    account: AccountId,
    issuer: String,
}

impl Event for IdentityLinked {
    const TOPIC: &'static str = "people.identity.linked.v1";
    fn key(&self) -> Uuid {
        self.account.uuid()
    }
}

async fn arrive(tx: &mut Tx, ctx: &Ctx, input: &Arrival) -> Result<AccountId> {
    tx.run_one(&session::END_CEREMONY, (input.ceremony.clone(),)).await?;
    let Claims { issuer, subject, name } = &input.claims;
    let known = tx.optional(&factor::IDENTITY, (issuer.clone(), subject.clone())).await?;
    let account = match (known, input.linking) {
        (Some((owner,)), Some(account)) if owner != account => return Err(Error::conflict("oidc-anothers")),
        (Some((owner,)), _) => return Ok(owner),
        (None, Some(account)) => account,
        (None, None) => {
            // No password: it can be set by recovery once there is an address.
            let new =
                NewAccount { name: name.clone(), email: None, phone: None, password_hash: String::new() };
            open_account(tx, ctx, &new).await?
        }
    };
    tx.run_one(&factor::LINK_IDENTITY, (issuer.clone(), subject.clone(), account, ctx.now())).await?;
    tx.tell(ctx, IdentityLinked { account, issuer: issuer.clone() }).await?;
    Ok(account)
}
