//! Who sends a push: a signature that every push service can check (VAPID, RFC 8292). The key is made once.
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use db::Tx;
use kernel::{Ctx, Error, Instant, Result};
use p256::SecretKey;
use p256::ecdsa::signature::Signer;
use p256::ecdsa::{Signature, SigningKey};
use serde_json::{Value, json};
use ui::{App, Settings};
use url::Url;

use super::{origin, seal};
use crate::store;

/// The name of the key among the program's own secrets.
const NAME: &str = "vapid";
/// A signature is good for so long, in seconds (a day at most, RFC 8292 section 2).
const GOOD: i64 = 12 * 3_600;

/// The key of this installation; made when it is first needed, by whichever node comes first.
pub(crate) async fn key(app: &App, ctx: &Ctx) -> Result<SecretKey> {
    let found = app.db.reader().await?.optional(&store::SECRET, (NAME.to_owned(),)).await?;
    let bytes = if let Some((bytes,)) = found {
        bytes
    } else {
        let fresh = seal::fresh_key(&app.ids)?.to_bytes().to_vec();
        app.db.write(ctx, fresh, |tx, ctx, fresh| Box::pin(keep(tx, ctx, fresh))).await?
    };
    SecretKey::from_slice(&bytes).map_err(|_| Error::internal("the key of pushes is damaged"))
}

#[expect(clippy::ptr_arg, reason = "a work borrows its whole input")]
async fn keep(tx: &mut Tx, _: &Ctx, fresh: &Vec<u8>) -> Result<Vec<u8>> {
    tx.run(&store::ADD_SECRET, (NAME.to_owned(), fresh.clone())).await?;
    Ok(tx.one(&store::SECRET, (NAME.to_owned(),)).await?.0)
}

/// The public key as browsers want it (`applicationServerKey`).
pub(crate) async fn public_key(app: &App, ctx: &Ctx) -> Result<String> {
    Ok(URL_SAFE_NO_PAD.encode(seal::point(&key(app, ctx).await?.public_key())))
}

/// The `Authorization` of a push to that address.
pub(crate) async fn authorization(app: &App, ctx: &Ctx, to: &Url, settings: &Settings) -> Result<String> {
    let key = key(app, ctx).await?;
    Ok(sign(&key, &claims(to, ctx.now(), settings)))
}

/// Whom a push service may ask: our address, or where mail comes from while we have none with HTTPS.
fn claims(to: &Url, now: Instant, settings: &Settings) -> Value {
    let from = settings.mail_from.rsplit('<').next().unwrap_or_default().trim_end_matches('>');
    let who = if settings.base_url.starts_with("https://") {
        settings.base_url.clone()
    } else {
        format!("mailto:{from}")
    };
    json!({ "aud": origin(to), "exp": now.plus_seconds(GOOD).micros() / 1_000_000, "sub": who })
}

fn sign(key: &SecretKey, claims: &Value) -> String {
    let head = URL_SAFE_NO_PAD.encode(br#"{"typ":"JWT","alg":"ES256"}"#);
    let signed = format!("{head}.{}", URL_SAFE_NO_PAD.encode(claims.to_string()));
    let signature: Signature = SigningKey::from(key).sign(signed.as_bytes());
    let signature = URL_SAFE_NO_PAD.encode(signature.to_bytes());
    format!("vapid t={signed}.{signature}, k={}", URL_SAFE_NO_PAD.encode(seal::point(&key.public_key())))
}

#[cfg(test)]
mod tests {
    use p256::ecdsa::VerifyingKey;
    use p256::ecdsa::signature::Verifier;

    use super::*;
    use crate::push::decode;

    #[test]
    fn the_signature_fits_the_key_beside_it_and_says_for_whom_it_is() {
        let key = seal::fresh_key(&kernel::Ids::random()).unwrap();
        let to = Url::parse("https://push.example.com/x/y?z").unwrap();
        let settings =
            Settings { mail_from: "Chợ Nổi <cho-noi@example.vn>".to_owned(), ..Settings::default() };
        let said = sign(&key, &claims(&to, Instant(1_790_000_000_000_000), &settings));
        let (token, public) = said.strip_prefix("vapid t=").unwrap().split_once(", k=").unwrap();
        let (signed, signature) = token.rsplit_once('.').unwrap();
        let verifying = VerifyingKey::from_sec1_bytes(&decode(public).unwrap()).unwrap();
        let signature = Signature::from_slice(&decode(signature).unwrap()).unwrap();
        verifying.verify(signed.as_bytes(), &signature).unwrap();
        let claims: Value =
            serde_json::from_slice(&decode(signed.split_once('.').unwrap().1).unwrap()).unwrap();
        assert_eq!(
            claims,
            json!({"aud": "https://push.example.com", "exp": 1_790_043_200, "sub": "mailto:cho-noi@example.vn"})
        );
    }
}
