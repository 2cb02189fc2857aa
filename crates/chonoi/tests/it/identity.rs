//! A seller's identity: what the person declares is never taken for what an official verified.
use axum::http::StatusCode;
use kernel::Role;
use serde_json::Value;

use crate::market::{Market, markets};
use crate::persons::{account, bearer, token};

const SAID: &str = "method=vneid-2&on=2026-01-02&evidence=S%E1%BB%91+12345";

async fn told(market: &Market, token: &str) -> Value {
    let answer = bearer(market, "GET", "/api/v1/seller/me", token, "").await;
    serde_json::from_str::<Value>(&answer.body).unwrap()["identity"].clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn declared_and_verified_are_told_apart() {
    for market in markets().await {
        let (seller, officer) = (market.signed_in(Role::Seller).await, market.signed_in(Role::Officer).await);
        let token = token(&market, &seller, "seller", "people.members").await;
        assert_eq!(told(&market, &token).await["state"], "none", "{}", market.name);
        let done = market.post("/account/identity", SAID, &seller).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
        let mine = market.get("/account/identity", &seller).await.body;
        assert!(mine.contains("Tự khai") && !mine.contains("Cán bộ đã xác nhận"), "{mine}");
        let declared = told(&market, &token).await;
        assert_eq!((&declared["state"], &declared["official"]), (&"declared".into(), &Value::Null));
        assert_eq!(declared["declared"]["vneid_level"], 2);

        let path = format!("/office/people/{}", account(&market, Role::Seller).await);
        assert!(market.get(&path, &officer).await.body.contains("Tự khai"));
        let waiting = market.get("/office/people?identity=declared&format=csv", &officer).await.body;
        assert!(waiting.contains("seller@example.vn") && waiting.lines().count() == 2, "{waiting}");
        let seen = "method=vneid-2&on=2026-01-03&evidence=%C4%90%C3%A3+xem";
        let verified = market.post(&format!("{path}/verify"), seen, &officer).await;
        assert_eq!(verified.status, StatusCode::SEE_OTHER, "{}", verified.body);
        let mine = market.get("/account/identity", &seller).await.body;
        assert!(
            mine.contains("Cán bộ đã xác nhận định danh của bạn") && mine.contains("officer xác nhận lúc")
        );
        let official = told(&market, &token).await;
        assert_eq!(
            (&official["state"], &official["official"]["on"]),
            (&"official".into(), &"2026-01-03".into())
        );
        assert_eq!(official["declared"]["on"], "2026-01-02", "what was declared stays what it was");
        let log = market.get("/office/audit?format=csv", &officer).await.body;
        assert!(log.contains("people.identity.declared.v1") && log.contains("people.identity.verified.v1"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_verifies_themselves() {
    for market in markets().await {
        let officer = market.signed_in(Role::Officer).await;
        let path = format!("/office/people/{}", account(&market, Role::Officer).await);
        assert!(!market.get(&path, &officer).await.body.contains("/verify\""), "{}", market.name);
        assert_eq!(
            market.post(&format!("{path}/verify"), SAID, &officer).await.status,
            StatusCode::FORBIDDEN
        );
        assert!(!market.get(&path, &officer).await.body.contains("Cán bộ đã xác nhận"));
    }
}
