//! What a login without passkeys is answered: credential ids drawn from it with a key of this installation. They are
//! the same each time and look like those of real authenticators, so that nobody learns who has a passkey, or an
//! account at all (W3C `WebAuthn` 14.6.2, “username enumeration”).
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use db::Tx;
use hmac::{Hmac, KeyInit, Mac};
use kernel::{Ctx, Error, Result};
use serde_json::{Value, json};
use sha2::Sha256;
use ui::App;

use crate::store::factor as store;

/// The name of the key among the program's own secrets.
const NAME: &str = "passkey-decoy";
/// Lengths of the ids that common authenticators make: phones, browsers, security keys.
const LENGTHS: [usize; 4] = [16, 20, 32, 64];
/// How many passkeys a person has: mostly one.
const COUNTS: [u8; 4] = [1, 1, 1, 2];

/// The key; made when it is first needed, by whichever node comes first.
pub(crate) async fn key(app: &App, ctx: &Ctx) -> Result<Vec<u8>> {
    if let Some((key,)) = app.db.reader().await?.optional(&store::SECRET, (NAME.to_owned(),)).await? {
        return Ok(key);
    }
    app.db.write(ctx, (), |tx, ctx, ()| Box::pin(make_key(tx, ctx))).await
}

async fn make_key(tx: &mut Tx, ctx: &Ctx) -> Result<Vec<u8>> {
    let fresh = (ctx.new_token() + &ctx.new_token()).into_bytes();
    tx.run(&store::INSERT_SECRET, (NAME.to_owned(), fresh)).await?;
    Ok(tx.one(&store::SECRET, (NAME.to_owned(),)).await?.0)
}

fn draw(key: &[u8], text: &str) -> Result<Vec<u8>> {
    let mut keyed =
        Hmac::<Sha256>::new_from_slice(key).map_err(|error| Error::internal(error.to_string()))?;
    keyed.update(text.as_bytes());
    Ok(keyed.finalize().into_bytes().to_vec())
}

fn pick<C: Copy>(choices: [C; 4], byte: Option<&u8>) -> C {
    let [first, second, third, fourth] = choices;
    match byte.map_or(0, |byte| byte % 4) {
        0 => first,
        1 => second,
        2 => third,
        _ => fourth,
    }
}

/// The invented passkeys of somebody, in the shape in which a browser is told the real ones.
pub(crate) fn passkeys(key: &[u8], who: &str) -> Result<Value> {
    let shape = draw(key, who)?;
    let mut all = Vec::new();
    for number in 0..pick(COUNTS, shape.first()) {
        let mut id = draw(key, &format!("{who}\n{number}\nhead"))?;
        let length = pick(LENGTHS, id.last());
        id.extend(draw(key, &format!("{who}\n{number}\ntail"))?);
        id.truncate(length);
        all.push(json!({"type": "public-key", "id": URL_SAFE_NO_PAD.encode(id)}));
    }
    Ok(Value::Array(all))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_person_gets_the_same_and_others_get_others() {
        let one = passkeys(b"key", "an@example.vn").unwrap();
        assert_eq!(one, passkeys(b"key", "an@example.vn").unwrap());
        assert_ne!(one, passkeys(b"key", "binh@example.vn").unwrap());
        assert_ne!(one, passkeys(b"another key", "an@example.vn").unwrap());
        let mut lengths = std::collections::BTreeSet::new();
        for number in 0..100 {
            let all = passkeys(b"key", &format!("{number}@example.vn")).unwrap();
            for passkey in all.as_array().unwrap() {
                lengths.insert(URL_SAFE_NO_PAD.decode(passkey["id"].as_str().unwrap()).unwrap().len());
            }
        }
        assert_eq!(lengths, LENGTHS.into_iter().collect());
    }
}
