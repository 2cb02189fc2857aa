//! Pushes against a push service of our own on this machine, which opens what it gets as a browser would.
use std::sync::{Arc, Mutex};
use std::time::Duration;

use aes_gcm::aead::Aead;
use aes_gcm::{Aes128Gcm, KeyInit};
use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::{HeaderMap, Request, StatusCode, header};
use axum::routing::post;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hkdf::Hkdf;
use kernel::{Ids, Role};
use p256::ecdsa::signature::Verifier;
use p256::ecdsa::{Signature, VerifyingKey};
use p256::{PublicKey, SecretKey};
use serde_json::{Value, json};
use sha2::Sha256;

use super::{buy, rows as notice_rows};
use crate::mail::{later, set, until};
use crate::market::{Answer, Market, markets};

mod rows {
    db::sql! {
        BROWSERS: () => (i64,) = "SELECT COUNT(*) AS n FROM notices_browser";
        WAITING: () => (i64,) = "SELECT COUNT(*) AS n FROM notices_push";
        ATTEMPTS: () => (i64,) = "SELECT COALESCE(MAX(attempts), 0) AS n FROM db_job WHERE kind = 'notices.push'";
    }
}

type Heard = Arc<Mutex<Vec<(HeaderMap, Bytes)>>>;

/// A push service; it answers what it is told to.
struct Service {
    address: String,
    heard: Heard,
    says: Arc<Mutex<u16>>,
}

type Told = (Heard, Arc<Mutex<u16>>);

async fn hear(State((heard, says)): State<Told>, headers: HeaderMap, body: Bytes) -> StatusCode {
    heard.lock().unwrap().push((headers, body));
    StatusCode::from_u16(*says.lock().unwrap()).unwrap()
}

async fn service() -> Service {
    let (heard, says) = (Heard::default(), Arc::new(Mutex::new(201)));
    let router = Router::new().route("/push/{id}", post(hear)).with_state((heard.clone(), says.clone()));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}/push/phone", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, router).await });
    Service { address, heard, says }
}

impl Service {
    async fn count(&self, wanted: usize) -> (HeaderMap, Bytes) {
        for _ in 0..400 {
            if self.heard.lock().unwrap().len() >= wanted {
                break;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        let heard = self.heard.lock().unwrap();
        assert_eq!(heard.len(), wanted);
        heard.last().unwrap().clone()
    }
}

/// The keys of a browser.
struct Phone {
    key: SecretKey,
    auth: [u8; 16],
}

impl Phone {
    fn new() -> Self {
        Self { key: SecretKey::from_slice(&Ids::random().bytes::<32>()).unwrap(), auth: [7; 16] }
    }

    fn public(&self) -> Vec<u8> {
        self.key.public_key().to_sec1_bytes().to_vec()
    }

    fn subscription(&self, endpoint: &str) -> Value {
        let (public, auth) = (URL_SAFE_NO_PAD.encode(self.public()), URL_SAFE_NO_PAD.encode(self.auth));
        json!({"endpoint": endpoint, "expirationTime": null, "keys": {"p256dh": public, "auth": auth}})
    }

    /// Opens a push (RFC 8291 section 3), written apart from the code that seals it.
    fn open(&self, body: &[u8]) -> Value {
        let (salt, rest) = body.split_at(16);
        assert_eq!(&rest[..5], [0, 0, 16, 0, 65], "one record of 4,096 bytes, then a point");
        let (sender, sealed) = rest[5..].split_at(65);
        let shared = self.key.diffie_hellman(&PublicKey::from_sec1_bytes(sender).unwrap());
        let mut input = [0; 32];
        let info = [b"WebPush: info\0".as_slice(), &self.public(), sender].concat();
        Hkdf::<Sha256>::new(Some(&self.auth), shared.raw_secret_bytes()).expand(&info, &mut input).unwrap();
        let (mut key, mut nonce) = ([0; 16], [0; 12]);
        let from = Hkdf::<Sha256>::new(Some(salt), &input);
        from.expand(b"Content-Encoding: aes128gcm\0", &mut key).unwrap();
        from.expand(b"Content-Encoding: nonce\0", &mut nonce).unwrap();
        let plain = Aes128Gcm::new_from_slice(&key).unwrap().decrypt(&nonce.into(), sealed).unwrap();
        let (end, message) = plain.split_last().unwrap();
        assert_eq!(*end, 2);
        serde_json::from_slice(message).unwrap()
    }
}

async fn send(market: &Market, path: &str, what: &Value, cookie: &str) -> Answer {
    let request = Request::post(path)
        .header(header::COOKIE, cookie)
        .header(header::CONTENT_TYPE, "application/json")
        .body(Body::from(what.to_string()));
    market.send(request.unwrap()).await
}

async fn demo(market: &Market) {
    set(market, "demo", "true".to_owned()).await;
    tokio::time::sleep(Duration::from_millis(600)).await; // the background reads its settings again
}

fn text<'a>(headers: &'a HeaderMap, name: &str) -> &'a str {
    headers[name].to_str().unwrap()
}

