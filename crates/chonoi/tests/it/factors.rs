//! Second factors: who must have one, who may add one, and what becomes of a lost one.
use axum::http::StatusCode;
use kernel::Role;
use people::{code_now, set_totp};

use crate::market::{PASSWORD, markets, system};
use crate::persons::{account, cookie, login};

mod rows {
    use kernel::{AccountId, Instant};
    db::sql! {
        BEGIN: (String, AccountId, Instant) => () =
            "INSERT INTO people_ceremony (token_hash, kind, account_id, state, expires_at)
             VALUES ($1, 'provider', $2, '{}', $3)";
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_of_before_adds_no_factor_and_a_lost_one_is_reset() {
    for market in markets().await {
        let id = account(&market, Role::Officer).await;
        let answer = market.post("/sign-in", &login(Role::Officer, PASSWORD), "").await;
        let weak = format!("{}; {}", cookie(&answer, "session"), cookie(&answer, "device"));
        let input = (id, b"12345678901234567890".to_vec());
        market.app.db.write(&system(), input, |tx, ctx, i| Box::pin(set_totp(tx, ctx, i))).await.unwrap();
        for path in ["/account/passkeys/begin", "/account/passkeys/finish", "/account/security/app"] {
            let refused = market.post(path, "factor_code=123456", &weak).await;
            assert_eq!(refused.status, StatusCode::CONFLICT, "{path} {}", market.name);
        }
        let path = format!("/office/people/{id}/second-factor/end");
        let operator = market.signed_in(Role::Operator).await;
        let silent = market.post(&path, "reason=", &operator).await;
        assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
        let own = account(&market, Role::Operator).await;
        let own = format!("/office/people/{own}/second-factor/end");
        assert_eq!(market.post(&own, "reason=x", &operator).await.status, StatusCode::FORBIDDEN);
        // An officer cannot make an operator's account their own.
        let officer = market.signed_in(Role::Officer).await;
        for way in ["second-factor/end", "recovery"] {
            let path = format!("/office/people/{}/{way}", account(&market, Role::Operator).await);
            assert_eq!(market.post(&path, "reason=x", &officer).await.status, StatusCode::FORBIDDEN, "{way}");
        }
        let done = market.post(&path, "reason=Lost+telephone", &operator).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
        assert!(market.get("/account", &weak).await.location.starts_with("/sign-in"));
        let again = market.post("/sign-in", &login(Role::Officer, PASSWORD), "").await;
        assert!(!again.location.starts_with("/sign-in/second"), "{}", again.location);
        let weak = cookie(&again, "session");
        assert!(market.get("/office/register", &weak).await.location.starts_with("/account/security"));
        let log = market.get(&format!("/office/audit?key={id}&format=csv"), &operator).await.body;
        assert!(log.contains("people.factors.reset.v1"), "{log}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_official_without_a_second_factor_is_sent_to_set_one_up() {
    for market in markets().await {
        let answer = market.post("/sign-in", &login(Role::Officer, PASSWORD), "").await;
        assert!(answer.location.starts_with("/account/security"), "{}", answer.location);
        let session = cookie(&answer, "session");
        let office = market.get("/office/register", &session).await;
        assert!(
            office.location.starts_with("/account/security?back="),
            "{} {}",
            office.status,
            office.location
        );
        assert_eq!(
            market.post("/office/register/new", "name=X", &session).await.status,
            StatusCode::SEE_OTHER
        );
        let page = market.get("/account/security", &session).await.body;
        assert!(page.contains("<svg") && page.contains("Cán bộ phải bật"));
        let secret =
            page.split("Hoặc nhập tay: <span class=\"code whitespace-normal break-all\">").nth(1).unwrap();
        let secret = base32(secret.split('<').next().unwrap());
        assert_eq!(
            market.post("/account/security/app", "factor_code=000000", &session).await.status,
            StatusCode::UNPROCESSABLE_ENTITY
        );
        let code = code_now(&secret, market.app.clock.now()).unwrap();
        let done = market.post("/account/security/app", &format!("factor_code={code}"), &session).await;
        assert_eq!(done.status, StatusCode::OK, "{}", done.body);
        assert_eq!(done.body.matches("<li class=\"code\">").count(), 10, "recovery codes");
        assert_eq!(market.get("/office/register", &session).await.status, StatusCode::OK, "{}", market.name);
    }
}

/// RFC 4648, without padding.
fn base32(text: &str) -> Vec<u8> {
    let (mut bits, mut held, mut bytes) = (0u32, 0, Vec::new());
    for letter in text.chars() {
        let value = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".find(letter).unwrap();
        (bits, held) = ((bits << 5 | u32::try_from(value).unwrap()) & 0xfff, held + 5);
        if held >= 8 {
            held -= 8;
            bytes.push(u8::try_from(bits >> held & 0xff).unwrap());
        }
    }
    bytes
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_works_once_and_a_pending_session_opens_nothing() {
    for market in markets().await {
        let secret = b"12345678901234567890".to_vec();
        let input = (account(&market, Role::Officer).await, secret.clone());
        market.app.db.write(&system(), input, |tx, ctx, i| Box::pin(set_totp(tx, ctx, i))).await.unwrap();
        let answer = market.post("/sign-in", &login(Role::Officer, PASSWORD), "").await;
        assert!(answer.location.starts_with("/sign-in/second"), "{}", answer.location);
        let cookies = format!("{}; {}", cookie(&answer, "session"), cookie(&answer, "device"));
        assert!(market.get("/account", &cookies).await.location.starts_with("/sign-in"));
        let code = code_now(&secret, market.app.clock.now()).unwrap();
        let second = market.post("/sign-in/second", &format!("factor_code={code}"), &cookies).await;
        assert_eq!(second.location, "/office/plans", "{}", second.body);
        assert_eq!(market.get("/office/register", &cookies).await.status, StatusCode::OK);
        let other = market.post("/sign-in", &login(Role::Officer, PASSWORD), "").await;
        let other = cookie(&other, "session");
        let replay = market.post("/sign-in/second", &format!("factor_code={code}"), &other).await;
        assert_eq!(replay.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(replay.body.contains("Mã này đã dùng"), "{}", market.name);
        assert!(market.get("/office/register", &other).await.location.starts_with("/sign-in"));
    }
}

/// SHA-256 of `abc`, the secret of a ceremony.
const ABC: &str = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

#[tokio::test(flavor = "multi_thread")]
async fn an_identity_provider_is_linked_only_in_a_session_that_showed_the_second_factor() {
    for market in markets().await {
        let mut settings = market.app.settings();
        settings.oidc_issuer = "http://127.0.0.1:1".to_owned(); // nobody answers there
        settings.oidc_client = "chonoi".to_owned();
        market.app.set_settings(settings);
        let id = account(&market, Role::Officer).await;
        let weak = cookie(&market.post("/sign-in", &login(Role::Officer, PASSWORD), "").await, "session");
        let input = (id, b"12345678901234567890".to_vec());
        market.app.db.write(&system(), input, |tx, ctx, i| Box::pin(set_totp(tx, ctx, i))).await.unwrap();
        let refused = market.get("/sign-in/provider", &weak).await;
        assert!(refused.body.contains("bước xác thực thứ hai"), "{}: {}", market.name, refused.body);
        for may in
            [market.signed_in(Role::Officer).await, market.signed_in(Role::Shopper).await, String::new()]
        {
            let asked = market.get("/sign-in/provider", &may).await;
            assert!(asked.body.contains("Nhà cung cấp danh tính không trả lời"), "{}", asked.body);
        }
        // The way back: the session is looked at again, and it must be of who began.
        let args = (ABC.to_owned(), id, system().now().plus_seconds(600));
        let db = &market.app.db;
        db.write(&system(), args, |tx, _, args| Box::pin(tx.run(&rows::BEGIN, args.clone()))).await.unwrap();
        let back = "/sign-in/provider/back?code=x&state=abc";
        let weak = market.get(back, &format!("provider=abc; {weak}")).await;
        assert!(weak.body.contains("bước xác thực thứ hai"), "{}", weak.body);
        let shopper = market.signed_in(Role::Shopper).await;
        for other in [shopper, String::new()] {
            let other = market.get(back, &format!("provider=abc; {other}")).await;
            assert_eq!(other.status, StatusCode::CONFLICT);
            assert!(other.body.contains("đã hết hạn hoặc không khớp"), "{}", other.body);
        }
    }
}
