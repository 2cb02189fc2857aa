//! Passkeys: what the sign-in page tells of a login before anybody has signed in.
use axum::http::StatusCode;
use kernel::{Id, Role};
use serde_json::Value;

use crate::market::{Answer, Market, markets, system};
use crate::persons::{account, cookie};

mod rows {
    use kernel::{AccountId, Instant, Uuid};
    db::sql! {
        ADD: (Uuid, AccountId, String, String, String, Instant) => () =
            "INSERT INTO people_passkey (id, account_id, name, credential_id, passkey, created_at)
             VALUES ($1, $2, $3, $4, $5, $6)";
        OWNERS: () => (i64,) = "SELECT COUNT(*) AS n FROM people_ceremony WHERE account_id IS NOT NULL";
        CEREMONIES: () => (i64,) = "SELECT COUNT(*) AS n FROM people_ceremony";
    }
}

/// As the library keeps one; its public key is the base point of P-256, whose private key nobody needs here.
const PASSKEY: &str = r#"{"cred":{"cred_id":"AAECAwQFBgcICQoLDA0ODw","cred":{"type_":"ES256","key":{"EC_EC2":{
    "curve":"SECP256R1","x":"axfR8uEsQkf4vOblY6RA8ncDfYEt6zOg9KE5RdiYwpY","y":"T-NC4v4af5uO5-tKfA-eFivOM1drMV7Oy7ZAaDe_UfU"}}},
    "counter":0,"transports":null,"user_verified":true,"backup_eligible":false,"backup_state":false,
    "registration_policy":"required","extensions":{},"attestation":{"data":"None","metadata":"None"},
    "attestation_format":"none"}}"#;

pub(crate) async fn give_passkey(market: &Market, role: Role) {
    let (ctx, id) = (system(), account(market, role).await);
    let args = (
        id.uuid(),
        id,
        "m".to_owned(),
        "000102030405060708090a0b0c0d0e0f".to_owned(),
        PASSKEY.to_owned(),
        ctx.now(),
    );
    market.app.db.write(&ctx, args, |tx, _, args| Box::pin(tx.run(&rows::ADD, args.clone()))).await.unwrap();
}

async fn begin(market: &Market, login: &str) -> Answer {
    market.post("/sign-in/passkey/begin", &format!("login={login}"), "").await
}

fn passkeys(answer: &Answer) -> Vec<Value> {
    let body: Value = serde_json::from_str(&answer.body).unwrap();
    body["publicKey"]["allowCredentials"].as_array().unwrap().clone()
}

/// The answer without what differs each time: keys and types only.
fn shape(answer: &Answer) -> (StatusCode, usize, Vec<String>, Vec<String>) {
    let body: Value = serde_json::from_str(&answer.body).unwrap();
    let names = |value: &Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    (answer.status, answer.cookies.len(), names(&body["publicKey"]), names(&passkeys(answer)[0]))
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_learns_who_has_a_passkey_or_an_account() {
    for market in markets().await {
        give_passkey(&market, Role::Shopper).await;
        let with = begin(&market, "shopper%40example.vn").await;
        assert_eq!(with.status, StatusCode::OK, "{}", with.body);
        assert_eq!(passkeys(&with)[0]["id"], "AAECAwQFBgcICQoLDA0ODw", "{}", market.name);
        for login in ["seller%40example.vn", "nobody%40example.vn", "0912+345+678"] {
            let without = begin(&market, login).await;
            assert_eq!(shape(&without), shape(&with), "{login} on {}: {}", market.name, without.body);
            assert_eq!(passkeys(&without), passkeys(&begin(&market, login).await), "the same each time");
            let finish = |begun: &Answer| {
                let (market, cookie) = (&market, cookie(begun, "ceremony"));
                async move { market.post("/sign-in/passkey/finish", "{}", &cookie).await }
            };
            let (wrong, none) = (finish(&with).await, finish(&without).await);
            assert_eq!((none.status, &none.body), (wrong.status, &wrong.body), "the second half tells it");
            assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
        }
        assert_eq!((market.count(&rows::OWNERS).await, market.count(&rows::CEREMONIES).await), (1, 7));
        let nothing = begin(&market, "an").await;
        assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(nothing.body.contains("Nhập thư điện tử"), "{}", nothing.body);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_only_begins_fills_no_table() {
    for market in markets().await {
        let from = |address: &'static str| {
            let request = axum::http::Request::post("/sign-in/passkey/begin")
                .header("content-type", "application/x-www-form-urlencoded")
                .header("x-forwarded-for", address)
                .body(axum::body::Body::from("login=nobody%40example.vn"));
            market.send(request.unwrap())
        };
        let mut refused = 0;
        for _ in 0..120 {
            let answer = from("203.0.113.7").await;
            if answer.status != StatusCode::OK {
                assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS, "{}", answer.body);
                assert!(answer.body.contains("Quá nhiều"), "{}", answer.body);
                refused += 1;
            }
        }
        assert_eq!((refused, market.count(&rows::CEREMONIES).await), (20, 100), "{}", market.name);
        assert_eq!(from("203.0.113.8").await.status, StatusCode::OK, "others are not kept out");
    }
}