/// The signature fits the public key that the page gives browsers.
fn check_signature(said: &str, page: &str, audience: &str) {
    let (token, key) = said.strip_prefix("vapid t=").unwrap().split_once(", k=").unwrap();
    assert!(page.contains(&format!("data-key=\"{key}\"")), "another key than the browser's");
    let (signed, signature) = token.rsplit_once('.').unwrap();
    let bytes = |text: &str| URL_SAFE_NO_PAD.decode(text).unwrap();
    let signature = Signature::from_slice(&bytes(signature)).unwrap();
    VerifyingKey::from_sec1_bytes(&bytes(key)).unwrap().verify(signed.as_bytes(), &signature).unwrap();
    let claims: Value = serde_json::from_slice(&bytes(signed.split_once('.').unwrap().1)).unwrap();
    assert_eq!((&claims["aud"], &claims["sub"]), (&audience.into(), &"mailto:cho-noi@localhost".into()));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_push_arrives_sealed_and_signed_waits_for_its_service_and_ends_with_its_browser() {
    for market in markets().await {
        let (service, phone) = (service().await, Phone::new());
        let background = tokio::spawn(ui::run_background(market.app.clone()));
        demo(&market).await;
        let shopper = market.signed_in(kernel::Role::Shopper).await;
        let page = market.get("/account/notices/settings", &shopper).await.body;
        let added =
            send(&market, "/account/notices/push", &phone.subscription(&service.address), &shopper).await;
        assert_eq!(added.status, StatusCode::CREATED, "{}", added.body);
        let (code, _) = buy(&market, &shopper, "k").await;
        let (headers, body) = service.count(1).await;
        let said = phone.open(&body);
        assert_eq!(said["title"], format!("Đã đặt đơn {code}"), "{}", market.name);
        assert_eq!((&said["lang"], said["link"].as_str().unwrap().len()), (&"vi".into(), 17 + 36));
        let audience = service.address.strip_suffix("/push/phone").unwrap();
        check_signature(text(&headers, "authorization"), &page, audience);
        let told = ["content-encoding", "ttl", "urgency"].map(|name| text(&headers, name));
        assert_eq!(told, ["aes128gcm", "259200", "normal"]);
        assert_eq!(text(&headers, "topic").len(), 22);
        until(&market, &rows::WAITING, 0).await;

        // Down: it waits and comes once the service is back.
        *service.says.lock().unwrap() = 503;
        buy(&market, &shopper, "l").await;
        service.count(2).await;
        until(&market, &rows::ATTEMPTS, 1).await;
        assert_eq!(market.count(&rows::WAITING).await, 1, "{}", market.name);
        *service.says.lock().unwrap() = 201;
        tokio::time::sleep(Duration::from_millis(300)).await;
        later(&market, 60).await;
        service.count(3).await;
        until(&market, &rows::WAITING, 0).await;

        // Gone: the browser is forgotten, and nothing more goes there.
        *service.says.lock().unwrap() = 410;
        buy(&market, &shopper, "m").await;
        service.count(4).await;
        until(&market, &rows::BROWSERS, 0).await;
        let mails = market.count(&notice_rows::MAILS).await;
        buy(&market, &shopper, "n").await;
        until(&market, &notice_rows::MAILS, mails + 2).await;
        service.count(4).await;
        background.abort();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_browser_leads_nowhere_inside_and_belongs_to_one_person() {
    for market in markets().await {
        let phone = Phone::new();
        let (shopper, seller) = (market.signed_in(Role::Shopper).await, market.signed_in(Role::Seller).await);
        for inside in [
            "https://127.0.0.1/x",
            "http://127.0.0.1:9000/x",
            "https://10.0.0.5/x",
            "https://localhost/x",
            "https://db.internal/x",
            "http://push.example.com/x",
            "gopher://push.example.com/x",
            "",
        ] {
            let refused = send(&market, "/account/notices/push", &phone.subscription(inside), &shopper).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{inside}");
        }
        let mut wrong = phone.subscription("https://push.example.com/x");
        wrong["keys"]["auth"] = "AAAA".into();
        let refused = send(&market, "/account/notices/push", &wrong, &shopper).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let refused = send(&market, "/account/notices/push", &json!({"endpoint": 5}), &shopper).await;
        assert_eq!(refused.status, StatusCode::BAD_REQUEST);
        assert_eq!(market.count(&rows::BROWSERS).await, 0, "{}: something was kept", market.name);

        let good = phone.subscription("https://push.example.com/x");
        for person in [&shopper, &shopper, &seller] {
            let added = send(&market, "/account/notices/push", &good, person).await;
            assert_eq!(added.status, StatusCode::CREATED, "{}", added.body);
            assert_eq!(market.count(&rows::BROWSERS).await, 1, "{}: one browser is one", market.name);
        }
        send(&market, "/account/notices/push/end", &good, &shopper).await;
        assert_eq!(market.count(&rows::BROWSERS).await, 1, "it is the seller's now");
        assert_eq!(send(&market, "/account/notices/push/end", &good, &seller).await.status, StatusCode::OK);
        assert_eq!(market.count(&rows::BROWSERS).await, 0);
        for number in 0..12 {
            let another = phone.subscription(&format!("https://push.example.com/{number}"));
            send(&market, "/account/notices/push", &another, &shopper).await;
        }
        assert_eq!(market.count(&rows::BROWSERS).await, 10, "{}: the oldest make room", market.name);
        market.post("/account/notices/push/end", "all=1", &shopper).await;
        assert_eq!(market.count(&rows::BROWSERS).await, 0);
    }
}
