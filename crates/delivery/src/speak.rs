//! Asking carriers over the network. Never inside a transaction.
use std::collections::HashMap;
use std::sync::{LazyLock, Mutex, PoisonError};

use carriers::{Adapter, Call, Method, Outcome, Refusal, Reply, Request, Secret};
use kernel::Instant;
use outside::HttpClient;
use ui::App;

use crate::accounts::Account;

/// How long a token of signing in is used, in seconds. No carrier's document that we know says how long one lasts; one
/// that has ended before is noticed and replaced.
const TOKEN: i64 = 3_600;

/// Tokens with their ends, by the account that signed in.
static TOKENS: LazyLock<Mutex<HashMap<String, (Secret, Instant)>>> = LazyLock::new(Mutex::default);

/// Asks a carrier once; where the token is old, it signs in anew and asks again, since nothing was done then.
///
/// # Errors
/// What the carrier or the adapter says; [`Refusal::Unclear`] with status 0 when nothing was heard.
pub(crate) async fn ask<T>(
    app: &App,
    account: &mut Account,
    question: impl Fn(&dyn Adapter) -> Outcome<Call<T>>,
) -> Outcome<T> {
    let signs_in = sign_in(app, account).await?;
    match once(app, &*account.adapter, question(&*account.adapter)?).await {
        Err(Refusal::SignIn) if signs_in => {
            tokens(|tokens| tokens.remove(&account.key));
            sign_in(app, account).await?;
            once(app, &*account.adapter, question(&*account.adapter)?).await
        }
        answer => answer,
    }
}

/// Gives the adapter its token; whether it needs one of signing in.
async fn sign_in(app: &App, account: &mut Account) -> Outcome<bool> {
    if account.adapter.sign_in(&[]).is_none() {
        return Ok(false);
    }
    let known = tokens(|tokens| tokens.get(&account.key).cloned());
    if let Some((token, _)) = known.filter(|(_, end)| *end > app.clock.now()) {
        account.adapter.accept(token);
        return Ok(true);
    }
    let mut so_far = Vec::new();
    while let Some(call) = account.adapter.sign_in(&so_far) {
        // Nothing of the question itself was sent yet: not even an unclear answer here leaves a parcel behind.
        let token = once(app, &*account.adapter, call).await.map_err(|refusal| match refusal {
            Refusal::Unclear { .. } => Refusal::SignIn,
            other => other,
        })?;
        so_far.push(token);
    }
    let token = so_far.pop().ok_or(Refusal::SignIn)?;
    let end = app.clock.now().plus_seconds(TOKEN);
    tokens(|tokens| tokens.insert(account.key.clone(), (token.clone(), end)));
    account.adapter.accept(token);
    Ok(true)
}

fn tokens<T>(act: impl FnOnce(&mut HashMap<String, (Secret, Instant)>) -> T) -> T {
    act(&mut TOKENS.lock().unwrap_or_else(PoisonError::into_inner))
}

async fn once<T>(app: &App, adapter: &dyn Adapter, call: Call<T>) -> Outcome<T> {
    match send(adapter.base(), &call.request).await {
        Ok((status, body)) => call.read(&Reply { status, body, received: app.clock.now() }),
        Err(reason) => {
            tracing::warn!(carrier = adapter.carrier().key(), %reason, "a carrier does not answer");
            Err(Refusal::Unclear { status: 0 })
        }
    }
}

async fn send(base: &str, request: &Request) -> Result<(u16, Vec<u8>), String> {
    let client = HttpClient::shared().map_err(|error| error.to_string())?;
    let method = match request.method {
        Method::Get => "GET",
        Method::Post => "POST",
    };
    let headers: Vec<_> = request
        .headers
        .iter()
        .map(|(name, value)| ((*name).to_owned(), value.clone().into_bytes()))
        .collect();
    let address = format!("{base}{}", request.path);
    let (status, _, body) = client.send(method, &address, &headers, request.body.clone()).await?;
    Ok((status, body))
}
