//! Pushes to browsers (RFC 8030): sealed for the browser (RFC 8291), signed by this installation (RFC 8292).
pub(crate) mod endpoint;
pub(crate) mod seal;
pub(crate) mod vapid;

use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use kernel::{Ctx, Error, Id, Result, Uuid};
use outside::HttpClient;
use serde_json::json;
use ui::App;
use url::Url;

use crate::browser::drop_browser;
use crate::language::language_of;
use crate::store::PushRow;
use crate::{BrowserId, PushId, Wording, send, store};

/// The kind of the job.
pub(crate) const JOB: &str = "notices.push";
/// Most letters of the text: a push service takes 4,096 bytes in all (RFC 8030 section 7.2).
const LONGEST: usize = 500;

/// What became of a push.
enum Outcome {
    /// Arrived at the push service, or refused for good.
    Over,
    /// The browser is gone.
    Gone,
    /// Later.
    Later(String),
}

/// Sends one push, unless it is no longer worth bringing.
///
/// # Errors
/// [`Error::Internal`] when the push service does not answer or puts us off: the job tries again later.
pub(crate) async fn job(app: Arc<App>, ctx: Ctx, key: Uuid) -> Result<()> {
    let id = PushId::from_uuid(key);
    let Some(push) = app.db.reader().await?.optional(&store::PUSH, (id,)).await? else { return Ok(()) };
    let late = ctx.now().seconds_since(push.created_at) > push.kind.lifetime();
    let outcome = if late { Outcome::Over } else { send(&app, &ctx, &push).await? };
    let (browser, gone) = match outcome {
        Outcome::Over => (push.browser_id, false),
        Outcome::Gone => (push.browser_id, true),
        Outcome::Later(why) => return Err(Error::internal(why)),
    };
    let input = (id, browser, gone);
    let work: db::WorkFn<(PushId, BrowserId, bool), ()> = |tx, _, (id, browser, gone)| {
        Box::pin(async move {
            tx.run(&store::DROP_PUSH, (*id,)).await?;
            if *gone { drop_browser(tx, *browser).await } else { Ok(()) }
        })
    };
    app.db.write(&ctx, input, work).await
}

async fn send(app: &Arc<App>, ctx: &Ctx, push: &PushRow) -> Result<Outcome> {
    let settings = app.settings();
    let Some(to) = endpoint::read(&push.endpoint, settings.demo) else { return Ok(Outcome::Gone) };
    let Some(keys) = seal::read_keys(&push.public_key, &push.auth) else { return Ok(Outcome::Gone) };
    let signed = vapid::authorization(app, ctx, &to, &settings).await?;
    let text = message(app, push).await?;
    let body = seal::seal(&app.ids, &keys, text.as_bytes())?;
    let client = if endpoint::is_here(&to) { HttpClient::shared()? } else { HttpClient::public()? };
    let headers = headers(push, signed);
    Ok(match client.send("POST", to.as_str(), &headers, body).await {
        Ok((200..=299, _, _)) => Outcome::Over,
        Ok((404 | 410, _, _)) => Outcome::Gone,
        Ok((status @ (400..=407 | 409 | 411..=417), _, _)) => {
            tracing::warn!(status, host = to.host_str(), "a push was refused");
            Outcome::Over
        }
        Ok((status, _, _)) => Outcome::Later(format!("the push service answers {status}")),
        Err(why) => Outcome::Later(why),
    })
}

/// The later push of a notice replaces the earlier (`Topic`, 32 letters), so one that is sent twice shows once.
fn headers(push: &PushRow, signed: String) -> Vec<(String, Vec<u8>)> {
    let topic = URL_SAFE_NO_PAD.encode(push.notice_id.uuid().as_bytes());
    [
        ("authorization", signed),
        ("content-encoding", "aes128gcm".to_owned()),
        ("content-type", "application/octet-stream".to_owned()),
        ("ttl", push.kind.lifetime().to_string()),
        ("urgency", push.kind.urgency().to_owned()),
        ("topic", topic),
    ]
    .map(|(name, value)| (name.to_owned(), value.into_bytes()))
    .to_vec()
}

/// What the service worker is given: `frontend/src/sw.js` reads it.
async fn message(app: &App, push: &PushRow) -> Result<String> {
    let language = language_of(&mut app.db.reader().await?, push.account_id).await?;
    let t = send::reader(app, &language);
    let text = |stored: &str| Wording::from_json(stored).show(&t).chars().take(LONGEST).collect::<String>();
    let message = json!({
        "title": text(&push.title), "body": text(&push.body), "lang": t.lang(), "tag": push.notice_id,
        "link": format!("/account/notices/{}", push.notice_id),
    });
    Ok(message.to_string())
}

/// Reads base64 of either alphabet, with or without signs at its end.
pub(crate) fn decode(text: &str) -> Option<Vec<u8>> {
    let plain = text.trim_end_matches('=').replace('+', "-").replace('/', "_");
    URL_SAFE_NO_PAD.decode(plain).ok()
}

/// The origin of an address: what a signature is good for (RFC 8292 section 2).
pub(crate) fn origin(of: &Url) -> String {
    of.origin().ascii_serialization()
}
